using BfaRadet.App.Features.Meetings.Matters;
using BfaRadet.App.Features.Meetings.Proposals;
using BfaRadet.App.Live;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proposals;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;

namespace BfaRadet.App.Features.Meetings.Agenda;

/// <summary>
/// Beredning: the agenda is made, ordered and shared here. Changes by others appear at once; what is typed here stays until
/// it is saved or discarded.
/// </summary>
public sealed partial class PreparingPage
{
    private static readonly KeyHint[] _keys =
    [
        new("Alt + ↑ / Alt + ↓", "Flytta raden upp eller ner (när fokus är på raden)"),
        new("Alt + Delete", "Ta bort raden (går att ångra)"),
        new("Enter", "Öppna raden"),
        new("Alt + N", "Skriv en ny punkt"),
        new("Ctrl + S, Ctrl + Enter", "Spara det du skriver"),
        new("Alt + L", "Ta in förslaget (när fokus är på det)"),
    ];

    private static readonly KeyHint[] _keysOfFixed = [new("Enter", "Öppna raden")];

    private readonly Dictionary<AgendaItemId, FieldDraft> _drafts = [];
    private readonly HashSet<AgendaItemId> _fresh = [];
    private readonly HashSet<AgendaItemId> _mine = [];
    private FieldDraft? _details;
    private LiveRegion? _region;
    private readonly List<Removed> _removed = [];
    private Snackbar? _told;
    private Refusal? _refusal;

    [Parameter]
    public Guid CouncilKey { get; set; }

    [Parameter]
    public Guid MeetingKey { get; set; }

    /// <summary>The open item.</summary>
    [SupplyParameterFromQuery(Name = "punkt")]
    public Guid? Item { get; set; }

    [Inject]
    private MeetingQueries Queries { get; set; } = default!;

    [Inject]
    private PreparingCommands Commands { get; set; } = default!;

    [Inject]
    private SuggestionCommands Suggesting { get; set; } = default!;

    [Inject]
    private MatterCommands Tying { get; set; } = default!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = default!;

