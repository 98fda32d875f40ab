using BfaRadet.App.Data;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Live;

/// <summary>
/// Signals every council when a new day begins in Sweden: terms begin and end by the day, and a shared view must not keep
/// yesterday's rights.
/// </summary>
internal sealed class Midnight(IDbContextFactory<WorkspaceDb> contexts, LiveFeed feed, TimeProvider clock, ILogger<Midnight> log)
    : BackgroundWork(clock, log)
{
    private readonly TimeProvider _clock = clock;

    protected override async Task WorkAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            await Task.Delay(UntilMidnight(SwedishTime.Of(_clock.GetUtcNow())), _clock, stopping);
            await RingAsync(stopping);
        }
    }

    private async Task RingAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var councils = await db.Councils.Select(c => c.Id).ToListAsync(cancellation);
        feed.Changed(councils.Select(Subject.Council));
    }

    private static TimeSpan UntilMidnight(DateTimeOffset now) => SwedishTime.At(now.Date.AddDays(1)) - now + TimeSpan.FromSeconds(1);
}
