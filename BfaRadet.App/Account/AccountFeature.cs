using BfaRadet.App.Data;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;

namespace BfaRadet.App.Account;

/// <summary>Who may come in: accounts, sign-in, invitations, the first start, and the door of development.</summary>
public static class AccountFeature
{
    /// <summary>How long a removed right or a locked account can live on in a cookie or an open page. Commands ask afresh.</summary>
    public static TimeSpan RecheckEvery { get; } = TimeSpan.FromMinutes(5);

    public static IServiceCollection AddAccount(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddIdentity<UserAccount, IdentityRole>(Rules)
            .AddEntityFrameworkStores<WorkspaceDb>()
            .AddUserStore<AccountStore>()
            .AddDefaultTokenProviders()
            .AddErrorDescriber<SwedishIdentityErrors>()
            .AddPasswordValidator<PasswordRules>()
            .AddClaimsPrincipalFactory<AccountClaims>();
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = RecheckEvery);
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = Administration.ResetLinkLifetime);
        services.ConfigureApplicationCookie(cookie => AccountCookie.Configure(cookie, environment));
        services.AddAntiforgery(options => AccountCookie.Configure(options, environment));
        services.AddAuthorizationBuilder().SetFallbackPolicy(SignedIn);
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, RevalidatingCircuit>();

        services.AddAccountCommands();
        services.AddScoped<SigningIn>();
        services.AddHostedService<SetUpAnnouncement>();
        if (environment.IsDevelopment())
        {
            services.AddScoped<DevelopmentDoor>();
        }

        return services;
    }

    /// <summary>What needs no web: tests of commands use it alone.</summary>
    public static IServiceCollection AddAccountCommands(this IServiceCollection services)
    {
        services.AddScoped<NewAccounts>();
        services.AddScoped<Administrators>();
        services.AddScoped<Administration>();
        services.AddScoped<DevelopmentAccounts>();
        services.AddSingleton<Invitations>();
        services.AddSingleton<Reauthentication>();
        services.AddSingleton<SetUp>();
        services.AddSingleton<PublicAddress>();
        return services;
    }

    public static WebApplication MapAccount(this WebApplication app)
    {
        // Invitations that were handed out with the code in the path: it has been in a log once, and is there no more than that.
        app.MapGet("/bjud-in/{secret}", (string secret) => Results.Redirect("/bjud-in#" + Uri.EscapeDataString(secret))).AllowAnonymous();
        if (!app.Environment.IsDevelopment())
        {
            // The page of the door is in the assembly everywhere: outside Development its address belongs to this.
            app.Map(DevelopmentDoor.Address + "/{**rest}", () => Results.NotFound()).AllowAnonymous().WithOrder(-1);
        }

        return app;
    }

    /// <summary>What an account must be, and when it is shut.</summary>
    public static void Rules(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        // The user name is the e-mail address, and those may hold å, ä and ö.
        options.User.AllowedUserNameCharacters = "";
        options.Password.RequiredLength = PasswordRules.ShortestLength;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.MaxFailedAccessAttempts = 10;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }

    // What is not there may be said not to be there, to anybody.
    private static AuthorizationPolicy SignedIn { get; } = new AuthorizationPolicyBuilder()
        .RequireAssertion(context => context.User.Identity is { IsAuthenticated: true }
            || (context.Resource is HttpContext http && http.GetEndpoint() is null))
        .Build();
}
