using System.Threading.RateLimiting;
using BfaRadet.App.Account;
using BfaRadet.Domain;

namespace BfaRadet.App.Features.Minutes.Editor;

/// <summary>
/// How much one may write. The rate is by account and meeting and never by address, since a whole council sits behind
/// one; the setting <c>Minutes:BatchesPerSecond</c> changes it.
/// </summary>
public sealed class MinutesLimits(IConfiguration configuration) : IDisposable
{
    /// <summary>Room for one document, in characters and marks of structure.</summary>
    public const int DocumentSize = 400_000;

    /// <summary>Room for one batch, in characters of JSON: a pasted document of full size with its quoting.</summary>
    public const int BatchLength = 1_000_000;

    /// <summary>Largest message from a browser, in bytes: a full batch in any letters.</summary>
    public const int LargestMessage = 3 * BatchLength + 4096;

    /// <summary>Batches a second when nothing else is set. A browser sends at most twenty.</summary>
    public const int UsualRate = 40;

    private readonly int _rate = configuration.GetValue("Minutes:BatchesPerSecond", UsualRate);
    private PartitionedRateLimiter<(string Account, MeetingId Meeting)>? _limiter;

    public bool Allows(Caller caller, MeetingId meeting)
    {
        var limiter = LazyInitializer.EnsureInitialized(ref _limiter, Make);
        using var lease = limiter.AttemptAcquire((caller.AccountId, meeting));
        return lease.IsAcquired;
    }

    private PartitionedRateLimiter<(string Account, MeetingId Meeting)> Make() =>
        PartitionedRateLimiter.Create<(string Account, MeetingId Meeting), (string, MeetingId)>(key =>
            RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = 2 * _rate,
                TokensPerPeriod = _rate,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            }));

    public void Dispose() => _limiter?.Dispose();
}
