using System.Threading.RateLimiting;

namespace BfaRadet.App.Identity.Quotas;

/// <summary>
/// What one account may ask of the server beside others: never by address, since a whole council sits behind one. Far above
/// what a member with several tabs and devices needs, also when all of them come back at once after a restart.
/// </summary>
public sealed class AccountQuotas : IDisposable
{
    /// <summary>Connections at a time; the setting <c>Limits:Connections</c> changes it, and the pages and their rates with it.</summary>
    public const int UsualConnections = 120;

    /// <summary>The setting that changes it.</summary>
    public const string ConnectionsSetting = "Limits:Connections";

    /// <summary>A page has its circuit, and may have the hubs of the meeting and of what is written.</summary>
    public const int ConnectionsOfAPage = 3;

    /// <summary>
    /// Pages drawn at once, and then in each second. They are drawn one after the other, so that a long one takes a part of the
    /// server and never the whole; so many may wait.
    /// </summary>
    public const int PagesAtOnce = 40, PagesPerSecond = 5, PagesWaiting = 60;

    /// <summary>Circuits that draw their page at once, and then in each second. Those beyond it wait.</summary>
    public const int CircuitsAtOnce = 10, CircuitsPerSecond = 4;

    /// <summary>
    /// What people do in open pages, at once and then in each second: more than the fastest hands. Those beyond it wait, and
    /// so do those of an account of which so many are not done yet.
    /// </summary>
    public const int EventsAtOnce = 150, EventsPerSecond = 40, EventsUnderWay = 64;

    /// <summary>Whatever else browsers say over the connections of their circuits, at once and then in each second.</summary>
    public const int SaidAtOnce = 2000, SaidPerSecond = 500;

    /// <summary>Pages for one network address that nobody has signed in from, at once and then in each second; they are drawn two at a time.</summary>
    public const int StrangersAtOnce = 120, StrangersPerSecond = 20, StrangersTogether = 2;

    /// <summary>
    /// How many of them may wait, whichever their networks: all strangers together have half the processors, so that many
    /// networks at once keep only each other waiting.
    /// </summary>
    public const int StrangersWaiting = 400;

    /// <summary>
    /// What strangers send, all together: those whose passwords are hashed, and one more to come next. So many others wait, some
    /// seconds each (<see cref="StrangersLine"/>).
    /// </summary>
    public const int StrangersSendingWaiting = 200;

    /// <summary>What a browser that an account has used sends, and the holder of a link: so many at a time, and so many wait.</summary>
    public const int KnownSending = 2, KnownSendingWaiting = 10;

    /// <summary>Documents and meetings opened at once, and then in each second. Those beyond it wait, as many as may at once.</summary>
    public const int JoinsAtOnce = 600, JoinsPerSecond = 60;

    /// <summary>Looks back wait for each other; so many may wait.</summary>
    public const int HistoryReadsWaiting = 200;

    /// <summary>Batches declined unseen at once, and then in each second: those beyond it wait for their answer's turn.</summary>
    public const int DeclinesAtOnce = 200, DeclinesPerSecond = 1000;

    /// <summary>Files wait for each other; so many may wait.</summary>
    public const int ExportsWaiting = 16;

    /// <summary>Stored files are read so many at a time, and so many may wait: a reader of PDF asks for parts, several at once.</summary>
    public const int FileReads = 4, FileReadsWaiting = 64;

    /// <summary>Files are sent one after the other; so many may wait.</summary>
    public const int UploadsWaiting = 16;

    /// <summary>Files at once, and then in each second.</summary>
    public const int ExportsAtOnce = 240, ExportsPerSecond = 2;

    private readonly PartitionedRateLimiter<string> _pages, _strangers, _known, _circuits, _events, _said, _joins, _historyReads, _declines, _exports, _fileReads, _uploads, _news;

    private static readonly TimeSpan _betweenNews = TimeSpan.FromMinutes(10), _longestWait = TimeSpan.FromSeconds(10);

    public AccountQuotas(IConfiguration settings)
    {
        var connections = settings.GetValue(ConnectionsSetting, UsualConnections);
        var pages = Math.Max(1, connections / ConnectionsOfAPage);
        int Widened(int usual) => (int)Math.Max(usual, (long)usual * connections / UsualConnections);
        (Sockets, Connections, Circuits) = (new Places(connections), new Places(connections), new Places(pages));
        _pages = PartitionedRateLimiter.CreateChained(
            Rate(Widened(PagesAtOnce), Widened(PagesPerSecond), PagesWaiting), AtATime(1, PagesWaiting));
        _strangers = PartitionedRateLimiter.CreateChained(
            Rate(Widened(StrangersAtOnce), Widened(StrangersPerSecond), waiting: 0),
            AtATime(Widened(StrangersTogether), StrangersAtOnce),
            Together(Widened(Math.Max(1, Environment.ProcessorCount / 2)), StrangersWaiting));
        Senders = new StrangersLine(Widened(StrangersSending), StrangersSendingWaiting, _longestWait, TimeProvider.System);
        _known = AtATime(KnownSending, KnownSendingWaiting);
        _circuits = Rate(Widened(CircuitsAtOnce), Widened(CircuitsPerSecond), waiting: pages);
        _events = Rate(EventsAtOnce, EventsPerSecond, waiting: connections);
        _said = Rate(SaidAtOnce, SaidPerSecond, waiting: connections);
        _joins = Rate(JoinsAtOnce, JoinsPerSecond, JoinsAtOnce);
        _historyReads = AtATime(1, HistoryReadsWaiting);
        _declines = Rate(DeclinesAtOnce, DeclinesPerSecond, waiting: UsualConnections);
        _exports = PartitionedRateLimiter.CreateChained(Rate(ExportsAtOnce, ExportsPerSecond, waiting: 0), AtATime(1, ExportsWaiting));
        _fileReads = AtATime(FileReads, FileReadsWaiting);
        _uploads = PartitionedRateLimiter.CreateChained(Rate(ExportsAtOnce, ExportsPerSecond, waiting: UploadsWaiting), AtATime(1, UploadsWaiting));
        _news = Rate(1, 1, waiting: 0, _betweenNews);
    }

