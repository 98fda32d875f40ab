using BfaRadet.App.Data;
using BfaRadet.App.Features.Minutes.Adopting;
using BfaRadet.Domain.Minutes;
using Microsoft.EntityFrameworkCore;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BfaRadet.App.Writing.Server;

/// <summary>
/// "Lyft ur protokollet": writes a document's history anew without a passage, in one transaction with the journal's line
/// that it was done. What was there is overwritten on disk.
/// </summary>
internal sealed class Redaction(IDbContextFactory<WorkspaceDb> contexts)
{
    /// <summary>What stands where the passage was.</summary>
    public const string Sentence = "Frågan har flyttats till ett annat forum.";

    /// <summary>What stands in a review note that quoted it.</summary>
    public const string LiftedQuote = "[lyft ur protokollet]";

    /// <summary>All of a document's changes, as the authority reads them.</summary>
    public string ReadAll(AgendaItemId item)
    {
        using var db = contexts.CreateDbContext();
        var rows = db.MinutesBatches.AsNoTracking().Where(b => b.Item == item).OrderBy(b => b.Version)
            .Select(b => new { b.Version, b.Steps }).AsEnumerable();
        return $"[{string.Join(',', rows.Select(b => $$"""{"version":{{b.Version}},"steps":{{b.Steps}}}"""))}]";
    }

    /// <summary>Puts the lifted history on disk and hands back the batch that everybody gets.</summary>
    /// <param name="shown">The document as it was shown before.</param>
    public Batch Write(OpenDocument document, Actor by, string shown, string lifted, DateTimeOffset at)
    {
        var outcome = JsonSerializer.Deserialize<Outcome>(lifted, Json.Options)!;
        using var db = contexts.CreateDbContext();
        db.Database.OpenConnection();
        // What is overwritten leaves nothing in free pages, and after the checkpoint nothing in the log.
        db.Database.ExecuteSqlRaw("PRAGMA secure_delete=ON");
        var batch = new Batch(Guid.CreateVersion7(), "", by.Name, at, new RawJson(outcome.Lift.Text), outcome.Steps);
        using (var transaction = db.Database.BeginTransaction())
        {
            foreach (var changed in outcome.Changed)
            {
                db.MinutesBatches.Where(b => b.Item == document.Item && b.Version == changed.Version)
                    .ExecuteUpdate(b => b.SetProperty(x => x.Steps, changed.Steps.Text));
            }

            db.MinutesKeyframes.Where(k => k.Item == document.Item).ExecuteDelete();
            db.AddRange(outcome.Keyframes.Select(k => new DocumentKeyframe { Item = document.Item, Version = k.Version, Document = k.Document.Text }));
            var version = document.Version + batch.Count;
            db.Add(new DocumentBatch
            {
                Item = document.Item,
                Version = version,
                Count = batch.Count,
                Batch = batch.Id,
                Steps = batch.Steps.Text,
                Member = by.Member,
                By = by.Name,
                At = at,
            });
            db.MinutesDocuments.Where(d => d.Item == document.Item).ExecuteDelete();
            db.Add(new WrittenDocument
            {
                Item = document.Item,
                Meeting = document.Meeting,
                Council = document.Council,
                Version = version,
                Document = outcome.Document.Text,
                Text = outcome.Text,
                SavedAt = at,
                SavedBy = by.Name,
            });
            // What the review quoted of it goes too.
            db.Adjustments.FirstOrDefault(a => a.Meeting == document.Meeting)?.ForgetQuotes(document.Item, quote =>
                QuotedWords.Count(shown, quote) > QuotedWords.Count(outcome.Document.Text, quote), LiftedQuote);
            Changes.Note(db, document.Council, new PassageLifted(document.Meeting, document.Item, outcome.Length), by, at);
            db.SaveChanges();
            transaction.Commit();
        }

        db.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE)");
        return batch;
    }

    private sealed record Outcome(
        IReadOnlyList<Changed> Changed, IReadOnlyList<Keyframe> Keyframes, RawJson Lift, RawJson Document, string Text, int Length)
    {
        [JsonIgnore]
        public int Steps => JsonDocument.Parse(Lift.Text).RootElement.GetArrayLength();
    }

    private sealed record Changed(int Version, RawJson Steps);

    private sealed record Keyframe(int Version, RawJson Document);
}
