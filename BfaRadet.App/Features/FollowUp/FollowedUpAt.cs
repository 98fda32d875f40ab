using BfaRadet.App.Data;
using BfaRadet.App.Features.Meetings;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.FollowUp;

/// <summary>What a meeting settled of a decision.</summary>
/// <param name="Label">"§ 5"; "punkt 5" until the meeting has ended.</param>
public sealed record FollowedUpAt(MeetingId Meeting, DateOnly Date, AgendaItemId Item, string Label, bool IsHeld, FollowUpSettling Settled);

internal static class FollowedUpLoading
{
    /// <summary>The meetings that a decision was gone through at, the latest first; none under items that are hidden from the reader.</summary>
    public static async Task<ValueList<FollowedUpAt>> FollowedUpAtAsync(this WorkspaceDb db, CouncilId council, DecisionId id, HiddenItems hidden)
    {
        var key = SuggestionKey.Of(id);
        var places = (await (
            from link in db.Set<TakenSuggestion>().AsNoTracking()
            where link.Council == council && link.Key == key
            join item in db.Set<AgendaItem>() on link.Item equals item.Id
            join held in db.Meetings on link.Meeting equals held.Id
            select new { link.Item, item.Number, link.Meeting, held.Date, First = held.State == MeetingState.Closed ? held.FirstParagraph ?? 1 : (int?)null }).ToListAsync())
            .Where(p => !hidden.Contains(p.Item)).ToList();
        var ids = places.Select(p => p.Meeting).Distinct().ToList();
        var settled = ids.Count == 0 ? [] : await db.Set<MeetingAgenda>().AsNoTracking().Where(a => ids.Contains(a.Id))
            .Select(a => new { a.Id, a.FollowedUp }).ToDictionaryAsync(a => a.Id, a => a.FollowedUp);
        return places.OrderByDescending(p => p.Date)
            .SelectMany(p => settled[p.Meeting].Where(s => s.Item == p.Item && s.Decision == id).Select(s => new FollowedUpAt(
                p.Meeting, p.Date, p.Item, MeetingWords.Section(p.Number, p.First), p.First is not null, s)))
            .ToValueList();
    }
}
