using BfaRadet.App.Identity.Quotas;
using BfaRadet.Tests.Testing;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.Configuration;
using System.Net;
using Xunit;

namespace BfaRadet.Tests.App.Identity.Quotas;

public sealed class AccountQuotasTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Each_account_has_so_many_connections_and_one_that_ends_makes_room()
    {
        using var quotas = Quotas(("Limits:Connections", "2"));
        var (first, second) = (quotas.Connections.Take("a"), quotas.Connections.Take("a"));

        Assert.NotNull(second);
        Assert.Null(quotas.Connections.Take("a"));
        Assert.False(quotas.Connections.HasRoom("a"));
        Assert.NotNull(quotas.Connections.Take("b"));
        first!.Dispose();
        first.Dispose();
        Assert.NotNull(quotas.Connections.Take("a"));
        Assert.Null(quotas.Connections.Take("a"));
    }

    [Fact]
    public async Task Opening_everything_at_once_is_let_in_and_a_flood_waits_and_then_is_refused()
    {
        using var quotas = Quotas();
        for (var at = 0; at < AccountQuotas.JoinsAtOnce; at++)
        {
            using var turn = await quotas.JoinAsync("a", Cancellation);
            Assert.True(turn.IsAcquired);
        }

        var flood = Enumerable.Range(0, 2 * AccountQuotas.JoinsAtOnce).Select(_ => quotas.JoinAsync("a", Cancellation).AsTask()).ToList();

        Assert.Contains(flood, turn => turn.IsCompletedSuccessfully && !turn.Result.IsAcquired);
        using var other = await quotas.JoinAsync("b", Cancellation);
        Assert.True(other.IsAcquired);
    }

    [Fact]
    public async Task Looks_back_wait_for_each_other_in_an_account_and_not_for_anothers()
    {
        using var quotas = Quotas();
        var first = await quotas.ReadHistoryAsync("a", Cancellation);
        var waiting = Enumerable.Range(0, AccountQuotas.HistoryReadsWaiting).Select(_ => quotas.ReadHistoryAsync("a", Cancellation).AsTask()).ToList();

        using var beyond = await quotas.ReadHistoryAsync("a", Cancellation);
        using var other = await quotas.ReadHistoryAsync("b", Cancellation);

        Assert.True(first.IsAcquired && other.IsAcquired);
        Assert.False(beyond.IsAcquired);
        Assert.DoesNotContain(waiting, turn => turn.IsCompleted);
        first.Dispose();
        Assert.True((await waiting[0]).IsAcquired);
        Assert.False(waiting[1].IsCompleted);
    }

    [Fact]
    public async Task Too_many_pages_at_a_time_are_told_at_the_door_and_room_is_made_by_closing_one()
    {
        await using var app = new RunningApp("Development", ("Limits:Connections", "1"));
        var cookies = await app.StepInAsync("sekreterare");
        await using var follower = await AFollower.ConnectAsync(app, cookies);

        // At the negotiation, or after it: a connection is counted when it has begun.
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => AFollower.ConnectAsync(app, cookies));
        await using var other = await AFollower.ConnectAsync(app, await app.StepInAsync("ordforande"));

        Assert.Contains("429", refused.ToString(), StringComparison.Ordinal);
        await follower.DisposeAsync();
        await Task.Run(() => SpinWait.SpinUntil(() => app.Services.GetService(typeof(AccountQuotas)) is AccountQuotas quotas
            && quotas.Connections.HasRoom(AccountOf(app)), TimeSpan.FromSeconds(20)), Cancellation);
        await using var again = await AFollower.ConnectAsync(app, cookies);
        Assert.Equal(HubConnectionState.Connected, again.Hub.State);
    }

    [Fact]
    public async Task Files_beyond_what_one_needs_are_refused_with_429_and_Swedish_words_and_others_get_theirs()
    {
        await using var app = new RunningApp();
        using var one = await ClientAsync(app, "sekreterare");
        using var other = await ClientAsync(app, "ordforande");
        var address = new Uri($"/rad/{CouncilOf(app)}/beslut.csv", UriKind.Relative);

        var (taken, answer) = (0, await one.GetAsync(address, Cancellation));
        while (answer.StatusCode == HttpStatusCode.OK && taken < 10 * AccountQuotas.ExportsAtOnce)
        {
            (taken, answer) = (taken + 1, await one.GetAsync(address, Cancellation));
        }

        Assert.InRange(taken, AccountQuotas.ExportsAtOnce, 2 * AccountQuotas.ExportsAtOnce);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal(QuotaTexts.Exports, await answer.Content.ReadAsStringAsync(Cancellation));
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync(address, Cancellation)).StatusCode);
    }

    private static AccountQuotas Quotas(params (string Key, string Value)[] settings) => new(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build());

    private static async Task<HttpClient> ClientAsync(RunningApp app, string key) =>
        new(new HttpClientHandler { CookieContainer = await app.StepInAsync(key) }) { BaseAddress = new Uri(app.Address) };

    private static string CouncilOf(RunningApp app)
    {
        using var db = Db(app);
        return db.Councils.Select(c => c.Id).Single().ToString();
    }

    private static string AccountOf(RunningApp app)
    {
        using var db = Db(app);
        return db.Users.Single(u => u.UserName == "sekreterare@exempel.se").Id;
    }

    private static BfaRadet.App.Data.WorkspaceDb Db(RunningApp app) =>
        ((Microsoft.EntityFrameworkCore.IDbContextFactory<BfaRadet.App.Data.WorkspaceDb>)app.Services.GetService(
            typeof(Microsoft.EntityFrameworkCore.IDbContextFactory<BfaRadet.App.Data.WorkspaceDb>))!).CreateDbContext();
}
