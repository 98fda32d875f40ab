using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Identity.Passwords;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using System.Security.Claims;

namespace BfaRadet.App.Identity.Sessions;

/// <summary>
/// The sign-in that a cookie names. Looked at on every request instead of Identity's look at the security stamp now and
/// then: what changes the stamp ends the sign-ins as well, and at once.
/// </summary>
internal static class SessionCookie
{
    public static void Configure(CookieAuthenticationEvents events)
    {
        events.OnValidatePrincipal = ValidateAsync;
        events.OnSigningIn = SigningInAsync;
        events.OnSigningOut = SigningOutAsync;
        events.OnCheckSlidingExpiration = RenewedAsync;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var sessions = SessionsOf(context.HttpContext);
        if (Caller.From(context.Principal) is not { Session: { } session } caller || !sessions.Holds(caller))
        {
            // The cookie itself is left: an answer that comes late must not take the one of a newer sign-in away.
            context.RejectPrincipal();
            return;
        }

        if (caller.IsAdministrator != sessions.IsAdministrator(caller.AccountId)
            && context.HttpContext.RequestServices.GetRequiredService<SignInManager<UserAccount>>() is var signIn
            && await signIn.UserManager.FindByIdAsync(caller.AccountId) is { } account)
        {
            var principal = await signIn.CreateUserPrincipalAsync(account);
            Name(principal, session);
            context.ReplacePrincipal(principal);
            context.ShouldRenew = true;
        }
    }

    /// <summary>Who is signed in here already goes on with the same sign-in, so that other tabs do; somebody else's ends.</summary>
    private static async Task SigningInAsync(CookieSigningInContext context)
    {
        var sessions = SessionsOf(context.HttpContext);
        var (before, caller) = (Caller.From(context.HttpContext.User), Caller.From(context.Principal)!);
        context.HttpContext.RequestServices.GetRequiredService<KnownBrowser>().Remember(context.HttpContext, caller.AccountId);
        if (before?.Session is { } going && before.AccountId == caller.AccountId && sessions.Holds(before))
        {
            Name(context.Principal!, going);
            return;
        }

        if (before?.Session is not null)
        {
            await sessions.EndAsync(before);
        }

        Name(context.Principal!, await sessions.BeginAsync(caller.AccountId));
    }

    private static async Task SigningOutAsync(CookieSigningOutContext context)
    {
        if (Caller.From(context.HttpContext.User) is { Session: not null } caller)
        {
            await SessionsOf(context.HttpContext).EndAsync(caller);
        }
    }

    private static async Task RenewedAsync(CookieSlidingExpirationContext context)
    {
        // A page that only waits to hear that it has ended must not keep it alive.
        context.ShouldRenew &= context.HttpContext.Request.Path != SignedInAnswer.Address;
        if (context.ShouldRenew && Caller.From(context.Principal)?.Session is { } session)
        {
            try
            {
                await SessionsOf(context.HttpContext).SeenAsync(session);
            }
            catch (Exception fault) when (Saving.TroubleOf(fault) is not null)
            {
                // Who only reads is not stopped by a full disk.
                context.HttpContext.RequestServices.GetRequiredService<Saving>().Failed(fault);
            }
        }
    }

    private static void Name(ClaimsPrincipal principal, Guid session) =>
        principal.Identities.First().AddClaim(new Claim(Caller.SessionClaim, session.ToString()));

    private static AccountSessions SessionsOf(HttpContext http) => http.RequestServices.GetRequiredService<AccountSessions>();
}
