namespace BfaRadet.App.Identity.SetUp;

/// <summary>Writes the one-time address of the set-up to the log, once the server listens and while it is needed.</summary>
internal sealed partial class SetUpAnnouncement(FirstSetUp setUp, PublicAddress address, ILogger<SetUpAnnouncement> log) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (await setUp.IsNeededAsync())
        {
            Announce(address.Of(setUp.Path));
        }
    }

    [LoggerMessage(LogLevel.Information, "BfaRadet has no administrator yet. Open {Address} to make the first one and the council; the address works once")]
    private partial void Announce(string address);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
