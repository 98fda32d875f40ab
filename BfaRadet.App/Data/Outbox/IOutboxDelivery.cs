namespace BfaRadet.App.Data.Outbox;

/// <summary>
/// Delivers the messages of one kind. Each is delivered at least once, not concurrently, and in no guaranteed order: a
/// process that dies between delivery and commit delivers again, so let the receiver deduplicate by <see
/// cref="OutboxMessage.Id"/>.
/// </summary>
public interface IOutboxDelivery
{
    /// <summary>Stored with each message.</summary>
    string Kind { get; }

    /// <exception cref="UndeliverableException">It can never be delivered: it is given up at once.</exception>
    /// <exception cref="Exception">It failed: it is retried later.</exception>
    Task DeliverAsync(OutboxMessage message, CancellationToken cancellation);

    /// <summary>Called when the outcome of a try is saved: it was delivered, put off or given up.</summary>
    Task SettledAsync(OutboxMessage message, CancellationToken cancellation) => Task.CompletedTask;
}

/// <summary>The message can never be delivered.</summary>
public sealed class UndeliverableException(string why, Exception? cause = null) : Exception(why, cause);
