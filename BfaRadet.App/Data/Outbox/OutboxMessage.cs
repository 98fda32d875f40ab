namespace BfaRadet.App.Data.Outbox;

/// <summary>
/// A message to be delivered outside the database, such as a mail: saved in the transaction of the change it is about, and
/// delivered afterwards. The row is deleted when it is delivered, since it may hold addresses and links.
/// </summary>
public sealed class OutboxMessage
{
    private OutboxMessage()
    {
    }

    /// <param name="kind">Who delivers it: the kind of an <see cref="IOutboxDelivery"/>. Stored: do not change it.</param>
    /// <param name="body">Interpreted by the delivery, usually JSON.</param>
    /// <param name="due">When it is tried first; at once when null.</param>
    public OutboxMessage(string kind, string body, DateTimeOffset now, DateTimeOffset? due = null) => (Kind, Body, Made, Due) = (kind, body, now, due ?? now);

    /// <summary>Breaks ties in the order of <see cref="Due"/>, which is the concurrency token.</summary>
    public long Id { get; private init; }

    public string Kind { get; private init; } = "";

    public string Body { get; private init; } = "";

    public DateTimeOffset Made { get; private init; }

    /// <summary>The number of tries, including the current one.</summary>
    public int Tries { get; private set; }

    /// <summary>When it is tried next; during a try, when its claim expires.</summary>
    public DateTimeOffset Due { get; private set; }

    /// <summary>Why the last try failed.</summary>
    public string? Fault { get; private set; }

    /// <summary>When it was given up: the row is kept, and not tried again.</summary>
    public DateTimeOffset? GivenUpAt { get; private set; }

    internal void Begin(DateTimeOffset until) => (Tries, Due) = (Tries + 1, until);

    internal void PutOff(string fault, DateTimeOffset until) => (Fault, Due) = (fault, until);

    internal void Hasten(DateTimeOffset to) => Due = to < Due ? to : Due;

    internal void GiveUp(string fault, DateTimeOffset at) => (Fault, GivenUpAt) = (fault, at);
}
