using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RouteData = Microsoft.AspNetCore.Components.RouteData;

namespace BfaRadet.App.Web.Layout;

/// <summary>
/// Moves focus to the heading when another page has come, and only then: not at the first load, where somebody may be
/// writing already, and not when a filter changes the query. (Blazor's FocusOnNavigate does both.)
/// </summary>
public sealed class FocusOnArrival(IJSRuntime script) : ComponentBase
{
    private RouteData? _shown;
    private bool _arrived;

    [Parameter, EditorRequired]
    public required RouteData Route { get; set; }

    /// <summary>Whether going from one to the other is going to another page. From nothing to a page is the first load.</summary>
    public static bool IsAnotherPage(RouteData? from, RouteData to) =>
        from is not null
        && (from.PageType != to.PageType
            || from.RouteValues.Count != to.RouteValues.Count
            || from.RouteValues.Any(value => !Equals(value.Value, to.RouteValues.GetValueOrDefault(value.Key))));

    protected override void OnParametersSet()
    {
        _arrived |= IsAnotherPage(_shown, Route);
        _shown = Route;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_arrived)
        {
            _arrived = false;
            await script.InvokeVoidAsync("bfaArrive");
        }
    }
}
