namespace BfaRadet.Domain.Kernel;

/// <summary>
/// Something that happened, in the past tense: <c>DecisionRecorded</c>. Written to the journal in the same
/// transaction as the change itself, and never changed afterwards; so a case may get new optional facts, but its
/// name and the facts it has keep their meaning.
/// </summary>
public abstract record DomainEvent;

/// <summary>
/// A thing with rules: it refuses, or changes itself and records what happened. It knows no clock, no database
/// and no sentences. <see cref="Version"/> moves with every event and is the concurrency token.
/// </summary>
public abstract class Aggregate
{
    private readonly List<DomainEvent> _events = [];
    private bool _moved;

    /// <summary>Counts the saved changes; two who save on the same version: the second must load and ask again.</summary>
    public int Version { get; private set; }

    /// <summary>What happened since it was loaded, oldest first.</summary>
    public IReadOnlyList<DomainEvent> Events => _events;

    /// <summary>Whether something that is to be saved relies on this as it was loaded.</summary>
    public bool IsReliedOn { get; private set; }

    /// <summary>The council everything belongs to.</summary>
    public abstract CouncilId BelongsTo { get; }

    internal virtual void Record(DomainEvent happened)
    {
        Move();
        _events.Add(happened);
    }

    /// <summary>Keeps an event of another aggregate, which has moved itself.</summary>
    internal void Keep(DomainEvent happened) => _events.Add(happened);

    /// <summary>
    /// What was decided relies on this as it was loaded: when it has changed meanwhile, what is saved together with it is
    /// refused by the database, and asked again.
    /// </summary>
    public void RelyOn() => IsReliedOn = true;

    /// <summary>Moves the version once for each save: also for a change whose event another aggregate records.</summary>
    internal void Move()
    {
        if (!_moved)
        {
            _moved = true;
            Version++;
        }
    }

    /// <summary>Hands over what happened, once; called by the one who saves.</summary>
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

/// <summary>Something that changes what the minutes say of one item; it cannot happen under one that is adjusted at once.</summary>
public interface ISectionEvent : IMeetingEvent
{
    AgendaItemId Item { get; }
}
