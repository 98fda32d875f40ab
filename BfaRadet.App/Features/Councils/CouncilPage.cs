using BfaRadet.App.Account;
using BfaRadet.App.Live;
using BfaRadet.Domain;
using BfaRadet.Domain.Councils;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace BfaRadet.App.Features.Councils;

/// <summary>A page of the register: shows it as it is now, to those who are in the council.</summary>
public abstract class CouncilPage : ComponentBase, IDisposable
{
    private IDisposable? _watch;
    private Guid _shown;

    [Parameter]
    public Guid CouncilId { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    [Inject]
    protected CouncilQueries Queries { get; set; } = default!;

    [Inject]
    protected NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private LiveFeed Feed { get; set; } = default!;

    protected CouncilId Council => new(CouncilId);

    protected Caller Caller { get; private set; } = default!;

    /// <summary>Null until loaded, and to one who may not know of the council.</summary>
    protected RegisterView? View { get; private set; }

    /// <summary>Whether the one who looks may change what is shown. The command asks again.</summary>
    protected bool MayChange { get; private set; }

    protected override async Task OnParametersSetAsync()
    {
        if (_shown == CouncilId)
        {
            return;
        }

        _shown = CouncilId;
        _watch?.Dispose();
        _watch = null;
        if (Caller.From((await Authentication).User) is not { } caller)
        {
            return;
        }

        Caller = caller;
        if (RendererInfo.IsInteractive)
        {
            // Watch before loading, so nothing that happens in between is missed.
            _watch = Feed.Watch([Subject.Council(Council)], () => InvokeAsync(ReloadAsync));
        }

        await LoadAsync();
    }

    private async Task ReloadAsync()
    {
        await LoadAsync();
        StateHasChanged();
    }

    private async Task LoadAsync()
    {
        var actor = await Queries.FindActorAsync(Caller, Council);
        View = actor is null ? null : await Queries.RegisterAsync(Council);
        MayChange = actor is not null && (actor.Administrator || actor.Has(Domain.Councils.Council.Keepers));
        if (View is null)
        {
            Navigation.NotFound();
        }
        else
        {
            Loaded(View);
        }
    }

    /// <summary>Called after each load.</summary>
    protected virtual void Loaded(RegisterView view)
    {
    }

    public void Dispose()
    {
        _watch?.Dispose();
        GC.SuppressFinalize(this);
    }
}
