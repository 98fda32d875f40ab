using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Identity.Sessions;
using BfaRadet.App.Live;
using Microsoft.AspNetCore.SignalR;
using System.Collections.Concurrent;

namespace BfaRadet.App.Writing.Server;

/// <summary>
/// Who has which document open, and what each may do there. Rights are looked up when one sits down and at every change
/// of the meeting after that; so a keystroke asks no database.
/// </summary>
internal sealed class Participants(
    WritingEngine engine, DocumentHistory history, MeetingQueries queries, LiveFeed feed, AccountSessions sessions,
    IHubContext<WritingHub, IWritingClient> hub)
{
    private readonly ConcurrentDictionary<(string Connection, AgendaItemId Item), Participant> _participants = new();
    private readonly ConcurrentDictionary<MeetingId, MeetingWatch> _watches = new();
    private long _lastId;

    /// <summary>Opens a document; null when it is not for the caller, or the caller is gone.</summary>
    /// <param name="gone">
    /// Cancelled when the connection ends, before <see cref="LeaveAllAsync"/>: whichever of the two comes last takes the participant away.
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
        Participant? entered = null;
        try
        {
            var view = await queries.SharedAsync(council, meeting);
            if (MinutesRights.Of(view, caller, item) is not { } rights)
            {
                return null;
            }

            var viewer = view!.ViewerOf(caller)!;
            var id = Interlocked.Increment(ref _lastId).ToString("x", null);
            var participant = entered = await engine.Of(council).EnterAsync(item, meeting, council, caller.AccountId, document =>
                new Participant(connection, id, caller, viewer.Member, viewer.Name, document) { Rights = rights, ReadsFrom = view.ReadsFrom(viewer, item) });
            await hub.Groups.AddToGroupAsync(connection, participant.Document.Group, CancellationToken.None);
            if (_participants.TryGetValue((connection, item), out _))
            {
                watch.Release();
            }

            _participants[(connection, item)] = participant;
            (watch, entered) = (null, null);
            if (gone.IsCancellationRequested)
            {
                await LeaveAsync(connection, item);
                return null;
            }

            await WritersAsync(participant);

            // What changed of the meeting before the participant was on the list rang for the others only.
            var now = await queries.SharedAsync(council, meeting);
            if (MinutesRights.Of(now, caller, item) != rights || now!.ReadsFrom(now.ViewerOf(caller)!, item) != participant.ReadsFrom)
            {
                await LookAgainAsync(meeting, council);
                if (Find(connection, item) is null)
                {
                    return null;
                }
            }

            // The participant was in the group before this is read: what comes later comes as news.
            var (version, document, since) = await history.OpeningAsync(participant);
            return new Joined(
                version, new RawJson(document), since, participant.Id, caller.AccountId, participant.Rights,
                participant.Document.People, participant.Document.SavedAt, participant.Document.SavedBy);
        }
        finally
        {
            entered?.Document.Leave(entered);
            watch?.Release();
        }
    }

    /// <summary>The caller's place at a document; null when there is none.</summary>
    public Participant? Find(string connection, AgendaItemId item) => _participants.GetValueOrDefault((connection, item));

    public async Task LeaveAsync(string connection, AgendaItemId item)
    {
        if (!_participants.TryRemove((connection, item), out var participant))
        {
            return;
        }

        if (!sessions.Holds(participant.Caller))
        {
            // What it sent before it was cut off and nobody has looked at yet.
            participant.Rights = default;
        }

        participant.Document.Leave(participant);
        await hub.Groups.RemoveFromGroupAsync(connection, participant.Document.Group);
        await hub.Groups.RemoveFromGroupAsync(connection, participant.Document.Writers);
        if (participant.Rights.Write)
        {
            TellPeople(participant.Document);
        }

        if (_watches.TryGetValue(participant.Document.Meeting, out var watch))
        {
            watch.Release();
        }
    }

    /// <summary>Leaves every document of a connection; a fault at one leaves nobody seated at the others.</summary>
    public Task LeaveAllAsync(string connection) =>
        Task.WhenAll(_participants.Keys.Where(key => key.Connection == connection).Select(key => LeaveAsync(connection, key.Item)).ToList());

    private async Task WritersAsync(Participant participant)
    {
        if (participant.Rights.Write)
        {
            await hub.Groups.AddToGroupAsync(participant.Connection, participant.Document.Writers);
            TellPeople(participant.Document);
        }
        else
        {
            await hub.Groups.RemoveFromGroupAsync(participant.Connection, participant.Document.Writers);
        }
    }

    private void TellPeople(OpenDocument document) => _ = hub.Clients.Group(document.Group).People(document.Item, document.People);

    /// <summary>The meeting changed: what each may do now.</summary>
    private async Task LookAgainAsync(MeetingId meeting, CouncilId council)
    {
        var view = await queries.SharedAsync(council, meeting);
        foreach (var ((connection, item), participant) in _participants.Where(s => s.Value.Document.Meeting == meeting))
        {
            if (!sessions.Holds(participant.Caller) || MinutesRights.Of(view, participant.Caller, item) is not { } rights)
            {
                participant.Rights = default;
                await LeaveAsync(connection, item);
                await hub.Clients.Client(connection).Gone(item, WritingTexts.NotHere);
                continue;
            }

            participant.ReadsFrom = view!.ReadsFrom(view.ViewerOf(participant.Caller)!, item);
            if (rights != participant.Rights)
            {
                participant.Rights = rights;
                await hub.Clients.Client(connection).Rights(item, rights);
                await WritersAsync(participant);
                TellPeople(participant.Document);
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
    private sealed class MeetingWatch(Participants participants, MeetingId meeting, CouncilId council)
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
                _watch ??= feed.Watch(MeetingQueries.SubjectsOf(council, meeting), () => participants.LookAgainAsync(meeting, council));
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
                    participants._watches.TryRemove(KeyValuePair.Create(meeting, this));
                }
            }
        }
    }
}
