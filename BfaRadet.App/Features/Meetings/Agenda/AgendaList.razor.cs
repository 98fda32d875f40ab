using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using MudBlazor;

namespace BfaRadet.App.Features.Meetings.Agenda;

/// <summary>The agenda: items opened, moved and removed by pointer, keys and buttons.</summary>
public sealed partial class AgendaList : IAsyncDisposable
{
    private readonly Dictionary<AgendaItemId, ElementReference> _links = [];
    private readonly Dictionary<AgendaItemId, MudIconButton> _ups = [];
    private readonly Dictionary<AgendaItemId, MudIconButton> _downs = [];
    private ElementReference _list;
    private LiveRegion? _region;
    private IJSObjectReference? _module;
    private bool _disposed;
    private DotNetObjectReference<AgendaList>? _self;
    private Moved? _moved;
    private int _selectedAt;

    /// <summary>What had focus when a row was moved.</summary>
    private enum Focused
    {
        Nothing,
        Link,
        Up,
        Down,
    }

    [Parameter, EditorRequired]
    public required ValueList<ItemView> Items { get; set; }

    [Parameter, EditorRequired]
    public required ValueList<FocusAreaView> FocusAreas { get; set; }

    /// <summary>The day of the meeting, which decides whether focus areas have expired.</summary>
    [Parameter, EditorRequired]
    public required DateOnly Day { get; set; }

    /// <summary>Whether nothing can be changed any more: the items are only opened.</summary>
    [Parameter]
    public bool IsFixed { get; set; }

    [Parameter]
    public AgendaItemId? Selected { get; set; }

    /// <summary>The form of the selected item.</summary>
    [Parameter]
    public RenderFragment? Under { get; set; }

    /// <summary>Just changed by another.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlySet<AgendaItemId> Fresh { get; set; }

    /// <summary>Items with unsaved text.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlySet<AgendaItemId> Unsaved { get; set; }

    [Parameter, EditorRequired]
    public required Func<ItemView, string> HrefOf { get; set; }

    /// <summary>Moves an item to a place, from 0; true when it was done.</summary>
    [Parameter, EditorRequired]
    public required Func<AgendaItemId, int, Task<bool>> Move { get; set; }

    [Parameter, EditorRequired]
    public required Func<ItemView, Task> Remove { get; set; }

    /// <summary>
    /// The items with their places. A selected item that another removed keeps its place without a row, so that the form being
    /// written in is not made anew.
    /// </summary>
    private IEnumerable<(AgendaItemId Id, ItemView? Item, int Place)> Rows
    {
        get
        {
            var rows = Items.Select((item, at) => (item.Id, (ItemView?)item, at)).ToList();
            if (Selected is { } id && !rows.Exists(row => row.Id == id))
            {
                rows.Insert(Math.Min(_selectedAt, rows.Count), (id, null, -1));
            }

            return rows;
        }
    }

    [Inject]
    private IJSRuntime Script { get; set; } = default!;

    /// <summary>Called by the browser when a dragged row is dropped.</summary>
    [JSInvokable]
    public async Task DropAsync(Guid id, int place)
    {
        if (Items.FirstOrDefault(i => i.Id.Value == id) is not { } item)
        {
            return;
        }

        try
        {
            await MoveAsync(item, place, Focused.Nothing);
        }
        catch (Exception fault)
        {
            // Blazor passes the exception to the script only, which ignores it.
            await DispatchExceptionAsync(fault);
        }
    }

    protected override void OnParametersSet()
    {
        if (Items.ToList().FindIndex(item => item.Id == Selected) is >= 0 and var at)
        {
            _selectedAt = at;
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            try
            {
                _module = await Script.InvokeAsync<IJSObjectReference>("import", "./dist/agenda-drag.js");
                if (_module is not null && !_disposed)
                {
                    _self = DotNetObjectReference.Create(this);
                    await _module.InvokeVoidAsync("follow", _list, _self);
                }
            }
            catch (Exception fault) when (fault.IsBrowserGone)
            {
                // The page is already gone.
            }
        }

        await SettleAsync();
    }

    private async Task PressAsync(KeyboardEventArgs pressed, ItemView item, int place)
    {
        if (IsFixed || !pressed.AltKey || pressed.CtrlKey || pressed.MetaKey)
        {
            return;
        }

        switch (pressed.Key)
        {
            case "ArrowUp":
                await MoveAsync(item, place - 1, Focused.Link);
                break;
            case "ArrowDown":
                await MoveAsync(item, place + 1, Focused.Link);
                break;
            case "Delete":
                await Remove(item);
                break;
        }
    }

    private async Task MoveAsync(ItemView item, int place, Focused focused)
    {
        if (place < 0 || place >= Items.Count)
        {
            _region?.Say($"{item.Title} ligger redan {(place < 0 ? "först" : "sist")}");
            return;
        }

        _moved = new Moved(item.Id, place, focused);
        if (!await Move(item.Id, place))
        {
            _moved = null;
        }
        else
        {
            // The update may have been rendered before the command returned.
            await SettleAsync();
        }
    }

    /// <summary>When the moved row has its new place: announces it and restores focus.</summary>
    private async Task SettleAsync()
    {
        if (_moved is not { } moved || moved.Place >= Items.Count || Items[moved.Place].Id != moved.Item)
        {
            return;
        }

        _moved = null;
        _region?.Say($"{Items[moved.Place].Title} flyttad till plats {moved.Place + 1}");
        var focus = moved.Focused switch
        {
            Focused.Link => _links[moved.Item].FocusAsync(),
            Focused.Up => _ups[moved.Item].FocusAsync(),
            Focused.Down => _downs[moved.Item].FocusAsync(),
            _ => ValueTask.CompletedTask,
        };
        await focus;
    }

    private static string Facts(ItemView item) => string.Join(" · ", new[]
    {
        MeetingWords.Of(item.Kind),
        item.Circle is null ? "" : "för en mindre krets",
        item.Presenter,
        item.PlannedMinutes is { } minutes ? $"{minutes} min" : "ingen tid",
        item.RegistryNumber,
    }.Where(fact => fact.Length > 0));

    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        _self?.Dispose();
        if (_module is { } module)
        {
            try
            {
                await module.DisposeAsync();
            }
            catch (Exception fault) when (fault.IsBrowserGone)
            {
                // The browser has disconnected.
            }
        }
    }

    private sealed record Moved(AgendaItemId Item, int Place, Focused Focused);
}
