using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Ui;
using Microsoft.AspNetCore.Identity;

namespace BfaRadet.App.Identity;

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
        var wrong = (await FaultsAsync(account, details.Password)).Concat(faults.SelectMany(Worded)).Distinct().ToValueList();
        if (wrong.Count > 0)
        {
            return new AccountRefusal.NotAccepted(wrong);
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
    private async Task<List<AccountFault>> FaultsAsync(UserAccount account, string? password)
    {
        var faults = Worded(Check(account, clock.Today())).ToList();
        foreach (var validator in account.Email is { Length: > 0 } ? accounts.UserValidators : [])
        {
            faults.AddRange((await validator.ValidateAsync(accounts, account)).Errors.Select(Worded));
        }

        return password is null ? faults : [.. faults, .. await PasswordFaultsAsync(account, password)];
    }

    /// <summary>All that is wrong with a password that is chosen.</summary>
    internal async Task<List<AccountFault>> PasswordFaultsAsync(UserAccount account, string password)
    {
        var faults = new List<AccountFault>();
        foreach (var validator in accounts.PasswordValidators)
        {
            faults.AddRange((await validator.ValidateAsync(accounts, account, password)).Errors.Select(Worded));
        }

        return faults;
    }

    /// <summary>Refuses an account without name or address, or with too much of either.</summary>
    public static Refusal? Check(UserAccount account, DateOnly today) => Faults.Of(
        Wording.Check(today, nameof(UserAccount.Name), account.Name, required: true),
        Wording.Check(today, nameof(UserAccount.Email), account.Email ?? "", max: 256, required: true),
        Wording.Check(today, nameof(UserAccount.Organisation), account.Organisation));

    public static AccountRefusal NotAccepted(IdentityResult result) =>
        new AccountRefusal.NotAccepted(result.Errors.Select(Worded).Distinct().ToValueList());

    private static IEnumerable<AccountFault> Worded(Refusal? refusal) => RefusalTexts.Each(refusal).Select(f => new AccountFault(f.Field, f.Text));

    // Identity's codes begin with what they are about; the address is the user name.
    private static AccountFault Worded(IdentityError error) => new(
        error.Code switch
        {
            nameof(IdentityErrorDescriber.PasswordMismatch) => "OldPassword",
            { } code when code.StartsWith("Password", StringComparison.Ordinal) => "Password",
            { } code when code.EndsWith("Email", StringComparison.Ordinal) || code.EndsWith("UserName", StringComparison.Ordinal) => "Email",
            _ => null,
        },
        error.Description);
}
