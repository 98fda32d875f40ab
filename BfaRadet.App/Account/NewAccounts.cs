using BfaRadet.App.Components.Shared;
using BfaRadet.App.Data;
using BfaRadet.Domain;
using Microsoft.AspNetCore.Identity;

namespace BfaRadet.App.Account;

/// <summary>What a person says of oneself to get an account. The e-mail address is the name one signs in with.</summary>
/// <param name="Password">Null for one that gets its password by a link.</param>
public sealed record AccountDetails(string Email, string Name, string Organisation, string? Password);

/// <summary>Makes accounts. Saves in the context of the scope, so that it can be part of something larger.</summary>
public sealed class NewAccounts(UserManager<UserAccount> accounts, WorkspaceDb db, TimeProvider clock)
{
    /// <param name="faults">What else is wrong in the same form: all of it is said at once.</param>
    public async Task<Result<UserAccount>> CreateAsync(AccountDetails details, params IEnumerable<Refusal> faults)
    {
        var account = Of(details);
        var reasons = (await FaultsAsync(account, details.Password)).Concat(faults.Select(RefusalTexts.Of)).Distinct().ToValueList();
        if (reasons.Count > 0)
        {
            return new AccountRefusal.NotAccepted(reasons);
        }

        var made = details.Password is { } password ? await accounts.CreateAsync(account, password) : await accounts.CreateAsync(account);
        if (!made.Succeeded)
        {
            return NotAccepted(made);
        }

        db.AccountEvents.Add(new AccountEvent(account.Id, clock.GetUtcNow(), AccountEventKind.Made, ""));
        await db.SaveChangesAsync();
        return account;
    }

    private static UserAccount Of(AccountDetails details)
    {
        var email = Wording.Line(details.Email);
        return new UserAccount
        {
            UserName = email,
            Email = email,
            Name = Wording.Line(details.Name),
            Organisation = Wording.Line(details.Organisation),
        };
    }

    /// <summary>All that is wrong, in the order of a form. Identity by itself stops at the first field.</summary>
    private async Task<List<string>> FaultsAsync(UserAccount account, string? password)
    {
        var faults = Checks(account).Select(RefusalTexts.Of).ToList();
        foreach (var validator in account.Email is { Length: > 0 } ? accounts.UserValidators : [])
        {
            faults.AddRange((await validator.ValidateAsync(accounts, account)).Errors.Select(e => e.Description));
        }

        foreach (var validator in password is null ? [] : accounts.PasswordValidators)
        {
            faults.AddRange((await validator.ValidateAsync(accounts, account, password)).Errors.Select(e => e.Description));
        }

        return faults;
    }

    /// <summary>Refuses an account without name or address, or with too much of either.</summary>
    public static Refusal? Check(UserAccount account) => Checks(account).FirstOrDefault();

    private static IEnumerable<Refusal> Checks(UserAccount account) => new[]
    {
        Wording.Check(nameof(UserAccount.Name), account.Name, required: true),
        Wording.Check(nameof(UserAccount.Email), account.Email ?? "", max: 256, required: true),
        Wording.Check(nameof(UserAccount.Organisation), account.Organisation),
    }.OfType<Refusal>();

    public static AccountRefusal NotAccepted(IdentityResult result) =>
        new AccountRefusal.NotAccepted(result.Errors.Select(e => e.Description).Distinct().ToValueList());
}
