using BfaRadet.App.Operations;
using BfaRadet.Tests.Testing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace BfaRadet.Tests.Operations;

public sealed class BackgroundReaderTests
{
    [Fact]
    public async Task One_that_fails_is_logged_and_begun_again()
    {
        var listener = new AListener();
        using var reader = new Failing(2, listener);

        await reader.StartAsync(TestContext.Current.CancellationToken);
        await reader.ExecuteTask!;

        Assert.Equal(3, reader.Begun);
        Assert.Equal(2, listener.Heard.Count);
        Assert.All(listener.Heard, said => Assert.StartsWith("Failing failed", said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_that_is_stopped_says_nothing()
    {
        var listener = new AListener();
        using var reader = new Failing(0, listener) { Waits = true };
        await reader.StartAsync(TestContext.Current.CancellationToken);

        await reader.StopAsync(TestContext.Current.CancellationToken);

        Assert.Empty(listener.Heard);
        // Stopped before it has begun it is cancelled, which is no fault either.
        Assert.False(reader.ExecuteTask!.IsFaulted);
    }

    [Fact]
    public void Everything_in_the_background_is_one_of_these()
    {
        Assert.All(
            typeof(BackgroundReader).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(BackgroundService))),
            type => Assert.True(type == typeof(BackgroundReader) || type.IsSubclassOf(typeof(BackgroundReader)), type.Name));
    }

    private sealed class Failing(int times, ILogger log) : BackgroundReader(new Hasty(), log)
    {
        public int Begun { get; private set; }

        public bool Waits { get; init; }

        protected override Task ReadAsync(CancellationToken stopping)
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
