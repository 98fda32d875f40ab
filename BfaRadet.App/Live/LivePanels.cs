using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace BfaRadet.App.Live;

/// <summary>
/// Hands the view and its updates down to the panels inside. The panels are notified while this component renders, so that a
/// change is sent to the browser as one batch, not one per panel.
/// </summary>
[CascadingTypeParameter(nameof(TView))]
public sealed class LivePanels<TView> : ComponentBase, IDisposable where TView : class
{
    private TView? _told;

    [Parameter, EditorRequired]
    public Live<TView> Live { get; set; } = default!;

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    protected override void OnInitialized()
    {
        _told = Live.Current;
        Live.Arrived += StateHasChanged;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (!ReferenceEquals(_told, Live.Current))
        {
            _told = Live.Current;
            Live.Announce();
        }

        builder.OpenComponent<CascadingValue<Live<TView>>>(0);
        builder.AddComponentParameter(1, nameof(CascadingValue<>.Value), Live);
        builder.AddComponentParameter(2, nameof(CascadingValue<>.IsFixed), true);
        builder.AddComponentParameter(3, nameof(CascadingValue<>.ChildContent), ChildContent);
        builder.CloseComponent();
    }

    public void Dispose() => Live.Arrived -= StateHasChanged;
}
