using BfaRadet.App.Identity.Passwords;

namespace BfaRadet.App.Identity;

/// <summary>One thing that is wrong with an account.</summary>
/// <param name="Field">The field of the form; null when it is about the whole.</param>
/// <param name="Text">Already in Swedish: Identity words it (see <see cref="SwedishIdentityErrors"/>).</param>
public sealed record AccountFault(string? Field, string Text);

/// <summary>What has no more tries at the sign-in.</summary>
public enum SignInLimit
{
    /// <summary>The account, in browsers it has not used.</summary>
    Account,

    /// <summary>The account, in a browser that it has used.</summary>
    Browser,

    /// <summary>The network address, for all accounts in browsers that they have not used.</summary>
    Address,
}

/// <summary>Why something with an account, an invitation or the set-up is declined.</summary>
public abstract record AccountRefusal : Refusal
{
    private AccountRefusal()
    {
    }

    /// <summary>The account is not accepted as it stands.</summary>
    public sealed record NotAccepted(ValueList<AccountFault> Faults) : AccountRefusal;

    /// <summary>There is no such invitation, or a newer one took its place.</summary>
    public sealed record InvitationUnknown : AccountRefusal;

    public sealed record InvitationUsed : AccountRefusal;

    public sealed record InvitationExpired(DateTimeOffset Expired) : AccountRefusal;

    /// <summary>There is no e-mail address to send the link to, or no mail server.</summary>
    public sealed record NoAddressToSendTo : AccountRefusal;

    /// <summary>Somebody must be able to look after the installation.</summary>
    public sealed record LastAdministrator(string Name) : AccountRefusal;

    /// <summary>Nobody locks the account they are signed in with.</summary>
    public sealed record LockingOneself : AccountRefusal;

    /// <summary>Wrong address or password, or a locked account: which of them is not told.</summary>
    public sealed record NotLetIn : AccountRefusal;

    /// <summary>No more tries at the sign-in for now, whether there is such an account or not.</summary>
    /// <param name="BrowserForgotten">The browser may have been known, by a mark that the keys of today cannot read.</param>
    public sealed record NotNow(SignInLimit Limit, DateTimeOffset Until, bool BrowserForgotten = false) : AccountRefusal;

    /// <summary>So many passwords are being looked at that there is no room for one more.</summary>
    public sealed record TooManyAtOnce : AccountRefusal;

    /// <summary>Not the password of the one who is signed in.</summary>
    /// <param name="Left">So many tries more before one has to wait.</param>
    public sealed record WrongPassword(int Left) : AccountRefusal;

    /// <summary>Too many wrong passwords of somebody who is signed in.</summary>
    public sealed record ShutForNow(DateTimeOffset Until) : AccountRefusal;
}
