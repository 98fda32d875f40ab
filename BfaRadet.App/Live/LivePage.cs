using BfaRadet.App.Data.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace BfaRadet.App.Live;

/// <summary>
/// A page that shows one view and follows it. It watches, then loads, so that nothing which happens in between is
/// missed; each ring is just another load. Draws itself whole at each news; a page of panels says so in
/// <see cref="DrawsWhole"/> and lets its <see cref="LivePanel{TView,TSlice}"/>s draw themselves. A view that is not
/// there, or not for the one who asks, is a page that is not found.
/// </summary>
public abstract class LivePage<TView> : ComponentBase, IDisposable where TView : class
{
    private IDisposable? _watch;
    private bool _disposed, _rungMeanwhile;

    [Inject]
    protected NavigationManager Navigation { get; set; } = default!;

    [Inject]
    protected LiveFeed Feed { get; set; } = default!;

    [Inject]
    private AccessEnded Ended { get; set; } = default!;

    [Inject]
    private ISignIns SignIns { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState>? Authentication { get; set; }

    /// <summary>The account that looks; set before the first load.</summary>
    protected Caller Caller { get; private set; } = default!;

    /// <summary>The latest view; null until loaded.</summary>
    protected TView? View => Live.Current;

    /// <summary>For the panels: cascade it with <c>CascadingValue IsFixed</c>.</summary>
    protected Live<TView> Live { get; } = new();

    protected virtual bool DrawsWhole => true;

    /// <summary>What the view is made of. Asked once, after the parameters are set.</summary>
    protected abstract IReadOnlyList<Subject> Subjects { get; }

    /// <summary>The view as the caller may see it; null when there is none for the caller.</summary>
    protected abstract ValueTask<TView?> LoadAsync();

    /// <summary>After each news; before it, <paramref name="former"/> was shown.</summary>
    protected virtual void OnNews(TView former, TView latest)
    {
    }

    protected override async Task OnInitializedAsync()
    {
        var state = Authentication is null ? null : await Authentication;
        if (Caller.From(state?.User) is not { } caller)
        {
            Navigation.NotFound();
            return;
        }

        (Caller, Ended.Here) = (caller, false);

        // Only what is interactive follows: the prerendered page is gone as soon as it is sent.
        if (RendererInfo.IsInteractive)
        {
            _watch = Feed.Watch(AndOneself(Subjects), () => InvokeAsync(RefreshAsync));
        }

        if (await LoadAsync() is { } view)
        {
            Live.Set(view);
            if (_rungMeanwhile)
            {
                await RefreshAsync();
            }
        }
        else if (!_disposed)
        {
            Navigation.NotFound();
        }
    }

    /// <summary>What the page watches for its view: an administrator's right may end too.</summary>
    protected IReadOnlyCollection<Subject> AndOneself(IReadOnlyList<Subject> subjects) => [.. subjects, Subject.Account(Caller.AccountId)];

    /// <summary>Looks again, as after a ring.</summary>
    protected async Task RefreshAsync()
    {
        if (View is not { } former)
        {
            // Still at the first load, which may have looked before what rang.
            _rungMeanwhile = true;
            return;
        }

        // Nothing new is shown to who was signed out, and what was being written stays on the screen (CircuitEnd).
        if (_disposed || !SignIns.Holds(Caller))
        {
            return;
        }

        if (await LoadAsync() is not { } latest)
        {
            // The right to see it ended while the page was open.
            Ended.Here = true;
            Navigation.NotFound();
            return;
        }

        if (_disposed || ReferenceEquals(latest, View))
        {
            return;
        }

        Live.Set(latest);
        OnNews(former, latest);
        if (DrawsWhole)
        {
            StateHasChanged();
        }
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        _disposed = true;
        _watch?.Dispose();
    }
}
