using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Identity.Events;
using BfaRadet.App.Identity.Passwords;
using BfaRadet.App.Identity.Sessions;
using Microsoft.AspNetCore.Identity;

namespace BfaRadet.App.Identity.Reauthentication;

/// <summary>
/// Asks for the password once more, where somebody's own act must be that person's: an open window is not enough. Wrong
/// ones are counted as at sign-in; who has none left waits for a while.
/// </summary>
internal sealed class PasswordCheck(
    IServiceScopeFactory scopes, AccountSessions sessions, SignInLimits limits, PasswordRoom room, AccountEventLog events)
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
            return new SignedOut();
        }

        if (limits.BeginAgain(caller, out var until) is not { } attempt)
        {
            return new AccountRefusal.ShutForNow(until);
        }

        using var place = await room.EnterAsync(known: true);
        if (place is null)
        {
            attempt.GiveBack();
            return new AccountRefusal.TooManyAtOnce();
        }

        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<UserAccount>>();
        if (await accounts.FindByIdAsync(caller.AccountId) is not { } account)
        {
            return new NotFound();
        }

        if (password.Length <= PasswordRules.LongestLength && await PasswordRoom.ApartAsync(() => accounts.CheckPasswordAsync(account, password)))
        {
            attempt.Succeed();
            return null;
        }

        await events.NotLetInAsync(account.Id, attempt);
        return attempt.Left == 0 ? new AccountRefusal.ShutForNow(until) : new AccountRefusal.WrongPassword(attempt.Left);
    }
}
