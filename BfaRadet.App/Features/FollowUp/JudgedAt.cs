using BfaRadet.App.Data;
using BfaRadet.App.Features.Meetings;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.FollowUp;

/// <summary>A verdict with the place it was given.</summary>
/// <param name="Label">"§ 5"; "punkt 5" until the meeting has ended; empty outside a meeting, and for an item that is gone.</param>
/// <param name="IsShown">The reader may know of the item.</param>
public sealed record JudgedAt(Verdict Verdict, string Label, bool IsHeld, bool IsShown);

internal static class JudgedLoading
{
    /// <summary>The verdicts of a decision, with the items they were given at; a hidden item is not told.</summary>
    public static async Task<ValueList<JudgedAt>> JudgedAtAsync(this WorkspaceDb db, Decision decision, HiddenItems hidden)
    {
        var ids = decision.Verdicts.Select(v => v.Place?.Item).OfType<AgendaItemId>().Distinct().ToList();
        var places = ids.Count == 0 ? [] : await (
            from held in db.Meetings
            from item in held.Agenda.Items
            where ids.Contains(item.Id)
            select new { item.Id, item.Number, First = held.State == MeetingState.Closed ? held.FirstParagraph ?? 1 : (int?)null }).ToDictionaryAsync(p => p.Id);
        return decision.Verdicts.Select(v => v.Place is { Item: var item } && places.TryGetValue(item, out var place) && !hidden.Contains(item)
            ? new JudgedAt(v, MeetingWords.Section(place.Number, place.First), place.First is not null, IsShown: true)
            : new JudgedAt(v, "", IsHeld: false, IsShown: false)).ToValueList();
    }
}
