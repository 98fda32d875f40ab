using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Data.Outbox;
using BfaRadet.App.Live;
using BfaRadet.App.Mail;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Mail;

/// <summary>What an account has chosen, and what waits by it.</summary>
/// <param name="Waiting">How many letters wait to be gathered.</param>
/// <param name="GoesAt">When they go; null when none wait.</param>
/// <param name="Sends">Whether there is a mail server.</param>
public sealed record OwnLetters(bool Daily, bool OnlyMine, int Waiting, DateTimeOffset? GoesAt, bool Sends)
{
    public ReminderChoice Reminders { get; init; }
}

/// <summary>One's own choice among letters: nobody else reads or makes it.</summary>
public sealed class OwnLetterChoices(Changes changes, IDbContextFactory<WorkspaceDb> contexts, LetterBox box, WorkSignal signal, LiveFeed feed)
{
    /// <summary>Null for an account that may not act.</summary>
    public async Task<OwnLetters?> FindAsync(Caller caller)
    {
        await using var db = await contexts.CreateDbContextAsync();
        if (!await db.Acting(caller).AnyAsync())
        {
            return null;
        }

        var choice = await db.Set<LetterChoice>().AsNoTracking().FirstOrDefaultAsync(c => c.Account == caller.AccountId);
        var waiting = await WaitingAsync(db, caller);
        return new OwnLetters(choice?.Daily ?? false, choice?.OnlyMine ?? false, waiting.Count, waiting.Count == 0 ? null : SwedishTime.Of(waiting.Min(m => m.Due)), box.Sends)
        {
            Reminders = choice?.Reminders ?? ReminderChoice.All,
        };
    }

    /// <summary>Saves the choice. What waits to be gathered goes now when it is to be no more; returns how many letters do.</summary>
    /// <param name="reminders">Null leaves it as it is.</param>
    public async Task<Result<int>> SaveAsync(Caller caller, bool daily, bool onlyMine, ReminderChoice? reminders = null)
    {
        var saved = await changes.InScopeAsync<int>(async (services, at) =>
        {
            var db = services.GetRequiredService<WorkspaceDb>();
            if (!await db.Acting(caller).AnyAsync())
            {
                return new SignedOut();
            }

            if (await db.Set<LetterChoice>().FirstOrDefaultAsync(c => c.Account == caller.AccountId) is { } known)
            {
                known.Change(daily, onlyMine, reminders ?? known.Reminders);
            }
            else
            {
                db.Add(new LetterChoice(caller.AccountId, daily, onlyMine, reminders ?? ReminderChoice.All));
            }

            var waiting = daily ? [] : await WaitingAsync(db, caller);
            waiting.ForEach(m => m.Hasten(at));
            return new Changes.Made<int>(waiting.Count);
        });
        if (saved.Refusal is null && saved.Value > 0)
        {
            feed.Changed([Subject.AllLetters]);
            signal.Raise();
        }

        return saved;
    }

    private static async Task<List<OutboxMessage>> WaitingAsync(WorkspaceDb db, Caller caller)
    {
        var mine = await db.Councils.AsNoTracking().SelectMany(c => c.Members).Where(m => m.AccountId == caller.AccountId).Select(m => m.Id).ToListAsync();
        var letters = await db.Letters().AsNoTracking()
            .Where(l => l.Member != null && mine.Contains(l.Member.Value) && l.SentAt == null && l.HandedOverAt == null && l.ReplacedAt == null).Select(l => l.Id.ToString()).ToListAsync();
        return (await db.Outbox.Where(m => m.Kind == LetterGathering.KindName && m.GivenUpAt == null).ToListAsync()).FindAll(m => letters.Contains(m.Body, StringComparer.OrdinalIgnoreCase));
    }
}
