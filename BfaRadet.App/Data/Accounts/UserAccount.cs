using Microsoft.AspNetCore.Identity;

namespace BfaRadet.App.Data.Accounts;

/// <summary>Somebody who signs in. Sits in councils as a member; the same account may sit in several.</summary>
public sealed class UserAccount : IdentityUser
{
    /// <summary>Rights over the installation: councils, accounts, invitations. Takes no part in meetings.</summary>
    public const string Administrator = "Administrator";

    /// <summary>A lock without end is an administrator's; one that ends sooner came of wrong passwords, and stops nobody who is in.</summary>
    public static DateTimeOffset WithoutEnd { get; } = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public string Name { get; set; } = "";

    public string Organisation { get; set; } = "";
}
