using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Identity.Sessions;
using BfaRadet.Tests.Testing;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using System.Security.Claims;
using Xunit;

namespace BfaRadet.Tests.App.Identity.Sessions;

public sealed class CircuitEndTests
{
    [Fact]
    public async Task A_page_that_comes_back_signed_out_is_loaded_anew_and_that_it_goes_away_is_no_fault()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        var sessions = workspace.Get<AccountSessions>();
        var secretary = await workspace.CallerAsync("sekreterare");
        secretary = secretary with { Session = await sessions.BeginAsync(secretary.AccountId) };
        var page = new APageThatGoesAway();
        using var end = new CircuitEnd(new SignedIn(secretary), sessions, page);
        await sessions.EndAsync(secretary);
        await end.OnCircuitOpenedAsync(null!, TestContext.Current.CancellationToken);

        await end.OnConnectionUpAsync(null!, TestContext.Current.CancellationToken);

        Assert.Equal("location.reload", page.Asked);
    }

    /// <summary>Its answer is never waited for to the end.</summary>
    private sealed class APageThatGoesAway : IJSRuntime
    {
        public string? Asked { get; private set; }

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => InvokeAsync<TValue>(identifier, CancellationToken.None, args);

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args)
        {
            Asked = identifier;
            throw new TaskCanceledException();
        }
    }

    private sealed class SignedIn(Caller caller) : AuthenticationStateProvider, IHostEnvironmentAuthenticationStateProvider
    {
        public void SetAuthenticationState(Task<AuthenticationState> authenticationStateTask) => NotifyAuthenticationStateChanged(authenticationStateTask);

        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, caller.AccountId), new Claim(Caller.SessionClaim, $"{caller.Session}")], "test"))));
    }
}
