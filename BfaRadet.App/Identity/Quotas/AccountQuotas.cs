using System.Collections.Concurrent;
using System.Threading.RateLimiting;

namespace BfaRadet.App.Identity.Quotas;

/// <summary>
/// What one account may ask of the server beside others: never by address, since a whole council sits behind one. Far above
/// what a member with several tabs and devices needs, also when all of them come back at once after a restart.
/// </summary>
public sealed class AccountQuotas(IConfiguration settings) : IDisposable
{
    /// <summary>Hub connections at a time; the setting <c>Limits:Connections</c> changes it. A page has two.</summary>
    public const int UsualConnections = 120;

    /// <summary>The setting that changes it.</summary>
    public const string ConnectionsSetting = "Limits:Connections";

    /// <summary>Documents and meetings opened at once, and then in each second. Those beyond it wait, as many as may at once.</summary>
    public const int JoinsAtOnce = 600, JoinsPerSecond = 60;

    /// <summary>Looks back wait for each other; so many may wait.</summary>
    public const int HistoryReadsWaiting = 200;

    /// <summary>Batches declined unseen at once, and then in each second: those beyond it wait for their answer's turn.</summary>
    public const int DeclinesAtOnce = 200, DeclinesPerSecond = 1000;

    /// <summary>Files wait for each other; so many may wait.</summary>
    public const int ExportsWaiting = 16;

    /// <summary>Files at once, and then in each second.</summary>
    public const int ExportsAtOnce = 240, ExportsPerSecond = 2;

    private readonly int _mostConnections = settings.GetValue(ConnectionsSetting, UsualConnections);
    private readonly ConcurrentDictionary<string, int> _connections = new();
    private readonly PartitionedRateLimiter<string> _joins = Rate(JoinsAtOnce, JoinsPerSecond, JoinsAtOnce);
    private readonly PartitionedRateLimiter<string> _historyReads = OneAtATime(HistoryReadsWaiting);
    private readonly PartitionedRateLimiter<string> _declines = Rate(DeclinesAtOnce, DeclinesPerSecond, waiting: UsualConnections);
    private readonly PartitionedRateLimiter<string> _exports = PartitionedRateLimiter.CreateChained(
        Rate(ExportsAtOnce, ExportsPerSecond, waiting: 0), OneAtATime(ExportsWaiting));

    /// <summary>A place for a connection until it is disposed; null when the account has all it may have.</summary>
    public IDisposable? Connect(string account)
    {
        if (_connections.AddOrUpdate(account, 1, (_, count) => count + 1) <= _mostConnections)
        {
            return new Place(this, account);
        }

        Leave(account);
        return null;
    }

    /// <summary>Whether another connection would find a place.</summary>
    public bool HasRoom(string account) => _connections.GetValueOrDefault(account) < _mostConnections;

    /// <summary>A turn to open a document or a meeting. Dispose what comes, acquired or not.</summary>
    public ValueTask<RateLimitLease> JoinAsync(string account, CancellationToken cancellation) => _joins.AcquireAsync(account, 1, cancellation);

    /// <summary>A turn to look back, until it is disposed.</summary>
    public ValueTask<RateLimitLease> ReadHistoryAsync(string account, CancellationToken cancellation = default) =>
        _historyReads.AcquireAsync(account, 1, cancellation);

    /// <summary>Waits until the account may be declined something more.</summary>
    public async Task DeclinedAsync(string account, CancellationToken cancellation)
    {
        using var turn = await _declines.AcquireAsync(account, 1, cancellation);
    }

    /// <summary>A turn to have a file made, until it is disposed.</summary>
    public ValueTask<RateLimitLease> ExportAsync(string account, CancellationToken cancellation) => _exports.AcquireAsync(account, 1, cancellation);

    public void Dispose()
    {
        _joins.Dispose();
        _historyReads.Dispose();
        _declines.Dispose();
        _exports.Dispose();
    }

    private void Leave(string account)
    {
        if (_connections.AddOrUpdate(account, 0, (_, count) => count - 1) <= 0)
        {
            _connections.TryRemove(KeyValuePair.Create(account, 0));
        }
    }

    private static PartitionedRateLimiter<string> Rate(int atOnce, int perSecond, int waiting) =>
        PartitionedRateLimiter.Create<string, string>(account => RateLimitPartition.GetTokenBucketLimiter(account, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = atOnce,
            TokensPerPeriod = perSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = waiting,
        }));

    private static PartitionedRateLimiter<string> OneAtATime(int waiting) =>
        PartitionedRateLimiter.Create<string, string>(account => RateLimitPartition.GetConcurrencyLimiter(account, _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = 1,
            QueueLimit = waiting,
        }));

    private sealed class Place(AccountQuotas quotas, string account) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
            {
                quotas.Leave(account);
            }
        }
    }
}
