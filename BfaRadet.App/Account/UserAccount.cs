using Microsoft.AspNetCore.Identity;

namespace BfaRadet.App.Account;

/// <summary>Somebody who signs in. Sits in councils as a member; the same account may sit in several.</summary>
public sealed class UserAccount : IdentityUser
{
    /// <summary>Rights over the installation: councils, accounts, invitations. Takes no part in meetings.</summary>
    public const string Administrator = "Administrator";

    public string Name { get; set; } = "";

    public string Organisation { get; set; } = "";
}
