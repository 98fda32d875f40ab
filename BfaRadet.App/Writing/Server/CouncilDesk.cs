using BfaRadet.App.Data;
using BfaRadet.Domain;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;

namespace BfaRadet.App.Writing.Server;

/// <summary>
/// Where a council's minutes are written: one thread that owns their authority. Takes the batches that wait, a writer's at a
/// time, judges each, puts some of them on disk in one commit, and only then lets anybody hear of them: what is shown as saved
/// is saved.
/// </summary>
internal sealed class CouncilDesk : IDisposable
{
    private readonly MinutesStore _store;
    private readonly PassageLifting _lifting;
    private readonly DeskVoice _voice;
    private readonly MinutesLimits _limits;
    private readonly Saving _saving;
    private readonly TimeProvider _clock;
    private readonly ILogger<MinutesDesk> _log;
    private readonly DeskRooms _rooms;
    private readonly BatchJudging _judging;
    private readonly DeskThread _thread;

    public CouncilDesk(
        MinutesStore store, PassageLifting lifting, DeskVoice voice, Func<Authority> engine, MinutesLimits limits, Saving saving,
        TimeProvider clock, ILogger<MinutesDesk> log)
    {
        (_store, _lifting, _voice, _limits, _saving, _clock, _log) = (store, lifting, voice, limits, saving, clock, log);
        _rooms = new DeskRooms(store, engine, saving, clock, log);
        _judging = new BatchJudging(_rooms, store, clock, log);
        _thread = new DeskThread(_rooms, store, Write, saving, clock, log);
    }

    /// <summary>Starts the thread, with all that the first keystroke would have to wait for.</summary>
    public Task WarmUpAsync() => _thread.DoAsync(_rooms.WarmUp);

    /// <summary>Hands in a batch. A writer who has too many waiting is asked to wait.</summary>
    public bool Take(MinutesDesk.Push push)
    {
        if (_thread.Take(push))
        {
            return true;
        }

        _voice.Decline(push, Declined.Wait, MinutesTexts.TooOften);
        return false;
    }

    /// <summary>Does something on the desk's thread, after all that waits and before what comes.</summary>
    public Task<T> AskAsync<T>(Func<T> ask) => _thread.AskAsync(ask);

    /// <summary>Gives somebody a place at a document.</summary>
    /// <param name="account">Whose turn it is done in.</param>
    public Task<Seat> EnterAsync(
        AgendaItemId item, MeetingId meeting, CouncilId council, string account, Func<MinutesRoom, Seat> sit) => _thread.AskAsync(() =>
    {
        var seat = sit(_rooms.Of(item, meeting, council));
        seat.Room.Enter(seat);
        return seat;
    }, account);

    /// <summary>Adds paragraphs at the end, a line each, in somebody's name. The version that is on disk then.</summary>
    public Task<Result<int>> AppendAsync(
        AgendaItemId item, MeetingId meeting, CouncilId council, MemberId member, string name, string text) => _thread.AskAsync<Result<int>>(() =>
    {
        var room = _rooms.Of(item, meeting, council);
        return WriteAs(member, name, room, Guid.CreateVersion7(), _rooms.Open(room).Appending(room.Name, text));
    }, member.ToString());

    /// <summary>Changes the document as it is then, in somebody's name. The version that is on disk then.</summary>
    /// <param name="batch">Under the same name it is done once.</param>
    /// <param name="steps">From the document as JSON to the steps, or why there are none.</param>
    public Task<Result<int>> ChangeAsync(
        AgendaItemId item, MeetingId meeting, CouncilId council, MemberId member, string name, Guid batch,
        Func<string, Result<string>> steps) => _thread.AskAsync<Result<int>>(() =>
    {
        var room = _rooms.Of(item, meeting, council);
        var document = _rooms.Open(room).Json(room.Name);
        if (room.Knows(batch))
        {
            return room.Version;
        }

        var made = steps(document);
        return made.IsRefused(out var refusal) ? refusal : WriteAs(member, name, room, batch, made.Value);
    }, member.ToString());

    /// <summary>
    /// Takes nothing more in these documents until they are opened again. What came before is judged and on disk when this
    /// is done; who sends more is asked to wait, and keeps it.
    /// </summary>
    public Task StopAsync(IReadOnlyCollection<AgendaItemId> items) => _thread.DoAsync(() => _rooms.Stop(items));

    /// <summary>Takes what is written in these documents again.</summary>
    public Task OpenAgainAsync(IReadOnlyCollection<AgendaItemId> items) => _thread.DoAsync(() => _rooms.OpenAgain(items));

    /// <summary>Writes these documents down now, also those that nobody has open since the server came up.</summary>
    public async Task WriteDownAsync(MeetingId meeting, CouncilId council, IReadOnlyCollection<AgendaItemId> items) => await await AskAsync(() =>
    {
        _rooms.WriteDown(items.Select(item => _rooms.Of(item, meeting, council)));
        return _rooms.WritingDown;
    });

