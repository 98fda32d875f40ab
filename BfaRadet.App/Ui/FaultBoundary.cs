using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Routing;
using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace BfaRadet.App.Ui;

/// <summary>
/// Catches what a page throws: logs it once with a reference number and shows <see cref="FaultNotice"/> instead of the page,
/// so that the circuit survives. Navigating to another page resets it.
/// </summary>
public sealed class FaultBoundary : ErrorBoundaryBase, IDisposable
{
    /// <summary>After this many faults the circuit ends, and no more is logged.</summary>
    private const int MaxFaults = 5;

    private string _reference = "";
    private int _faults;

    [Inject]
    private ILogger<FaultBoundary> Logger { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    public void Dispose() => Navigation.LocationChanged -= LeaveFault;

    protected override void OnInitialized() => Navigation.LocationChanged += LeaveFault;

    protected override Task OnErrorAsync(Exception exception)
    {
        if (++_faults > MaxFaults)
        {
            ExceptionDispatchInfo.Throw(exception);
        }

        _reference = FaultReference.Of(Activity.Current);
        // Without the query: it may hold what somebody searches for.
        Logger.LogError(exception, "A page failed at {Address}, reference {Reference}", new Uri(Navigation.Uri).AbsolutePath, _reference);
        return Task.CompletedTask;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (CurrentException is null)
        {
            builder.AddContent(0, ChildContent);
            return;
        }

        builder.OpenComponent<FaultNotice>(1);
        builder.AddComponentParameter(2, nameof(FaultNotice.Reference), _reference);
        builder.CloseComponent();
    }

    private void LeaveFault(object? sender, LocationChangedEventArgs e) => Recover();
}
