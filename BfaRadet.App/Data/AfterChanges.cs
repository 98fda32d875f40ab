using BfaRadet.App.Data.Journal;
using BfaRadet.App.Data.Outbox;

namespace BfaRadet.App.Data;

/// <summary>Runs the readers of the journal, and delivers what they, or the changes themselves, put in the outbox.</summary>
internal sealed class AfterChanges(JournalReading reading, OutboxPump outbox, WorkSignal signal, TimeProvider clock, ILogger<AfterChanges> log)
    : BackgroundWork(clock, log)
{
    protected override async Task WorkAsync(CancellationToken stopping)
    {
        // A failure in one ends both, and both are restarted (BackgroundWork).
        using var together = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var works = new List<Task>();
        if (reading.HasWork)
        {
            works.Add(RepeatAsync(ReadAsync, together.Token));
        }

        if (outbox.HasWork)
        {
            works.Add(RepeatAsync(outbox.DeliverDueAsync, together.Token));
        }

        if (works.Count > 0)
        {
            await Task.WhenAny(works);
            await together.CancelAsync();
            await Task.WhenAll(works);
        }
    }

    private async Task ReadAsync(CancellationToken stopping)
    {
        if (await reading.ReadOnAsync(stopping))
        {
            // For the outbox, which may have looked before the message was there.
            signal.Raise();
        }
    }

    private async Task RepeatAsync(Func<CancellationToken, Task> work, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var next = signal.Next;
            await work(stopping);
            await signal.WaitAsync(next, stopping);
        }
    }
}