    /// <summary>
    /// Takes a passage out of a document and of all that is kept of how it came about. What everybody writes meanwhile
    /// comes before or after.
    /// </summary>
    /// <param name="on">The version that <paramref name="from"/> and <paramref name="to"/> are places in.</param>
    public Task<Result<int>> LiftAsync(Seat seat, int on, int from, int to) => _thread.AskAsync<Result<int>>(() =>
    {
        var room = seat.Room;
        if (!seat.Rights.Lift)
        {
            return new NotYourDuty(Meeting.Lifters);
        }

        if (_rooms.IsClosed(room))
        {
            return new MinutesDeclined(MinutesTexts.Stopped);
        }

        try
        {
            // Nothing of how it was may be written down after this.
            _rooms.WritingDown.Wait();
            var shown = _rooms.Open(room).Json(room.Name);
            var lifted = _rooms.Open(room).Lift(
                _lifting.ReadAll(room.Item), on, from, to, PassageLifting.Sentence, DeskRooms.BetweenKeyframes);
            var before = room.Version;
            var by = new Actor(seat.Member, seat.Name, Duties.None, _clock.Today());
            var batch = _lifting.Write(room, by, shown, lifted, SwedishTime.Of(_clock.GetUtcNow()));
            _rooms.ReadAnew(room);
            _voice.TellAnew(room);
            _voice.Tell(room, before, [batch]);
            return room.Version;
        }
        catch (Exception fault) when (fault is Jint.Runtime.JavaScriptException or StoppedException)
        {
            return new MinutesDeclined(MinutesTexts.NothingToLift);
        }
        catch (Exception fault) when (Saving.TroubleOf(fault) is not null)
        {
            return _saving.Failed(fault);
        }
    }, seat.Caller.AccountId);

    /// <summary>Writes all documents down now, rather than when they have been left alone for a while.</summary>
    public async Task WriteDownAsync() => await await AskAsync(() =>
    {
        _rooms.WriteAllDown();
        return _rooms.WritingDown;
    });

    /// <summary>Writes no document down any more: the server goes down.</summary>
    public void EndWritingDown() => _rooms.End();

    public void Dispose()
    {
        _thread.Dispose();
        _rooms.Dispose();
        _rooms.End();
        // What is being written down needs the database for a moment more.
        _rooms.WritingDown.Wait(TimeSpan.FromSeconds(5));
    }

    /// <summary>A batch of the workspace's own.</summary>
    private Result<int> WriteAs(MemberId member, string name, MinutesRoom room, Guid batch, string steps)
    {
        var seat = new Seat("", "", new Account.Caller("", name, IsAdministrator: false), member, name, room) { Rights = new Rights(true, "", false) };
        var group = new DeskGroup(_clock);
        var push = new MinutesDesk.Push(seat, batch, room.Version, steps);
        if (_judging.Judge(push, group) is { } no)
        {
            return new MinutesDeclined(no.Why);
        }

        Save(group);
        return room.Knows(push.Batch) ? room.Version : new MinutesDeclined(MinutesTexts.NotSaved);
    }

    private void Write(MinutesDesk.Push first, Func<MinutesDesk.Push?> next)
    {
        var judged = new DeskGroup(_clock);
        for (var push = first; push is not null; push = judged.IsFull || _rooms.IsStopped ? null : next())
        {
            var before = judged.Spent;
            if (_judging.Judge(push, judged) is { } no)
            {
                _voice.Decline(push, no.Kind, no.Why);
            }

            _limits.Judged(push.Seat.Caller, judged.Spent - before);
        }

        Save(judged);
    }

    private void Save(DeskGroup judged)
    {
        try
        {
            if (judged.Rows.Count > 0)
            {
                _store.Save(judged.Rows);
                _saving.Worked();
            }
        }
        catch (Exception fault)
        {
            if (Saving.TroubleOf(fault) is not null)
            {
                _saving.Failed(fault);
            }
            else
            {
                _log.SaveFailed(fault);
            }

            foreach (var room in judged.Rooms)
            {
                GiveUp(room, fault);
            }

            foreach (var (push, _) in judged.Batches)
            {
                _voice.Decline(push, Declined.Wait, MinutesTexts.NotSaved);
            }

            return;
        }

        Tell(judged);
    }

    /// <summary>What was judged is not on disk. Where something else lies there under the same version, that is what there is.</summary>
    private void GiveUp(MinutesRoom room, Exception fault)
    {
        _rooms.Forget(room);
        if (!MinutesStore.IsOfAnother(fault))
        {
            return;
        }

        var known = room.Version;
        _rooms.ReadAnew(room);
        if (room.Version > known)
        {
            _voice.Tell(room, known, _store.Since(room.Item, known));
        }
    }

    private void Tell(DeskGroup judged)
    {
        foreach (var (room, batches) in judged.ByRoom)
        {
            var from = room.Version;
            room.Add(batches);
            _voice.Tell(room, from, batches);
        }

        foreach (var (push, batch) in judged.Empty)
        {
            _voice.TellEmpty(push, batch);
        }

        foreach (var push in judged.Repeated)
        {
            _voice.TellAgain(push);
        }

        foreach (var (room, _) in judged.ByRoom)
        {
            if (room.Unwritten >= DeskRooms.BetweenKeyframes && !_rooms.IsStopped)
            {
                _rooms.WriteDown(room);
            }
        }
    }
}
