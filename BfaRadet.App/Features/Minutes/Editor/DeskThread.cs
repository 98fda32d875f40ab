using System.Collections.Concurrent;
using BfaRadet.App.Data;

namespace BfaRadet.App.Features.Minutes.Editor;

/// <summary>
/// The desk's one thread: does what is handed in, in order. Batches that wait are written together; when it is calm the
/// documents are tidied.
/// </summary>
/// <param name="write">Judges batches and puts them on disk; never asked for none.</param>
internal sealed class DeskThread(
    DeskRooms rooms, MinutesStore store, Action<IReadOnlyList<MinutesDesk.Push>> write, Saving saving,
    TimeProvider clock, ILogger<MinutesDesk> log) : IDisposable
{
    private const int MostInOneCommit = 500;

    private readonly BlockingCollection<Work> _waiting = [];
    private Thread? _thread;

    private readonly record struct Work(MinutesDesk.Push? Push, Action? Do);

    /// <summary>Hands in a batch.</summary>
    public void Take(MinutesDesk.Push push) => Put(new Work(push, null));

    /// <summary>Does something on the thread, after the batches that wait and before those that come.</summary>
    public Task<T> AskAsync<T>(Func<T> ask)
    {
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!Put(new Work(null, () =>
        {
            try
            {
                answer.SetResult(ask());
            }
            catch (Exception fault)
            {
                answer.SetException(fault);
            }
        })))
        {
            answer.SetCanceled();
        }

        return answer.Task;
    }

    /// <inheritdoc cref="AskAsync"/>
    public Task DoAsync(Action work) => AskAsync(() =>
    {
        work();
        return true;
    });

    /// <summary>Does what was handed in, and ends.</summary>
    public void Dispose()
    {
        _waiting.CompleteAdding();
        // Not disposed while the thread may still look into it: a thread that throws ends the process.
        if (_thread?.Join(TimeSpan.FromSeconds(5)) ?? true)
        {
            _waiting.Dispose();
        }
    }

    private bool Put(Work work)
    {
        if (_thread is null)
        {
            Start();
        }

        try
        {
            _waiting.Add(work);
            return true;
        }
        catch (InvalidOperationException)
        {
            // The server is going down: nothing is confirmed, and the browser keeps it.
            return false;
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
        var pushes = new List<MinutesDesk.Push>();
        var tidied = clock.GetTimestamp();
        while (!_waiting.IsCompleted)
        {
            if (!_waiting.TryTake(out var work, rooms.Any ? DeskRooms.Calm : Timeout.InfiniteTimeSpan))
            {
                Guard(rooms.Tidy);
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
                    Write(pushes);
                    work.Do!();
                }
            }
            while (pushes.Count < MostInOneCommit && _waiting.TryTake(out work));

            Write(pushes);
            if (clock.GetElapsedTime(tidied) >= DeskRooms.Calm)
            {
                // Others write without a pause; what is calm is written down all the same.
                Guard(rooms.Tidy);
                tidied = clock.GetTimestamp();
            }
        }
    }

    private void Write(List<MinutesDesk.Push> pushes)
    {
        if (pushes.Count > 0)
        {
            Guard(() => write(pushes));
            pushes.Clear();
        }
    }

    private void Guard(Action work)
    {
        try
        {
            work();
        }
        catch (Exception fault) when (Saving.TroubleOf(fault) is not null)
        {
            // Tried again at the next calm moment.
            saving.Failed(fault);
        }
        catch (Exception fault)
        {
            log.DeskFailed(fault);
        }
    }
}
