using BfaRadet.App.Data;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;

namespace BfaRadet.App.Features.Meetings;

/// <summary>The council's next meeting, planned and not held.</summary>
public sealed record NextMeetingView(MeetingId Id, NextMeetingTime Time, string Place)
{
    /// <summary>Decisions that have a day it was moved from; null when there are none.</summary>
    public LeftBehind? Left { get; init; }
}

internal static class NextMeetingLoading
{
    /// <summary>The council's meetings after a day, the first one first: what "nästa möte" means.</summary>
    public static IQueryable<Meeting> NextMeetings(this WorkspaceDb db, CouncilId council, DateOnly day) =>
        db.Meetings.Where(m => m.Council == council && m.Date > day && m.State != MeetingState.Cancelled).OrderBy(m => m.Date).ThenBy(m => m.StartsAt);
}
