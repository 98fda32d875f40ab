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
}
