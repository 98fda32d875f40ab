using BfaRadet.App.Data;
using BfaRadet.App.Features.Meetings.Proposals;
using BfaRadet.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings;

/// <summary>Removing a meeting, by itself or with others of a series.</summary>
internal static class MeetingRemoval
{
    /// <summary>Removes a meeting that was never shared, with its agenda. What members proposed and was taken in there waits again, and they are told.</summary>
    public static async Task<Result<Done>> RemoveAsync(this Changes.Moment moment, Meeting meeting, ProposalLetters letters)
    {
        var removed = meeting.Remove(moment.By);
        if (removed.IsRefused(out _))
        {
            return removed;
        }

        foreach (var proposal in await moment.Db.ItemProposals().Where(p => p.Meeting == meeting.Id).ToListAsync())
        {
            proposal.ReturnFromRemoved(meeting.Id);
            await letters.PostAsync(moment.Db, proposal, moment.By, moment.At, seen: null);
        }

        moment.Db.Remove(meeting);
        return removed;
    }
}
