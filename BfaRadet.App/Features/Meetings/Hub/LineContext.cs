using BfaRadet.Domain;
using BfaRadet.Domain.Decisions;

namespace BfaRadet.App.Features.Meetings.Hub;

/// <summary>What a decision line sent to the hub may refer to: those on the roll and the council's focus areas.</summary>
internal static class LineContext
{
    public static DecisionLineContext Of(MeetingView meeting, DateOnly today) => new(
        today,
        meeting.NextMeeting,
        meeting.Roll.Select(l => new KnownResponsible(l.Organisation, l.Name, l.Title, l.Member)).ToValueList(),
        meeting.FocusAreas.Select(a => new KnownFocusArea(a.Id, a.Number, a.Name)).ToValueList());
}
