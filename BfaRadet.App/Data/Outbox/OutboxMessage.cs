namespace BfaRadet.App.Data.Outbox;

/// <summary>
/// Something to be delivered outside the database, such as a mail: saved in the transaction of the change it tells of, and
/// delivered afterwards. The row is gone once it is delivered: it may hold addresses and links.
/// </summary>
public sealed class OutboxMessage
{
    private OutboxMessage()
    {
    }

    /// <param name="kind">Who delivers it: the kind of an <see cref="IOutboxDelivery"/>. Stored: keep it.</param>
    /// <param name="body">What the delivery makes of it, usually JSON.</param>
    public OutboxMessage(string kind, string body, DateTimeOffset now) => (Kind, Body, Made, Due) = (kind, body, now, now);

    /// <summary>The concurrency token is <see cref="Due"/>; ids only break ties.</summary>
    public long Id { get; private init; }

    public string Kind { get; private init; } = "";

    public string Body { get; private init; } = "";

    public DateTimeOffset Made { get; private init; }

    /// <summary>How many times it has been tried, the one under way too.</summary>
    public int Tries { get; private set; }

    /// <summary>When it is tried next; for one that is under way, when it is held to be lost with the process that tried.</summary>
    public DateTimeOffset Due { get; private set; }

    /// <summary>Why the last try failed.</summary>
    public string? Fault { get; private set; }

    /// <summary>When it was given up: it stays to be seen, and is tried no more.</summary>
    public DateTimeOffset? GivenUpAt { get; private set; }

    internal void Begin(DateTimeOffset until) => (Tries, Due) = (Tries + 1, until);

    internal void PutOff(string fault, DateTimeOffset until) => (Fault, Due) = (fault, until);

    internal void GiveUp(string fault, DateTimeOffset at) => (Fault, GivenUpAt) = (fault, at);
}
