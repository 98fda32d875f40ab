using BfaRadet.App.Data;
using BfaRadet.App.Data.Journal;
using BfaRadet.App.Data.Outbox;
using BfaRadet.Domain.Councils;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace BfaRadet.Tests.App.Data;

/// <summary>From a change to what is delivered of it, by the running work.</summary>
public sealed class AfterChangesTests
{
    [Fact]
    public async Task What_a_reader_makes_of_a_change_is_delivered_without_being_waited_for()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        var contexts = workspace.Get<IDbContextFactory<WorkspaceDb>>();
        var (mails, delivery) = (new Mails(), new Delivery());
        var reading = new JournalReading(contexts, [mails], workspace.Clock, NullLogger<JournalReading>.Instance);
        var pump = new OutboxPump(contexts, [delivery], workspace.Clock, NullLogger<OutboxPump>.Instance);
        var signal = new WorkSignal(new Endless());
        using var work = new AfterChanges(reading, pump, signal, workspace.Clock, NullLogger<AfterChanges>.Instance);
        // Where it begins, before the change.
        await reading.ReadOnAsync(TestContext.Current.CancellationToken);
        await work.StartAsync(TestContext.Current.CancellationToken);

        await workspace.ChooseAsync(s => s with { KeptAt = "Kommunarkivet" });
        signal.Saved([]);
        var delivered = await delivery.Taken.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.Equal(JournalEntry.NameOf<CouncilSettingsChanged>(), delivered);
        await work.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_fault_in_delivering_ends_reading_too_and_both_are_begun_again()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        var contexts = workspace.Get<IDbContextFactory<WorkspaceDb>>();
        var (mails, delivery) = (new Mails(), new Delivery());
        var reading = new JournalReading(contexts, [mails], workspace.Clock, NullLogger<JournalReading>.Instance);
        var pump = new OutboxPump(new FailsOnce(contexts), [delivery], workspace.Clock, NullLogger<OutboxPump>.Instance);
        var signal = new WorkSignal(new Endless());
        using var work = new AfterChanges(reading, pump, signal, new Hasty(), NullLogger<AfterChanges>.Instance);
        await reading.ReadOnAsync(TestContext.Current.CancellationToken);
        await workspace.ChooseAsync(s => s with { KeptAt = "Kommunarkivet" });

        await work.StartAsync(TestContext.Current.CancellationToken);
        var delivered = await delivery.Taken.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.Equal(JournalEntry.NameOf<CouncilSettingsChanged>(), delivered);
        await work.StopAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A database that cannot be asked the first time.</summary>
    private sealed class FailsOnce(IDbContextFactory<WorkspaceDb> contexts) : IDbContextFactory<WorkspaceDb>
    {
        private int _asked;

        public WorkspaceDb CreateDbContext() =>
            Interlocked.Increment(ref _asked) == 1 ? throw new InvalidOperationException("broken") : contexts.CreateDbContext();
    }

    /// <summary>A clock by which a pause after a failure is over at once.</summary>
    private sealed class Hasty : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }

    /// <summary>A clock whose waits are never over: what is found is found by the signal.</summary>
    private sealed class Endless : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private sealed class Mails : IJournalReader
    {
        public string Name => "prov";

        public Task ReadAsync(JournalEntry entry, WorkspaceDb db, CancellationToken cancellation)
        {
            db.Outbox.Add(new OutboxMessage("prov", entry.Event, entry.At));
            return Task.CompletedTask;
        }
    }

    private sealed class Delivery : IOutboxDelivery
    {
        public TaskCompletionSource<string> Taken { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Kind => "prov";

        public Task DeliverAsync(OutboxMessage message, CancellationToken cancellation)
        {
            Taken.TrySetResult(message.Body);
            return Task.CompletedTask;
        }
    }
}
