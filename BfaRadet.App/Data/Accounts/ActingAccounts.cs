using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Data.Accounts;

/// <summary>
/// Whether a caller may act now, for use in a query: the account is not locked, and the sign-in has not ended.
/// </summary>
internal static class ActingAccounts
{
    /// <summary>The caller's account, when the caller may act; nothing otherwise.</summary>
    public static IQueryable<UserAccount> Acting(this WorkspaceDb db, Caller caller)
    {
        var (account, session, withoutEnd) = (caller.AccountId, caller.Session, UserAccount.WithoutEnd);
        return db.Users.Where(a => a.Id == account && (a.LockoutEnd == null || a.LockoutEnd < withoutEnd)
            && (session == null || db.AccountSessions.Any(s => s.Id == session && s.Account == account)));
    }

    /// <summary>Whether the caller may act now and looks after the installation, as it is in the database.</summary>
    public static Task<bool> IsActingAdministratorAsync(this WorkspaceDb db, Caller caller, CancellationToken cancellation = default) =>
        db.Acting(caller).AnyAsync(a => db.UserRoles.Any(r => r.UserId == a.Id
            && db.Roles.Any(role => role.Id == r.RoleId && role.Name == UserAccount.Administrator)), cancellation);
}
