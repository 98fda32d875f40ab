using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proposals;

namespace BfaRadet.App.Features.Meetings.Proposals;

/// <summary>Where on an agenda a proposed item is placed: before the closing items, as one that is typed.</summary>
internal static class ProposalPlaces
{
    /// <summary>The item it comes after; null for last.</summary>
    public static AgendaItemId? After(Meeting meeting, ItemProposal proposal)
    {
        var slot = AgendaClock.Plan(meeting.StartsAt, meeting.Agenda.Items.Select(i => i.PlannedMinutes));
        var items = meeting.Agenda.Items.Select((i, at) => MeetingMapping.Item(i, slot[at])).ToValueList();
        return PlaceOfNew.Before(items, new AgendaItemText(AgendaItemKind.Discussion, proposal.Title)) is { } later
            ? items.TakeWhile(i => i != later).LastOrDefault()?.Id
            : null;
    }
}
