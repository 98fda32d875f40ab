using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Identity.Reauthentication;
using BfaRadet.App.Identity.Sessions;
using BfaRadet.App.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Identity.Passwords;

/// <summary>Where an account gets another password. Whoever knew the former one is out: the sign-ins made by it end.</summary>
internal sealed class PasswordChanges(
    WorkspaceDb db, UserManager<UserAccount> accounts, NewAccounts made, PasswordCheck password, AccountSessions sessions, SignInLimits limits, Saving saving, TimeProvider clock)
{
    /// <summary>Changes the caller's own. The sign-in it is done by goes on; all others end. Both passwords are looked at before it is refused.</summary>
    public async Task<Result<UserAccount>> ChangeAsync(Caller caller, string former, string chosen)
    {
        var wrong = await password.CheckAsync(caller, former);
        if (await accounts.FindByIdAsync(caller.AccountId) is not { } account)
        {
            return new NotFound();
        }

        var faults = await made.PasswordFaultsAsync(account, chosen);
        if (wrong is not null)
        {
            faults.Insert(0, new AccountFault("OldPassword", RefusalTexts.Of(wrong)));
        }

        return faults.Count > 0
            ? new AccountRefusal.NotAccepted(faults.Distinct().ToValueList())
            : await SaveAsync(account, caller.Session, AccountEventKind.PasswordChanged, () => accounts.ChangePasswordAsync(account, former, chosen));
    }

    /// <summary>
    /// Sets one by the link that an administrator made. Every sign-in ends, and wrong passwords of before do not keep the person out:
    /// the link has shown who it is.
    /// </summary>
    /// <param name="browser">The browser, when it is one the account has used.</param>
    public async Task<Result<UserAccount>> ResetAsync(UserAccount account, string token, string chosen, string? browser)
    {
        var reset = await SaveAsync(account, except: null, AccountEventKind.PasswordReset, () => accounts.ResetPasswordAsync(account, token, chosen));
        if (reset.Refusal is null)
        {
            limits.Forget(account.Email ?? "", browser);
        }

        return reset;
    }

    private Task<Result<UserAccount>> SaveAsync(
        UserAccount account, Guid? except, AccountEventKind kind, Func<Task<IdentityResult>> set) => saving.TryAsync<UserAccount>(async () =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await set() is { Succeeded: false } no)
        {
            return NewAccounts.NotAccepted(no);
        }

        await db.AccountSessions.Where(s => s.Account == account.Id && s.Id != except).ExecuteDeleteAsync();
        db.AccountEvents.Add(new AccountEvent(account.Id, clock.GetUtcNow(), kind, ""));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        sessions.Changed(account.Id);
        return account;
    });
}
