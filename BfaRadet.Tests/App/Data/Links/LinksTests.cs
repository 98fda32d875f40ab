using BfaRadet.App.Data.Links;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BfaRadet.Tests.App.Data.Links;

public sealed class LinksTests : IAsyncLifetime
{
    private static readonly LinkPurpose _purpose = new("Prov", TimeSpan.FromHours(1)), _other = new("Annat", TimeSpan.FromHours(1));

    private AWorkspace _workspace = default!;

    public async ValueTask InitializeAsync() => _workspace = await AWorkspace.OpenAsync();

    public async ValueTask DisposeAsync() => await _workspace.DisposeAsync();

    [Fact]
    public async Task A_link_is_found_by_its_secret_and_its_purpose_alone()
    {
        var secret = await MadeAsync();
        await using var db = _workspace.Db();

        var link = await db.FindLinkAsync(_purpose, secret);

        Assert.Equal(("mål", LinkState.Open), (link!.Target, link.StateAt(_workspace.Clock.Now)));
        Assert.Null(await db.FindLinkAsync(_other, secret));
        Assert.Null(await db.FindLinkAsync(_purpose, link.Hash));
        Assert.Null(await db.FindLinkAsync(_purpose, secret[..^1]));
    }

    [Fact]
    public async Task It_expires_at_its_time_and_not_before()
    {
        var secret = await MadeAsync();
        await using var db = _workspace.Db();
        var link = (await db.FindLinkAsync(_purpose, secret))!;

        Assert.Equal(LinkState.Open, link.StateAt(_workspace.Clock.Now + _purpose.Lifetime - TimeSpan.FromTicks(1)));
        Assert.Equal(LinkState.Expired, link.StateAt(_workspace.Clock.Now + _purpose.Lifetime));
    }

    [Fact]
    public async Task Of_two_who_use_it_at_the_same_instant_the_database_refuses_the_second()
    {
        var secret = await MadeAsync();
        await using var one = _workspace.Db();
        await using var two = _workspace.Db();
        var (first, second) = ((await one.FindLinkAsync(_purpose, secret))!, (await two.FindLinkAsync(_purpose, secret))!);

        first.Use(_workspace.Clock.Now);
        second.Use(_workspace.Clock.Now);
        await one.SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => two.SaveChangesAsync());
        await using var after = _workspace.Db();
        Assert.Equal(LinkState.Used, (await after.FindLinkAsync(_purpose, secret))!.StateAt(_workspace.Clock.Now));
    }

    [Fact]
    public async Task One_that_is_withdrawn_while_it_is_used_is_not_used()
    {
        var secret = await MadeAsync();
        await using var one = _workspace.Db();
        await using var two = _workspace.Db();
        var used = (await one.FindLinkAsync(_purpose, secret))!;
        await two.WithdrawLinksAsync(_purpose, "mål");

        await two.SaveChangesAsync();
        used.Use(_workspace.Clock.Now);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => one.SaveChangesAsync());
    }

    [Fact]
    public async Task Withdrawing_leaves_those_that_were_used_and_those_to_something_else()
    {
        var (used, waiting) = (await MadeAsync(), await MadeAsync());
        var elsewhere = await MadeAsync("annat");
        await using (var db = _workspace.Db())
        {
            (await db.FindLinkAsync(_purpose, used))!.Use(_workspace.Clock.Now);
            await db.SaveChangesAsync();
            await db.WithdrawLinksAsync(_purpose, "mål");
            await db.SaveChangesAsync();
        }

        await using var after = _workspace.Db();
        Assert.NotNull(await after.FindLinkAsync(_purpose, used));
        Assert.Null(await after.FindLinkAsync(_purpose, waiting));
        Assert.NotNull(await after.FindLinkAsync(_purpose, elsewhere));
    }

    private async Task<string> MadeAsync(string target = "mål")
    {
        await using var db = _workspace.Db();
        var secret = db.MakeLink(_purpose, target, _workspace.Clock.Now);
        await db.SaveChangesAsync();
        return secret;
    }
}
