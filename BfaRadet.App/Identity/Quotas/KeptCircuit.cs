using BfaRadet.App.Data.Accounts;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace BfaRadet.App.Identity.Quotas;

/// <summary>
/// The place of a circuit that has lost the connection it began on: it is kept for minutes, so that its browser may come back,
/// and costs as much as one that is seen. <see cref="HubQuotas"/> holds its place until then. When the account wants another page
/// and has no place left, the one that was lost first is given up for it. What is done in it is counted here too.
/// </summary>
internal sealed class KeptCircuit(AuthenticationStateProvider provider, AccountQuotas quotas, CircuitRegistry registry) : CircuitHandler, IDisposable
{
    private readonly Lock _lock = new();
    private IDisposable? _place, _lost;
    private readonly HashSet<IDisposable> _underWay = [];
    private string? _account;
    private bool _gone;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken) => await KnowAsync();

    public override async Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (await KnowAsync() is not { } account)
        {
            return;
        }

        lock (_lock)
        {
            if (!_gone)
            {
                _place ??= quotas.Circuits.Keep(account);
                _lost ??= quotas.Lost.Add(account, () => GiveUp(circuit));
            }
        }
    }

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _lost?.Dispose();
            _lost = null;
        }

        return Task.CompletedTask;
    }

    // Its place is free at once, for the page that is waiting for it; the rest goes when it has been taken apart.
    private void GiveUp(Circuit circuit)
    {
        lock (_lock)
        {
            _place?.Dispose();
            _gone = true;
        }

        _ = registry.EndAsync(circuit);
    }

    /// <summary>Counts what is not done yet; <see cref="HubQuotas"/> lets in no more than so much.</summary>
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async activity =>
    {
        var place = Begin();
        try
        {
            await next(activity);
        }
        finally
        {
            End(place);
        }
    };

    private IDisposable? Begin()
    {
        lock (_lock)
        {
            if (_gone || _account is not { } account)
            {
                return null;
            }

            var place = quotas.Events.Keep(account);
            _underWay.Add(place);
            return place;
        }
    }

    private void End(IDisposable? place)
    {
        lock (_lock)
        {
            if (place is not null && _underWay.Remove(place))
            {
                place.Dispose();
            }
        }
    }

    // Later nobody is signed in to a circuit whose sign-in has ended.
    private async Task<string?> KnowAsync() => _account ??= Caller.From((await provider.GetAuthenticationStateAsync()).User)?.AccountId;

    public void Dispose()
    {
        lock (_lock)
        {
            _gone = true;
            _lost?.Dispose();
            _place?.Dispose();
            // A question that was never answered is never done: it is over with its circuit.
            foreach (var place in _underWay)
            {
                place.Dispose();
            }
        }
    }
}
