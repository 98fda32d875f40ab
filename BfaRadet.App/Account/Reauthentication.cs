using BfaRadet.App.Account.Sessions;
using BfaRadet.Domain;
using Microsoft.AspNetCore.Identity;

namespace BfaRadet.App.Account;

/// <summary>
/// Asks for the password once more, where somebody's own act must be that person's: an open window is not enough. Wrong
/// ones are counted as at sign-in, and shut the account for a while.
/// </summary>
public sealed class Reauthentication(IServiceScopeFactory scopes, AccountSessions sessions)
{
    /// <summary>Null when it is the caller's own password.</summary>
    public async Task<Refusal?> CheckAsync(Caller caller, string password)
    {
        if (password.Length == 0)
        {
            return new EmptyText("Password");
        }

        if (!sessions.Holds(caller))
        {
            return new AccountRefusal.SignedOut();
        }

        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<UserAccount>>();
        if (await accounts.FindByIdAsync(caller.AccountId) is not { } account)
        {
            return new NotFound();
        }

        if (await accounts.IsLockedOutAsync(account))
        {
            return Shut(account);
        }

        if (password.Length <= PasswordRules.LongestLength && await accounts.CheckPasswordAsync(account, password))
        {
            await accounts.ResetAccessFailedCountAsync(account);
            return null;
        }

        await accounts.AccessFailedAsync(account);
        return await accounts.IsLockedOutAsync(account)
            ? Shut(account)
            : new AccountRefusal.WrongPassword(accounts.Options.Lockout.MaxFailedAccessAttempts - account.AccessFailedCount);
    }

    private static AccountRefusal.ShutForNow Shut(UserAccount account) => new(account.LockoutEnd ?? DateTimeOffset.MaxValue);
}
