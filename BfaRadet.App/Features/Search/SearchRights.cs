using BfaRadet.App.Data;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Attachments;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Records;
using BfaRadet.Domain.Searching;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Search;

/// <summary>
/// What of the rows a reader may see, by the tables as they are now: the index may be behind, and what it says gives no right.
/// Applied before anything is counted, ordered or cut into pages.
/// </summary>
internal static class SearchRights
{
    /// <param name="found">Rows of the council, as far as the search has narrowed them.</param>
    public static async Task<IQueryable<SearchRow>> SeenByAsync(this IQueryable<SearchRow> found, WorkspaceDb db, CouncilId council, Reader reader, HiddenItems hidden)
    {
        var (prepares, items) = (reader.Prepares, hidden.Items);

        // A meeting in preparation is for those who prepare it. What is not there any more is nowhere.
        var seen = found
            .Where(r => r.Meeting == null || db.Meetings.Any(m => m.Id == r.Meeting && (prepares || m.State != MeetingState.Preparing)))
            .Where(r => r.Item == null || db.Set<AgendaItem>().Any(i => i.Id == r.Item))
            .Where(r => r.Decision == null || db.Decisions.Any(d => d.Id == r.Decision && d.State != DecisionState.Withdrawn))
            .Where(r => r.FocusArea == null || db.FocusAreas.Any(a => a.Id == r.FocusArea));
        if (hidden.Any)
        {
            seen = seen.Where(r => r.Item == null || !items.Contains(r.Item.Value));
        }

        if (!prepares && await db.Councils.Where(c => c.Id == council).Select(c => c.Settings).FirstAsync() is { Visibility: MinutesVisibility.WhenShared })
        {
            // MeetingView.MayReadDraft, for the database.
            var attends = reader.Has(Duties.Attending);
            seen = seen.Where(r => !r.IsDraft || db.Meetings.Any(m => m.Id == r.Meeting && (m.NotesSharedAt != null
                || attends && db.Adjustments.Any(a => a.Meeting == m.Id && (a.State == AdjustmentState.InReview || a.State == AdjustmentState.Adjusting)))));
        }

        var closed = await ClosedAsync(db, seen, reader, hidden);
        return closed.Count > 0 ? seen.Where(r => !closed.Contains(r.Id)) : seen;
    }

    /// <summary>Rows whose right lies in what the database cannot read: circles and attachments are stored whole.</summary>
    private static async Task<List<long>> ClosedAsync(WorkspaceDb db, IQueryable<SearchRow> seen, Reader reader, HiddenItems hidden)
    {
        // Adopted minutes keep the circle they were adopted with: it must allow the reader too.
        var closed = reader.Prepares
            ? []
            : (await seen.Where(r => r.Circle != null).Select(r => new { r.Id, r.Circle }).ToListAsync()).Where(r => !reader.MayRead(r.Circle)).Select(r => r.Id).ToList();

        var attached = await seen.Where(r => r.Kind == SearchKind.Attachment).Select(r => new { r.Id, r.Meeting, r.Attachment, r.Version }).ToListAsync();
        if (attached.Count == 0)
        {
            return closed;
        }

        var meetings = attached.Select(r => r.Meeting!.Value).Distinct().ToList();
        var shared = await db.Meetings.Where(m => meetings.Contains(m.Id)).Select(m => new { m.Id, m.SharedAt }).ToDictionaryAsync(m => m.Id, m => m.SharedAt);
        var now = (await db.Attachments().AsNoTracking().Where(a => meetings.Contains(a.Meeting)).ToListAsync())
            .SelectMany(all => all.Attachments.Where(a => a.Removed is null)
                .Select(a => MeetingView.Readable(a, reader.Prepares, a.Item is { } item && hidden.Contains(item), shared.GetValueOrDefault(all.Meeting))))
            .OfType<Domain.Meetings.Attachments.Attachment>().ToDictionary(a => a.Id);

        // What was replaced is not found by what it said.
        closed.AddRange(attached.Where(r => !now.TryGetValue(r.Attachment!.Value, out var a) || a.Latest().Number != r.Version).Select(r => r.Id));
        return closed;
    }
}
