namespace BfaRadet.App;

/// <summary>
/// Work beside the requests that may fail at times and must not end the process: what it throws is logged, and it is
/// begun again after a while. Everything that runs in the background is one of these.
/// </summary>
internal abstract partial class BackgroundWork(TimeProvider clock, ILogger log) : BackgroundService
{
    /// <summary>The pause after a failure.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>The work. When it returns it is done for good.</summary>
    protected abstract Task WorkAsync(CancellationToken stopping);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await WorkAsync(stoppingToken);
                return;
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(fault, GetType().Name, Pause);
            }
            catch (Exception)
            {
                // The server goes down and takes from it what it was at.
                return;
            }

            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Work} failed; it is tried again in {Pause}")]
    private partial void Failed(Exception fault, string work, TimeSpan pause);
}
