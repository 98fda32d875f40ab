using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Identity.Sessions;
using BfaRadet.App.Live;
using BfaRadet.Domain.Writing;
using Microsoft.AspNetCore.SignalR;
using System.Collections.Concurrent;

namespace BfaRadet.App.Writing.Server;

/// <summary>
/// Who has which document open, and what each may do there. The owner is asked when one joins, and at every change of what
/// access depends on after that; so a keystroke asks no database.
/// </summary>
internal sealed class Participants(
    WritingEngine engine, DocumentHistory history, IEnumerable<IDocumentOwner> owners, LiveFeed feed, AccountSessions sessions,
    IHubContext<WritingHub, IWritingClient> hub)
{
    private readonly ConcurrentDictionary<(string Connection, DocumentId Document), Participant> _participants = new();
    private readonly ConcurrentDictionary<DocumentId, AccessWatch> _watches = new();
    private long _lastId;

    /// <summary>Opens a document; null when it is not for the caller, or the caller is gone.</summary>
    /// <param name="gone">
    /// Cancelled when the connection ends, before <see cref="LeaveAllAsync"/>: whichever of the two comes last takes the participant away.
    /// </param>
    public async Task<Joined?> JoinAsync(
        string connection, Caller caller, DocumentParent parent, DocumentId id, CancellationToken gone = default)
    {
        if (!sessions.Holds(caller) || await FindAsync(parent, id) is not { } place || await AccessAsync(place, caller) is null)
        {
            return null;
        }

        // Watch, then look: nothing that happens in between is missed.
        var watch = Watch(place);
        Participant? entered = null;
        try
        {
            if (await AccessAsync(place, caller) is not { } access)
            {
                return null;
            }

            var name = Interlocked.Increment(ref _lastId).ToString("x", null);
            var participant = entered = await engine.Of(place.Council).EnterAsync(place, caller.AccountId, document =>
                new Participant(connection, name, caller, access.Member, access.Name, document) { Rights = access.Rights, ReadsFrom = access.ReadsFrom });
            await hub.Groups.AddToGroupAsync(connection, participant.Document.Group, CancellationToken.None);
            if (_participants.TryGetValue((connection, id), out _))
            {
                watch.Release();
            }

            _participants[(connection, id)] = participant;
            (watch, entered) = (null, null);
            if (gone.IsCancellationRequested)
            {
                await LeaveAsync(connection, id);
                return null;
            }

            await WritersAsync(participant);

            // What changed before the participant was on the list rang for the others only.
            if (await AccessAsync(place, caller) is var now && (now?.Rights != access.Rights || now.ReadsFrom != access.ReadsFrom))
            {
                await LookAgainAsync(place);
                if (Find(connection, id) is null)
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
    public Participant? Find(string connection, DocumentId document) => _participants.GetValueOrDefault((connection, document));

    public async Task LeaveAsync(string connection, DocumentId document)
    {
        if (!_participants.TryRemove((connection, document), out var participant))
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

        if (_watches.TryGetValue(document, out var watch))
        {
            watch.Release();
        }
    }

    /// <summary>Leaves every document of a connection; a fault at one leaves nobody seated at the others.</summary>
    public Task LeaveAllAsync(string connection) =>
        Task.WhenAll(_participants.Keys.Where(key => key.Connection == connection).Select(key => LeaveAsync(connection, key.Document)).ToList());

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

    private void TellPeople(OpenDocument document) => _ = hub.Clients.Group(document.Group).People(document.Id, document.People);

    private async ValueTask<DocumentPlace?> FindAsync(DocumentParent parent, DocumentId id)
    {
        foreach (var owner in owners)
        {
            if (await owner.FindAsync(parent, id) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    private static ValueTask<DocumentAccess?> AccessAsync(DocumentPlace place, Caller caller) => place.Owner.FindAccessAsync(place, caller);

    /// <summary>Access may have changed: what each may do now.</summary>
    private async Task LookAgainAsync(DocumentPlace place)
    {
        foreach (var ((connection, document), participant) in _participants.Where(p => p.Key.Document == place.Id))
        {
            if (!sessions.Holds(participant.Caller) || await AccessAsync(place, participant.Caller) is not { } access)
            {
                participant.Rights = default;
                await LeaveAsync(connection, document);
                await hub.Clients.Client(connection).Gone(document, WritingTexts.NotHere);
                continue;
            }

            participant.ReadsFrom = access.ReadsFrom;
            if (access.Rights != participant.Rights)
            {
                participant.Rights = access.Rights;
                await hub.Clients.Client(connection).Rights(document, access.Rights);
                await WritersAsync(participant);
                TellPeople(participant.Document);
            }
        }
    }

    private AccessWatch Watch(DocumentPlace place)
    {
        while (true)
        {
            var watch = _watches.GetOrAdd(place.Id, _ => new AccessWatch(this, place));
            if (watch.Take(feed))
            {
                return watch;
            }
        }
    }

    /// <summary>One watch a document, as long as anybody has it open.</summary>
    private sealed class AccessWatch(Participants participants, DocumentPlace place)
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
                _watch ??= feed.Watch(place.Owner.SubjectsOf(place), () => participants.LookAgainAsync(place));
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
                    participants._watches.TryRemove(KeyValuePair.Create(place.Id, this));
                }
            }
        }
    }
}
