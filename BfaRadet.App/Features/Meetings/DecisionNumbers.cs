using BfaRadet.App.Data;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings;

internal static class DecisionNumbers
{
    /// <summary>
    /// The number of a meeting's next decision: after the council's last of the year, or the first free one from where
    /// numbering on paper ended.
    /// </summary>
    public static async Task<DecisionNumber> NextDecisionAsync(this WorkspaceDb db, Meeting meeting)
    {
        // The year of the meeting, so that one that runs past midnight on New Year's Eve keeps its series.
        var year = meeting.Date.Year;
        var standing = db.Decisions.Where(d => d.Council == meeting.Council && d.Year == year && d.State != DecisionState.Withdrawn);
        if (meeting.FirstDecision is not { } first)
        {
            return new DecisionNumber(year, (await standing.MaxAsync(d => (int?)d.Running) ?? 0) + 1);
        }

        var taken = (await standing.Where(d => d.Running >= first).Select(d => d.Running).ToListAsync()).ToHashSet();
        return new DecisionNumber(year, Enumerable.Range(first, taken.Count + 1).First(n => !taken.Contains(n)));
    }
}
