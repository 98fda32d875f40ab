using BfaRadet.App.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BfaRadet.App.Operations;

/// <summary>
/// Whether something can be saved now: writes in the database and waits for the disk. Asked at most once in a few seconds,
/// for anybody may ask.
/// </summary>
internal sealed partial class DatabaseHealth(
    IDbContextFactory<WorkspaceDb> contexts, DatabaseFile file, TimeProvider clock, ILogger<DatabaseHealth> log) : IHealthCheck, IDisposable
{
    /// <summary>So long an answer is good.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _turn = new(1);
    private (HealthCheckResult Result, long At)? _latest;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_latest is not { } latest || clock.GetElapsedTime(latest.At) >= Fresh)
            {
                var before = _latest?.Result.Status ?? HealthStatus.Healthy;
                _latest = latest = (await AskAsync(cancellationToken), clock.GetTimestamp());
                if (latest.Result.Status != before)
                {
                    Changed(latest.Result.Status == HealthStatus.Healthy ? LogLevel.Information : LogLevel.Warning, before, latest.Result.Status, latest.Result.Description ?? "as it should be");
                }
            }

            return latest.Result;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    // The framework would say it anew at each question.
    [LoggerMessage("The health of the workspace went from {Before} to {Now}: {Reason}. Said when it changes")]
    private partial void Changed(LogLevel level, HealthStatus before, HealthStatus now, string reason);

    private async Task<HealthCheckResult> AskAsync(CancellationToken cancellation)
    {
        var free = FreeSpace.By(file.Path);
        var facts = new Dictionary<string, object> { ["version"] = Product.Version };
        if (free is { } bytes)
        {
            facts["freeBytes"] = bytes;
        }

        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            // A number of the file's own that nobody reads: written and on disk, without a table for it.
            await db.Database.ExecuteSqlRawAsync("PRAGMA user_version = 1", cancellation);
            facts["writes"] = true;
            await CountAsync(db, facts, cancellation);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            facts["writes"] = false;
            return HealthCheckResult.Unhealthy(Saving.TroubleOf(fault)?.ToString() ?? fault.GetType().Name, data: facts);
        }

        return free < FreeSpace.Little ? HealthCheckResult.Degraded("LittleFreeSpace", data: facts) : HealthCheckResult.Healthy(data: facts);
    }

    // What cannot be counted is left out: whether it can be saved is known by now.
    private static async Task CountAsync(WorkspaceDb db, Dictionary<string, object> facts, CancellationToken cancellation)
    {
        try
        {
            facts["givenUpMessages"] = await db.Outbox.CountAsync(m => m.GivenUpAt != null, cancellation);
            facts["unreadEntries"] = await db.UnreadEntries.CountAsync(cancellation);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested && Saving.TroubleOf(fault) is not null)
        {
        }
    }
}
