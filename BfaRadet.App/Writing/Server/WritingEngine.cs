using BfaRadet.App.Data;
using Microsoft.AspNetCore.SignalR;
using System.Collections.Concurrent;

namespace BfaRadet.App.Writing.Server;

/// <summary>
/// Where minutes are written: a writer for each council, so that what one council writes never waits for another's. A writer is
/// made when its first document is opened; its engine goes when the last one has left memory.
/// </summary>
internal sealed class WritingEngine(
    DocumentStore store, Redaction redaction, DocumentHistory history, IHubContext<WritingHub, IWritingClient> hub,
    WritingLimits limits, Saving saving, TimeProvider clock, ILogger<WritingEngine> log) : IDisposable
{
    private readonly ConcurrentDictionary<CouncilId, Lazy<Writer>> _writers = new();
    private readonly Relay _relay = new(store, history, hub, log);
    private long _malformed;

    /// <summary>A batch on its way in.</summary>
    /// <param name="On">The version it was made on.</param>
    public sealed record Push(Participant Participant, Guid Batch, int On, string Steps);

    /// <summary>Makes an engine. Exchanged by tests of what happens when one is stopped.</summary>
    internal Func<Authority> Engine { get; init; } = () => new Authority();

    /// <summary>The writer of a council.</summary>
    public Writer Of(CouncilId council) => _writers.GetOrAdd(council, _ => new Lazy<Writer>(() =>
        new Writer(store, redaction, _relay, Engine, limits, saving, clock, log))).Value;

    /// <summary>Does all that the first keystroke would have to wait for, at a writer of no council's.</summary>
    public Task WarmUpAsync() => Of(default).WarmUpAsync();

    /// <summary>
    /// Hands in a batch. The answer comes to the connection: the batch with all others' as <c>Steps</c>, or <c>Declined</c>. What is no
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

    /// <summary>Writes all documents down now, rather than when they have been left alone for a while.</summary>
    public Task WriteDownAsync() => Task.WhenAll(Writers.Select(writer => writer.WriteDownAsync()));

    /// <summary>Writes no document down any more: the server goes down.</summary>
    public void EndWritingDown()
    {
        foreach (var writer in Writers)
        {
            writer.EndWritingDown();
        }
    }

    public void Dispose()
    {
        foreach (var writer in Writers)
        {
            writer.Dispose();
        }

        store.Dispose();
    }

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
