using BfaRadet.App.Data;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Minutes.Editor;

/// <summary>One change in the history of a document.</summary>
/// <param name="Version">The version it led to.</param>
public sealed record Moment(int Version, string By, DateTimeOffset At);

/// <summary>Looking back. Reads what is on disk, apart from the desk; documents are built on a thread and an engine of its own.</summary>
internal sealed class MinutesHistory(IDbContextFactory<WorkspaceDb> contexts, MinutesReader reader)
{
    /// <summary>What was written after a version, oldest first.</summary>
    public async Task<IReadOnlyList<Batch>> SinceAsync(Seat seat, int version)
    {
        if (seat.Room.Since(version) is { } known)
        {
            return known;
        }

        await using var db = await contexts.CreateDbContextAsync();
        var rows = await db.MinutesBatches.AsNoTracking()
            .Where(b => b.Item == seat.Room.Item && b.Version > version).OrderBy(b => b.Version).ToListAsync();
        return [.. rows.Select(MinutesStore.ToBatch)];
    }

    /// <summary>All changes from the beginning.</summary>
    public async Task<IReadOnlyList<Moment>> AllAsync(Seat seat)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var rows = await db.MinutesBatches.AsNoTracking().Where(b => b.Item == seat.Room.Item).OrderBy(b => b.Version)
            .Select(b => new { b.Version, b.By, b.At }).ToListAsync();
        return [.. rows.Select(r => new Moment(r.Version, r.By, SwedishTime.Of(r.At)))];
    }

    /// <summary>The document as it was at a version.</summary>
    public async Task<RawJson> AtAsync(Seat seat, int version)
    {
        if (version < 0 || version > seat.Room.Version)
        {
            throw new HubException("Så långt har texten inte kommit.");
        }

        var (snapshot, _) = seat.Room.Read();
        if (version == snapshot.Version)
        {
            return new RawJson(snapshot.Document);
        }

        await using var db = await contexts.CreateDbContextAsync();
        var start = await db.MinutesKeyframes.AsNoTracking()
            .Where(k => k.Item == seat.Room.Item && k.Version <= version).OrderByDescending(k => k.Version).FirstOrDefaultAsync();
        var (from, document) = (start?.Version ?? 0, start?.Document);
        if (snapshot.Version <= version && snapshot.Version > from)
        {
            (from, document) = (snapshot.Version, snapshot.Document);
        }

        var steps = await db.MinutesBatches.AsNoTracking()
            .Where(b => b.Item == seat.Room.Item && b.Version > from && b.Version <= version).OrderBy(b => b.Version)
            .Select(b => b.Steps).ToListAsync();
        return new RawJson(await reader.ReplayAsync(document, steps));
    }
}
