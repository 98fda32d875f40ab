using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.Tests.Testing;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using MudBlazor.Services;
using System.Collections.Concurrent;
using System.Security.Claims;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Live;

/// <summary>The page is left before its script has come: nothing is asked of the browser for a line that is gone.</summary>
public sealed class LateScriptTests
{
    [Fact]
    public async Task The_decision_line()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        await workspace.ChooseAsync(s => s with { Quorum = BfaRadet.Domain.Councils.QuorumRule.None });
        var secretary = await workspace.CallerAsync("sekreterare");
        _ = (await workspace.Get<ChairCommands>().OpenAsync(secretary, workspace.Today)).Value;
        var script = new LateScript();
        await using var context = new BunitContext();
        context.Services.AddSingleton<TimeProvider>(workspace.Clock);
        context.Services.AddMudServices();
        context.Services.AddSingleton<IJSRuntime>(script);
        context.Services.AddFallbackServiceProvider(workspace.Services);
        context.AddAuthorization().SetAuthorized(secretary.Name).SetClaims(
            new Claim(ClaimTypes.NameIdentifier, secretary.AccountId), new Claim(Caller.NameClaim, secretary.Name));
        context.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        var page = context.Render<LiveMeetingPage>(p => p.Add(x => x.CouncilId, workspace.Council.Value).Add(x => x.MeetingId, workspace.Today.Value));
        await page.WaitForElementAsync("#decision-line");

        await context.DisposeComponentsAsync();
        script.Come();

        Assert.DoesNotContain("attachLine", script.Asked);
    }

    private sealed class LateScript : IJSRuntime, IJSObjectReference
    {
        private readonly TaskCompletionSource<IJSObjectReference> _module = new();

        public ConcurrentQueue<string> Asked { get; } = [];

        public void Come() => _module.SetResult(this);

        public async ValueTask<T> InvokeAsync<T>(string identifier, object?[]? args)
        {
            Asked.Enqueue(identifier);
            return identifier == "import" ? (T)await _module.Task : default!;
        }

        public ValueTask<T> InvokeAsync<T>(string identifier, CancellationToken cancellationToken, object?[]? args) => InvokeAsync<T>(identifier, args);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
