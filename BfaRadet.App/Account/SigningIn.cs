using Microsoft.AspNetCore.Identity;

namespace BfaRadet.App.Account;

/// <summary>Sign-in by e-mail address and password. Neither the answer nor its time tells whether the account exists.</summary>
public sealed class SigningIn(SignInManager<UserAccount> signIn, UserManager<UserAccount> accounts)
{
    /// <summary>True when signed in. After ten failures the account is shut for a quarter of an hour.</summary>
    public async Task<bool> WithPasswordAsync(string email, string password)
    {
        if (password.Length > PasswordRules.LongestLength)
        {
            return false;
        }

        var account = await accounts.FindByEmailAsync(email.Trim());
        if (account is null || await accounts.IsLockedOutAsync(account))
        {
            // The same work as for a right account, thrown away.
            accounts.PasswordHasher.HashPassword(new UserAccount(), password);
            return false;
        }

        var result = await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        return result.Succeeded;
    }
}
