using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Data.Links;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Identity.Passwords;

/// <summary>
/// Links by which an account sets a password, good once and for a day; the latest alone is. One is made on the account's security stamp: another
/// password, a lock or a command that ends all sign-ins changes it, and then the link is good no more.
/// </summary>
internal static class PasswordLinks
{
    public static LinkPurpose Purpose { get; } = new("Password", TimeSpan.FromHours(24));

    /// <summary>The path to hand over, saved with the context. The secret is after #, where no log sees it.</summary>
    public static async Task<string> MakeAsync(WorkspaceDb db, UserAccount account, DateTimeOffset now)
    {
        await db.WithdrawLinksAsync(Purpose, account.Id);
        return $"/aterstall#{db.MakeLink(Purpose, account.Id, now, basis: account.SecurityStamp ?? "")}";
    }

    /// <summary>An open link and its account; null when there is none.</summary>
    public static async Task<(OneUseLink Link, UserAccount Account)?> FindAsync(WorkspaceDb db, string secret, DateTimeOffset now) =>
        await db.FindLinkAsync(Purpose, secret) is { } link && link.StateAt(now) == LinkState.Open
        && await db.Users.FirstOrDefaultAsync(a => a.Id == link.Target) is { } account && account.SecurityStamp == link.Basis
            ? (link, account)
            : null;

    /// <summary>Whether somebody who has a link to the account could set a password by it.</summary>
    public static async Task<bool> IsOpenAsync(WorkspaceDb db, string account, DateTimeOffset now)
    {
        var links = await db.LinksTo(Purpose).AsNoTracking()
            .Where(l => l.Target == account && l.UsedAt == null && db.Users.Any(a => a.Id == account && a.SecurityStamp == l.Basis)).ToListAsync();
        return links.Exists(l => l.StateAt(now) == LinkState.Open);
    }

    /// <summary>Uses a link up, at once within the transaction: who loses the race for it must not come to set a password.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Another used it at the same moment.</exception>
    public static async Task<UserAccount?> UseAsync(WorkspaceDb db, string secret, DateTimeOffset at)
    {
        if (await FindAsync(db, secret, at) is not var (link, account))
        {
            return null;
        }

        link.Use(at);
        await db.SaveChangesAsync();
        return account;
    }
}
