namespace BfaRadet.Domain.Kernel;

/// <summary>
/// Something that happened, in the past tense: <c>DecisionRecorded</c>. Written to the journal in the same transaction as the
/// change, and never changed afterwards: an event type may get new optional properties, but its stored name and existing
/// properties keep their meaning.
/// </summary>
public abstract record DomainEvent;

/// <summary>
/// An aggregate: a method refuses, or changes the state and records events. Uses no clock, no database and no user-facing
/// text. <see cref="Version"/> increases with every event and is the concurrency token.
/// </summary>
public abstract class Aggregate
{
    private readonly List<DomainEvent> _events = [];
    private bool _moved;

    /// <summary>
    /// Counts the saved changes. Of two changes made on the same version, the second must load and run again.
    /// </summary>
    public int Version { get; private set; }

    /// <summary>Events since it was loaded, oldest first.</summary>
    public IReadOnlyList<DomainEvent> Events => _events;

    /// <summary>Whether a change to another aggregate depends on this one as it was loaded.</summary>
    public bool IsReliedOn { get; private set; }

    /// <summary>The council it belongs to.</summary>
    public abstract CouncilId BelongsTo { get; }

    internal virtual void Record(DomainEvent happened)
    {
        Move();
        _events.Add(happened);
    }

    /// <summary>Takes over an event of another aggregate, which has moved its own version.</summary>
    internal void Keep(DomainEvent happened) => _events.Add(happened);

    /// <summary>
    /// Declares that a change to another aggregate depends on this one as it was loaded: if this one has changed meanwhile,
    /// the database refuses the whole save, and it is run again.
    /// </summary>
    public void RelyOn() => IsReliedOn = true;

    /// <summary>Increases the version, once per save; also for a change whose event another aggregate records.</summary>
    internal void Move()
    {
        if (!_moved)
        {
            _moved = true;
            Version++;
        }
    }

    /// <summary>Returns the events and clears them; called when saving.</summary>
    public IReadOnlyList<DomainEvent> TakeEvents()
    {
        var taken = _events.ToArray();
        _events.Clear();
        _moved = false;
        IsReliedOn = false;
        return taken;
    }
}

/// <summary>Something that happened in, or to, one meeting.</summary>
public interface IMeetingEvent
{
    MeetingId Meeting { get; }
}

/// <summary>
/// Changes what the minutes say about one item; refused for an item that is adjusted at once (omedelbart justerad).
/// </summary>
public interface ISectionEvent : IMeetingEvent
{
    AgendaItemId Item { get; }
}

/// <summary>Something that only those who prepare meetings may know of, though it is about no meeting yet.</summary>
public interface IPreparersEvent;

/// <summary>Something that only those who prepare meetings, and the member it concerns, may know of.</summary>
public interface IConfidentialEvent
{
    MemberId Member { get; }
}
