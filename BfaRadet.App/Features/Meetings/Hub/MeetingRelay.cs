using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Identity.Sessions;
using BfaRadet.App.Live;
using Microsoft.AspNetCore.SignalR;
using System.Collections.Concurrent;

namespace BfaRadet.App.Features.Meetings.Hub;

/// <summary>
/// Relays changes to the hub's followers: one watcher per followed meeting, one state per change. A follower who lost the
/// right to see the meeting gets nothing more. Keeps its own list of connections instead of SignalR's groups, so that the
/// receivers of a state follow from the same view as its content.
/// </summary>
public sealed class MeetingRelay(
    LiveFeed feed, MeetingQueries queries, AccountSessions sessions, IHubContext<MeetingHub, IMeetingClient> hub, TimeProvider clock)
{
    private readonly ConcurrentDictionary<MeetingId, Followed> _followed = new();

    /// <summary>The number of followers of a meeting; for tests.</summary>
    public int FollowersOf(MeetingId meeting) => _followed.TryGetValue(meeting, out var followed) ? followed.Count : 0;

    /// <summary>Starts following; null when there is no such meeting for the caller. Idempotent.</summary>
    /// <param name="gone">
    /// Cancelled when the connection ends, before <see cref="LeaveAll"/>: whichever of the two comes last removes the
    /// follower.
    /// </param>
    public async Task<FollowView?> FollowAsync(
        string connection, Caller caller, MeetingId meeting, CancellationToken gone = default)
    {
        if (await queries.CouncilOfAsync(meeting) is not { } council
            || await queries.FindAsync(caller, council, meeting) is null)
        {
            return null;
        }

        // Watch before loading, so nothing that happens in between is missed.
        Add(connection, caller, council, meeting);
        var version = VersionOf(council, meeting);
        if (!gone.IsCancellationRequested && await queries.FindAsync(caller, council, meeting) is { } seen)
        {
            return FollowMapping.Of(seen, Now, version);
        }

        Leave(connection, meeting);
        return null;
    }

    /// <summary>Stops following. The last follower's watcher is disposed.</summary>
    public void Leave(string connection, MeetingId meeting)
    {
        if (_followed.TryGetValue(meeting, out var followed) && followed.Remove(connection))
        {
            _followed.TryRemove(KeyValuePair.Create(meeting, followed));
        }
    }

    /// <summary>Stops following all meetings, when the connection is gone.</summary>
    public void LeaveAll(string connection)
    {
        foreach (var meeting in _followed.Keys)
        {
            Leave(connection, meeting);
        }
    }

    private DateTimeOffset Now => SwedishTime.Of(clock.GetUtcNow());

    private long VersionOf(CouncilId council, MeetingId meeting) =>
        MeetingQueries.SubjectsOf(council, meeting).Sum(feed.VersionOf);

    private void Add(string connection, Caller caller, CouncilId council, MeetingId meeting)
    {
        // The entry found may be closing after its last follower: then a new one is made.
        while (!_followed.GetOrAdd(meeting, id => new Followed(council, id)).TryAdd(
            connection, caller, followed => feed.Watch(MeetingQueries.SubjectsOf(council, meeting), () => TellAsync(followed))))
        {
        }
    }

    private async Task TellAsync(Followed followed)
    {
        var version = VersionOf(followed.Council, followed.Meeting);
        var view = await queries.SharedAsync(followed.Council, followed.Meeting);
        var (all, gone) = (new List<string>(), new List<string>());
        foreach (var (connection, caller) in followed.Connections)
        {
            (view?.SeenBy(caller) is null || !sessions.Holds(caller) ? gone : all).Add(connection);
        }

        foreach (var connection in gone)
        {
            Leave(connection, followed.Meeting);
        }

        Send(gone, client => client.Gone(followed.Meeting));
        Send(all, client => client.State(FollowMapping.Of(view!, Now, version)));
    }

    // One call for all of them, so that SignalR serializes the message once. Not awaited: a slow reader must not delay the
    // next change (BoundedHub).
    private void Send(List<string> connections, Func<IMeetingClient, Task> call)
    {
        if (connections.Count > 0)
        {
            _ = call(hub.Clients.Clients(connections));
        }
    }

    /// <summary>The followers of one meeting. Closed for good when the last has left.</summary>
    private sealed class Followed(CouncilId council, MeetingId meeting)
    {
        private readonly Lock _lock = new();
        private readonly Dictionary<string, Caller> _connections = [];
        private IDisposable? _watch;
        private bool _closed;

        public CouncilId Council => council;

        public MeetingId Meeting => meeting;

        public int Count
        {
            get
            {
                lock (_lock)
                {
                    return _connections.Count;
                }
            }
        }

        public IReadOnlyList<KeyValuePair<string, Caller>> Connections
        {
            get
            {
                lock (_lock)
                {
                    return [.. _connections];
                }
            }
        }

        public bool TryAdd(string connection, Caller caller, Func<Followed, IDisposable> watch)
        {
            lock (_lock)
            {
                if (_closed)
                {
                    return false;
                }

                _connections[connection] = caller;
                _watch ??= watch(this);
                return true;
            }
        }

        /// <summary>True when that was the last one.</summary>
        public bool Remove(string connection)
        {
            lock (_lock)
            {
                if (!_connections.Remove(connection) || _connections.Count > 0)
                {
                    return false;
                }

                _closed = true;
                _watch?.Dispose();
                return true;
            }
        }
    }
}
