using BfaRadet.App.Features.Meetings.Rankings;
using BfaRadet.App.Features.Meetings.Voting;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.App.Features.Meetings;

/// <summary>Maps aggregates to views. Internal notes are left out.</summary>
internal static class MeetingMapping
{
    public static ItemView Item(AgendaItem item, Slot slot) => new(
        item.Id, item.Number, item.Kind, item.Title, item.Presenter, item.PlannedMinutes, slot, item.Background,
        item.Proposal, item.RegistryNumber, item.Attachments, item.FocusAreas, item.AddedAtMeeting, item.BegunAt,
        item.TakenUpAt, item.Spent)
    {
        Circle = item.Circle,
    };

    public static AttendanceView Line(Meeting meeting, Attendance line) => new(
        line.Id, line.Member, line.Name, line.Title, line.Organisation, line.Role, line.SubstituteFor, line.Status,
        line.Remote, line.Serving, line.IsHere, line.Stays,
        line.Services.Select(s => s with { For = meeting.Seats.SeatOf(line, s)?.Id }).ToValueList(), line.Duties)
    {
        OwnSeat = meeting.Seats.OwnSeatOf(line)?.Id,
    };

    public static DecisionView Decision(Decision decision) => new(
        decision.Id, decision.Number, decision.Item, decision.Draft, decision.State, decision.RecordedAt,
        decision.RecordedBy)
    {
        Course = decision.Course,
    };

    public static ProceedingsView Proceedings(Meeting meeting) => new(
        meeting.Proceedings.Motions, meeting.Proceedings.PropositionOrders, meeting.Voting.Votes.Select(v => VoteView.Of(v, meeting)).ToValueList(),
        meeting.Proceedings.Conflicts, meeting.Proceedings.Statements, meeting.Adjusters,
        meeting.OpenedAt is null ? [] : meeting.Roles.AbleToAdjust().Select(a => a.Id).ToValueList(), meeting.AdjustmentPlace,
        meeting.CurrentItem is { } item ? ItemChair.Of(meeting, item)?.Id : null)
    {
        Rankings = meeting.Voting.Rankings.Select(r => RankingView.Of(r, meeting)).ToValueList(),
        Parts = meeting.State != MeetingState.InSession ? []
            : meeting.Agenda.Items.Where(i => i.Kind != AgendaItemKind.Break).Select(i => ItemParts.Of(meeting, i.Id)).ToValueList(),
    };
}
