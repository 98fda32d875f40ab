using BfaRadet.App.Data.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace BfaRadet.App.Live;

/// <summary>
/// A page that shows one view and follows its changes. It watches before it loads, so that nothing in between is missed; each
/// signal is just another load. Renders as a whole at each update; a page of panels turns that off (<see cref="DrawsWhole"/>)
/// and lets its <see cref="LivePanel{TView,TSlice}"/>s render themselves. A missing view, or one the caller may not see, is a
/// 404.
/// </summary>
public abstract class LivePage<TView> : ComponentBase, IDisposable where TView : class
{
    private IDisposable? _watch;
    private bool _disposed, _rungMeanwhile;
    private long _asked, _shown;

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

    /// <summary>The signed-in account; set before the first load.</summary>
    protected Caller Caller { get; private set; } = default!;

    /// <summary>The latest view; null until loaded.</summary>
    protected TView? View => Live.Current;

    /// <summary>For the panels: cascade it with <c>CascadingValue IsFixed</c>.</summary>
    protected Live<TView> Live { get; } = new();

    protected virtual bool DrawsWhole => true;

    /// <summary>The subjects the view depends on. Read once, after the parameters are set.</summary>
    protected abstract IReadOnlyList<Subject> Subjects { get; }

    /// <summary>The view as the caller may see it; null when there is none for the caller.</summary>
    protected abstract ValueTask<TView?> LoadAsync();

    /// <summary>Asked when there is no view any more: what happened to it, in a sentence, when it is gone for everybody; null otherwise.</summary>
    protected virtual ValueTask<string?> RemovedAsync() => ValueTask.FromResult<string?>(null);

    /// <summary>Called after each update; <paramref name="former"/> was shown before.</summary>
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

        (Caller, Ended.Here, Ended.Removed) = (caller, false, null);

        // Only interactive pages follow changes: a prerendered page is discarded as soon as it is sent.
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

    /// <summary>The subjects to watch: those of the view, and the account itself, whose rights may end.</summary>
    protected IReadOnlyCollection<Subject> AndOneself(IReadOnlyList<Subject> subjects) => [.. subjects, Subject.Account(Caller.AccountId)];

    /// <summary>Reloads the view, as after a signal.</summary>
    protected async Task RefreshAsync()
    {
        if (View is not { } former)
        {
            // The first load is under way and may have read before the change.
            _rungMeanwhile = true;
            return;
        }

        // No updates after the sign-in has ended; what was being written stays on the screen (CircuitEnd).
        if (_disposed || !SignIns.Holds(Caller))
        {
            return;
        }

        // What was asked for later may come first: an earlier answer is not shown over it.
        var asked = ++_asked;
        var loaded = await LoadAsync();
        if (asked < _shown)
        {
            return;
        }

        _shown = asked;
        if (loaded is not { } latest)
        {
            // The right to see it ended while the page was open, or somebody removed it.
            (Ended.Here, Ended.Removed) = (true, await RemovedAsync());
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
