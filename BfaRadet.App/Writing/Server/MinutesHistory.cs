using BfaRadet.App.Data;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Writing.Server;

/// <summary>One change in the history of a document.</summary>
/// <param name="Version">The version it led to.</param>
public sealed record Moment(int Version, string By, DateTimeOffset At);

/// <summary>Looking back. Reads what is on disk, apart from the desk; documents are built on a thread and an engine of its own.</summary>
internal sealed class MinutesHistory(IDbContextFactory<WorkspaceDb> contexts, MinutesReader reader)
{
    // Does nothing, and is counted.
    private const string NoStep = """{"stepType":"replace","from":0,"to":0}""";

    /// <summary>What was written after a version, oldest first. To one who may not look further back all before is one change of nothing.</summary>
    public async Task<IReadOnlyList<Batch>> SinceAsync(Seat seat, int version)
    {
        var beginning = await BeginningAsync(seat);
        var known = Math.Max(version, 0);
        var after = await AfterAsync(seat, Math.Max(known, beginning));
        return known < beginning ? [Unseen(seat, beginning - known), .. after] : after;
    }

    /// <summary>What one gets who opens the document: as it was written down last, or as it was when the history begins for this one.</summary>
    public async Task<(int Version, string Document, IReadOnlyList<Batch> Since)> OpeningAsync(Seat seat)
    {
        var (beginning, (snapshot, since)) = (await BeginningAsync(seat), seat.Room.Read());
        if (beginning <= snapshot.Version)
        {
            return (snapshot.Version, snapshot.Document, since);
        }

        var at = snapshot.Version;
        return (beginning, (await AtAsync(seat, beginning)).Text, [.. since.SkipWhile(batch => (at += batch.Count) <= beginning)]);
    }

    private static Batch Unseen(Seat seat, int count) => new(
        Guid.Empty, "", MinutesTexts.BeforeSharing, SwedishTime.Of(seat.ReadsFrom!.Value),
        new RawJson($"[{string.Join(',', Enumerable.Repeat(NoStep, count))}]"), count);

    /// <summary>The version the history begins with for this one: 0, or the one that was shared.</summary>
    private async Task<int> BeginningAsync(Seat seat)
    {
        if (seat.ReadsFrom is not { } from)
        {
            return 0;
        }

        await using var db = await contexts.CreateDbContextAsync();
        return await db.MinutesBatches.AsNoTracking()
            .Where(b => b.Item == seat.Room.Item && b.At <= from).MaxAsync(b => (int?)b.Version) ?? 0;
    }

    private async Task<IReadOnlyList<Batch>> AfterAsync(Seat seat, int version)
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

    /// <summary>All changes from the beginning, or from when the notes were shared with this one.</summary>
    public async Task<IReadOnlyList<Moment>> AllAsync(Seat seat)
    {
        var beginning = await BeginningAsync(seat);
        await using var db = await contexts.CreateDbContextAsync();
        var rows = await db.MinutesBatches.AsNoTracking().Where(b => b.Item == seat.Room.Item && b.Version > beginning).OrderBy(b => b.Version)
            .Select(b => new { b.Version, b.By, b.At }).ToListAsync();
        var unseen = beginning == 0 ? Array.Empty<Moment>()
            : [new Moment(beginning, MinutesTexts.BeforeSharing, SwedishTime.Of(seat.ReadsFrom!.Value))];
        return [.. unseen, .. rows.Select(r => new Moment(r.Version, r.By, SwedishTime.Of(r.At)))];
    }

    /// <summary>The document as it was at a version; at the first that this one may see, when it is an earlier one.</summary>
    public async Task<RawJson> AtAsync(Seat seat, int version)
    {
        if (version < 0 || version > seat.Room.Version)
        {
            throw new HubException("Så långt har texten inte kommit.");
        }

        version = Math.Max(version, await BeginningAsync(seat));
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
        return new RawJson(await reader.ReplayAsync(seat.Room.Council, document, steps));
    }
}
