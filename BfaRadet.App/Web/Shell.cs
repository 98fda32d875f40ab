using BfaRadet.App.Identity.Quotas;
using BfaRadet.App.Operations;
using BfaRadet.App.Ui;
using BfaRadet.App.Ui.Layout;
using BfaRadet.App.Web.Pages;
using Microsoft.AspNetCore.Components.Server.Circuits;
using MudBlazor;
using MudBlazor.Services;
using System.Globalization;

namespace BfaRadet.App.Web;

/// <summary>Common to all pages: Blazor, MudBlazor in Swedish, culture, security headers, error pages, health.</summary>
public static class ShellFeature
{
    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents()
            // A text of 20,000 characters, also of emoji, must fit in one message.
            .AddHubOptions(hub =>
            {
                hub.MaximumReceiveMessageSize = 1024 * 1024;

                // Several of them within the silence that the browser allows (Client/connection.ts).
                hub.KeepAliveInterval = TimeSpan.FromSeconds(4);
            });
        // What ends a circuit is said by its host, as an error with the fault; its renderer would say the same once more, as a warning.
        services.AddLogging(log => log.AddFilter("Microsoft.AspNetCore.Components.Server.Circuits.RemoteRenderer", LogLevel.Error));
        services.AddSingleton<NavigationItems>();
        services.AddSingleton<OpenCircuits>();
        services.AddHostedService(provider => provider.GetRequiredService<OpenCircuits>());
        services.AddScoped<CircuitHandler, OpenCircuits.Handler>();
        services.AddCascadingAuthenticationState();
        services.AddMudServices(mud =>
        {
            mud.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomLeft;
            mud.SnackbarConfiguration.PreventDuplicates = true;
            mud.SnackbarConfiguration.VisibleStateDuration = 8000;
        });
        services.AddScoped<IDialogService, FewDialogs>();
        services.AddTransient<MudLocalizer, SwedishMud>();
        services.AddRequestLocalization(options =>
        {
            options.SetDefaultCulture("sv-SE").AddSupportedCultures("sv-SE").AddSupportedUICultures("sv-SE");
            // The browser's language does not matter: the records are in Swedish.
            options.RequestCultureProviders.Clear();
        });
        services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
        return services;
    }

    /// <summary>The middle of the pipeline: before authentication and the pages.</summary>
    public static WebApplication UseShell(this WebApplication app)
    {
        // Updates reach a circuit from other threads, which must have the Swedish culture too.
        CultureInfo.DefaultThreadCurrentCulture = SwedishCulture;
        CultureInfo.DefaultThreadCurrentUICulture = SwedishCulture;

        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<OwnHost>();
        app.UseRequestLocalization();
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler("/fel", createScopeForErrors: true);
        }

        if (app.Environment.IsProduction())
        {
            app.UseHsts();
        }

        app.UseStatusCodePagesWithReExecute("/finns-inte", NotFoundPage.StatusQuery, createScopeForStatusCodePages: true);
        app.Use(async (context, next) =>
        {
            await next(context);
            if (context.Response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false, ContentLength: null })
            {
                // For an antiforgery failure the pages set text/html without a body, which would keep the status page from
                // being shown.
                context.Response.ContentType = null;
            }

            // The status page is found by method too: as a POST it would be handled as a form, and as a PUT not found.
            if (context.Response.StatusCode >= StatusCodes.Status400BadRequest)
            {
                context.Request.Method = HttpMethods.Get;
            }
        });
        app.UseMiddleware<OwnOrigins>();
        return app;
    }

    /// <summary>Static files, pages and /halsa. Needs <c>UseIdentity</c> before it.</summary>
    public static WebApplication MapShell(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>()
            // Set by SecurityHeaders, also for what is not a page.
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
        app.MapHealthChecks("/halsa", HealthAnswer.Options).AllowAnonymous().WithMetadata(new OutsideQuotas());
        return app;
    }

    private static CultureInfo SwedishCulture { get; } = CultureInfo.GetCultureInfo("sv-SE");
}
