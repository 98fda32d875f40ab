using BfaRadet.App.Data;

namespace BfaRadet.App.Live;

/// <summary>Signals the subjects of what was saved.</summary>
internal sealed class SavedChanges(LiveFeed feed) : IChangeWatcher
{
    public void Saved(IReadOnlyList<SavedEvent> happened) => feed.Changed(happened.SelectMany(h => Subject.Of(h.Council, h.Happened)));
}
