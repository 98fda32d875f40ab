namespace BfaRadet.App.Data.Accounts;

/// <summary>What can happen to an account. Stored by number: add at the end.</summary>
public enum AccountEventKind
{
    Made,
    SignedIn,

    /// <summary>A wrong password; only the first in a quarter of an hour, so that a flood does not fill the table.</summary>
    SignInFailed,

    /// <summary>
    /// Ten wrong passwords in a quarter of an hour: browsers the account has not used must wait until it has passed.
    /// </summary>
    SignInShut,
    SignedOut,
    SignedOutEverywhere,
    PasswordChanged,
    ResetLinkMade,

    /// <summary>The person has been shown that somebody made a link for a new password to the account.</summary>
    ResetLinkSeen,
    PasswordReset,
    Locked,
    Unlocked,
    AdministratorGiven,
    AdministratorTaken,

    /// <summary>
    /// Somebody tried to sign in to an account that is locked; only the first in a quarter of an hour. The password is not
    /// checked.
    /// </summary>
    TriedWhileLocked,

    /// <summary>The person changed the name.</summary>
    Renamed,
}

/// <summary>
/// An entry in the log of accounts. Never changed or removed; the database refuses it. Holds no network address: it would be
/// stored for longer than needed (GDPR article 5.1 c and e).
/// </summary>
/// <param name="Account">Whose account.</param>
/// <param name="By">
/// The name of who did it, as it was then, with the e-mail address, which people do not choose themselves; empty when it was
/// the account itself, or unknown. Of <see cref="AccountEventKind.Renamed"/>, the former name.
/// </param>
public sealed record AccountEvent(string Account, DateTimeOffset At, AccountEventKind Kind, string By)
{
    /// <summary>Runs from 1 over the whole installation.</summary>
    public long Id { get; private init; }
}
