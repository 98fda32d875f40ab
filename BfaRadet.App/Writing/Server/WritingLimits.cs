using BfaRadet.App.Data.Accounts;
using BfaRadet.Domain.Writing;
using System.Threading.RateLimiting;

namespace BfaRadet.App.Writing.Server;

/// <summary>
/// How much one may write. The rate is by account and by what a document belongs to, such as a meeting, and never by address, since
/// a whole council sits behind one; the setting <c>Minutes:BatchesPerSecond</c> changes it.
/// </summary>
public sealed class WritingLimits(IConfiguration configuration, TimeProvider clock) : IDisposable
{
    /// <summary>Size of one document, in characters and marks of structure.</summary>
    public const int DocumentSize = 400_000;

    /// <summary>Size of one batch, in characters of JSON: a pasted document of full size with its quoting.</summary>
    public const int BatchLength = 1_000_000;

    /// <summary>A browser sends half of it. Those that cost too much on the document as it is are declined with <see cref="Declined.Split"/>.</summary>
    public const int StepsInABatch = 1000;

    /// <summary>How old the document may be that a batch was made on: a browser with contact is never so far behind.</summary>
    public const int Behind = 3000;

    /// <summary>Batches of one participant that wait to be judged: the one on its way, and the same once more when no answer came.</summary>
    public const int WaitingOfAParticipant = 2;

    /// <summary>Batches of one account in one council that wait to be judged, in all its tabs, and what they may hold together.</summary>
    public const int WaitingOfAWriter = 64, LengthWaitingOfAWriter = 4 * BatchLength;

    /// <summary>When the batches that are judged together are put on disk, though more wait: by what judging took, and by their number.</summary>
    public const int StatementsInACommit = 500_000, BatchesInACommit = 500;

    /// <summary>What judging one account's batches may take in a second in the long run, in statements, and how far it may be ahead of that.</summary>
    public const int StatementsPerSecond = 2_000_000, StatementsAhead = 8_000_000;

    /// <summary>Largest message from a browser, in bytes: a full batch in any letters.</summary>
    public const int LargestMessage = 3 * BatchLength + 4096;

    /// <summary>The setting for batches a second.</summary>
    public const string Setting = "Minutes:BatchesPerSecond";

    /// <summary>Batches a second when nothing else is set. A browser sends at most twenty.</summary>
    public const int UsualRate = 40;

    private readonly WorkBudget _work = new(clock, StatementsPerSecond, StatementsAhead);
    private readonly int _rate = configuration.GetValue(Setting, UsualRate);
    private PartitionedRateLimiter<(string Account, DocumentParent Parent)>? _limiter;

    public bool Allows(Caller caller, DocumentParent parent)
    {
        var limiter = LazyInitializer.EnsureInitialized(ref _limiter, Make);
        using var lease = limiter.AttemptAcquire((caller.AccountId, parent));
        return lease.IsAcquired && _work.Allows(caller.AccountId);
    }

    /// <summary>Takes note of what judging a batch took.</summary>
    public void Judged(Caller caller, long statements) => _work.Add(caller.AccountId, statements);

    private PartitionedRateLimiter<(string Account, DocumentParent Parent)> Make() =>
        PartitionedRateLimiter.Create<(string Account, DocumentParent Parent), (string, DocumentParent)>(key =>
            RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = 2 * _rate,
                TokensPerPeriod = _rate,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            }));

    public void Dispose() => _limiter?.Dispose();
}
