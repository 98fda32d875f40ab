using BfaRadet.App.Data;
using System.Collections.Frozen;

namespace BfaRadet.App.Live;

/// <summary>
/// Signals the subjects of what was saved. An event that no feature has named is refused before the commit in Development and in
/// tests. In Production it signals nothing and is logged: to signal every subject would hide that it was forgotten.
/// </summary>
internal sealed partial class SavedChanges(
    LiveFeed feed, IEnumerable<EventSubjects> features, IHostEnvironment environment, ILogger<SavedChanges> log) : IChangeWatcher
{
    private readonly FrozenDictionary<Type, Func<SavedEvent, IEnumerable<Subject>>> _of =
        features.SelectMany(f => f.Of).ToDictionary().ToFrozenDictionary();

    public void Saving(IReadOnlyList<SavedEvent> happening)
    {
        if (environment.IsDevelopment() && happening.FirstOrDefault(saved => !_of.ContainsKey(saved.Happened.GetType())) is { } unknown)
        {
            throw new InvalidOperationException($"No feature says what {unknown.Happened.GetType().Name} is about: name it in its EventSubjects.");
        }
    }

    public void Saved(IReadOnlyList<SavedEvent> happened) => feed.Changed(happened.SelectMany(SubjectsOf));

    /// <summary>What a saved event is about.</summary>
    internal IEnumerable<Subject> SubjectsOf(SavedEvent saved)
    {
        var kind = saved.Happened.GetType();
        if (_of.TryGetValue(kind, out var about))
        {
            return about(saved);
        }

        Unknown(kind.Name);
        return [];
    }

    [LoggerMessage(LogLevel.Error, "No feature says what {Event} is about, so nobody was told of it")]
    private partial void Unknown(string @event);
}
