using System.Collections.Concurrent;
using BfaRadet.Domain;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using Microsoft.AspNetCore.SignalR;

namespace BfaRadet.App.Features.Minutes.Editor;

/// <summary>
/// Where minutes are written: one thread that owns the authority and the store. Takes whatever batches wait, judges each,
/// puts all of them on disk in one commit, and only then lets anybody hear of them: what is shown as saved is saved.
/// </summary>
internal sealed partial class MinutesDesk(
    MinutesStore store, PassageLifting lifting, IHubContext<MinutesHub, IMinutesClient> hub, TimeProvider clock, ILogger<MinutesDesk> log) : IDisposable
{
    /// <summary>So many versions at most are built anew when a document is opened, or its history looked at.</summary>
    public const int BetweenKeyframes = 500;

    private const int MostInOneCommit = 500;
    private static readonly TimeSpan _calm = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _letGo = TimeSpan.FromMinutes(2);

    private readonly BlockingCollection<Work> _waiting = [];
    private readonly Lazy<Authority> _authority = new(() => new Authority());
    private readonly Dictionary<AgendaItemId, MinutesRoom> _rooms = [];
    private readonly HashSet<AgendaItemId> _stopped = [];
    private Task _writingDown = Task.CompletedTask;
    private Thread? _thread;

    /// <summary>A batch on its way in.</summary>
    /// <param name="On">The version it was made on.</param>
    public sealed record Push(Seat Seat, Guid Batch, int On, string Steps);

    private readonly record struct Work(Push? Push, Action? Do);

    /// <summary>Starts the thread, with all that the first keystroke would have to wait for.</summary>
    public Task WarmUpAsync() => AskAsync(() =>
    {
        _authority.Value.WarmUp();
        store.Read(default);
        return store.LastKept(default);
    });

    /// <summary>Hands in a batch. The answer comes to the connection: the batch with all others' as <c>Steps</c>, or <c>Declined</c>.</summary>
    public void Take(Push push) => Put(new Work(push, null));

    /// <summary>Does something on the desk's thread, between batches.</summary>
    public Task<T> AskAsync<T>(Func<T> ask)
    {
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Put(new Work(null, () =>
        {
            try
            {
                answer.SetResult(ask());
            }
            catch (Exception fault)
            {
                answer.SetException(fault);
            }
        }));
        return answer.Task;
    }

    /// <summary>Gives somebody a place at a document.</summary>
    public Task<Seat> EnterAsync(AgendaItemId item, MeetingId meeting, CouncilId council, Func<MinutesRoom, Seat> sit) => AskAsync(() =>
    {
        var seat = sit(RoomOf(item, meeting, council));
        seat.Room.Enter(seat);
        return seat;
    });

    /// <summary>Adds paragraphs at the end, a line each, in somebody's name. The version that is on disk then.</summary>
    public Task<Result<int>> AppendAsync(
        AgendaItemId item, MeetingId meeting, CouncilId council, MemberId member, string name, string text) => AskAsync<Result<int>>(() =>
    {
        var room = RoomOf(item, meeting, council);
        var nobody = new Seat("", "", new Account.Caller("", name, IsAdministrator: false), member, name, room) { Rights = new Rights(true, "", false) };
        return WriteAs(nobody, Open(room).Appending(room.Name, text));
    });

    /// <summary>Changes the document as it is then, in somebody's name. The version that is on disk then.</summary>
    /// <param name="steps">From the document as JSON to the steps, or why there are none.</param>
    public Task<Result<int>> ChangeAsync(
        AgendaItemId item, MeetingId meeting, CouncilId council, MemberId member, string name,
        Func<string, Result<string>> steps) => AskAsync<Result<int>>(() =>
    {
        var room = RoomOf(item, meeting, council);
        var nobody = new Seat("", "", new Account.Caller("", name, IsAdministrator: false), member, name, room) { Rights = new Rights(true, "", false) };
        var made = steps(Open(room).Json(room.Name));
        return made.IsRefused(out var refusal) ? refusal : WriteAs(nobody, made.Value);
    });

    /// <summary>
    /// Takes nothing more in these documents until they are opened again. What came before is judged and on disk when this
    /// is done; who sends more is asked to wait, and keeps it.
    /// </summary>
    public Task StopAsync(IReadOnlyCollection<AgendaItemId> items) => AskAsync(() =>
    {
        _stopped.UnionWith(items);
        return true;
    });

    /// <summary>Takes what is written in these documents again.</summary>
    public Task OpenAgainAsync(IReadOnlyCollection<AgendaItemId> items) => AskAsync(() =>
    {
        _stopped.ExceptWith(items);
        return true;
    });

    /// <summary>Writes these documents down now, also those that nobody has open since the server came up.</summary>
    public async Task WriteDownAsync(MeetingId meeting, CouncilId council, IReadOnlyCollection<AgendaItemId> items) => await await AskAsync(() =>
    {
        foreach (var room in items.Select(item => RoomOf(item, meeting, council)).Where(r => r.Unwritten > 0))
        {
            WriteDown(room);
        }

        return _writingDown;
    });

    /// <summary>
    /// Takes a passage out of a document and of all that is kept of how it came about. What everybody writes meanwhile
    /// comes before or after.
    /// </summary>
    /// <param name="on">The version that <paramref name="from"/> and <paramref name="to"/> are places in.</param>
    public Task<Result<int>> LiftAsync(Seat seat, int on, int from, int to) => AskAsync<Result<int>>(() =>
    {
        var room = seat.Room;
        if (!seat.Rights.Lift)
        {
            return new NotYourDuty(Meeting.Lifters);
        }

        if (_stopped.Contains(room.Item))
        {
            return new MinutesDeclined(MinutesTexts.Stopped);
        }

        try
        {
            // Nothing of how it was may be written down after this.
            _writingDown.Wait();
            var authority = Open(room);
            var lifted = authority.Lift(lifting.ReadAll(room.Item), on, from, to, PassageLifting.Sentence, BetweenKeyframes);
            var before = room.Version;
            var by = new Actor(seat.Member, seat.Name, Duties.None);
            var batch = lifting.Write(room, by, lifted, SwedishTime.Of(clock.GetUtcNow()));
            Forget(room);
            var (snapshot, since) = store.Read(room.Item);
            room.Fill(snapshot, since, _authority.Value.Empty);
            room.LastKept = store.LastKept(room.Item);
            _ = hub.Clients.Group(room.Group).Anew(room.Item);
            _ = hub.Clients.Group(room.Group).Steps(room.Item, before, [batch]);
            return room.Version;
        }
        catch (Jint.Runtime.JavaScriptException)
        {
            return new MinutesDeclined(MinutesTexts.NothingToLift);
        }
    });

    /// <summary>On the desk's thread: the document of a room, ready to be written in.</summary>
    public Authority Open(MinutesRoom room, bool used = true)
    {
        room.UsedAt = used ? clock.GetTimestamp() : room.UsedAt;
        if (!room.IsLoaded)
        {
            var (snapshot, since) = room.Read();
            _authority.Value.Load(room.Name, snapshot.Document, snapshot.Version);
            foreach (var batch in since)
            {
                _authority.Value.Judge(room.Name, snapshot.Version, batch.Steps.Text, null);
                _authority.Value.Accept(room.Name);
                snapshot = snapshot with { Version = snapshot.Version + batch.Count };
            }

            room.IsLoaded = true;
        }

        return _authority.Value;
    }

    /// <summary>Writes all documents down now, rather than when they have been left alone for a while.</summary>
    internal async Task WriteDownAsync() => await await AskAsync(() =>
    {
        WriteAllDown();
        return _writingDown;
    });

    public void Dispose()
    {
        _waiting.CompleteAdding();
        _thread?.Join(TimeSpan.FromSeconds(5));
        _waiting.Dispose();
        store.Dispose();
    }

    private void Put(Work work)
    {
        if (_thread is null)
        {
            Start();
        }

        try
        {
            _waiting.Add(work);
        }
        catch (InvalidOperationException)
        {
            // The server is going down: nothing is confirmed, and the browser keeps it.
        }
    }

    private void Start()
    {
        var thread = new Thread(Run, maxStackSize: 16 * 1024 * 1024) { IsBackground = true, Name = "minutes" };
        if (Interlocked.CompareExchange(ref _thread, thread, null) is null)
        {
            thread.Start();
        }
    }

    private void Run()
    {
        var pushes = new List<Push>();
        var tidied = clock.GetTimestamp();
        while (!_waiting.IsCompleted)
        {
            if (!_waiting.TryTake(out var work, _rooms.Count > 0 ? _calm : Timeout.InfiniteTimeSpan))
            {
                Guard(Tidy);
                Guard(store.CheckPoint);
                continue;
            }

            do
            {
                if (work.Push is { } push)
                {
                    pushes.Add(push);
                }
                else
                {
                    // In order: what waits before it is written first.
                    Guard(() => Write(pushes));
                    pushes.Clear();
                    work.Do!();
                }
            }
            while (pushes.Count < MostInOneCommit && _waiting.TryTake(out work));

            Guard(() => Write(pushes));
            pushes.Clear();
            if (clock.GetElapsedTime(tidied) >= _calm)
            {
                // Others write without a pause; what is calm is written down all the same.
                Guard(Tidy);
                tidied = clock.GetTimestamp();
            }
        }
    }

    /// <summary>A batch of the workspace's own.</summary>
    private Result<int> WriteAs(Seat seat, string steps)
    {
        var (room, group) = (seat.Room, new DeskGroup(clock));
        var push = new Push(seat, Guid.CreateVersion7(), room.Version, steps);
        if (Answer(push, group) is { } no)
        {
            return new MinutesDeclined(no.Why);
        }

        Save(group);
        return room.Knows(push.Batch) ? room.Version : new MinutesDeclined(MinutesTexts.NotSaved);
    }

    private void Write(List<Push> pushes)
    {
        if (pushes.Count == 0)
        {
            return;
        }

        var judged = new DeskGroup(clock);
        foreach (var push in pushes)
        {
            var room = push.Seat.Room;
            if (Answer(push, judged) is { } no)
            {
                _ = hub.Clients.Client(push.Seat.Connection).Declined(room.Item, push.Batch, no.Kind, no.Why);
            }
        }

        Save(judged);
    }

    private void Save(DeskGroup judged)
    {
        try
        {
            if (judged.Rows.Count > 0)
            {
                store.Save(judged.Rows);
            }
        }
        catch (Exception fault)
        {
            SaveFailed(fault);
            foreach (var room in judged.Rooms)
            {
                Forget(room);
            }

            foreach (var (push, _) in judged.Batches)
            {
                _ = hub.Clients.Client(push.Seat.Connection).Declined(
                    push.Seat.Room.Item, push.Batch, Declined.Wait, MinutesTexts.NotSaved);
            }

            return;
        }

        Tell(judged);
    }

    /// <summary>Judges a batch on top of those judged before it; null when it fits.</summary>
    private (Declined Kind, string Why)? Answer(Push push, DeskGroup judged)
    {
        var room = push.Seat.Room;
        if (!push.Seat.Rights.Write && !room.Knows(push.Batch))
        {
            return (Declined.NoRight, push.Seat.Rights.Why is { Length: > 0 } why ? why : MinutesTexts.NoRight);
        }

        if (push.Steps.Length > MinutesLimits.BatchLength)
        {
            return (Declined.TooLarge, MinutesTexts.TooLarge);
        }

        try
        {
            var authority = Open(room);
            var version = judged.VersionOf(room);
            if (push.On < 0 || push.On > version)
            {
                return (Declined.Unfit, MinutesTexts.Unfit);
            }

            if (room.Knows(push.Batch) || judged.Has(push.Batch)
                || push.On < room.Reach && store.Since(room.Item, push.On).Any(b => b.Id == push.Batch))
            {
                // Sent twice: it is there already, and its receipt with all that was missed.
                judged.Repeated.Add(push);
                return null;
            }

            if (_stopped.Contains(room.Item))
            {
                return (Declined.Wait, MinutesTexts.Stopped);
            }

            if (TypedWords.Read(push.Steps) is { } words && authority.Typed(room.Name, push.On, words) is { } at)
            {
                judged.Add(push, new Judgement(null, (words with { At = at }).ToSteps(), 1, null, null));
                return null;
            }

            var missed = push.On < authority.Reach(room.Name) ? judged.StepsSince(room, push.On, store) : null;
            var judgement = authority.Judge(room.Name, push.On, push.Steps, missed);
            if (judgement.Error is { } error)
            {
                return error switch
                {
                    "too-long" => (Declined.TooLarge, MinutesTexts.Full),
                    "too-many" => (Declined.TooLarge, MinutesTexts.TooLarge),
                    _ => (Declined.Unfit, MinutesTexts.Unfit),
                };
            }

            if (judgement.After is { } after && NumberGuard.Adds(judgement.Before ?? "", after))
            {
                return (Declined.PersonalNumber, MinutesTexts.PersonalNumber);
            }

            authority.Accept(room.Name);
            judged.Add(push, judgement);
            return null;
        }
        catch (Exception fault)
        {
            JudgingFailed(fault);
            Forget(room, judged);
            return (Declined.Unfit, MinutesTexts.Unfit);
        }
    }

    private MinutesRoom RoomOf(AgendaItemId item, MeetingId meeting, CouncilId council)
    {
        if (!_rooms.TryGetValue(item, out var room))
        {
            room = new MinutesRoom(item, meeting, council);
            var (snapshot, since) = store.Read(item);
            room.Fill(snapshot, since, _authority.Value.Empty);
            room.LastKept = store.LastKept(item);
            _rooms[item] = room;
        }

        room.UsedAt = clock.GetTimestamp();
        return room;
    }

    private void Tell(DeskGroup judged)
    {
        foreach (var (room, batches) in judged.ByRoom)
        {
            var from = room.Version;
            room.Add(batches);
            _ = hub.Clients.Group(room.Group).Steps(room.Item, from, batches);
        }

        foreach (var (push, batch) in judged.Empty)
        {
            _ = hub.Clients.Client(push.Seat.Connection).Steps(push.Seat.Room.Item, push.Seat.Room.Version, [batch]);
        }

        foreach (var push in judged.Repeated)
        {
            _ = hub.Clients.Client(push.Seat.Connection).Steps(
                push.Seat.Room.Item, push.On, push.Seat.Room.Since(push.On) ?? store.Since(push.Seat.Room.Item, push.On));
        }

        foreach (var (room, _) in judged.ByRoom)
        {
            if (room.Unwritten >= BetweenKeyframes)
            {
                WriteDown(room);
            }
        }
    }

    private void Tidy()
    {
        foreach (var room in _rooms.Values.ToList())
        {
            var idle = clock.GetElapsedTime(room.UsedAt);
            if (room.Unwritten > 0 && (idle >= _calm || room.Unwritten >= BetweenKeyframes))
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
    }

    private void WriteAllDown()
    {
        foreach (var room in _rooms.Values.Where(r => r.Unwritten > 0).ToList())
        {
            WriteDown(room);
        }
    }

    /// <summary>
    /// Has the document written down as it is now. The desk only reads it off: the rest is done apart, one after the other,
    /// while others write.
    /// </summary>
    private void WriteDown(MinutesRoom room)
    {
        var snapshot = new MinutesStore.Snapshot(
            room.Version, Open(room, used: false).Json(room.Name), room.SavedAt ?? clock.GetUtcNow(), room.SavedBy);
        var keep = room.Version - room.LastKept >= BetweenKeyframes;
        room.LastKept = keep ? room.Version : room.LastKept;
        room.WritingDown = room.Version;
        _writingDown = Next(_writingDown);

        async Task Next(Task before)
        {
            await before.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            try
            {
                store.WriteDown(room.Item, room.Meeting, room.Council, snapshot, keep);
                room.WrittenDown(snapshot);
            }
            catch (Exception fault)
            {
                // All of it lies on disk as batches; it is tried again when there is more.
                DeskFailed(fault);
            }
        }
    }

    /// <summary>Lets the authority's copy go; the next who writes gets it anew from what is on disk.</summary>
    private void Forget(MinutesRoom room)
    {
        _authority.Value.Unload(room.Name);
        room.IsLoaded = false;
    }

    // What was judged in the same group is not on disk yet, but it is what the rest of the group stands on.
    private void Forget(MinutesRoom room, DeskGroup judged)
    {
        if (!judged.Rooms.Contains(room))
        {
            Forget(room);
        }
    }

    private void Guard(Action work)
    {
        try
        {
            work();
        }
        catch (Exception fault)
        {
            DeskFailed(fault);
        }
    }

    [LoggerMessage(LogLevel.Error, "Minutes could not be saved; the writers were told and keep what they wrote")]
    private partial void SaveFailed(Exception fault);

    [LoggerMessage(LogLevel.Error, "A batch of steps could not be judged")]
    private partial void JudgingFailed(Exception fault);

    [LoggerMessage(LogLevel.Error, "The minutes' desk failed at something; it goes on")]
    private partial void DeskFailed(Exception fault);
}
