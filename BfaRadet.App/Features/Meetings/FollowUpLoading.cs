using BfaRadet.App.Data;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings;

/// <summary>Which earlier decisions the items of a meeting follow up: those that the suggestions they were made of are about.</summary>
internal static class FollowUpLoading
{
    /// <summary>Empty for a meeting without such an item. Checks no right: its callers do.</summary>
    public static async Task<IReadOnlyList<FollowedDecision>> FollowedUpAsync(this WorkspaceDb db, Meeting meeting, CancellationToken cancellation = default)
    {
        var items = meeting.Agenda.Items.Where(i => i.Kind == AgendaItemKind.FollowUp).Select(i => i.Id).ToHashSet();
        if (items.Count == 0)
        {
            return [];
        }

        var links = (await db.Set<TakenSuggestion>().AsNoTracking().Where(t => t.Meeting == meeting.Id).Select(t => new { t.Item, t.Key }).ToListAsync(cancellation))
            .Where(t => items.Contains(t.Item))
            .SelectMany(t => SuggestionKey.DecisionOf(t.Key) is { } decision ? [(t.Item, Decision: decision)] : Array.Empty<(AgendaItemId Item, DecisionId Decision)>()).ToList();
        if (links.Count == 0)
        {
            return [];
        }

        var ids = links.Select(l => l.Decision).Distinct().ToList();
        var decisions = await db.Decisions.Where(d => d.Council == meeting.Council && ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancellation);
        var places = decisions.Values.Select(d => d.Item).Distinct().ToList();
        var circles = await db.Set<AgendaItem>().AsNoTracking().Where(i => i.Circle != null && places.Contains(i.Id))
            .ToDictionaryAsync(i => i.Id, i => i.Circle, cancellation);
        return [.. links.Where(l => decisions.ContainsKey(l.Decision))
            .Select(l => new FollowedDecision(l.Item, decisions[l.Decision], circles.GetValueOrDefault(decisions[l.Decision].Item)))];
    }

    /// <summary>The rows of a meeting's tables.</summary>
    public static ValueList<FollowUpLine> LinesOf(Meeting meeting, IReadOnlyList<FollowedDecision> followed) => FollowUpTable.Of(followed, meeting.Agenda.FollowedUp)
        .Select(row => new FollowUpLine(
            row.Followed.Item, row.Followed.Decision.Id, row.Followed.Decision.Number, row.Followed.Decision.Text, row.Of, row.Followed.Decision.DueOn,
            row.Followed.Decision.EarlierDays.Select(e => e.Day).ToValueList(),
            row.Settled?.Former ?? row.Followed.Decision.Progress.FirstOrDefault(p => p.Of == row.Of) ?? new ResponsibleProgress(row.Of, Progress.NotStarted), row.Settled)
        {
            State = row.Followed.Decision.State,
            ReviewOn = row.Followed.Decision.ReviewOn,
            Judged = row.Followed.Decision.Verdicts.LastOrDefault(v => v.Place?.Item == row.Followed.Item),
            IsToBeJudged = row.Followed.Decision is { ReviewOn: { } review, State: DecisionState.InForce or DecisionState.Completed } && review <= meeting.Date,
            Circle = row.Followed.Circle,
            FocusAreas = row.Followed.Decision.FocusAreas,
            IsAsLeft = row.Settled is null || row.Followed.Decision.IsAsLeft(row.Settled),
        })
        .ToValueList();
}

/// <summary>A row of the table of an item that follows up: what was promised, what is said of it, and what the meeting settled.</summary>
/// <param name="Of">Null for a decision without responsible.</param>
/// <param name="DueOn">The last day that holds now.</param>
/// <param name="EarlierDays">Those it had before, oldest first.</param>
/// <param name="Reported">What the responsible had said when the meeting came to it.</param>
/// <param name="Settled">Null for one that is not gone through.</param>
public sealed record FollowUpLine(
    AgendaItemId Item, DecisionId Decision, DecisionNumber Number, string Text, Responsible? Of, DateOnly? DueOn, ValueList<DateOnly> EarlierDays,
    ResponsibleProgress Reported, FollowUpSettling? Settled)
{
    public DecisionState State { get; init; }

    /// <summary>When its effect is judged next; null for never.</summary>
    public DateOnly? ReviewOn { get; init; }

    /// <summary>Its day of review has come.</summary>
    public bool IsToBeJudged { get; init; }

    /// <summary>The verdict of this item on the decision, which all its rows have in common; null for none.</summary>
    public Verdict? Judged { get; init; }

    /// <summary>Something was said of it here.</summary>
    public bool IsThrough => Settled is not null || Judged is not null;

    /// <summary>Who may read the decision; null for the whole council.</summary>
    public ItemCircle? Circle { get; init; }

    public ValueList<FocusAreaId> FocusAreas { get; init; }

    /// <summary>Nobody has gone on from what the meeting settled, so it can be taken back.</summary>
    public bool IsAsLeft { get; init; } = true;

    /// <summary>Whether it waits to be gone through: one that was replaced or repealed before needs nothing.</summary>
    public bool IsOpen => !IsThrough && State is (DecisionState.InForce or DecisionState.Completed);

    /// <summary>Tells it from the other rows of its item.</summary>
    public string Key => $"{Decision}:{Of?.Organisation}:{Of?.Person}:{Of?.Member}";

    /// <summary>The row as it is settled now: what a line that is to be its new measure is kept with in the browser.</summary>
    public string Token => $"{Key}|{Settled?.At.UtcTicks}";
}
