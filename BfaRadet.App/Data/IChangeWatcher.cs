namespace BfaRadet.App.Data;

/// <summary>An event that is saved, and the council it belongs to.</summary>
public sealed record SavedEvent(CouncilId Council, DomainEvent Happened)
{
    /// <summary>The meeting it is about, if it is about one.</summary>
    public MeetingId? Meeting => (Happened as IMeetingEvent)?.Meeting;
}

/// <summary>Told by <see cref="Changes"/> what is saved, on the saver's thread: both methods return at once.</summary>
public interface IChangeWatcher
{
    /// <summary>Before anything is written.</summary>
    /// <exception cref="InvalidOperationException">The watcher does not know such an event, which is a bug. Nothing is saved.</exception>
    void Saving(IReadOnlyList<SavedEvent> happening)
    {
    }

    /// <summary>After the commit. Throws nothing: it is saved.</summary>
    void Saved(IReadOnlyList<SavedEvent> happened);
}
