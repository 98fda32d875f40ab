using Microsoft.AspNetCore.Components;

namespace BfaRadet.App.Live;

/// <summary>The view of a page, handed down to its panels. Used on the circuit's own thread only.</summary>
public sealed class Live<TView> where TView : class
{
    public TView? Current { get; private set; }

    /// <summary>A new view is set; for the component that renders the panels.</summary>
    internal event Action? Arrived;

    /// <summary>For the panels, while <see cref="LivePanels{TView}"/> renders.</summary>
    public event Action? Changed;

    public void Set(TView view)
    {
        Current = view;
        if (Arrived is null)
        {
            Changed?.Invoke();
        }
        else
        {
            Arrived();
        }
    }

    internal void Announce() => Changed?.Invoke();
}

/// <summary>
/// A part of a live page. Takes its slice of the shared view and renders only when the slice changed: that costs a twentieth
/// of a page (docs/decisions/0003-panels.md). The slice is a value: records and <see
/// cref="BfaRadet.Domain.Kernel.ValueList{T}"/>.
/// </summary>
public abstract class LivePanel<TView, TSlice> : ComponentBase, IDisposable where TView : class
{
    private bool _chosen;

    [CascadingParameter]
    public Live<TView> Live { get; set; } = default!;

    /// <summary>What this panel shows.</summary>
    protected TSlice Slice { get; private set; } = default!;

    /// <summary>The part of the view this panel shows. Depends on nothing but the view and the parameters.</summary>
    protected abstract TSlice Choose(TView view);

    /// <summary>Called when the slice changed, before rendering; not for the first slice.</summary>
    protected virtual void OnSliceChanged(TSlice former)
    {
    }

    protected override void OnInitialized() => Live.Changed += Look;

    protected override void OnParametersSet() => Take();

    /// <summary>
    /// Takes the slice again, and renders if it changed: after an update, or when something else the slice depends on
    /// changed.
    /// </summary>
    protected void Look()
    {
        if (Take())
        {
            StateHasChanged();
        }
    }

    private bool Take()
    {
        if (Live.Current is not { } view)
        {
            return false;
        }

        var (former, latest) = (Slice, Choose(view));
        if (_chosen && EqualityComparer<TSlice>.Default.Equals(former, latest))
        {
            return false;
        }

        Slice = latest;
        if (_chosen)
        {
            OnSliceChanged(former);
        }

        _chosen = true;
        return true;
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => Live.Changed -= Look;
}
