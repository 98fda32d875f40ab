using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Identity.Administration;
using Microsoft.AspNetCore.Identity;

namespace BfaRadet.App.Identity.SignIn;

/// <summary>Lets one step in as one of the example's people without a password. Exists only in Development.</summary>
internal sealed class DevelopmentDoor(
    IHostEnvironment environment, AccountQueries queries, SignInManager<UserAccount> signIn)
{
    public const string Address = "/utveckling";

    public async Task<IReadOnlyList<AccountView>> PeopleAsync() =>
        [.. (await queries.AccountsAsync()).Where(a => IsExample(a.Email))];

    /// <summary>True when stepped in. Nobody else than the example's people can be stepped into.</summary>
    public async Task<bool> StepInAsync(string accountId)
    {
        if (!environment.IsDevelopment()
            || await signIn.UserManager.FindByIdAsync(accountId) is not { Email: { } email } account
            || !IsExample(email))
        {
            return false;
        }

        await signIn.SignInAsync(account, isPersistent: false);
        return true;
    }

    private static bool IsExample(string email) =>
        email.EndsWith("@" + DevelopmentAccounts.Domain, StringComparison.OrdinalIgnoreCase);
}