    /// <summary>How many strangers' posts are answered at a time.</summary>
    public static int StrangersSending => Math.Max(1, Environment.ProcessorCount / 2) + 1;

    /// <summary>Where all others who are not signed in wait to send something.</summary>
    internal StrangersLine Senders { get; }

    /// <summary>The requests that carry connections.</summary>
    internal Places Sockets { get; }

    /// <summary>The connections of hubs, that of circuits among them.</summary>
    internal Places Connections { get; }

    /// <summary>The circuits of open pages, and of those that may yet come back.</summary>
    internal Places Circuits { get; }

    /// <summary>Those of them that have lost their connection.</summary>
    internal LostPages Lost { get; } = new();

    /// <summary>Whether the account may open a page, if need be in the place of one that has lost its connection.</summary>
    public bool HasRoomForPage(string account) => Circuits.HasRoom(account) || Lost.HasAny(account);

    /// <summary>A place for the circuit of a page, if need be that of the one whose connection was lost first; null when all are in use.</summary>
    internal IDisposable? TakeCircuit(string account)
    {
        var place = Circuits.Take(account);
        while (place is null && Lost.GiveUpOldest(account))
        {
            place = Circuits.Take(account);
        }

        return place;
    }

    /// <summary>A turn to have a page drawn, until it is disposed. Dispose what comes, acquired or not.</summary>
    public ValueTask<RateLimitLease> DrawAsync(string account, CancellationToken cancellation) => _pages.AcquireAsync(account, 1, cancellation);

    /// <summary>The events in open pages that are not done yet.</summary>
    internal Places Events { get; } = new(EventsUnderWay);

    /// <summary>A turn to have a page drawn for one who is not signed in.</summary>
    /// <param name="network">Where the request came from (<see cref="Network"/>).</param>
    public ValueTask<RateLimitLease> DrawForStrangerAsync(string network, CancellationToken cancellation) =>
        _strangers.AcquireAsync(network, 1, cancellation);

    /// <summary>A turn to send something, for one who is not signed in and yet known.</summary>
    /// <param name="known">The name of a browser that an account has used, or of the link whose code is sent.</param>
    public ValueTask<RateLimitLease> SendAsync(string known, CancellationToken cancellation) => _known.AcquireAsync(known, 1, cancellation);

    /// <summary>A turn to do something in a page.</summary>
    public ValueTask<RateLimitLease> DoAsync(string account, CancellationToken cancellation) => _events.AcquireAsync(account, 1, cancellation);

    /// <summary>A turn to say something else over the connection of a page.</summary>
    public ValueTask<RateLimitLease> SayAsync(string account, CancellationToken cancellation) => _said.AcquireAsync(account, 1, cancellation);

    /// <summary>A turn to have a circuit draw its page.</summary>
    public ValueTask<RateLimitLease> BeginCircuitAsync(string account, CancellationToken cancellation) =>
        _circuits.AcquireAsync(account, 1, cancellation);

    /// <summary>A turn to open a document or a meeting.</summary>
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

    /// <summary>A turn to read a stored file, until it is disposed.</summary>
    public ValueTask<RateLimitLease> ReadFileAsync(string account, CancellationToken cancellation) => _fileReads.AcquireAsync(account, 1, cancellation);

    /// <summary>A turn to send a file, until it is disposed.</summary>
    public ValueTask<RateLimitLease> UploadAsync(string account, CancellationToken cancellation) => _uploads.AcquireAsync(account, 1, cancellation);

    /// <summary>Whether the log is to have it that the account was refused something: once in ten minutes, however often it was.</summary>
    public bool IsNews(string account)
    {
        using var turn = _news.AttemptAcquire(account);
        return turn.IsAcquired;
    }

    public void Dispose()
    {
        _pages.Dispose();
        _strangers.Dispose();
        _known.Dispose();
        _events.Dispose();
        _said.Dispose();
        _circuits.Dispose();
        _joins.Dispose();
        _historyReads.Dispose();
        _declines.Dispose();
        _exports.Dispose();
        _fileReads.Dispose();
        _uploads.Dispose();
        _news.Dispose();
    }

    private static PartitionedRateLimiter<string> Rate(int atOnce, int perPeriod, int waiting, TimeSpan? period = null) =>
        PartitionedRateLimiter.Create<string, string>(account => RateLimitPartition.GetTokenBucketLimiter(account, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = atOnce,
            TokensPerPeriod = perPeriod,
            ReplenishmentPeriod = period ?? TimeSpan.FromSeconds(1),
            QueueLimit = waiting,
        }));

    // One for all.
    private static PartitionedRateLimiter<string> Together(int most, int waiting) =>
        PartitionedRateLimiter.Create<string, string>(_ => RateLimitPartition.GetConcurrencyLimiter("", _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = most,
            QueueLimit = waiting,
        }));

    private static PartitionedRateLimiter<string> AtATime(int most, int waiting) =>
        PartitionedRateLimiter.Create<string, string>(account => RateLimitPartition.GetConcurrencyLimiter(account, _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = most,
            QueueLimit = waiting,
        }));
}
