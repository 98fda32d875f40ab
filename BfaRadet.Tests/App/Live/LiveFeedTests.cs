using BfaRadet.App.Live;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace BfaRadet.Tests.App.Live;

public sealed class LiveFeedTests
{
    private static readonly TimeSpan _soon = TimeSpan.FromSeconds(10);
    private readonly LiveFeed _feed = new(NullLogger<LiveFeed>.Instance);
    private readonly Subject _subject = Subject.Council(new CouncilId(Guid.NewGuid()));

    [Fact]
    public async Task Rings_while_a_watcher_is_busy_become_one()
    {
        var (calls, entered, go) = (0, new SemaphoreSlim(0), new SemaphoreSlim(0));
        using var watch = _feed.Watch([_subject], async () =>
        {
            Interlocked.Increment(ref calls);
            entered.Release();
            await go.WaitAsync();
        });
        _feed.Changed(_subject);
        Assert.True(await entered.WaitAsync(_soon, TestContext.Current.CancellationToken));

        for (var i = 0; i < 100; i++)
        {
            _feed.Changed(_subject);
        }

        go.Release();
        Assert.True(await entered.WaitAsync(_soon, TestContext.Current.CancellationToken));
        go.Release();
        await OneMoreRingAsync();
        Assert.Equal(2, calls);
        Assert.Equal(101, _feed.VersionOf(_subject));
    }

    [Fact]
    public async Task Nobody_is_called_on_the_thread_of_the_one_who_saves()
    {
        var rung = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var saver = 0;
        var called = 0;
        using var blocked = new ManualResetEventSlim();
        using var watch = _feed.Watch([_subject], () =>
        {
            // Were it called on the saver's thread, Changed would never come back to set this.
            called = blocked.Wait(_soon) ? Environment.CurrentManagedThreadId : -1;
            rung.TrySetResult(called);
            return Task.CompletedTask;
        });

        var thread = new Thread(() =>
        {
            saver = Environment.CurrentManagedThreadId;
            _feed.Changed(_subject);
            blocked.Set();
        });
        thread.Start();
        thread.Join();

        Assert.NotEqual(-1, await rung.Task.WaitAsync(_soon, TestContext.Current.CancellationToken));
        Assert.NotEqual(saver, called);
    }

    [Fact]
    public async Task One_who_has_stopped_watching_is_not_called()
    {
        var calls = 0;
        var watch = _feed.Watch([_subject], () =>
        {
            Interlocked.Increment(ref calls);
            return Task.CompletedTask;
        });
        watch.Dispose();

        _feed.Changed(_subject);

        await OneMoreRingAsync();
        Assert.Equal((0, 0), (calls, _feed.WatchersOf(_subject)));
    }

    [Fact]
    public async Task One_who_fails_is_called_again_at_the_next_change()
    {
        var called = new SemaphoreSlim(0);
        using var watch = _feed.Watch([_subject], () =>
        {
            called.Release();
            throw new InvalidOperationException("on purpose");
        });

        _feed.Changed(_subject);
        Assert.True(await called.WaitAsync(_soon, TestContext.Current.CancellationToken));
        _feed.Changed(_subject);

        Assert.True(await called.WaitAsync(_soon, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task One_who_watches_two_subjects_is_called_once_for_a_change_of_both()
    {
        var other = Subject.Journal(new CouncilId(Guid.NewGuid()));
        var (calls, entered, go) = (0, new SemaphoreSlim(0), new SemaphoreSlim(0));
        using var watch = _feed.Watch([_subject, other], async () =>
        {
            Interlocked.Increment(ref calls);
            entered.Release();
            await go.WaitAsync();
        });

        _feed.Changed([_subject, other]);
        Assert.True(await entered.WaitAsync(_soon, TestContext.Current.CancellationToken));
        go.Release();

        await OneMoreRingAsync();
        Assert.Equal(1, calls);
    }

    /// <summary>Waits for a ring to somebody else, queued after all that came before.</summary>
    private async Task OneMoreRingAsync()
    {
        for (var i = 0; i < 20; i++)
        {
            var rung = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var later = Subject.Council(new CouncilId(Guid.NewGuid()));
            using var watch = _feed.Watch([later], () =>
            {
                rung.TrySetResult();
                return Task.CompletedTask;
            });
            _feed.Changed(later);
            await rung.Task.WaitAsync(_soon, TestContext.Current.CancellationToken);
        }
    }
}
