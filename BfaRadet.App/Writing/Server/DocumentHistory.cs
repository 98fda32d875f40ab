using BfaRadet.App.Data;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Writing.Server;

/// <summary>One change in the history of a document.</summary>
/// <param name="Version">The version it led to.</param>
public sealed record Moment(int Version, string By, DateTimeOffset At);

/// <summary>Looking back. Reads what is on disk, apart from the writer; documents are built on a thread and an engine of its own.</summary>
internal sealed class DocumentHistory(IDbContextFactory<WorkspaceDb> contexts, HistoryReplay reader)
{
    // Does nothing, and is counted.
    private const string NoStep = """{"stepType":"replace","from":0,"to":0}""";

    /// <summary>What was written after a version, oldest first. To a participant who may not look further back all before is one change of nothing.</summary>
    public async Task<IReadOnlyList<Batch>> SinceAsync(Participant participant, int version)
    {
        var beginning = await BeginningAsync(participant);
        var known = Math.Max(version, 0);
        var after = await AfterAsync(participant, Math.Max(known, beginning));
        return known < beginning ? [Unseen(participant, beginning - known), .. after] : after;
    }

    /// <summary>What one gets who opens the document: as it was written down last, or as it was when the history begins for this one.</summary>
    public async Task<(int Version, string Document, IReadOnlyList<Batch> Since)> OpeningAsync(Participant participant)
    {
        var (beginning, (snapshot, since)) = (await BeginningAsync(participant), participant.Document.Read());
        if (beginning <= snapshot.Version)
        {
            return (snapshot.Version, snapshot.Document, since);
        }

        var at = snapshot.Version;
        return (beginning, (await AtAsync(participant, beginning)).Text, [.. since.SkipWhile(batch => (at += batch.Count) <= beginning)]);
    }

    private static Batch Unseen(Participant participant, int count) => new(
        Guid.Empty, "", WritingTexts.BeforeSharing, SwedishTime.Of(participant.ReadsFrom!.Value),
        new RawJson($"[{string.Join(',', Enumerable.Repeat(NoStep, count))}]"), count);

    /// <summary>The version the history begins with for this one: 0, or the one that was shared.</summary>
    private async Task<int> BeginningAsync(Participant participant)
    {
        if (participant.ReadsFrom is not { } from)
        {
            return 0;
        }

        await using var db = await contexts.CreateDbContextAsync();
        return await db.DocumentBatches().AsNoTracking()
            .Where(b => b.DocumentId == participant.Document.Id && b.At <= from).MaxAsync(b => (int?)b.Version) ?? 0;
    }

    private async Task<IReadOnlyList<Batch>> AfterAsync(Participant participant, int version)
    {
        if (participant.Document.Since(version) is { } known)
        {
            return known;
        }

        await using var db = await contexts.CreateDbContextAsync();
        var rows = await db.DocumentBatches().AsNoTracking()
            .Where(b => b.DocumentId == participant.Document.Id && b.Version > version).OrderBy(b => b.Version).ToListAsync();
        return [.. rows.Select(DocumentStore.ToBatch)];
    }

    /// <summary>All changes from the beginning, or from when the notes were shared with this one.</summary>
    public async Task<IReadOnlyList<Moment>> AllAsync(Participant participant)
    {
        var beginning = await BeginningAsync(participant);
        await using var db = await contexts.CreateDbContextAsync();
        var rows = await db.DocumentBatches().AsNoTracking().Where(b => b.DocumentId == participant.Document.Id && b.Version > beginning).OrderBy(b => b.Version)
            .Select(b => new { b.Version, b.By, b.At }).ToListAsync();
        var unseen = beginning == 0 ? Array.Empty<Moment>()
            : [new Moment(beginning, WritingTexts.BeforeSharing, SwedishTime.Of(participant.ReadsFrom!.Value))];
        return [.. unseen, .. rows.Select(r => new Moment(r.Version, r.By, SwedishTime.Of(r.At)))];
    }

    /// <summary>The document as it was at a version; at the first that this one may see, when it is an earlier one.</summary>
    public async Task<RawJson> AtAsync(Participant participant, int version)
    {
        if (version < 0 || version > participant.Document.Version)
        {
            throw new HubException("Så långt har texten inte kommit.");
        }

        version = Math.Max(version, await BeginningAsync(participant));
        var (snapshot, _) = participant.Document.Read();
        if (version == snapshot.Version)
        {
            return new RawJson(snapshot.Document);
        }

        await using var db = await contexts.CreateDbContextAsync();
        var start = await db.DocumentKeyframes().AsNoTracking()
            .Where(k => k.DocumentId == participant.Document.Id && k.Version <= version).OrderByDescending(k => k.Version).FirstOrDefaultAsync();
        var (from, document) = (start?.Version ?? 0, start?.Document);
        if (snapshot.Version <= version && snapshot.Version > from)
        {
            (from, document) = (snapshot.Version, snapshot.Document);
        }

        var steps = await db.DocumentBatches().AsNoTracking()
            .Where(b => b.DocumentId == participant.Document.Id && b.Version > from && b.Version <= version).OrderBy(b => b.Version)
            .Select(b => b.Steps).ToListAsync();
        return new RawJson(await reader.ReplayAsync(participant.Document.Council, document, steps));
    }
}
