using BfaRadet.App.Data;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Writing;
using Microsoft.AspNetCore.SignalR;
using System.Collections.Concurrent;

namespace BfaRadet.App.Writing.Server;

/// <summary>
/// Where documents are written: a writer for each council, so that what one council writes never waits for another's. A writer is
/// made when its first document is opened; its engine goes when the last one has left memory.
/// </summary>
internal sealed class WritingEngine(
    DocumentStore store, Redaction redaction, DocumentHistory history, IHubContext<WritingHub, IWritingClient> hub,
    WritingLimits limits, Saving saving, TimeProvider clock, ILogger<WritingEngine> log) : IDisposable
{
    private readonly ConcurrentDictionary<CouncilId, Lazy<Writer>> _writers = new();
    private static readonly TimeSpan _betweenLooks = TimeSpan.FromSeconds(2);

    private readonly DocumentTurns _turns = new();
    private readonly CancellationTokenSource _ending = new();
    private readonly Relay _relay = new(store, history, hub, log);
    private long _malformed;

    /// <summary>A batch on its way in.</summary>
    /// <param name="On">The version it was made on.</param>
    public sealed record Push(Participant Participant, Guid Batch, int On, string Steps);

    /// <summary>Makes an engine. Exchanged by tests of what happens when one is stopped.</summary>
    internal Func<Authority> Engine { get; init; } = () => new Authority();

    /// <summary>The writer of a council.</summary>
    public Writer Of(CouncilId council) => _writers.GetOrAdd(council, _ => new Lazy<Writer>(() =>
        new Writer(store, _relay, Engine, limits, saving, clock, log))).Value;

    /// <summary>Does all that the first keystroke would have to wait for, at a writer of no council's.</summary>
    public Task WarmUpAsync() => Of(default).WarmUpAsync();

    /// <summary>
    /// Submits a batch. The answer comes to the connection: the batch with all others' as <c>Steps</c>, or <c>Declined</c>. What is no
    /// batch at all is declined here, before it comes near anybody else's. False when it was declined at once.
    /// </summary>
    public bool Take(Push push)
    {
        if (WireSteps.Refuse(push.Steps) is not { } no)
        {
            return Of(push.Participant.Document.Council).Take(push);
        }

        _relay.Decline(push, no.Kind, no.Why);
        if (no.Kind == Declined.Unfit && IsPowerOfTen(Interlocked.Increment(ref _malformed)))
        {
            log.MalformedDeclined(Interlocked.Read(ref _malformed));
        }

        return false;
    }

    /// <summary>Adds paragraphs at the end, a line each, in somebody's name. The version that is on disk then.</summary>
    public Task<Result<int>> AppendAsync(DocumentPlace document, MemberId member, string name, string text) =>
        Of(document.Council).AppendAsync(document, member, name, text);

    /// <summary>Changes the document as it is then, in somebody's name. The version that is on disk then.</summary>
    /// <param name="batch">Under the same name it is done once.</param>
    /// <param name="steps">From the document as JSON to the steps, or why there are none.</param>
    public Task<Result<int>> ChangeAsync(
        DocumentPlace document, MemberId member, string name, Guid batch, Func<string, Result<string>> steps) =>
        Of(document.Council).ChangeAsync(document, member, name, batch, steps);

    /// <summary>
    /// Does something while nothing is written in these documents: all that was confirmed to a writer is in them as they were last
    /// written down. One act at a time for each document; all others are written in meanwhile. Afterwards those are taken up again that
    /// their owner has not locked.
    /// </summary>
    /// <param name="why">What who writes meanwhile is told, in Swedish; what they wrote waits in their browser.</param>
    public Task<Result<T>> WhileStoppedAsync<T>(IReadOnlyCollection<DocumentPlace> documents, string why, Func<Task<Result<T>>> act) =>
        InTurnAsync(documents, async () =>
        {
            foreach (var some in documents.GroupBy(d => d.Council))
            {
                await Of(some.Key).StopAsync([.. some.Select(d => d.Id)], why);
            }

            await WriteDownAsync(documents);
            return (await store.FindBehindAsync(IdsOf(documents))).Count > 0 ? new WritingRefused(WritingTexts.NotWrittenDown) : await act();
        });

    /// <summary>
    /// Does something that may lock documents or open them, which nobody need wait for. One act at a time for each document;
    /// afterwards what is written is taken in those that their owner has not locked.
    /// </summary>
    public Task<T> InTurnAsync<T>(IReadOnlyCollection<DocumentPlace> documents, Func<Task<T>> act) =>
        _turns.InTurnAsync(IdsOf(documents), async () =>
        {
            try
            {
                return await act();
            }
            finally
            {
                await OpenWhatIsNotLockedAsync(documents);
            }
        });

    /// <summary>Takes a passage out of a document and its history. The version that is on disk then.</summary>
    /// <param name="on">The version that <paramref name="from"/> and <paramref name="to"/> are places in.</param>
    public async Task<Result<int>> RedactAsync(Participant participant, int on, int from, int to)
    {
        var (place, caller) = (participant.Document.Place, participant.Caller);
        if (!participant.Rights.Redact)
        {
            return new NotYourDuty(place.Owner.Redactors);
        }

        return await WhileStoppedAsync<int>([place], WritingTexts.Redacting, async () =>
        {
            // Asked once more: another act may have had its turn before this one.
            if (await place.Owner.FindAccessAsync(place, caller) is not { Rights.Redact: true })
            {
                return new WritingRefused(WritingTexts.Locked);
            }

            var redacted = await redaction.RedactAsync(caller, place, on, from, to);
            return redacted.IsRefused(out var refusal) ? refusal : await Of(place.Council).TakeInRedactionAsync(place, redacted.Value);
        });
    }

    /// <summary>
    /// Ensures that documents hold every word that was confirmed to a writer. A document lies a little behind what is on disk as
    /// batches: while somebody writes, and after a server that went down.
    /// </summary>
    public async Task WriteDownAsync(IReadOnlyCollection<DocumentPlace> documents, CancellationToken cancellation = default)
    {
        var behind = await store.FindBehindAsync(IdsOf(documents), cancellation);
        foreach (var some in documents.Where(d => behind.Contains(d.Id)).GroupBy(d => d.Council))
        {
            await Of(some.Key).WriteDownAsync([.. some]);
        }
    }

    /// <summary>Writes all documents down now, rather than when they have been left alone for a while.</summary>
    public Task WriteDownAsync() => Task.WhenAll(Writers.Select(writer => writer.WriteDownAsync()));

    /// <summary>Writes no document down any more: the server stops.</summary>
    public void EndWritingDown()
    {
        foreach (var writer in Writers)
        {
            writer.EndWritingDown();
        }
    }

    public void Dispose()
    {
        _ending.Cancel();
        _ending.Dispose();
        foreach (var writer in Writers)
        {
            writer.Dispose();
        }

        store.Dispose();
    }

    /// <summary>What is in the database decides: after a refusal, a fault, or another's act.</summary>
    private async Task OpenWhatIsNotLockedAsync(IReadOnlyCollection<DocumentPlace> documents)
    {
        try
        {
            await LookAndOpenAsync(documents);
        }
        catch (Exception fault) when (Saving.TroubleOf(fault) is not null)
        {
            // They stay stopped until it can be seen, and what was done is done.
            saving.Failed(fault);
            _ = GoOnLookingAsync(documents);
        }
    }

    private async Task GoOnLookingAsync(IReadOnlyCollection<DocumentPlace> documents)
    {
        var ending = _ending.Token;
        while (true)
        {
            await Task.Delay(_betweenLooks, clock, ending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (ending.IsCancellationRequested)
            {
                return;
            }

            try
            {
                await _turns.InTurnAsync(IdsOf(documents), async () =>
                {
                    await LookAndOpenAsync(documents);
                    return true;
                });
                return;
            }
            catch (Exception fault) when (Saving.TroubleOf(fault) is not null)
            {
                saving.Failed(fault);
            }
            catch (Exception fault)
            {
                log.WriterFailed(fault);
                return;
            }
        }
    }

    private async Task LookAndOpenAsync(IReadOnlyCollection<DocumentPlace> documents)
    {
        foreach (var some in documents.GroupBy(d => (d.Council, d.Owner)))
        {
            var locked = await some.Key.Owner.FindLockedAsync([.. some]);
            await Of(some.Key.Council).OpenAgainAsync([.. IdsOf(some).Except(locked)]);
        }
    }

    private static IReadOnlyCollection<DocumentId> IdsOf(IEnumerable<DocumentPlace> documents) => [.. documents.Select(d => d.Id)];

    private IEnumerable<Writer> Writers => _writers.Values.Select(writer => writer.Value);

    private static bool IsPowerOfTen(long count)
    {
        while (count % 10 == 0)
        {
            count /= 10;
        }

        return count == 1;
    }
}
