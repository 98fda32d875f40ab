using BfaRadet.App.Data.Journal;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Data;

/// <summary>
/// The items of a council that a reader is outside the circle of, for queries that read more than one meeting. Whether one may be
/// read is decided by <see cref="ItemCircle.MayRead"/>; a query leaves out what hangs on these.
/// </summary>
/// <param name="Items">Empty for those who prepare meetings, and where no item is for a circle.</param>
public sealed record HiddenItems(IReadOnlyList<AgendaItemId> Items)
{
    /// <summary>What stands in place of the title for those outside.</summary>
    public const string TitleOutside = "Punkt för en mindre krets";

    public static HiddenItems None { get; } = new([]);

    public bool Any => Items.Count > 0;

    public bool Contains(AgendaItemId item) => Items.Contains(item);

    /// <summary>The title as the reader may see it.</summary>
    public string TitleOf(AgendaItemId item, string title) => Contains(item) ? TitleOutside : title;
}

/// <summary>Finds them: one query.</summary>
internal static class HiddenItemsLoading
{
    public static async Task<HiddenItems> HiddenItemsAsync(this WorkspaceDb db, CouncilId council, Reader reader)
    {
        if (reader.Prepares)
        {
            return HiddenItems.None;
        }

        var encircled = await db.Meetings.Where(m => m.Council == council).SelectMany(m => m.Agenda.Items).Where(i => i.Circle != null)
            .Select(i => new { i.Id, i.Circle }).ToListAsync();
        return new HiddenItems([.. encircled.Where(i => !reader.MayRead(i.Circle)).Select(i => i.Id)]);
    }

    /// <summary>
    /// What a line of the journal may not name for the reader: the ids of hidden items, of the decisions under them, and of items that
    /// were removed while they were for a circle.
    /// </summary>
    public static async Task<IReadOnlyList<string>> HiddenMarksAsync(this WorkspaceDb db, CouncilId council, Reader reader)
    {
        if (reader.Prepares)
        {
            return [];
        }

        var items = (await db.HiddenItemsAsync(council, reader)).Items.ToList();
        var decisions = items.Count == 0 ? [] : await db.Decisions.Where(d => items.Contains(d.Item)).Select(d => d.Id).ToListAsync();
        var removal = JournalEntry.NameOf<ItemRemoved>();
        var removed = (await db.Journal.AsNoTracking().Where(e => e.Council == council && e.Event == removal && e.Facts.Contains("\"secret\":true")).ToListAsync())
            .Select(e => e.Read()).OfType<ItemRemoved>().Select(e => e.Item).ToList();

        // One whose removal was undone is what it is now.
        var back = removed.Count == 0 ? [] : await db.Set<AgendaItem>().Where(i => removed.Contains(i.Id)).Select(i => i.Id).ToListAsync();
        return
        [
            .. items.Select(i => i.ToString()), .. decisions.Select(d => d.ToString()),
            .. removed.Except(back).Select(i => i.ToString()),
        ];
    }
}