    [Inject]
    private IJSRuntime Script { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    protected override IReadOnlyList<Subject> Subjects => MeetingQueries.SubjectsOfPreparing(Council, Meeting);

    private CouncilId Council => new(CouncilKey);

    private MeetingId Meeting => new(MeetingKey);

    private string Path => MeetingAddresses.Preparing(Council, Meeting);

    // Held or cancelled: what stands here is read, and what would be refused is not offered.
    private bool IsFixed => View!.Meeting.State is MeetingState.Closed or MeetingState.Cancelled;

    private AgendaItemId? Selected => Item is { } id ? new AgendaItemId(id) : null;

    private FieldDraft Details => _details ??= new FieldDraft(DetailsFields.Of(View!.Meeting.Details));

    private HashSet<AgendaItemId> Unsaved => [.. _drafts.Where(d => d.Value.IsDirty).Select(d => d.Key)];

    private bool HasUnsaved => _details?.IsDirty == true || _drafts.Values.Any(d => d.IsDirty);

    protected override ValueTask<PreparingView?> LoadAsync() => Queries.FindPreparingAsync(Caller, Council, Meeting);

    protected override ValueTask<string?> RemovedAsync() => Queries.RemovedAsync(Caller, Council, Meeting);

    protected override void OnNews(PreparingView former, PreparingView latest)
    {
        _details?.Meet(DetailsFields.Of(latest.Meeting.Details));
        foreach (var (id, draft) in _drafts)
        {
            draft.IsGone = latest.Meeting.Find(id) is null;
            if (latest.Meeting.Find(id) is { } item)
            {
                draft.Meet(ItemFields.Of(latest.TextOf(item)));
            }
        }

        _ = NameOthersAsync(anew: true);

        // The caller's own acts, by item, are not announced.
        var news = AgendaNews.Between(former, latest).Where(n => !_mine.Remove(n.Item)).ToList();
        if (news.Count > 0)
        {
            _fresh.UnionWith(news.Select(n => n.Item));
            _region?.Say(news.Count == 1 ? news[0].Words : $"{news.Count} ändringar på dagordningen");
        }

        _ = FadeAsync();
    }

    /// <summary>Finds out who wrote what clashes with something typed here.</summary>
    private async Task NameOthersAsync(bool anew = false)
    {
        foreach (var (item, draft) in _drafts.Select(d => ((AgendaItemId?)d.Key, d.Value)).Append((null, _details!)).ToList())
        {
            if (draft is { Clashes: true } && (anew || draft.Other is null))
            {
                draft.Other = await Queries.LastEditorAsync(Meeting, item);
                StateHasChanged();
            }
        }
    }

    /// <summary>Marks updates for two seconds.</summary>
    private async Task FadeAsync()
    {
        await Task.Delay(TimeSpan.FromSeconds(2), Clock);
        await InvokeAsync(() =>
        {
            _fresh.Clear();
            _details?.ForgetArrivals();
            foreach (var draft in _drafts.Values)
            {
                draft.ForgetArrivals();
            }

            StateHasChanged();
        });
    }

    private string KeyOf(AgendaItemId id) => $"{Path}#{id}";

    /// <summary>The edited text of the open item; kept while other items are open, if it is unsaved.</summary>
    private FieldDraft? DraftOf(AgendaItemId id)
    {
        foreach (var idle in _drafts.Where(d => d.Key != id && !d.Value.IsDirty).Select(d => d.Key).ToList())
        {
            _drafts.Remove(idle);
        }

        if (!_drafts.TryGetValue(id, out var draft))
        {
            // The browser may still keep the text of a removed item: the form finds it, and shows the item as gone.
            var item = View!.Meeting.Find(id);
            var text = item is null ? new AgendaItemText(AgendaItemKind.Decision, "") : View.TextOf(item);
            _drafts[id] = draft = new FieldDraft(ItemFields.Of(text)) { IsGone = item is null };
        }

        return draft;
    }

    private async Task<Refusal?> EditAsync(AgendaItemId id, AgendaItemText before, AgendaItemText after)
    {
        _mine.Add(id);
        var refusal = (await Commands.EditItemAsync(Caller, Meeting, id, before, after)).Refusal;
        if (refusal is not null)
        {
            _mine.Remove(id);
        }

        return refusal;
    }

    private async Task<Refusal?> AddAsync(AgendaItemId id, AgendaItemText text)
    {
        _mine.Add(id);
        return (await Commands.AddItemAsync(Caller, Meeting, id, text, PlaceOfNew.Before(View!.Meeting.Items, text) is { } later ? Former(later) : null)).Refusal;
    }

    private async Task<Refusal?> TakeInAsync(AgendaItemId id, Suggestion suggestion)
    {
        id = suggestion.Into ?? id;
        _mine.Add(id);
        var former = PlaceOfNew.Before(View!.Meeting.Items, suggestion.Item) is { } later ? Former(later) : null;
        return (await Suggesting.TakeInAsync(Caller, Meeting, id, suggestion.Item, suggestion.Keys, former, suggestion.Into is not null)).Refusal;
    }

    private static async Task<Refusal?> Told(Task<Result<Done>> asked) => (await asked).Refusal;

    private AgendaItemId? Former(ItemView item) => View!.Meeting.Items.TakeWhile(i => i != item).LastOrDefault()?.Id;

    private async Task<bool> MoveAsync(AgendaItemId id, int place)
    {
        _mine.Add(id);
        _refusal = (await Commands.MoveItemAsync(Caller, Meeting, id, place)).Refusal;
        return _refusal is null;
    }

    private Task RemoveOpenAsync(AgendaItemId id) =>
        View!.Meeting.Find(id) is { } item ? RemoveAsync(item) : Task.CompletedTask;

    private async Task RemoveAsync(ItemView item)
    {
        var place = View!.Meeting.Items.Select(i => i.Id).ToList().IndexOf(item.Id);
        var text = View.TextOf(item);
        _mine.Add(item.Id);
        var gone = await Commands.RemoveItemAsync(Caller, Meeting, item.Id, Navigation.BaseUri);
        _refusal = gone.Refusal;
        if (_refusal is not null)
        {
            return;
        }

        if (Selected == item.Id && !(_drafts.TryGetValue(item.Id, out var draft) && draft.IsDirty))
        {
            _drafts.Remove(item.Id);
            Navigation.NavigateTo(Path);
        }

        _removed.RemoveAll(r => r.At + UndoToasts.Life < Clock.GetUtcNow());
        _removed.Add(new Removed(item.Id, text, place, gone.Value, Clock.GetUtcNow()));
        SayRemoved();
    }

    /// <summary>
    /// One notice at a time, of the latest: several would lie over what one goes on with, and wait for each other. Taking that
    /// one back shows the one before.
    /// </summary>
    private void SayRemoved()
    {
        if (_told is { } former)
        {
            Snackbar.Remove(former);
        }

        _told = _removed is not [.., var last] ? null
            : Snackbar.OfferUndo(Script, Clock, $"Punkten ”{last.Text.Title}” togs bort.{ProposalWords.WaitAgain(last.Proposals.Count)}", () => BringBackAsync(last));
    }

    /// <summary>Restores the item at its place; whoever had it open continues with it.</summary>
    private async Task<Refusal?> BringBackAsync(Removed removed)
    {
        _mine.Add(removed.Id);
        _refusal = (await Commands.BringBackAsync(Caller, Meeting, removed.Id, removed.Text, removed.Place, removed.Proposals, Navigation.BaseUri)).Refusal;

        _removed.Remove(removed);
        _removed.RemoveAll(r => r.At + UndoToasts.Life < Clock.GetUtcNow());
        SayRemoved();
        StateHasChanged();
        return _refusal;
    }

    private async Task<Refusal?> ShareAsync() => (await Commands.ShareAsync(Caller, Meeting)).Refusal;

    private async Task<Refusal?> ChangeDetailsAsync(MeetingDetails before, MeetingDetails after)
    {
        var refusal = (await Commands.ChangeDetailsAsync(Caller, Meeting, before, after)).Refusal;
        if (refusal is EditClash)
        {
            await RefreshAsync();
        }

        return refusal;
    }

    private void Settle(AgendaItemId written, AgendaItemId? added)
    {
        _drafts.Remove(written);
        Navigation.NavigateTo(MeetingAddresses.Preparing(Council, Meeting, added));
    }

    private sealed record Removed(AgendaItemId Id, AgendaItemText Text, int Place, ValueList<FormerPlace> Proposals, DateTimeOffset At);
}
