using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Identity.Quotas;
using BfaRadet.Tests.Testing;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using Xunit;

namespace BfaRadet.Tests.App.Identity.Quotas;

/// <summary>What is let in over the connection of a page, by the names that Blazor's own hub has for it.</summary>
public sealed class HubQuotasTests : IDisposable
{
    private static readonly Type _circuits = typeof(CircuitOptions).Assembly.GetType("Microsoft.AspNetCore.Components.Server.ComponentHub")!;

    private readonly AccountQuotas _quotas = new(new ConfigurationBuilder().Build());
    private readonly ServiceProvider _services = new ServiceCollection().BuildServiceProvider();
    private readonly HubQuotas _filter;
    private int _done;

    public HubQuotasTests() => _filter = new HubQuotas(_quotas);

    public void Dispose()
    {
        _quotas.Dispose();
        _services.Dispose();
    }

    [Theory]
    [InlineData("BeginInvokeDotNetFromJS", AccountQuotas.EventsAtOnce)]
    [InlineData("OnLocationChanged", AccountQuotas.EventsAtOnce)]
    [InlineData("OnLocationChanging", AccountQuotas.EventsAtOnce)]
    [InlineData("UpdateRootComponents", AccountQuotas.CircuitsAtOnce)]
    [InlineData("OnRenderCompleted", AccountQuotas.SaidAtOnce)]
    [InlineData("ReceiveByteArray", AccountQuotas.SaidAtOnce)]
    public async Task A_flood_waits_and_ends_with_its_connection_and_another_account_does_not_feel_it(string method, int atOnce)
    {
        using var line = await PageAsync("a");
        using var other = await PageAsync("b");
        var flood = new List<Task>();
        while (flood.Count < 10 * atOnce && (flood.Count == 0 || flood[^1].IsCompleted))
        {
            flood.Add(CallAsync(line, method));
        }

        Assert.InRange(flood.Count, atOnce, (10 * atOnce) - 1);
        await CallAsync(other, method);
        line.Abort();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => flood[^1]);
        Assert.Equal(flood.Count, _done);
    }

    [Fact]
    public async Task No_more_is_begun_while_so_much_of_an_account_is_not_done()
    {
        using var line = await PageAsync("a");
        using var other = await PageAsync("b");
        var underWay = Enumerable.Range(0, AccountQuotas.EventsUnderWay).Select(_ => _quotas.Events.Keep("a")).ToList();

        var waiting = CallAsync(line, "BeginInvokeDotNetFromJS");
        await CallAsync(other, "BeginInvokeDotNetFromJS");
        // What the page was asked by its scripts, and waits for, is let in: without it nothing would be done.
        await CallAsync(line, "EndInvokeJSFromDotNet");

        Assert.False(waiting.IsCompleted);
        underWay[0].Dispose();
        await waiting;
    }

    [Fact]
    public async Task A_page_that_comes_back_on_another_connection_has_the_same_limits()
    {
        using var line = new ALine(new Caller("a", "", IsAdministrator: false), Guid.NewGuid());
        await _filter.OnConnectedAsync(Life(line), _ => Task.CompletedTask);
        await CallAsync(line, "ConnectCircuit");
        var calls = new List<Task>();
        while (calls.Count < 10 * AccountQuotas.EventsAtOnce && (calls.Count == 0 || calls[^1].IsCompleted))
        {
            calls.Add(CallAsync(line, "BeginInvokeDotNetFromJS"));
        }

        Assert.InRange(calls.Count, AccountQuotas.EventsAtOnce, (10 * AccountQuotas.EventsAtOnce) - 1);
        line.Abort();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => calls[^1]);
    }

    [Fact]
    public async Task What_is_never_done_is_over_with_its_circuit()
    {
        using var circuit = new KeptCircuit(new ASignIn("a"), _quotas, new CircuitRegistry(_services));
        await circuit.OnCircuitOpenedAsync(null!, default);
        var never = new TaskCompletionSource();
        var question = circuit.CreateInboundActivityHandler(_ => never.Task)(null!);
        await circuit.CreateInboundActivityHandler(_ => Task.CompletedTask)(null!);

        Assert.Equal(1, _quotas.Events.TakenBy("a"));
        circuit.Dispose();
        Assert.Equal(0, _quotas.Events.TakenBy("a"));
        never.SetResult();
        await question;
        Assert.Equal(0, _quotas.Events.TakenBy("a"));
    }

    [Fact]
    public async Task A_connection_that_does_not_begin_leaves_its_place()
    {
        using var line = new ALine(new Caller("a", "", IsAdministrator: false), Guid.NewGuid());

        await Assert.ThrowsAsync<HubException>(() => _filter.OnConnectedAsync(Life(line), _ => throw new HubException("Nej.")));

        Assert.Equal(0, _quotas.Connections.TakenBy("a"));
    }

    [Fact]
    public async Task An_account_may_begin_so_many_pages_and_no_more()
    {
        const int Pages = AccountQuotas.UsualConnections / AccountQuotas.ConnectionsOfAPage;
        var lines = new List<ALine>();
        for (var at = 0; at < Pages; at++)
        {
            lines.Add(await PageAsync("a"));
        }

        var no = await Assert.ThrowsAsync<HubException>(() => PageAsync("a"));

        Assert.Equal(QuotaTexts.Connections, no.Message);
        Assert.Equal(Pages, _quotas.Circuits.TakenBy("a"));
        await _filter.OnDisconnectedAsync(Life(lines[0]), null, (_, _) => Task.CompletedTask);
        Assert.Equal(Pages - 1, _quotas.Circuits.TakenBy("a"));
        lines.Add(await PageAsync("a"));
        lines.ForEach(line => line.Dispose());
    }

    private async Task<ALine> PageAsync(string account)
    {
        var line = new ALine(new Caller(account, "", IsAdministrator: false), Guid.NewGuid());
        await _filter.OnConnectedAsync(Life(line), _ => Task.CompletedTask);
        await CallAsync(line, "StartCircuit");
        Interlocked.Decrement(ref _done);
        return line;
    }

    private Task CallAsync(ALine line, string method) => _filter.InvokeMethodAsync(
        new HubInvocationContext(
            line, _services, Hub, _circuits.GetMethod(method, BindingFlags.Public | BindingFlags.Instance) ?? throw new MissingMethodException(_circuits.Name, method), []),
        _ =>
        {
            Interlocked.Increment(ref _done);
            return default;
        }).AsTask();

    private HubLifetimeContext Life(ALine line) => new(line, _services, Hub);

    private sealed class ASignIn(string account) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(
            new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, account)], "test"))));
    }

    private static Hub Hub => (Hub)RuntimeHelpers.GetUninitializedObject(_circuits);
}
