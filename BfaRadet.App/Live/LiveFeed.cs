using System.Collections.Concurrent;

namespace BfaRadet.App.Live;

/// <summary>
/// Change notification without payload: watchers of a subject are called when it changed, and reload. So a lost, repeated or
/// late signal does no harm, and reconnecting is just another load. Watchers are not called on the thread that saves; signals
/// that arrive while a watcher is busy are merged into one.
/// </summary>
public sealed partial class LiveFeed(ILogger<LiveFeed> log)
{
    private readonly ConcurrentDictionary<Subject, ConcurrentDictionary<Watcher, byte>> _watchers = new();
    private readonly ConcurrentDictionary<Subject, long> _versions = new();

    /// <summary>Counts the changes of a subject since the start of the process.</summary>
    public long VersionOf(Subject subject) => _versions.GetValueOrDefault(subject);

    /// <summary>The number of watchers of a subject; for tests and measurements.</summary>
    public int WatchersOf(Subject subject) => _watchers.TryGetValue(subject, out var watchers) ? watchers.Count : 0;

    /// <summary>Calls <paramref name="ring"/> on a pool thread, one call at a time, after each change. Dispose to stop.</summary>
    public IDisposable Watch(IReadOnlyCollection<Subject> subjects, Func<Task> ring)
    {
        var watcher = new Watcher(this, [.. subjects], ring);
        foreach (var subject in subjects)
        {
            _watchers.GetOrAdd(subject, _ => new()).TryAdd(watcher, 0);
        }

        return watcher;
    }

    /// <summary>Signals what changed. Returns at once.</summary>
    public void Changed(IEnumerable<Subject> subjects)
    {
        var called = new HashSet<Watcher>();
        foreach (var subject in subjects.Distinct())
        {
            _versions.AddOrUpdate(subject, 1, (_, version) => version + 1);
            if (_watchers.TryGetValue(subject, out var watchers))
            {
                called.UnionWith(watchers.Keys);
            }
        }

        foreach (var watcher in called)
        {
            watcher.Ring();
        }
    }

    public void Changed(Subject subject) => Changed([subject]);

    [LoggerMessage(LogLevel.Error, "A watcher failed; it will be called again at the next change")]
    private partial void WatcherFailed(Exception fault);

    private sealed class Watcher(LiveFeed feed, Subject[] subjects, Func<Task> ring) : IDisposable, IThreadPoolWorkItem
    {
        private const int Idle = 0, Called = 1, CalledAgain = 2, Gone = 3;
        private int _state = Idle;

        public void Ring()
        {
            while (true)
            {
                var state = Volatile.Read(ref _state);
                if (state is CalledAgain or Gone)
                {
                    return;
                }

                if (Interlocked.CompareExchange(ref _state, state + 1, state) == state)
                {
                    if (state == Idle)
                    {
                        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
                    }

                    return;
                }
            }
        }

        public async void Execute()
        {
            do
            {
                // A change from here on needs a new call: the load below may miss it.
                if (Interlocked.CompareExchange(ref _state, Called, CalledAgain) == Gone)
                {
                    return;
                }

                try
                {
                    await ring();
                }
                catch (Exception fault)
                {
                    feed.WatcherFailed(fault);
                }
            }
            while (Interlocked.CompareExchange(ref _state, Idle, Called) == CalledAgain);
        }

        public void Dispose()
        {
            Volatile.Write(ref _state, Gone);
            foreach (var subject in subjects)
            {
                if (feed._watchers.TryGetValue(subject, out var watchers))
                {
                    watchers.TryRemove(this, out _);
                }
            }
        }
    }
}
