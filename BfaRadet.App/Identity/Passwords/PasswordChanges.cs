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
    WorkspaceDb db, UserManager<UserAccount> accounts, NewAccounts made, PasswordCheck password, AccountSessions sessions, SignInLimits limits,
    Changes changes, TimeProvider clock)
{
    private static readonly AccountFault _same = new("Password", "Det är det lösenord du redan har. Välj ett annat.");

    /// <summary>Changes the caller's own. The sign-in it is done by goes on; all others end. Both passwords are looked at before it is refused.</summary>
    public async Task<Result<UserAccount>> ChangeAsync(Caller caller, string former, string chosen)
    {
        var wrong = await password.CheckAsync(caller, former);
        if (await accounts.FindByIdAsync(caller.AccountId) is not { } account)
        {
            return new NotFound();
        }

        var faults = await made.PasswordFaultsAsync(account, chosen);
        if (wrong is null && chosen == former)
        {
            faults.Add(_same);
        }

        if (wrong is not null)
        {
            faults.Insert(0, new AccountFault("OldPassword", RefusalTexts.Of(wrong)));
        }

        if (faults.Count > 0)
        {
            return new AccountRefusal.NotAccepted(faults.Distinct().ToValueList());
        }

        return await SaveAsync(
            (services, _) => services.GetRequiredService<UserManager<UserAccount>>().FindByIdAsync(caller.AccountId),
            except: caller.Session, AccountEventKind.PasswordChanged,
            (own, found) => own.ChangePasswordAsync(found, former, chosen));
    }

    /// <summary>The account that a link sets a password of; null when the link is good no more, or never was.</summary>
    public async Task<UserAccount?> FindAsync(string secret) => (await PasswordLinks.FindAsync(db, secret, clock.GetUtcNow()))?.Account;

    /// <summary>
    /// Sets one by the link that an administrator made; not found when it is good no more. Every sign-in ends, and wrong passwords
    /// of before do not keep the person out: the link has shown who it is.
    /// </summary>
    /// <param name="browser">The browser, when it is one the account has used.</param>
    public async Task<Result<UserAccount>> ResetAsync(string secret, string chosen, string? browser)
    {
        // Whoever gets another may do so because the former is known to others.
        if (await FindAsync(secret) is { PasswordHash: { } former } known && await PasswordRoom.ApartAsync(() => Task.FromResult(
            accounts.PasswordHasher.VerifyHashedPassword(known, former, chosen) != PasswordVerificationResult.Failed)))
        {
            return new AccountRefusal.NotAccepted([_same]);
        }

        var reset = await SaveAsync(
            (services, at) => PasswordLinks.UseAsync(services.GetRequiredService<WorkspaceDb>(), secret, at),
            except: null, AccountEventKind.PasswordReset,
            async (own, account) => await own.ResetPasswordAsync(account, await own.GeneratePasswordResetTokenAsync(account), chosen));
        if (reset.Refusal is null)
        {
            limits.Forget(reset.Value.Email ?? "", browser);
        }

        return reset;
    }

    private async Task<Result<UserAccount>> SaveAsync(
        Func<IServiceProvider, DateTimeOffset, Task<UserAccount?>> find, Guid? except, AccountEventKind kind,
        Func<UserManager<UserAccount>, UserAccount, Task<IdentityResult>> set)
    {
        var saved = await changes.InScopeAsync<UserAccount>(async (services, at) =>
        {
            var own = services.GetRequiredService<WorkspaceDb>();
            if (await find(services, at) is not { } account)
            {
                return new NotFound();
            }

            if (await set(services.GetRequiredService<UserManager<UserAccount>>(), account) is { Succeeded: false } no)
            {
                return NewAccounts.NotAccepted(no);
            }

            await own.AccountSessions.Where(s => s.Account == account.Id && s.Id != except).ExecuteDeleteAsync();
            own.AccountEvents.Add(new AccountEvent(account.Id, at, kind, ""));
            return new Changes.Made<UserAccount>(account);
        });
        if (saved.Refusal is null)
        {
            sessions.Changed(saved.Value.Id);
        }

        return saved;
    }
}
