using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Identity.Events;
using BfaRadet.App.Identity.Passwords;
using BfaRadet.App.Identity.Quotas;
using Microsoft.AspNetCore.Identity;

namespace BfaRadet.App.Identity.SignIn;

/// <summary>Sign-in by e-mail address and password. Neither the answer nor its time tells whether the account exists.</summary>
internal sealed class SigningIn(
    SignInManager<UserAccount> signIn, UserManager<UserAccount> accounts, SignInLimits limits, PasswordRoom room,
    KnownBrowser browsers, AccountEventLog events, Saving saving)
{
    /// <summary>Null when signed in.</summary>
    public async Task<Refusal?> WithPasswordAsync(string email, string password)
    {
        if (password.Length > PasswordRules.LongestLength)
        {
            return new AccountRefusal.NotLetIn();
        }

        var account = await accounts.FindByEmailAsync(email.Trim());
        var browser = account is null ? null : browsers.Find(signIn.Context, account.Id);
        var begun = limits.Begin(email, browser, signIn.Context.Connection.RemoteIpAddress);
        if (begun.IsRefused(out var shut))
        {
            return shut is AccountRefusal.NotNow notNow ? notNow with { BrowserForgotten = browsers.IsForgotten(signIn.Context) } : shut;
        }

        var attempt = begun.Value;

        using var place = await room.EnterAsync(known: browser is not null);
        if (place is null)
        {
            attempt.GiveBack();
            return new AccountRefusal.TooManyAtOnce();
        }

        var isLocked = account is not null && await accounts.IsLockedOutAsync(account);
        if (!await IsRightAsync(isLocked ? null : account, password))
        {
            // Not waited for: the time of writing would tell that there is such an account.
            _ = Task.Run(() => events.NotLetInAsync(account?.Id, attempt, isLocked));
            return new AccountRefusal.NotLetIn();
        }

        attempt.Succeed();
        signIn.Context.Features.Get<StrangersLine.Turn>()?.WasRight();
        var signedIn = await saving.TryAsync<Done>(async () =>
        {
            await signIn.SignInAsync(account!, isPersistent: false);
            return Done.Value;
        });
        return signedIn.Refusal;
    }

    private async Task<bool> IsRightAsync(UserAccount? account, string password)
    {
        if (account is null)
        {
            // The same work as for a right account, thrown away.
            return await PasswordRoom.ApartAsync(() => Task.FromResult(accounts.PasswordHasher.HashPassword(new UserAccount(), password) is null));
        }

        return await PasswordRoom.ApartAsync(() => accounts.CheckPasswordAsync(account, password));
    }
}
