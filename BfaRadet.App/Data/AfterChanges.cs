using BfaRadet.App.Data.Journal;
using BfaRadet.App.Data.Outbox;

namespace BfaRadet.App.Data;

/// <summary>Lets the readers of the journal read on, and then delivers what they, or the changes themselves, put in the outbox.</summary>
internal sealed class AfterChanges(JournalReading reading, OutboxPump outbox, WorkSignal signal, TimeProvider clock, ILogger<AfterChanges> log)
    : BackgroundWork(clock, log)
{
    protected override Task WorkAsync(CancellationToken stopping) => Task.WhenAll(
        reading.HasWork ? RepeatAsync(ReadAsync, stopping) : Task.CompletedTask,
        outbox.HasWork ? RepeatAsync(outbox.DeliverDueAsync, stopping) : Task.CompletedTask);

    private async Task ReadAsync(CancellationToken stopping)
    {
        if (await reading.ReadOnAsync(stopping))
        {
            // For the outbox, which may have looked before there was anything in it.
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
