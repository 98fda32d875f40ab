using BfaRadet.App;
using BfaRadet.Tests.Testing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace BfaRadet.Tests.App;

public sealed class BackgroundWorkTests
{
    [Fact]
    public async Task One_that_fails_is_logged_and_begun_again()
    {
        var listener = new AListener();
        using var work = new Failing(2, listener);

        await work.StartAsync(TestContext.Current.CancellationToken);
        await work.ExecuteTask!;

        Assert.Equal(3, work.Begun);
        Assert.Equal(2, listener.Heard.Count);
        Assert.All(listener.Heard, said => Assert.StartsWith("Failing failed", said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_that_is_stopped_says_nothing()
    {
        var listener = new AListener();
        using var work = new Failing(0, listener) { Waits = true };
        await work.StartAsync(TestContext.Current.CancellationToken);

        await work.StopAsync(TestContext.Current.CancellationToken);

        Assert.Empty(listener.Heard);
        // Stopped before it has begun it is cancelled, which is no fault either.
        Assert.False(work.ExecuteTask!.IsFaulted);
    }

    [Fact]
    public void Everything_in_the_background_is_one_of_these()
    {
        Assert.All(
            typeof(BackgroundWork).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(BackgroundService))),
            type => Assert.True(type == typeof(BackgroundWork) || type.IsSubclassOf(typeof(BackgroundWork)), type.Name));
    }

    private sealed class Failing(int times, ILogger log) : BackgroundWork(new Hasty(), log)
    {
        public int Begun { get; private set; }

        public bool Waits { get; init; }

        protected override Task WorkAsync(CancellationToken stopping)
        {
            Begun++;
            return Begun <= times ? throw new InvalidOperationException("No.")
                : Waits ? Task.Delay(Timeout.Infinite, stopping)
                : Task.CompletedTask;
        }
    }

    /// <summary>A clock whose waits are over at once.</summary>
    private sealed class Hasty : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
