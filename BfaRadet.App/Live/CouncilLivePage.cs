using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace BfaRadet.App.Live;

/// <summary>
/// A live page of a council whose address may change while it is open: a filter in the query, or another item of the same
/// kind. It then reloads, and watches the council of the new address.
/// </summary>
public abstract class CouncilLivePage<TView> : LivePage<TView> where TView : class
{
    private string _shown = "";
    private CouncilId _watched;
    private IDisposable? _otherWatch;

    [Parameter]
    public Guid CouncilId { get; set; }

    protected CouncilId Council => new(CouncilId);

    protected override async Task OnInitializedAsync()
    {
        (_shown, _watched) = (Navigation.Uri, Council);
        Navigation.LocationChanged += LookAtQuery;
        await base.OnInitializedAsync();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (PathOf(_shown) == PathOf(Navigation.Uri))
        {
            return;
        }

        _shown = Navigation.Uri;
        if (_watched != Council)
        {
            // Watch before loading, so nothing that happens in between is missed.
            _watched = Council;
            _otherWatch?.Dispose();
            _otherWatch = RendererInfo.IsInteractive ? Feed.Watch(AndOneself(Subjects), () => InvokeAsync(RefreshAsync)) : null;
        }

        await RefreshAsync();
    }

    // A change of the query alone gives the page no new parameters, so the router does not render it.
    private void LookAtQuery(object? sender, LocationChangedEventArgs e)
    {
        if (PathOf(e.Location) == PathOf(_shown) && e.Location != _shown)
        {
            _shown = e.Location;
            _ = InvokeAsync(LookAgainAsync);
        }
    }

    // Nobody awaits this task: an exception is shown instead of the page, not swallowed.
    private async Task LookAgainAsync()
    {
        try
        {
            await RefreshAsync();
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
    }

    private static string PathOf(string address) => address.Split('?', '#')[0];

    protected override void Dispose(bool disposing)
    {
        Navigation.LocationChanged -= LookAtQuery;
        _otherWatch?.Dispose();
        base.Dispose(disposing);
    }
}
