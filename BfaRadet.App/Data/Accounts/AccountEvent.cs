namespace BfaRadet.App.Data.Accounts;

/// <summary>What can happen to an account. Lies in the database by number: add at the end.</summary>
public enum AccountEventKind
{
    Made,
    SignedIn,

    /// <summary>A wrong password; the first of a quarter, so that a flood does not fill the table.</summary>
    SignInFailed,

    /// <summary>Ten wrong passwords in a quarter: browsers the account has not used wait until it is over.</summary>
    SignInShut,
    SignedOut,
    SignedOutEverywhere,
    PasswordChanged,
    ResetLinkMade,

    /// <summary>The person has read that somebody made a link for a new password to the account.</summary>
    ResetLinkSeen,
    PasswordReset,
    Locked,
    Unlocked,
    AdministratorGiven,
    AdministratorTaken,

    /// <summary>Somebody tried to sign in to an account that is locked; the first of a quarter. Whether the password was right is not looked at.</summary>
    TriedWhileLocked,
}

/// <summary>
/// A line of what happened to an account. Never changed or removed; the database refuses it. Holds no network address: who
/// did it is said by the account, and an address would be kept for longer than anybody needs it (GDPR article 5.1 c and e).
/// </summary>
/// <param name="Account">Whose account.</param>
/// <param name="By">The name of who did it, as it was then; empty for the account's own doings, and for who is not known.</param>
public sealed record AccountEvent(string Account, DateTimeOffset At, AccountEventKind Kind, string By)
{
    /// <summary>Runs from 1 over the whole installation.</summary>
    public long Id { get; private init; }
}
