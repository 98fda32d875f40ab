using BfaRadet.App.Data;
using BfaRadet.App.Data.Journal;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings;

/// <summary>A decision that was to be done, or reviewed, the day of a meeting that has been moved since.</summary>
/// <param name="DueOn">The former day, when it was to be done then.</param>
/// <param name="ReviewOn">The former day, when it was to be reviewed then.</param>
public sealed record LeftDecision(DecisionId Id, DecisionNumber Number, string Text, DateOnly? DueOn, DateOnly? ReviewOn);

/// <summary>
/// Decisions with a day that a meeting has been moved from: "nästa möte" meant that day when they were recorded. Whoever moves the
/// meeting decides whether they follow: a day that was named for its own sake stays.
/// </summary>
/// <param name="To">The day of the meeting now.</param>
public sealed record LeftBehind(DateOnly To, ValueList<LeftDecision> Decisions)
{
    /// <summary>Of a meeting that is to be held; null when there is none.</summary>
    internal static async Task<LeftBehind?> OfAsync(WorkspaceDb db, CouncilId council, MeetingId id, DateOnly date, MeetingState state)
    {
        if (state is not (MeetingState.Preparing or MeetingState.Shared))
        {
            return null;
        }

        var changed = JournalEntry.NameOf<MeetingDetailsChanged>();
        var moves = (await db.Journal.AsNoTracking().Where(e => e.Meeting == id && e.Event == changed).ToListAsync())
            .Select(e => (e.At, Change: e.Read() as MeetingDetailsChanged))
            .Where(m => m.Change is { } change && change.Before.Date != change.After.Date && change.Before.Date != date)
            .GroupBy(m => m.Change!.Before.Date).ToDictionary(same => same.Key, same => same.Max(m => m.At));
        var former = moves.Keys.ToList();
        if (former.Count == 0)
        {
            return null;
        }

        // Another meeting may be held that day: then it is that one they wait for.
        var taken = await db.Meetings.Where(m => m.Council == council && former.Contains(m.Date) && m.State != MeetingState.Cancelled).Select(m => m.Date).ToListAsync();
        former = [.. former.Except(taken)];
        var found = await db.Decisions.AsNoTracking()
            .Where(d => d.Council == council && d.State == DecisionState.InForce
                && (d.DueOn != null && former.Contains(d.DueOn.Value) || d.ReviewOn != null && former.Contains(d.ReviewOn.Value)))
            .OrderBy(d => d.Year).ThenBy(d => d.Running).ToListAsync();
        DateOnly? Left(Decision decision, DateOnly? day) =>
            day is { } known && former.Contains(known) && decision.RecordedAt <= moves[known] ? known : null;
        var left = found.Select(d => new LeftDecision(d.Id, d.Number, d.Text, Left(d, d.DueOn), Left(d, d.ReviewOn)))
            .Where(d => d.DueOn is not null || d.ReviewOn is not null).ToValueList();
        return left.Count == 0 ? null : new LeftBehind(date, left);
    }
}
