using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Data.Links;
using BfaRadet.App.Identity.Administration;
using Microsoft.AspNetCore.Identity;

namespace BfaRadet.App.Identity.SignIn;

/// <summary>Makes accounts for the example council; one that is there is left as it is.</summary>
public sealed class DevelopmentAccounts(UserManager<UserAccount> accounts, NewAccounts newAccounts, Administrators administrators)
{
    /// <summary>Only accounts with an address here can be stepped into from the page of development.</summary>
    public const string Domain = "exempel.se";

    /// <summary>Of the example's people, for what asks for the password once more. The accounts exist in Development only.</summary>
    public const string Password = "ett exempel utan värde";

    /// <param name="password">Random when not given: then the page of development is the only way in.</param>
    public async Task<UserAccount> EnsureAsync(
        string email, string name, string organisation, bool administrator = false, string? password = null)
    {
        var account = await accounts.FindByEmailAsync(email)
            ?? (await newAccounts.CreateAsync(new AccountDetails(email, name, organisation, password ?? Secret.New()))).Value;
        if (administrator)
        {
            await administrators.AddAsync(account);
        }

        return account;
    }
}
