using BfaRadet.App.Data;
using BfaRadet.App.Features.Meetings.Proposals;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proposals;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings;

/// <summary>
/// Removing a meeting, by itself or with others of a series, and items of one: what members proposed and was taken in there waits
/// again, and they are told.
/// </summary>
internal static class MeetingRemoval
{
    /// <summary>Removes a meeting that was never shared, with its agenda.</summary>
    public static async Task<Result<Done>> RemoveAsync(this Changes.Moment moment, Meeting meeting, ProposalLetters letters)
    {
        var removed = meeting.Remove(moment.By);
        if (removed.IsRefused(out _))
        {
            return removed;
        }

        _ = await moment.ReturnProposalsAsync(meeting, null, letters, seen: null);
        moment.Db.Remove(meeting);
        return removed;
    }

    /// <summary>Removes an item.</summary>
    /// <param name="seen">What the caller reached the server at.</param>
    /// <returns>What was proposed and had come there.</returns>
    public static async Task<Result<ValueList<FormerPlace>>> RemoveItemAsync(this Changes.Moment moment, Meeting meeting, AgendaItemId item, ProposalLetters letters, string? seen)
    {
        if (meeting.Agenda.RemoveItem(moment.By, item).IsRefused(out var refusal))
        {
            return refusal;
        }

        return await moment.ReturnProposalsAsync(meeting, item, letters, seen);
    }

    /// <summary>An item that was removed is on the agenda again: so is what was proposed, if it still waits.</summary>
    public static async Task BringBackAsync(
        this Changes.Moment moment, Meeting meeting, AgendaItem item, ValueList<FormerPlace> former, ProposalLetters letters, string? seen)
    {
        foreach (var place in former)
        {
            if (await moment.Db.ItemProposals().FirstOrDefaultAsync(p => p.Id == place.Proposal && p.Council == meeting.Council) is { } proposal
                && proposal.ReturnTo(moment.By, meeting, item, place, moment.At))
            {
                await letters.PostAsync(moment.Db, proposal, moment.By, moment.At, seen, isUndo: true);
            }
        }
    }

    private static async Task<ValueList<FormerPlace>> ReturnProposalsAsync(
        this Changes.Moment moment, Meeting meeting, AgendaItemId? item, ProposalLetters letters, string? seen)
    {
        var places = new List<FormerPlace>();
        foreach (var proposal in await moment.Db.ItemProposals().Where(p => p.Meeting == meeting.Id).ToListAsync())
        {
            if (proposal.ReturnFromRemoved(meeting.Id, item) is { } place)
            {
                places.Add(place);
                await letters.PostAsync(moment.Db, proposal, moment.By, moment.At, seen, isUndo: true);
            }
        }

        return places.ToValueList();
    }
}
