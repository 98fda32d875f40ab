using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace BfaRadet.App.Live;

/// <summary>
/// A live page of a council whose address may change while it is open: a filter in the query, or another thing of the
/// same kind. It then looks again, and watches the council that the address says.
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

    // A query alone gives the page no new parameters, so the router does not draw it again.
    private void LookAtQuery(object? sender, LocationChangedEventArgs e)
    {
        if (PathOf(e.Location) == PathOf(_shown) && e.Location != _shown)
        {
            _shown = e.Location;
            _ = InvokeAsync(LookAgainAsync);
        }
    }

    // Nobody waits for this task: what goes wrong is shown in place of the page, not swallowed.
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
