using BfaRadet.App.Identity.Sessions;

namespace BfaRadet.App.Data.Accounts;

/// <summary>The question of <see cref="AccountSessions.Holds"/> as a part of another query, in its transaction.</summary>
internal static class ActingAccounts
{
    /// <summary>The caller's account, when the caller may act; nothing otherwise.</summary>
    public static IQueryable<UserAccount> Acting(this WorkspaceDb db, Caller caller)
    {
        var (account, session, withoutEnd) = (caller.AccountId, caller.Session, UserAccount.WithoutEnd);
        return db.Users.Where(a => a.Id == account && (a.LockoutEnd == null || a.LockoutEnd < withoutEnd)
            && (session == null || db.AccountSessions.Any(s => s.Id == session && s.Account == account)));
    }
}
