using BfaRadet.App.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using System.Security.Claims;

namespace BfaRadet.App.Identity.SignIn;

/// <summary>Adds the person's own name to what the cookie says.</summary>
internal sealed class AccountClaims(
    UserManager<UserAccount> accounts, RoleManager<IdentityRole> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<UserAccount, IdentityRole>(accounts, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(UserAccount user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(Caller.NameClaim, user.Name));
        return identity;
    }
}
