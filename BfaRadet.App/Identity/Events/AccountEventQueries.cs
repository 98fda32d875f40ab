using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Identity.Passwords;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Identity.Events;

/// <summary>What happened to an account, as it is shown.</summary>
/// <param name="Name">Whose account: its name today, and its address, since anybody may take any name.</param>
/// <param name="NewName">What the account was called from then on, when it took another name.</param>
public sealed record AccountEventView(long Id, string Name, DateTimeOffset At, AccountEventKind Kind, string By, string? NewName = null);

/// <summary>A link for a new password that somebody made to the account, can still be used, and the person has not said to know of.</summary>
public sealed record UnseenResetLink(string By, DateTimeOffset At);

/// <summary>What happened to accounts. Ask for the right to see it first: these do not.</summary>
internal sealed class AccountEventQueries(IDbContextFactory<WorkspaceDb> contexts, TimeProvider clock)
{
    /// <summary>How many lines a page shows.</summary>
    public const int Max = 50;

    /// <summary>The latest first.</summary>
    /// <param name="account">Null for all.</param>
    /// <param name="before">Only lines older than this one.</param>
    public async Task<IReadOnlyList<AccountEventView>> ListAsync(string? account = null, long? before = null)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var lines = db.AccountEvents.AsNoTracking();
        lines = account is null ? lines : lines.Where(e => e.Account == account);
        lines = before is null ? lines : lines.Where(e => e.Id < before);
        return await lines.OrderByDescending(e => e.Id).Take(Max)
            .Select(e => new AccountEventView(
                e.Id, db.Users.Where(a => a.Id == e.Account).Select(a => a.Name + " (" + a.Email + ")").FirstOrDefault() ?? "", e.At, e.Kind, e.By,
                // Each holds the name before it: until the next one, or today.
                e.Kind != AccountEventKind.Renamed ? null
                    : db.AccountEvents.Where(next => next.Account == e.Account && next.Kind == AccountEventKind.Renamed && next.Id > e.Id)
                        .OrderBy(next => next.Id).Select(next => next.By).FirstOrDefault()
                    ?? db.Users.Where(a => a.Id == e.Account).Select(a => a.Name).FirstOrDefault()))
            .ToListAsync();
    }

    /// <summary>Null when there is none that can be used, or the person has said to know of it.</summary>
    public async Task<UnseenResetLink?> UnseenResetLinkAsync(string account)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.UnseenResetLinkAsync(account, clock.GetUtcNow());
    }
}

/// <summary>The same as a part of what others load.</summary>
internal static class UnseenResetLinks
{
    /// <summary>Null when there is none that can be used, or the person has said to know of it.</summary>
    public static async Task<UnseenResetLink?> UnseenResetLinkAsync(this WorkspaceDb db, string account, DateTimeOffset now)
    {
        var last = await db.AccountEvents.AsNoTracking()
            .Where(e => e.Account == account && (e.Kind == AccountEventKind.ResetLinkMade || e.Kind == AccountEventKind.ResetLinkSeen))
            .OrderByDescending(e => e.Id).FirstOrDefaultAsync();
        return last is { Kind: AccountEventKind.ResetLinkMade } && await PasswordLinks.IsOpenAsync(db, account, now)
            ? new UnseenResetLink(last.By, last.At)
            : null;
    }
}
