using System.Collections.Concurrent;

namespace BfaRadet.App.Live;

/// <summary>
/// One load per change, not one per reader: the first request after a change loads the view, all others get the same
/// immutable record. A view is keyed by its first subject, and invalidated by all of them.
/// </summary>
public sealed class SharedViews(LiveFeed feed)
{
    /// <summary>How many views to keep before unwatched ones are dropped.</summary>
    private const int Room = 500;

    private readonly ConcurrentDictionary<(Type, Subject), Loaded> _views = new();

    /// <summary>The view after the latest change known when called.</summary>
    public async ValueTask<TView?> GetAsync<TView>(IReadOnlyList<Subject> subjects, Func<Task<TView?>> load)
        where TView : class
    {
        var key = (typeof(TView), subjects[0]);

        // The version is read before the load, so a change during the load makes the next request load again.
        var version = subjects.Sum(feed.VersionOf);
        if (!_views.TryGetValue(key, out var loaded) || loaded.Version < version)
        {
            var fresh = new Loaded(version, new Lazy<Task<object?>>(async () => await load()));
            loaded = _views.AddOrUpdate(key, fresh, (_, known) => known.Version < version ? fresh : known);
            LetGo();
        }

        try
        {
            return (TView?)await loaded.View.Value;
        }
        catch
        {
            _views.TryRemove(KeyValuePair.Create(key, loaded));
            throw;
        }
    }

    private void LetGo()
    {
        if (_views.Count <= Room)
        {
            return;
        }

        foreach (var key in _views.Keys.Where(k => feed.WatchersOf(k.Item2) == 0))
        {
            _views.TryRemove(key, out _);
        }
    }

    private sealed record Loaded(long Version, Lazy<Task<object?>> View);
}
