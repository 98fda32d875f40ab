using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Identity.Sessions;
using BfaRadet.App.Live;
using Microsoft.AspNetCore.SignalR;
using System.Collections.Concurrent;

namespace BfaRadet.App.Features.Meetings.Hub;

/// <summary>
/// Passes the doorbell on to the hub's followers: one watcher a followed meeting, one state a change. Who lost
/// the right to see the meeting gets nothing more. It keeps its own
/// list of connections instead of SignalR's groups, so that whom a state goes to is decided by the very view it shows.
/// </summary>
public sealed class MeetingRelay(
    LiveFeed feed, MeetingQueries queries, AccountSessions sessions, IHubContext<MeetingHub, IMeetingClient> hub, TimeProvider clock)
{
    private readonly ConcurrentDictionary<MeetingId, Followed> _followed = new();

    /// <summary>How many follow a meeting; for tests and figures.</summary>
    public int FollowersOf(MeetingId meeting) => _followed.TryGetValue(meeting, out var followed) ? followed.Count : 0;

    /// <summary>Starts following; null when there is no such meeting for the caller. Following twice is harmless.</summary>
    /// <param name="gone">
    /// Cancelled when the connection ends, before <see cref="LeaveAll"/>: whichever of the two comes last takes the follower away.
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

    /// <summary>Stops following. The last one takes the watcher along.</summary>
    public void Leave(string connection, MeetingId meeting)
    {
        if (_followed.TryGetValue(meeting, out var followed) && followed.Remove(connection))
        {
            _followed.TryRemove(KeyValuePair.Create(meeting, followed));
        }
    }

    /// <summary>Stops following anything, as when the connection is gone.</summary>
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
        // The one found may just be closing after its last follower: then there is room for a new one.
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

    // One call for all of them: SignalR then writes the message once, however many get it. Not waited for: the next change is
    // told however long one of them takes to read this (ImpatientHub).
    private void Send(List<string> connections, Func<IMeetingClient, Task> call)
    {
        if (connections.Count > 0)
        {
            _ = call(hub.Clients.Clients(connections));
        }
    }

    /// <summary>Who follows one meeting. Once the last has left it is closed for good.</summary>
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
