using BfaRadet.App.Data.Accounts;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace BfaRadet.App.Identity.Quotas;

/// <summary>
/// The place of a circuit that has lost the connection it began on: it is kept for minutes, so that its browser may come back,
/// and costs as much as one that is seen. <see cref="HubQuotas"/> holds its place until then.
/// </summary>
internal sealed class KeptCircuit(AuthenticationStateProvider provider, AccountQuotas quotas) : CircuitHandler, IDisposable
{
    private readonly Lock _lock = new();
    private IDisposable? _place;
    private bool _gone;

    public override async Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (Caller.From((await provider.GetAuthenticationStateAsync()).User) is not { } caller)
        {
            return;
        }

        lock (_lock)
        {
            if (!_gone)
            {
                _place ??= quotas.Circuits.Keep(caller.AccountId);
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _gone = true;
            _place?.Dispose();
        }
    }
}
