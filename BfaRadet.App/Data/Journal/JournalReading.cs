using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Data.Journal;

/// <summary>
/// Runs each reader from its cursor. Readers do not wait for each other. A line that fails is retried <see cref="MaxTries"/>
/// times, in order, and then skipped: a bad line stops its reader for some hours at most.
/// </summary>
internal sealed partial class JournalReading(
    IDbContextFactory<WorkspaceDb> contexts, IEnumerable<IJournalReader> readers, TimeProvider clock, ILogger<JournalReading> log)
{
    /// <summary>Some four hours.</summary>
    public const int MaxTries = 9;

    /// <summary>
    /// How long to wait for a missing number: another process may have taken it and not committed yet. No transaction lasts
    /// longer; after this time the number belongs to a transaction that was rolled back.
    /// </summary>
    public static readonly TimeSpan GapPatience = TimeSpan.FromMinutes(2);

    private const int Page = 100, MaxFault = 500;

    private readonly IReadOnlyList<IJournalReader> _readers = [.. readers];
    private readonly Dictionary<string, (long After, DateTimeOffset Since)> _gaps = [];

    public bool HasWork => _readers.Count > 0;

    /// <summary>Runs until no reader has anything to do now. Returns whether there was anything.</summary>
    public async Task<bool> ReadOnAsync(CancellationToken cancellation)
    {
        var any = false;
        foreach (var reader in _readers)
        {
            while (await ReadSomeAsync(reader, cancellation))
            {
                any = true;
            }
        }

        return any;
    }

    /// <summary>False when there is nothing more for now.</summary>
    private async Task<bool> ReadSomeAsync(IJournalReader reader, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var cursor = await db.JournalCursors.FirstOrDefaultAsync(c => c.Reader == reader.Name, cancellation) ?? await BeginAsync(db, reader, cancellation);
        if (cursor.Due > clock.GetUtcNow())
        {
            return false;
        }

        var start = cursor.Position;
        var entries = await db.Journal.AsNoTracking().Where(e => e.Id > start).OrderBy(e => e.Id).Take(Page).ToListAsync(cancellation);
        foreach (var entry in entries.TakeWhile(entry => !IsBehindAGap(reader, cursor.Position, entry.Id)))
        {
            var before = cursor.Position;
            try
            {
                await reader.ReadAsync(entry, db, cancellation);
                cursor.MoveTo(entry.Id);
                if (db.ChangeTracker.Entries().Any(e => e.Entity != cursor && e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
                {
                    // A line with effects is a transaction of its own; those between share one.
                    await db.SaveChangesAsync(cancellation);
                    return true;
                }
            }
            catch (Exception fault) when (!cancellation.IsCancellationRequested && Saving.TroubleOf(fault) is null)
            {
                return await FailedAsync(reader, start, before, entry.Id, fault, cancellation);
            }
        }

        return cursor.Position != start && await SavedAsync(db, cancellation);
    }

    private static async Task<JournalCursor> BeginAsync(WorkspaceDb db, IJournalReader reader, CancellationToken cancellation)
    {
        var cursor = new JournalCursor { Reader = reader.Name };
        cursor.MoveTo(reader.FromTheBeginning ? 0 : await db.Journal.MaxAsync(e => (long?)e.Id, cancellation) ?? 0);
        db.Add(cursor);
        await db.SaveChangesAsync(cancellation);
        return cursor;
    }

    /// <param name="start">Where the cursor was.</param>
    /// <param name="before">The last line that was read without an error.</param>
    private async Task<bool> FailedAsync(
        IJournalReader reader, long start, long before, long entry, Exception fault, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var (cursor, now) = (await db.JournalCursors.SingleAsync(c => c.Reader == reader.Name, cancellation), clock.GetUtcNow());
        if (cursor.Position != start)
        {
            // Another process read these lines first, which caused the error.
            return true;
        }

        if (before != start)
        {
            cursor.MoveTo(before);
        }

        if (cursor.Tries + 1 < MaxTries)
        {
            cursor.PutOff(now + TimeSpan.FromMinutes(1 << cursor.Tries));
            Failed(fault, reader.Name, entry, cursor.Due!.Value);
            await SavedAsync(db, cancellation);
            return false;
        }

        cursor.MoveTo(entry);
        var why = $"{fault.GetType().Name}: {fault.Message}";
        db.Add(new UnreadEntry(reader.Name, entry, why.Length > MaxFault ? why[..MaxFault] : why, now));
        SetAside(fault, reader.Name, entry, MaxTries);
        return await SavedAsync(db, cancellation);
    }

    /// <summary>Saves the cursor, unless another process has moved it. In both cases there may be more to read.</summary>
    private static async Task<bool> SavedAsync(WorkspaceDb db, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Moved by another process.
        }

        return true;
    }

    private bool IsBehindAGap(IJournalReader reader, long position, long entry)
    {
        if (entry == position + 1)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        if (_gaps.TryGetValue(reader.Name, out var gap) && gap.After == position)
        {
            return now - gap.Since < GapPatience;
        }

        _gaps[reader.Name] = (position, now);
        return true;
    }

    [LoggerMessage(LogLevel.Warning, "The reader {Reader} failed at line {Entry} of the journal; it is tried again at {Due}")]
    private partial void Failed(Exception fault, string reader, long entry, DateTimeOffset due);

    [LoggerMessage(LogLevel.Error, "The reader {Reader} has failed {Tries} times at line {Entry} of the journal and goes on without it; the line is listed in UnreadEntries")]
    private partial void SetAside(Exception fault, string reader, long entry, int tries);
}
