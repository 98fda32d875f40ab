using BfaRadet.App.Data;
using BfaRadet.App.Live;
using BfaRadet.App.Ui;
using BfaRadet.App.Ui.Needs;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings.Attachments;

/// <summary>Attachments of an item that the council has been told come later, and that are to be here soon.</summary>
/// <param name="Item">"4 Farthinder på Storgatan".</param>
/// <param name="ComesOn">The day that was promised.</param>
public sealed record AwaitedAttachmentsDue(MeetingId Meeting, DateOnly Date, AgendaItemId ItemId, string Item, DateOnly ComesOn) : Need
{
    public override MeetingId? About => Meeting;

    public override Urgency Urgency => Urgency.Due;

    public override bool IsOverdue(DateOnly today) => ComesOn < today;

    public override string Text(DateOnly today) => (ComesOn.DayNumber - today.DayNumber) switch
    {
        < 0 => $"Handlingar till {Item} {On(Date)} skulle ha kommit {SwedishDates.Full(ComesOn)}. Lägg in dem, eller säg en annan dag.",
        0 => $"Handlingar till {Item} {On(Date)} ska komma i dag.",
        1 => $"Handlingar till {Item} {On(Date)} ska komma i morgon.",
        _ => $"Handlingar till {Item} {On(Date)} ska komma {SwedishDates.Full(ComesOn)}.",
    };

    public override string Act => "Till punkten";

    public override string Address(CouncilId council) => MeetingAddresses.Preparing(council, Meeting, ItemId);
}

/// <summary>Reminds those who prepare of attachments that were promised.</summary>
internal sealed class AttachmentNeeds : INeeds
{
    /// <summary>How many days ahead one is reminded; a choice of this product.</summary>
    public const int DaysAhead = 2;

    public IReadOnlyList<Subject> SubjectsOf(CouncilId council) => [Subject.Meetings(council)];

    public async Task<IReadOnlyList<Need>> OfAsync(WorkspaceDb db, NeedsOf asked)
    {
        if (!asked.Reader.Prepares)
        {
            return [];
        }

        var coming = await db.Meetings.AsNoTracking()
            .Where(m => m.Council == asked.Council && (m.State == MeetingState.Preparing || m.State == MeetingState.Shared) && m.CancelledAt == null && m.Date >= asked.Today)
            .OrderBy(m => m.Date).Join(db.Attachments().AsNoTracking(), m => m.Id, a => a.Meeting, (m, a) => new { m.Id, m.Date, a.Awaited }).ToListAsync();
        var due = coming.SelectMany(m => m.Awaited.Where(a => a.On <= asked.Today.AddDays(DaysAhead)).Select(a => (m.Id, m.Date, a.Item, a.On))).ToList();
        var ids = due.Select(d => d.Item).ToList();
        var items = await db.Set<AgendaItem>().AsNoTracking().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => MeetingWords.Place(i.Number, i.Title));
        // Of an item that was removed nothing is awaited.
        return [.. due.Where(d => items.ContainsKey(d.Item)).OrderBy(d => d.On).Select(d => new AwaitedAttachmentsDue(d.Id, d.Date, d.Item, items[d.Item], d.On))];
    }
}
