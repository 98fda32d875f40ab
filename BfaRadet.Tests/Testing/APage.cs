using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Web;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;
using System.Security.Claims;

namespace BfaRadet.Tests.Testing;

/// <summary>
/// Somebody's window without a browser: pages are drawn as in a circuit, on the database and the feed of a workspace.
/// Two of them on one workspace are two people.
/// </summary>
public sealed class APage : BunitContext
{
    public APage(AWorkspace workspace, Caller caller)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddTransient<MudLocalizer, SwedishMud>();
        Services.AddFallbackServiceProvider(workspace.Services);
        Services.AddSingleton<TimeProvider>(workspace.Clock);
        AddAuthorization().SetAuthorized(caller.Name).SetClaims(
            new Claim(ClaimTypes.NameIdentifier, caller.AccountId), new Claim(Caller.NameClaim, caller.Name));
        // Last: it closes the list of services.
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        Dialogs = Render<MudDialogProvider>();
        Notices = Render<MudSnackbarProvider>();
        Render<MudPopoverProvider>();
    }

    /// <summary>Where dialogs are shown.</summary>
    public IRenderedComponent<MudDialogProvider> Dialogs { get; }

    /// <summary>Where snackbars are shown.</summary>
    public IRenderedComponent<MudSnackbarProvider> Notices { get; }

    /// <summary>Opens a page at an address; its route values are given as parameters.</summary>
    public IRenderedComponent<TPage> Open<TPage>(string address, Action<ComponentParameterCollectionBuilder<TPage>> route)
        where TPage : IComponent
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render(route);
    }
}
