using System.Threading.RateLimiting;
using BfaRadet.App.Account;
using BfaRadet.Domain;

namespace BfaRadet.App.Features.Meetings.Hub;

/// <summary>
/// How often one account may change one meeting through the hub: 20 a second. By account and not by address, since a
/// whole council sits behind one.
/// </summary>
public sealed class SaveRate : IDisposable
{
    /// <summary>Changes a second.</summary>
    public const int PerSecond = 20;

    private readonly PartitionedRateLimiter<(string Account, MeetingId Meeting)> _limiter =
        PartitionedRateLimiter.Create<(string Account, MeetingId Meeting), (string, MeetingId)>(key =>
            RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = PerSecond,
                TokensPerPeriod = PerSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            }));

    public bool Allows(Caller caller, MeetingId meeting)
    {
        using var lease = _limiter.AttemptAcquire((caller.AccountId, meeting));
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
