using BfaRadet.App.Data;

namespace BfaRadet.App.Writing.Server;

/// <summary>
/// The writer's one thread: does what is submitted, by turns. Batches that wait are written together; when there is nothing else to do the
/// documents are tidied.
/// </summary>
/// <param name="write">Judges a batch and as many of those that follow as belong in one commit, and puts them on disk.</param>
internal sealed class WriterThread(
    OpenDocuments documents, DocumentStore store, Action<WritingEngine.Push, Func<WritingEngine.Push?>> write, Saving saving,
    TimeProvider clock, ILogger<WritingEngine> log) : IDisposable
{
    private readonly WorkQueue _lanes = new();
    private readonly SemaphoreSlim _waiting = new(0);
    private Thread? _thread;
    private volatile bool _ending;

    /// <summary>Submits a batch; false when its writer has submitted too many already, or the server stops.</summary>
    public bool Take(WritingEngine.Push push)
    {
        if (!_lanes.Add(push))
        {
            return false;
        }

        Wake();
        return true;
    }

    /// <summary>Does something on the thread.</summary>
    /// <param name="lane">Whose turn it is done in; null to do it after all that waits and before what comes.</param>
    public Task<T> AskAsync<T>(Func<T> ask, string? lane = null)
    {
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_lanes.Add(() =>
        {
            try
            {
                answer.SetResult(ask());
            }
            catch (Exception fault)
            {
                answer.SetException(fault);
            }
        }, lane))
        {
            Wake();
        }
        else
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

    /// <summary>Does what was submitted, and ends.</summary>
    public void Dispose()
    {
        _ending = true;
        if (_thread is null)
        {
            _lanes.Close();
        }

        _waiting.Release();
        // Not disposed while the thread may still look into it: a thread that throws ends the process.
        if (_thread?.Join(TimeSpan.FromSeconds(5)) ?? true)
        {
            _waiting.Dispose();
        }
    }

    private void Wake()
    {
        if (_thread is null)
        {
            var thread = new Thread(Run, maxStackSize: 16 * 1024 * 1024) { IsBackground = true, Name = "writer" };
            if (Interlocked.CompareExchange(ref _thread, thread, null) is null)
            {
                thread.Start();
            }
        }

        try
        {
            _waiting.Release();
        }
        catch (ObjectDisposedException)
        {
            // The server is down: nothing is confirmed, and the browser keeps it.
        }
    }

    private void Run()
    {
        var tidied = clock.GetTimestamp();
        while (true)
        {
            if (_lanes.Next() is { } work)
            {
                Guard(documents.RenewWhenStopped);
                if (work.Push is { } push)
                {
                    Guard(() => write(push, () => _lanes.Next(batchesOnly: true)?.Push));
                }
                else
                {
                    work.Do!();
                }

                if (clock.GetElapsedTime(tidied) < OpenDocuments.IdleTime)
                {
                    continue;
                }

                // Others write without a pause; what is calm is written down all the same.
            }
            else if (_ending && _lanes.Close())
            {
                return;
            }
            else if (_waiting.Wait(documents.Any ? OpenDocuments.IdleTime : Timeout.InfiniteTimeSpan))
            {
                // More than one may have come, and some of them are done already: what is there is looked for.
                continue;
            }
            else
            {
                Guard(store.CheckPoint);
            }

            Guard(documents.RenewWhenStopped);
            Guard(documents.Tidy);
            tidied = clock.GetTimestamp();
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
            // Tried again at the next quiet moment.
            saving.Failed(fault);
        }
        catch (Exception fault)
        {
            log.WriterFailed(fault);
        }
    }
}
