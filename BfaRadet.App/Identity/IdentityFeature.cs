using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Identity.Administration;
using BfaRadet.App.Identity.Events;
using BfaRadet.App.Identity.Invitations;
using BfaRadet.App.Identity.Passwords;
using BfaRadet.App.Identity.Quotas;
using BfaRadet.App.Identity.Reauthentication;
using BfaRadet.App.Identity.Sessions;
using BfaRadet.App.Identity.SetUp;
using BfaRadet.App.Identity.SignIn;
using BfaRadet.App.Live;
using BfaRadet.App.Ui.Layout;
using BfaRadet.App.Ui.Needs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.SignalR;

namespace BfaRadet.App.Identity;

/// <summary>Who may come in: accounts, sign-in, invitations, the first start, and the door of development.</summary>
public static class IdentityFeature
{
    public static IServiceCollection AddIdentity(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddIdentity<UserAccount, IdentityRole>(Rules)
            .AddEntityFrameworkStores<WorkspaceDb>()
            .AddUserStore<AccountStore>()
            .AddDefaultTokenProviders()
            .AddErrorDescriber<SwedishIdentityErrors>()
            .AddPasswordValidator<PasswordRules>()
            .AddClaimsPrincipalFactory<AccountClaims>();
        services.ConfigureApplicationCookie(cookie => AccountCookie.Configure(cookie, environment));
        services.AddAntiforgery(options => AccountCookie.Configure(options, environment));
        services.AddAuthorizationBuilder().SetFallbackPolicy(SignedIn);
        services.AddCascadingAuthenticationState();
        services.AddSingleton<SessionGate>();
        services.AddSingleton<HubQuotas>();
        services.AddSignalR(hubs =>
        {
            hubs.AddFilter<SessionGate>();
            hubs.AddFilter<HubQuotas>();
        });
        // The gate says what a hub declines and what failed; SignalR would call both an error, with a stack.
        services.AddLogging(log => log.AddFilter("Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher", LogLevel.None));
        // A form of former keys, or one that was open for too long: the page that answers says what to do. It is no fault of the server.
        services.AddLogging(log => log.AddFilter("Microsoft.AspNetCore.Antiforgery.DefaultAntiforgery", LogLevel.None));
        services.AddScoped<CircuitHandler, CircuitEnd>();
        services.AddSingleton<CircuitRegistry>();
        services.AddScoped<CircuitHandler, KeptCircuit>();

        services.AddIdentityCommands();
        services.AddScoped<SigningIn>();
        services.AddSingleton<KnownBrowser>();
        services.AddSingleton<Receipts>();
        services.AddHostedService<SetUpAnnouncement>();
        if (environment.IsDevelopment())
        {
            services.AddScoped<DevelopmentDoor>();
        }

        return services;
    }

    /// <summary>What needs no web: tests of commands use it alone.</summary>
    public static IServiceCollection AddIdentityCommands(this IServiceCollection services)
    {
        services.AddScoped<NewAccounts>();
        services.AddScoped<Administrators>();
        services.AddScoped<AdministrationCommands>();
        services.AddSingleton(new NavigationLine(80, "Administration", _ => AdministrationAddresses.Accounts) { IsEverywhere = true, IsForAdministrators = true });
        services.AddScoped<PasswordChanges>();
        services.AddScoped<DevelopmentAccounts>();
        services.AddSingleton<InvitationCommands>();
        services.AddSingleton<AccountSessions>();
        services.AddSingleton<ISignIns>(provider => provider.GetRequiredService<AccountSessions>());
        services.AddSingleton<AccountEventLog>();
        services.AddSingleton<AccountEventQueries>();
        services.AddSingleton<AccountQueries>();
        services.AddSingleton<INeeds, ResetLinkNeeds>();
        services.AddSingleton<SignInLimits>();
        services.AddSingleton<AccountQuotas>();
        services.AddSingleton<PasswordRoom>();
        services.AddSingleton<LinkHolders>();
        services.AddSingleton<PasswordCheck>();
        services.AddSingleton<FirstSetUp>();
        services.AddSingleton<PublicAddress>();
        return services;
    }

    /// <summary>Who one is, what one may, and whether it is more than an account's share. The last before the endpoints but for antiforgery.</summary>
    public static WebApplication UseIdentity(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<QuotaGate>();
        app.UseAntiforgery();
        return app;
    }

    public static WebApplication MapIdentity(this WebApplication app)
    {
        // A page that lost its connection asks whether it was signed out. The policy answers 401 when it was.
        app.MapGet(SignedInAnswer.Address, SignedInAnswer.GiveAsync);
        // Invitations that were handed out with the code in the path: it has been in a log once, and is there no more than that.
        app.MapGet("/bjud-in/{secret}", (string secret) => Results.Redirect("/bjud-in#" + Uri.EscapeDataString(secret))).AllowAnonymous();
        if (!app.Environment.IsDevelopment())
        {
            // The page of the door is in the assembly everywhere: outside Development its address belongs to this.
            app.Map(DevelopmentDoor.Address + "/{**rest}", () => Results.NotFound()).AllowAnonymous().WithOrder(-1);
        }

        return app;
    }

    /// <summary>What an account must be, its password too. Wrong ones are counted by <see cref="SignInLimits"/>.</summary>
    public static void Rules(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        // The user name is the e-mail address, and those may hold å, ä and ö.
        options.User.AllowedUserNameCharacters = "";
        options.Password.RequiredLength = PasswordRules.ShortestLength;
        // Said of an empty one, after that it is too short.
        options.Password.RequiredUniqueChars = 0;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
    }

    // What is not there may be said not to be there, to anybody.
    private static AuthorizationPolicy SignedIn { get; } = new AuthorizationPolicyBuilder()
        .RequireAssertion(context => context.User.Identity is { IsAuthenticated: true }
            || (context.Resource is HttpContext http && http.GetEndpoint() is null))
        .Build();
}
