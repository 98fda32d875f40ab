using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Identity.Sessions;
using BfaRadet.Domain.Writing;
using Microsoft.EntityFrameworkCore;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BfaRadet.App.Writing.Server;

/// <summary>
/// Takes a passage out of a document and of all that is kept of how it came about, in one change with the journal's line that it
/// was done. What was there is overwritten on disk. Whoever asks has stopped the document.
/// </summary>
internal sealed class Redaction(
    Changes changes, IDbContextFactory<WorkspaceDb> contexts, HistoryReplay replay, AccountSessions sessions, Saving saving)
{
    /// <summary>Redacts, and returns the batch that everybody gets.</summary>
    /// <param name="on">The version that <paramref name="from"/> and <paramref name="to"/> are places in.</param>
    public async Task<Result<Batch>> RedactAsync(Caller caller, DocumentPlace document, int on, int from, int to)
    {
        if (!sessions.Holds(caller))
        {
            return new SignedOut();
        }

        Outcome outcome;
        var (all, reach) = await ReadAllAsync(document.Id);
        try
        {
            var redacted = await replay.RedactAsync(document, all, on, from, to);
            outcome = JsonSerializer.Deserialize<Outcome>(redacted, Json.Options)!;
        }
        catch (Exception fault) when (fault is Jint.Runtime.JavaScriptException or StoppedException)
        {
            return new WritingRefused(WritingTexts.NothingToRedact);
        }

        var saved = await changes.MakeAsync<Batch>(caller, document.Council, async moment =>
        {
            // What is overwritten leaves nothing in free pages, and after the checkpoint nothing in the log. It holds for the
            // connection, which is kept until the change is saved.
            await moment.Db.Database.OpenConnectionAsync();
            await moment.Db.Database.ExecuteSqlRawAsync("PRAGMA secure_delete=ON");
            return await WriteAsync(moment, document, outcome, reach);
        });
        if (!saved.IsRefused(out _))
        {
            await CheckpointAsync();
        }

        return saved;
    }

    /// <summary>It is done, whatever becomes of this: the log is overwritten at the next checkpoint otherwise.</summary>
    private async Task CheckpointAsync()
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync();
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (Exception fault) when (Saving.TroubleOf(fault) is not null)
        {
            saving.Failed(fault);
        }
    }

    /// <summary>All of a document's changes, as the authority reads them, and the version they come to.</summary>
    private async Task<(string All, int Reach)> ReadAllAsync(DocumentId document)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var rows = await db.DocumentBatches().AsNoTracking().Where(b => b.DocumentId == document).OrderBy(b => b.Version)
            .Select(b => new { b.Version, b.Steps }).ToListAsync();
        return ($"[{string.Join(',', rows.Select(b => $$"""{"version":{{b.Version}},"steps":{{b.Steps}}}"""))}]", rows.Count == 0 ? 0 : rows[^1].Version);
    }

    private static async Task<Result<Batch>> WriteAsync(Changes.Moment moment, DocumentPlace document, Outcome outcome, int reach)
    {
        var (db, by, at) = (moment.Db, moment.By, moment.At);
        var known = await db.Documents().FirstAsync(d => d.Id == document.Id);
        if (known.Version != reach)
        {
            // What would be written stands on what was read, and nothing else.
            return new ChangedMeanwhile();
        }

        var batches = db.DocumentBatches().Where(b => b.DocumentId == document.Id);
        var changed = outcome.Changed.ToDictionary(c => c.Version, c => c.Steps.Text);
        foreach (var kept in await batches.Where(b => changed.Keys.Contains(b.Version)).ToListAsync())
        {
            kept.Steps = changed[kept.Version];
        }

        await KeepKeyframesAsync(db, document.Id, outcome);
        var before = known.Document;
        var batch = new Batch(Guid.CreateVersion7(), "", by.Name, at, new RawJson(outcome.Steps.Text), outcome.Count);
        var version = known.Version + batch.Count;
        db.Add(new DocumentBatch
        {
            DocumentId = document.Id,
            Version = version,
            Count = batch.Count,
            Batch = batch.Id,
            Steps = batch.Steps.Text,
            Member = by.Member,
            By = by.Name,
            At = at,
        });
        (known.Version, known.Document, known.Text) = (version, outcome.Document.Text, outcome.Text);
        (known.SavedAt, known.SavedBy) = (at, by.Name);
        await document.Owner.RemoveQuotesAsync(db, document, before, outcome.Document.Text);
        moment.Note(document.Council, document.Owner.Redacted(document, outcome.Length));
        return batch;
    }

    private static async Task KeepKeyframesAsync(WorkspaceDb db, DocumentId document, Outcome outcome)
    {
        var keyframes = outcome.Keyframes.ToDictionary(k => k.Version, k => k.Document.Text);
        foreach (var kept in await db.DocumentKeyframes().Where(k => k.DocumentId == document).ToListAsync())
        {
            if (keyframes.Remove(kept.Version, out var text))
            {
                kept.Document = text;
            }
            else
            {
                db.Remove(kept);
            }
        }

        db.AddRange(keyframes.Select(k => new DocumentKeyframe { DocumentId = document, Version = k.Key, Document = k.Value }));
    }

    private sealed record Outcome(
        IReadOnlyList<Changed> Changed, IReadOnlyList<Keyframe> Keyframes, RawJson Steps, RawJson Document, string Text, int Length)
    {
        [JsonIgnore]
        public int Count => JsonDocument.Parse(Steps.Text).RootElement.GetArrayLength();
    }

    private sealed record Changed(int Version, RawJson Steps);

    private sealed record Keyframe(int Version, RawJson Document);
}
