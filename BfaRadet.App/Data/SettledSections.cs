using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Data;

/// <summary>
/// A paragraf that is adjusted at once (omedelbart justerad), or sent for it, is fixed while the meeting continues: nothing
/// more is recorded under it, and it keeps its number. Checked where every change is saved, whatever command made it.
/// </summary>
internal static class SettledSections
{
    /// <summary>Why the tracked changes may not be saved; null when they may.</summary>
    public static async Task<Refusal?> RefuseAsync(WorkspaceDb db, CancellationToken cancellation)
    {
        var happened = db.ChangeTracker.Entries<Aggregate>().SelectMany(e => e.Entity.Events).OfType<IMeetingEvent>().ToList();
        var touched = happened.OfType<ISectionEvent>().Select(e => e.Item).ToHashSet();
        var renumbered = db.ChangeTracker.Entries<AgendaItem>()
            .Where(e => e.State == EntityState.Modified && e.Property(i => i.Number).IsModified).Select(e => e.Entity.Id).ToHashSet();
        if (touched.Count + renumbered.Count == 0)
        {
            return null;
        }

        var meetings = happened.Select(e => e.Meeting).Distinct().ToList();
        var settled = (await db.Adjustments.AsNoTracking()
                .Where(a => meetings.Contains(a.Meeting) && db.Meetings.Any(m => m.Id == a.Meeting && m.State == MeetingState.InSession))
                .Select(a => a.Sections).ToListAsync(cancellation))
            .SelectMany(sections => sections).Select(s => s.Section.ToItem()).ToHashSet();
        return settled.Overlaps(touched) ? new AdjustmentRefusal.SectionIsLocked()
            : settled.Overlaps(renumbered) ? new AdjustmentRefusal.WouldRenumber()
            : null;
    }
}
