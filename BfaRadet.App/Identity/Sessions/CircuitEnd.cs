using BfaRadet.App.Data.Accounts;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.JSInterop;
using System.Security.Claims;

namespace BfaRadet.App.Identity.Sessions;

/// <summary>
/// What becomes of an open page when its sign-in has ended. <see cref="SessionGate"/> cuts its connection first, so that
/// what somebody was writing stays on the screen; then the circuit is nobody's and its pages are gone. Whoever would take
/// it up again gets a page of their own.
/// </summary>
internal sealed class CircuitEnd(
    AuthenticationStateProvider provider, AccountSessions sessions, IJSRuntime script) : CircuitHandler, IDisposable
{
    private readonly Lock _lock = new();
    private Caller? _caller;
    private IDisposable? _watch;
    private bool _up, _ended, _emptied;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (Caller.From((await provider.GetAuthenticationStateAsync()).User) is { } caller)
        {
            _caller = caller;
            _watch = sessions.WhenEnded(caller, () => Note(() => _ended = true));
        }
    }

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Note(() => _up = true);
        if (_ended)
        {
            _ = ReloadAsync();
        }

        return Task.CompletedTask;
    }

    // Not NavigationManager.Refresh: it calls it a fault of the circuit that the page goes away before it has answered.
    private async Task ReloadAsync()
    {
        try
        {
            await script.InvokeVoidAsync("location.reload");
        }
        catch (Exception fault) when (fault is OperationCanceledException or JSDisconnectedException or JSException)
        {
            // It is gone, as it should be.
        }
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Note(() => _up = false);
        return Task.CompletedTask;
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(
        Func<CircuitInboundActivityContext, Task> next) =>
        activity => _caller is { } caller && !sessions.Holds(caller) ? Task.CompletedTask : next(activity);

    public void Dispose() => _watch?.Dispose();

    private void Note(Action what)
    {
        lock (_lock)
        {
            what();
            if (!_ended || _up || _emptied)
            {
                return;
            }

            _emptied = true;
        }

        ((IHostEnvironmentAuthenticationStateProvider)provider).SetAuthenticationState(
            Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity()))));
    }
}
