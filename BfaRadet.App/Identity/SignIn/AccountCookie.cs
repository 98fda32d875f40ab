using BfaRadet.App.Identity.Sessions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace BfaRadet.App.Identity.SignIn;

/// <summary>The cookie that says who is signed in, and where one who is not is sent. That of the forms beside it.</summary>
internal static class AccountCookie
{
    public static void Configure(CookieAuthenticationOptions options, IHostEnvironment environment)
    {
        var development = environment.IsDevelopment();
        // A browser takes a __Host- cookie only over TLS, from this very host and for all of it.
        options.Cookie.Name = development ? "BfaRadet" : "__Host-BfaRadet";
        options.Cookie.SecurePolicy = development ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.SlidingExpiration = true;
        options.LoginPath = "/logga-in";
        options.LogoutPath = "/logga-ut";
        SessionCookie.Configure(options.Events);
        options.Events.OnRedirectToLogin = context => AskToSignIn(context, development);
        options.Events.OnRedirectToAccessDenied = SayThatThereIsNoSuchThing;
    }

    /// <summary>The one that shows that a form is of ours: as the other, so that no neighbouring name can set it.</summary>
    public static void Configure(AntiforgeryOptions options, IHostEnvironment environment)
    {
        options.Cookie.Name = environment.IsDevelopment() ? "BfaRadet-Forms" : "__Host-BfaRadet-Forms";
        options.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        options.Cookie.Path = "/";
    }

    private static Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context, bool development)
    {
        var path = context.Request.Path;
        if (path.StartsWithSegments("/_blazor") || path.StartsWithSegments("/hubs") || path == SignedInAnswer.Address)
        {
            // A script cannot fill in a form.
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else
        {
            context.Response.Redirect((path == "/", development) switch
            {
                (true, true) => DevelopmentDoor.Address,
                (true, false) => "/logga-in",
                _ => context.RedirectUri,
            });
        }

        return Task.CompletedTask;
    }

    private static Task SayThatThereIsNoSuchThing(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
