using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RouteData = Microsoft.AspNetCore.Components.RouteData;

namespace BfaRadet.App.Web.Layout;

/// <summary>
/// Moves focus to the heading after navigation to another page: not at the first load, where somebody may be typing already,
/// and not when a filter changes the query. (Blazor's FocusOnNavigate does both.)
/// </summary>
public sealed class FocusOnArrival(IJSRuntime script) : ComponentBase
{
    private RouteData? _shown;
    private bool _arrived;

    [Parameter, EditorRequired]
    public required RouteData Route { get; set; }

    /// <summary>Whether the navigation is to another page; the first load is not.</summary>
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
