using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Data.Outbox;

/// <summary>
/// Delivers what is due, oldest first. A message is claimed in the database before it is delivered, so that only one process
/// tries it; the claim of a process that dies expires. A failed delivery is retried with growing pauses for some three days,
/// and then given up.
/// </summary>
internal sealed partial class OutboxPump(
    IDbContextFactory<WorkspaceDb> contexts, IEnumerable<IOutboxDelivery> deliveries, TimeProvider clock, ILogger<OutboxPump> log)
{
    /// <summary>How long a claim lasts. A delivery is cancelled before that.</summary>
    public static readonly TimeSpan Claim = TimeSpan.FromMinutes(5);

    /// <summary>A message is given up after this many tries, some three days.</summary>
    public const int MaxTries = 20;

    private static readonly TimeSpan _longestPause = TimeSpan.FromHours(6), _longestDelivery = TimeSpan.FromMinutes(2);
    private const int MaxFault = 500;

    private readonly Dictionary<string, IOutboxDelivery> _deliveries = deliveries.ToDictionary(d => d.Kind);

    /// <summary>Whether there is any delivery. Messages without one wait.</summary>
    public bool HasWork => _deliveries.Count > 0;

    /// <summary>Delivers until nothing is due.</summary>
    public async Task DeliverDueAsync(CancellationToken cancellation)
    {
        while (await ClaimAsync(cancellation) is { } message)
        {
            await DeliverAsync(message, cancellation);
            await _deliveries[message.Kind].SettledAsync(message, cancellation);
        }
    }

    private async Task<OutboxMessage?> ClaimAsync(CancellationToken cancellation)
    {
        var kinds = _deliveries.Keys.ToList();
        while (true)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            var now = clock.GetUtcNow();
            var message = await db.Outbox.Where(m => kinds.Contains(m.Kind) && m.GivenUpAt == null && m.Due <= now)
                .OrderBy(m => m.Due).ThenBy(m => m.Id).FirstOrDefaultAsync(cancellation);
            message?.Begin(now + Claim);
            try
            {
                await db.SaveChangesAsync(cancellation);
                return message;
            }
            catch (DbUpdateConcurrencyException)
            {
                // Another process took it first.
            }
        }
    }

    private async Task DeliverAsync(OutboxMessage message, CancellationToken cancellation)
    {
        try
        {
            using var limit = new CancellationTokenSource(_longestDelivery, clock);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
            await _deliveries[message.Kind].DeliverAsync(message, both.Token);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            await FailedAsync(message, fault, cancellation);
            return;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.Outbox.Where(m => m.Id == message.Id).ExecuteDeleteAsync(cancellation);
    }

    private async Task FailedAsync(OutboxMessage message, Exception fault, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var why = fault.Message.Length > MaxFault ? fault.Message[..MaxFault] : fault.Message;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        db.Attach(message);
        if (message.Tries >= MaxTries || fault is UndeliverableException)
        {
            message.GiveUp(why, now);
            GivenUp(fault, message.Kind, message.Id, message.Tries);
        }
        else
        {
            message.PutOff(why, now + PauseAfter(message.Tries));
            if (message.Tries == 1)
            {
                Failed(message.Kind, message.Id, why);
            }
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The claim expired and another process has it.
        }
    }

    private static TimeSpan PauseAfter(int tries) =>
        tries > 9 ? _longestPause : TimeSpan.FromMinutes(Math.Min(1 << (tries - 1), _longestPause.TotalMinutes));

    [LoggerMessage(LogLevel.Warning, "The {Kind} message {Id} was not delivered ({Why}); it is tried again, less and less often. Said once for each message")]
    private partial void Failed(string kind, long id, string why);

    [LoggerMessage(LogLevel.Error, "The {Kind} message {Id} was given up after {Tries} tries; it stays in the outbox")]
    private partial void GivenUp(Exception fault, string kind, long id, int tries);
}
