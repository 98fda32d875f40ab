namespace BfaRadet.App.Data;

/// <summary>Something that was saved, and the council it belongs to.</summary>
public sealed record SavedEvent(CouncilId Council, DomainEvent Happened)
{
    /// <summary>The meeting it is about, if it is about one.</summary>
    public MeetingId? Meeting => (Happened as IMeetingEvent)?.Meeting;
}

/// <summary>Told by <see cref="Changes"/> of what was saved, after the commit and on the saver's thread: return at once and throw nothing.</summary>
public interface IChangeWatcher
{
    void Saved(IReadOnlyList<SavedEvent> happened);
}
