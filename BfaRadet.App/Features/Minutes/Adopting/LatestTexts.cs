using BfaRadet.App.Data;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Meetings.Agenda;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Minutes.Adopting;

/// <summary>
/// Sees to it that the documents of a meeting hold every word that was confirmed to a writer. A document lies a little
/// behind what is on disk as batches: while somebody writes, and after a server that went down.
/// </summary>
internal sealed class LatestTexts(IDbContextFactory<WorkspaceDb> contexts, WritingEngine engine)
{
    public async Task WriteDownAsync(MeetingId meeting, CouncilId council, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await BehindAsync(db, meeting, cancellation) is { Count: > 0 } behind)
        {
            await engine.Of(council).WriteDownAsync(meeting, council, behind);
        }
    }

    /// <summary>The items whose document lacks something that is on disk.</summary>
    public static async Task<IReadOnlyList<AgendaItemId>> BehindAsync(
        WorkspaceDb db, MeetingId meeting, CancellationToken cancellation = default)
    {
        var items = await ItemsAsync(db, meeting, cancellation);
        var written = await db.MinutesBatches.Where(b => items.Contains(b.Item))
            .GroupBy(b => b.Item).Select(g => new { Item = g.Key, Version = g.Max(b => b.Version) }).ToListAsync(cancellation);
        var documents = await db.MinutesDocuments.Where(d => d.Meeting == meeting)
            .ToDictionaryAsync(d => d.Item, d => d.Version, cancellation);
        return [.. written.Where(w => w.Version > documents.GetValueOrDefault(w.Item)).Select(w => w.Item)];
    }

    public static Task<List<AgendaItemId>> ItemsAsync(WorkspaceDb db, MeetingId meeting, CancellationToken cancellation = default) =>
        db.Set<AgendaItem>().Where(i => EF.Property<MeetingId>(i, "MeetingId") == meeting).Select(i => i.Id).ToListAsync(cancellation);
}
