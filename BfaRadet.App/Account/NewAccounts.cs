using BfaRadet.Domain;
using Microsoft.AspNetCore.Identity;

namespace BfaRadet.App.Account;

/// <summary>What a person says of oneself to get an account. The e-mail address is the name one signs in with.</summary>
public sealed record AccountDetails(string Email, string Name, string Organisation, string Password);

/// <summary>Makes accounts. Saves in the context of the scope, so that it can be part of something larger.</summary>
public sealed class NewAccounts(UserManager<UserAccount> accounts)
{
    public async Task<Result<UserAccount>> CreateAsync(AccountDetails details)
    {
        var email = Wording.Line(details.Email);
        var account = new UserAccount
        {
            UserName = email,
            Email = email,
            Name = Wording.Line(details.Name),
            Organisation = Wording.Line(details.Organisation),
        };
        if (Check(account) is { } refusal)
        {
            return refusal;
        }

        var made = await accounts.CreateAsync(account, details.Password);
        return made.Succeeded ? account : NotAccepted(made);
    }

    /// <summary>Refuses an account without name or address, or with too much of either.</summary>
    public static Refusal? Check(UserAccount account) =>
        Wording.Check(nameof(UserAccount.Name), account.Name, required: true)
        ?? Wording.Check(nameof(UserAccount.Email), account.Email ?? "", max: 256, required: true)
        ?? Wording.Check(nameof(UserAccount.Organisation), account.Organisation);

    public static AccountRefusal NotAccepted(IdentityResult result) =>
        new AccountRefusal.NotAccepted(result.Errors.Select(e => e.Description).Distinct().ToValueList());
}
