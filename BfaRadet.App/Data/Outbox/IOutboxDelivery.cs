namespace BfaRadet.App.Data.Outbox;

/// <summary>
/// Delivers the messages of one kind. Each is delivered at least once, never twice at the same time, and in no promised order:
/// a process that dies between the delivery and its note delivers again, so let the receiver know it by <see cref="OutboxMessage.Id"/>.
/// </summary>
public interface IOutboxDelivery
{
    /// <summary>Stored with each message.</summary>
    string Kind { get; }

    /// <exception cref="UndeliverableException">It will never be taken: it is given up at once.</exception>
    /// <exception cref="Exception">It failed now: it is tried again later.</exception>
    Task DeliverAsync(OutboxMessage message, CancellationToken cancellation);
}

/// <summary>The receiver will never take this message.</summary>
public sealed class UndeliverableException(string why, Exception? cause = null) : Exception(why, cause);
