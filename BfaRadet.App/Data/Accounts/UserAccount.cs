using Microsoft.AspNetCore.Identity;

namespace BfaRadet.App.Data.Accounts;

/// <summary>An account that signs in. May be a member of several councils.</summary>
public sealed class UserAccount : IdentityUser
{
    /// <summary>Rights over the installation: councils, accounts, invitations. Takes no part in meetings.</summary>
    public const string Administrator = "Administrator";

    /// <summary>
    /// The end of a lock set by an administrator. A lock that ends sooner comes from wrong passwords, and does not affect
    /// those who are signed in.
    /// </summary>
    public static DateTimeOffset WithoutEnd { get; } = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public string Name { get; set; } = "";

    public string Organisation { get; set; } = "";
}
