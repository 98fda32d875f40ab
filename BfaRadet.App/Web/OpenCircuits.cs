using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.Options;

namespace BfaRadet.App.Web;

/// <summary>
/// The circuits of open pages, which end with the server. A circuit whose connection is gone is kept for minutes, so that its
/// browser may come back; when the server stops it would continue to load and render with disposed services.
/// </summary>
internal sealed class OpenCircuits(IOptions<CircuitOptions> options, IHostApplicationLifetime lifetime) : IHostedLifecycleService
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<Circuit, TaskCompletionSource> _open = new();

    // The connections are closed at the same signal. Services are stopped in reverse order of registration, and this one is
    // registered after them.
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStopping.Register(() => options.Value.DisconnectedCircuitRetentionPeriod = TimeSpan.Zero);
        return Task.CompletedTask;
    }

    // Not for the host's remaining time: waiting for a browser may have used it up.
    public async Task StoppedAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(_open.Values.Select(end => end.Task)).WaitAsync(_patience, CancellationToken.None)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Opened(Circuit circuit) =>
        _open.TryAdd(circuit, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    private void Ended(Circuit circuit)
    {
        if (_open.TryRemove(circuit, out var end))
        {
            end.SetResult();
        }
    }

    /// <summary>Scoped to the circuit; disposed after everything the circuit has rendered.</summary>
    internal sealed class Handler(OpenCircuits all, IHostApplicationLifetime lifetime) : CircuitHandler, IDisposable
    {
        private Circuit? _circuit;

        public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
        {
            all.Opened(_circuit = circuit);
            return Task.CompletedTask;
        }

        // A disconnected circuit is not told to end when the server stops, so it is not waited for.
        public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
        {
            if (!lifetime.ApplicationStopping.IsCancellationRequested)
            {
                all.Ended(circuit);
            }

            return Task.CompletedTask;
        }

        public void Dispose()
        {
            if (_circuit is { } circuit)
            {
                all.Ended(circuit);
            }
        }
    }
}
