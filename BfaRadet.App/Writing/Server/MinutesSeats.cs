using BfaRadet.App.Account;
using BfaRadet.App.Account.Sessions;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Live;
using BfaRadet.Domain;
using Microsoft.AspNetCore.SignalR;
using System.Collections.Concurrent;

namespace BfaRadet.App.Writing.Server;

/// <summary>
/// Who has which document open, and what each may do there. Rights are looked up when one sits down and at every change
/// of the meeting after that; so a keystroke asks no database.
/// </summary>
internal sealed class MinutesSeats(
    MinutesDesk desk, MinutesHistory history, MeetingQueries queries, LiveFeed feed, AccountSessions sessions,
    IHubContext<MinutesHub, IMinutesClient> hub)
{
    private readonly ConcurrentDictionary<(string Connection, AgendaItemId Item), Seat> _seats = new();
    private readonly ConcurrentDictionary<MeetingId, MeetingWatch> _watches = new();
    private long _lastId;

    /// <summary>Opens a document; null when it is not for the caller, or the caller is gone.</summary>
    /// <param name="gone">
    /// Cancelled when the connection ends, before <see cref="LeaveAllAsync"/>: whichever of the two comes last takes the seat away.
    /// </param>
    public async Task<Joined?> JoinAsync(
        string connection, Caller caller, MeetingId meeting, AgendaItemId item, CancellationToken gone = default)
    {
        if (!sessions.Holds(caller) || await queries.CouncilOfAsync(meeting) is not { } council
            || MinutesRights.Of(await queries.SharedAsync(council, meeting), caller, item) is null)
        {
            return null;
        }

        // Watch, then look: nothing that happens in between is missed.
        var watch = Watch(meeting, council);
        Seat? entered = null;
        try
        {
            var view = await queries.SharedAsync(council, meeting);
            if (MinutesRights.Of(view, caller, item) is not { } rights)
            {
                return null;
            }

            var viewer = view!.ViewerOf(caller)!;
            var id = Interlocked.Increment(ref _lastId).ToString("x", null);
            var seat = entered = await desk.Of(council).EnterAsync(item, meeting, council, caller.AccountId, room =>
                new Seat(connection, id, caller, viewer.Member, viewer.Name, room) { Rights = rights, ReadsFrom = view.ReadsFrom(viewer, item) });
            await hub.Groups.AddToGroupAsync(connection, seat.Room.Group, CancellationToken.None);
            if (_seats.TryGetValue((connection, item), out _))
            {
                watch.Release();
            }

            _seats[(connection, item)] = seat;
            (watch, entered) = (null, null);
            if (gone.IsCancellationRequested)
            {
                await LeaveAsync(connection, item);
                return null;
            }

            await WritersAsync(seat);

            // What changed of the meeting before the seat was on the list rang for the others only.
            var now = await queries.SharedAsync(council, meeting);
            if (MinutesRights.Of(now, caller, item) != rights || now!.ReadsFrom(now.ViewerOf(caller)!, item) != seat.ReadsFrom)
            {
                await LookAgainAsync(meeting, council);
                if (Find(connection, item) is null)
                {
                    return null;
                }
            }

            // The seat was in the group before this is read: what comes later comes as news.
            var (version, document, since) = await history.OpeningAsync(seat);
            return new Joined(
                version, new RawJson(document), since, seat.Id, caller.AccountId, seat.Rights,
                seat.Room.People, seat.Room.SavedAt, seat.Room.SavedBy);
        }
        finally
        {
            entered?.Room.Leave(entered);
            watch?.Release();
        }
    }

    /// <summary>The caller's place at a document; null when there is none.</summary>
    public Seat? Find(string connection, AgendaItemId item) => _seats.GetValueOrDefault((connection, item));

    public async Task LeaveAsync(string connection, AgendaItemId item)
    {
        if (!_seats.TryRemove((connection, item), out var seat))
        {
            return;
        }

        if (!sessions.Holds(seat.Caller))
        {
            // What it sent before it was cut off and nobody has looked at yet.
            seat.Rights = default;
        }

        seat.Room.Leave(seat);
        await hub.Groups.RemoveFromGroupAsync(connection, seat.Room.Group);
        await hub.Groups.RemoveFromGroupAsync(connection, seat.Room.Writers);
        if (seat.Rights.Write)
        {
            TellPeople(seat.Room);
        }

        if (_watches.TryGetValue(seat.Room.Meeting, out var watch))
        {
            watch.Release();
        }
    }

    /// <summary>Leaves every document of a connection; a fault at one leaves nobody seated at the others.</summary>
    public Task LeaveAllAsync(string connection) =>
        Task.WhenAll(_seats.Keys.Where(key => key.Connection == connection).Select(key => LeaveAsync(connection, key.Item)).ToList());

    private async Task WritersAsync(Seat seat)
    {
        if (seat.Rights.Write)
        {
            await hub.Groups.AddToGroupAsync(seat.Connection, seat.Room.Writers);
            TellPeople(seat.Room);
        }
        else
        {
            await hub.Groups.RemoveFromGroupAsync(seat.Connection, seat.Room.Writers);
        }
    }

    private void TellPeople(MinutesRoom room) => _ = hub.Clients.Group(room.Group).People(room.Item, room.People);

    /// <summary>The meeting changed: what each may do now.</summary>
    private async Task LookAgainAsync(MeetingId meeting, CouncilId council)
    {
        var view = await queries.SharedAsync(council, meeting);
        foreach (var ((connection, item), seat) in _seats.Where(s => s.Value.Room.Meeting == meeting))
        {
            if (!sessions.Holds(seat.Caller) || MinutesRights.Of(view, seat.Caller, item) is not { } rights)
            {
                seat.Rights = default;
                await LeaveAsync(connection, item);
                await hub.Clients.Client(connection).Gone(item, MinutesTexts.NotHere);
                continue;
            }

            seat.ReadsFrom = view!.ReadsFrom(view.ViewerOf(seat.Caller)!, item);
            if (rights != seat.Rights)
            {
                seat.Rights = rights;
                await hub.Clients.Client(connection).Rights(item, rights);
                await WritersAsync(seat);
                TellPeople(seat.Room);
            }
        }
    }

    private MeetingWatch Watch(MeetingId meeting, CouncilId council)
    {
        while (true)
        {
            var watch = _watches.GetOrAdd(meeting, id => new MeetingWatch(this, id, council));
            if (watch.Take(feed))
            {
                return watch;
            }
        }
    }

    /// <summary>One watch a meeting, as long as anybody has something of it open.</summary>
    private sealed class MeetingWatch(MinutesSeats seats, MeetingId meeting, CouncilId council)
    {
        private readonly Lock _lock = new();
        private IDisposable? _watch;
        private int _count;
        private bool _closed;

        public bool Take(LiveFeed feed)
        {
            lock (_lock)
            {
                if (_closed)
                {
                    return false;
                }

                _count++;
                _watch ??= feed.Watch(MeetingQueries.SubjectsOf(council, meeting), () => seats.LookAgainAsync(meeting, council));
                return true;
            }
        }

        public void Release()
        {
            lock (_lock)
            {
                if (--_count == 0)
                {
                    _closed = true;
                    _watch?.Dispose();
                    seats._watches.TryRemove(KeyValuePair.Create(meeting, this));
                }
            }
        }
    }
}
