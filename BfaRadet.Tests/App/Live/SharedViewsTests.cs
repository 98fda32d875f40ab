using BfaRadet.App.Live;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace BfaRadet.Tests.App.Live;

public sealed class SharedViewsTests
{
    private readonly LiveFeed _feed = new(NullLogger<LiveFeed>.Instance);
    private readonly Subject _subject = Subject.Council(new CouncilId(Guid.NewGuid()));
    private readonly SharedViews _views;
    private int _loads;

    public SharedViewsTests() => _views = new SharedViews(_feed);

    [Fact]
    public async Task Many_who_ask_at_once_share_one_load()
    {
        var go = new TaskCompletionSource();

        var asking = Enumerable.Range(0, 50).Select(_ => Ask(go.Task)).ToList();
        go.SetResult();
        var views = await Task.WhenAll(asking);

        Assert.Equal(1, _loads);
        Assert.All(views, view => Assert.Same(views[0], view));
    }

    [Fact]
    public async Task After_a_change_the_next_who_asks_loads_again()
    {
        var former = await Ask(Task.CompletedTask);
        _feed.Changed(_subject);

        var latest = await Ask(Task.CompletedTask);

        Assert.NotSame(former, latest);
        Assert.Same(latest, await Ask(Task.CompletedTask));
        Assert.Equal(2, _loads);
    }

    [Fact]
    public async Task A_change_during_a_load_makes_the_next_ask_load_again()
    {
        var go = new TaskCompletionSource();
        var asking = Ask(go.Task);
        _feed.Changed(_subject);
        go.SetResult();
        var perhapsOld = await asking;

        var latest = await Ask(Task.CompletedTask);

        Assert.NotSame(perhapsOld, latest);
        Assert.Equal(2, _loads);
    }

    [Fact]
    public async Task A_change_of_something_else_loads_nothing()
    {
        var former = await Ask(Task.CompletedTask);
        _feed.Changed(Subject.Council(new CouncilId(Guid.NewGuid())));

        Assert.Same(former, await Ask(Task.CompletedTask));
    }

    [Fact]
    public async Task A_load_that_fails_is_not_kept()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
            await _views.GetAsync<string>([_subject], () => throw new InvalidOperationException("on purpose")));

        Assert.Equal("view 1", await Ask(Task.CompletedTask));
    }

    private Task<string?> Ask(Task when) => _views.GetAsync<string>([_subject], async () =>
    {
        var load = Interlocked.Increment(ref _loads);
        await when;
        return $"view {load}";
    }).AsTask();
}
