namespace BfaRadet.App.Writing.Server;

/// <summary>The batches that are judged together and will share one commit.</summary>
internal sealed class CommitGroup(TimeProvider clock)
{
    private readonly Dictionary<OpenDocument, List<Batch>> _byDocument = [];

    private readonly DateTimeOffset _at = SwedishTime.Of(clock.GetUtcNow());

    public List<DocumentStore.Row> Rows { get; } = [];

    public List<(WritingEngine.Push Push, Batch Batch)> Batches { get; } = [];

    /// <summary>All that was in them is gone already: nothing to save, but the writer waits for the receipt.</summary>
    public List<(WritingEngine.Push Push, Batch Batch)> Empty { get; } = [];

    /// <summary>Sent before, and on disk.</summary>
    public List<WritingEngine.Push> Repeated { get; } = [];

    /// <summary>What judging has taken so far, in statements.</summary>
    public long Spent { get; set; }

    /// <summary>No more fits into one commit: who waits for the first of them should not wait for all.</summary>
    public bool IsFull => Spent >= WritingLimits.StatementsInACommit || Rows.Count >= WritingLimits.BatchesInACommit;

    public IEnumerable<OpenDocument> Documents => _byDocument.Keys;

    public IEnumerable<KeyValuePair<OpenDocument, List<Batch>>> ByDocument => _byDocument;

    public int VersionOf(OpenDocument document) => document.Version + Pending(document).Sum(b => b.Count);

    public bool Has(OpenDocument document, Guid batch) => Batches.Exists(b => b.Batch.Id == batch && b.Push.Participant.Document == document);

    public void Add(WritingEngine.Push push, Judgement judgement)
    {
        var participant = push.Participant;
        var batch = new Batch(push.Batch, participant.Id, participant.Name, _at, new RawJson(judgement.Steps), judgement.Count);
        if (batch.Count == 0)
        {
            Empty.Add((push, batch));
            return;
        }

        Rows.Add(new DocumentStore.Row(participant.Document.Id, VersionOf(participant.Document) + batch.Count, participant.Member, batch));
        Batches.Add((push, batch));
        if (!_byDocument.TryGetValue(participant.Document, out var batches))
        {
            _byDocument[participant.Document] = batches = [];
        }

        batches.Add(batch);
    }

    /// <summary>All steps after a version, those of this group too, as one array.</summary>
    public string StepsSince(OpenDocument document, int version, DocumentStore store)
    {
        var arrays = (document.Since(version) ?? store.Since(document.Id, version)).Concat(Pending(document))
            .Select(batch => batch.Steps.Text[1..^1]);
        return $"[{string.Join(',', arrays)}]";
    }

    private IReadOnlyList<Batch> Pending(OpenDocument document) => _byDocument.TryGetValue(document, out var batches) ? batches : [];
}
