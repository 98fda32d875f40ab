using BfaRadet.App.Identity.Sessions;
using BfaRadet.App.Live;
using BfaRadet.App.Writing.Server;
using BfaRadet.Tests.Testing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using System.Runtime.CompilerServices;
using Xunit;

namespace BfaRadet.Tests.App.Identity.Sessions;

public sealed class SessionGateTests
{
    [Fact]
    public async Task A_connection_that_does_not_begin_is_watched_no_longer()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        var sessions = workspace.Get<AccountSessions>();
        var secretary = await workspace.CallerAsync("sekreterare");
        secretary = secretary with { Session = await sessions.BeginAsync(secretary.AccountId) };
        using var line = new ALine(secretary, secretary.Session!.Value);
        await using var services = new ServiceCollection().BuildServiceProvider();
        var life = new HubLifetimeContext(line, services, (Hub)RuntimeHelpers.GetUninitializedObject(typeof(WritingHub)));
        var gate = new SessionGate(sessions, NullLogger<SessionGate>.Instance);
        await gate.OnConnectedAsync(life, _ => Task.CompletedTask);
        Assert.Equal(1, workspace.Get<LiveFeed>().WatchersOf(Subject.Account(secretary.AccountId)));
        await gate.OnDisconnectedAsync(life, null, (_, _) => Task.CompletedTask);

        await Assert.ThrowsAsync<HubException>(() => gate.OnConnectedAsync(life, _ => throw new HubException("Nej.")));

        Assert.Equal(0, workspace.Get<LiveFeed>().WatchersOf(Subject.Account(secretary.AccountId)));
    }
}
