using BfaRadet.App.Data;
using BfaRadet.Domain;

namespace BfaRadet.App.Writing.Server;

/// <summary>
/// The documents of a council that its desk has at hand, and the desk's one authority: taken from disk when somebody comes, written down when they
/// are left alone, let go after a while. Used on the desk's thread only; what takes time of the writing down is done apart.
/// </summary>
/// <param name="engine">Makes an authority: a place in memory of some hundred KiB, that is there while a document is open.</param>
internal sealed class DeskRooms(
    MinutesStore store, Func<Authority> engine, Saving saving, TimeProvider clock, ILogger<MinutesDesk> log) : IDisposable
{
    /// <summary>So many versions at most are built anew when a document is opened, or its history looked at.</summary>
    public const int BetweenKeyframes = 500;

    /// <summary>Left alone for so long a document is written down.</summary>
    public static readonly TimeSpan Calm = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan _letGo = TimeSpan.FromMinutes(2);

    private readonly Dictionary<AgendaItemId, MinutesRoom> _rooms = [];
    private readonly HashSet<AgendaItemId> _stopped = [];
    private Authority? _authority;
    private bool _doubtful;
    private long _spent;
    private volatile bool _ended;

    public bool Any => _rooms.Count > 0;

    /// <summary>What has been done here so far, in statements.</summary>
    public long Spent => _spent + (_authority?.SpentInAll ?? 0);

    /// <summary>The authority was stopped, or failed, in the middle of something: nothing more is judged by it.</summary>
    public bool IsStopped => _doubtful || _authority is { IsStopped: true };

    private Authority Engine => _authority ??= engine();

    /// <summary>Done when all that was to be written down so far is.</summary>
    public Task WritingDown { get; private set; } = Task.CompletedTask;

    /// <summary>Does all that the first keystroke would have to wait for.</summary>
    public void WarmUp()
    {
        Engine.WarmUp();
        store.Read(default);
        store.LastKept(default);
        LetGo();
    }

    /// <summary>Nothing that the authority holds is relied on any more: see <see cref="RenewWhenStopped"/>.</summary>
    public void Doubt() => _doubtful = true;

    /// <summary>
    /// Puts a new authority in the place of one that was stopped. Each document comes from disk again when it is next written
    /// in; nobody else notices.
    /// </summary>
    public void RenewWhenStopped()
    {
        if (IsStopped)
        {
            LetGo();
        }
    }

    public MinutesRoom Of(AgendaItemId item, MeetingId meeting, CouncilId council)
    {
        if (!_rooms.TryGetValue(item, out var room))
        {
            room = new MinutesRoom(item, meeting, council);
            Fill(room);
            _rooms[item] = room;
        }

        room.UsedAt = clock.GetTimestamp();
        return room;
    }

    /// <summary>The document of a room in the authority, ready to be written in.</summary>
    public Authority Open(MinutesRoom room, bool used = true)
    {
        room.UsedAt = used ? clock.GetTimestamp() : room.UsedAt;
        if (!room.IsLoaded)
        {
            var (snapshot, since) = room.Read();
            Engine.Load(room.Name, snapshot.Document, snapshot.Version);
            foreach (var batch in since)
            {
                Engine.Follow(room.Name, batch.Steps.Text);
            }

            room.IsLoaded = true;
        }

        return Engine;
    }

    /// <summary>Lets the authority's copy go; the next who writes gets it anew from what is on disk.</summary>
    public void Forget(MinutesRoom room)
    {
        if (room.IsLoaded && !IsStopped)
        {
            Engine.Unload(room.Name);
        }

        room.IsLoaded = false;
    }

    /// <summary>What is on disk is other than what is known here.</summary>
    public void ReadAnew(MinutesRoom room)
    {
        Forget(room);
        Fill(room);
    }

    /// <summary>Nothing more is taken in these documents until they are opened again.</summary>
    public void Stop(IReadOnlyCollection<AgendaItemId> items) => _stopped.UnionWith(items);

    public void OpenAgain(IReadOnlyCollection<AgendaItemId> items) => _stopped.ExceptWith(items);

    public bool IsClosed(MinutesRoom room) => _stopped.Contains(room.Item);

    /// <summary>Writes down what is left alone, and lets go of what nobody uses.</summary>
    public void Tidy()
    {
        foreach (var room in _rooms.Values.ToList())
        {
            var idle = clock.GetElapsedTime(room.UsedAt);
            if (room.Unwritten > 0 && (idle >= Calm || room.Unwritten >= BetweenKeyframes))
            {
                WriteDown(room);
            }

            if (idle >= _letGo)
            {
                Forget(room);
                if (room.IsEmpty)
                {
                    _rooms.Remove(room.Item);
                }
            }
        }

        if (_rooms.Count == 0)
        {
            LetGo();
        }
    }

    /// <summary>From now on nothing is written down: the server goes down, and what is not lies on disk as batches.</summary>
    public void End() => _ended = true;

    public void WriteAllDown() => WriteDown(_rooms.Values);

    /// <summary>Has those of the documents written down that are not as they were last written down; also where that failed.</summary>
    public void WriteDown(IEnumerable<MinutesRoom> rooms)
    {
        foreach (var room in rooms.Where(r => r.Version > r.Reach))
        {
            WriteDown(room);
        }
    }

    /// <summary>
    /// Has the document written down as it is now. The desk only reads it off: the rest is done apart, one after the other,
    /// while others write.
    /// </summary>
    public void WriteDown(MinutesRoom room)
    {
        var snapshot = new MinutesStore.Snapshot(
            room.Version, Open(room, used: false).Json(room.Name), room.SavedAt ?? clock.GetUtcNow(), room.SavedBy);
        var keep = room.Version - room.LastKept >= BetweenKeyframes;
        room.LastKept = keep ? room.Version : room.LastKept;
        room.WritingDown = room.Version;
        WritingDown = Next(WritingDown);

        async Task Next(Task before)
        {
            await before.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            if (_ended)
            {
                return;
            }

            try
            {
                store.WriteDown(room.Item, room.Meeting, room.Council, snapshot, keep);
                room.WrittenDown(snapshot);
            }
            catch (Exception fault) when (Saving.TroubleOf(fault) is not null)
            {
                saving.Failed(fault);
            }
            catch (ObjectDisposedException) when (_ended)
            {
                // Begun before that, and the database was let go of meanwhile.
            }
            catch (Exception fault)
            {
                // All of it lies on disk as batches; it is tried again when there is more, or when somebody asks for it.
                log.DeskFailed(fault);
            }
        }
    }

    private void Fill(MinutesRoom room)
    {
        var (snapshot, since) = store.Read(room.Item);
        room.Fill(snapshot, since, store.BatchesOf(room.Item), Engine.Empty);
        room.LastKept = store.LastKept(room.Item);
    }

    public void Dispose() => LetGo();

    private void LetGo()
    {
        _spent = Spent;
        _authority?.Dispose();
        (_authority, _doubtful) = (null, false);
        foreach (var room in _rooms.Values)
        {
            room.IsLoaded = false;
        }
    }
}
