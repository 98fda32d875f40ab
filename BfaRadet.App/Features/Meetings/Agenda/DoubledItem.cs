using BfaRadet.App.Data;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings.Agenda;

/// <summary>
/// The same matter on another agenda that is to come: it was taken in there while its meeting was cancelled, which was taken back. Who
/// prepares decides where it is taken up; what others have prepared is not removed for them.
/// </summary>
/// <param name="Title">As it is called there.</param>
public sealed record DoubledItem(string Title, MeetingId Meeting, AgendaItemId Item, DateOnly Date)
{
    internal static async Task<ValueList<DoubledItem>> OfAsync(WorkspaceDb db, MeetingView meeting)
    {
        if (meeting.State is not (MeetingState.Preparing or MeetingState.Shared))
        {
            return [];
        }

        var taken = await (
            from link in db.Set<TakenSuggestion>().AsNoTracking()
            where link.Council == meeting.Council
            join item in db.Set<AgendaItem>() on link.Item equals item.Id
            join held in db.Meetings.Where(m => m.State == MeetingState.Preparing || m.State == MeetingState.Shared) on link.Meeting equals held.Id
            select new { link.Key, Double = new DoubledItem(item.Title, held.Id, item.Id, held.Date) }).ToListAsync();
        var mine = taken.Where(t => t.Double.Meeting == meeting.Id).Select(t => t.Key).Concat(meeting.Items.Select(i => SuggestionKey.Of(i.Id))).ToHashSet();
        var copies = taken.Where(t => t.Double.Meeting != meeting.Id && mine.Contains(t.Key)).Select(t => t.Double);

        // Of what was taken in here, what it was made of.
        var coming = await (
            from item in db.Set<AgendaItem>().AsNoTracking()
            join held in db.Meetings.Where(m => m.Council == meeting.Council && m.Id != meeting.Id && (m.State == MeetingState.Preparing || m.State == MeetingState.Shared))
                on EF.Property<MeetingId>(item, "MeetingId") equals held.Id
            select new DoubledItem(item.Title, held.Id, item.Id, held.Date)).ToListAsync();
        return copies.Concat(coming.Where(c => mine.Contains(SuggestionKey.Of(c.Item)))).DistinctBy(d => d.Item).OrderBy(d => d.Date).ToValueList();
    }
}
