namespace BfaRadet.App.Features.FollowUp.Reminders;

/// <summary>Looks now and then whether the week's reminders are to be written.</summary>
internal sealed class ReminderWork(ReminderLetters letters, TimeProvider clock, ILogger<ReminderWork> log) : BackgroundWork(clock, log)
{
    private static readonly TimeSpan _between = TimeSpan.FromMinutes(5);

    private readonly TimeProvider _clock = clock;

    protected override async Task WorkAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            await letters.WriteAsync(stopping);
            await Task.Delay(_between, _clock, stopping);
        }
    }
}
