using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Privacy;
using Microsoft.AspNetCore.Components;

namespace BfaRadet.App.Features.Meetings.Agenda;

/// <summary>The form of the open item; also of one that another removed while it was edited.</summary>
public sealed partial class AgendaItemForm
{
    private static readonly IReadOnlyList<DraftChoice> _kinds =
        [.. MeetingWords.Kinds.Select(k => new DraftChoice(k.ToString(), MeetingWords.Of(k)))];

    private readonly AgendaItemId _again = new(Guid.CreateVersion7());
    private IReadOnlyList<DraftChoice> _areas = [];
    private IReadOnlyList<DraftChoice> _people = [];
    private DraftForm? _form;
    private Refusal? _refusal;

    [Parameter, EditorRequired]
    public required PreparingView View { get; set; }

    [Parameter, EditorRequired]
    public required Caller Caller { get; set; }

    [Parameter, EditorRequired]
    public required AgendaItemId Id { get; set; }

    [Parameter, EditorRequired]
    public required FieldDraft Draft { get; set; }

    [Parameter, EditorRequired]
    public required string StorageKey { get; set; }

    [Parameter, EditorRequired]
    public required string BackHref { get; set; }

    /// <summary>Saves the change from the first to the second.</summary>
    [Parameter, EditorRequired]
    public required Func<AgendaItemText, AgendaItemText, Task<Refusal?>> Edit { get; set; }

    [Parameter]
    public EventCallback OnUnsaved { get; set; }

    [Parameter]
    public EventCallback OnRemove { get; set; }

    /// <summary>Called with the item the text was added as, or null when it was discarded.</summary>
    [Parameter]
    public EventCallback<AgendaItemId?> OnSettled { get; set; }

    /// <summary>Reloads the page's view, when a refusal says that another was first.</summary>
    [Parameter, EditorRequired]
    public required Func<Task> LookAgain { get; set; }

    /// <summary>Whether nothing of the meeting can be changed any more: the item is read.</summary>
    [Parameter]
    public bool IsFixed { get; set; }

    // What was typed when the meeting ended, or was cancelled, stays to be copied.
    private bool IsRead => IsFixed && !Draft.IsDirty;

    [Inject]
    private PreparingCommands Commands { get; set; } = default!;

    private ItemView? Item => View.Meeting.Find(Id);

    protected override void OnParametersSet()
    {
        _areas = [.. View.Meeting.FocusAreas.Select(a => new DraftChoice(a.Id.ToString(), Named(a)))];

        // Who is named already and has no duty any more is kept, and can be taken away.
        var known = View.People.Where(p => (p.Duties & ItemCircle.Always) == 0)
            .Select(p => new DraftChoice(p.Member.ToString(), p.Organisation.Length > 0 ? $"{p.Name}, {p.Organisation}" : p.Name)).ToList();
        var former = (Item?.Circle?.Members ?? []).Where(m => !View.People.Any(p => p.Member == m)).Select(m => new DraftChoice(m.ToString(), "Någon som har lämnat rådet"));
        _people = [.. known, .. former];
    }

    /// <summary>The names of those who may read it as it is filled in.</summary>
    private IEnumerable<string> Readers => View.People.Where(p => ItemCircle.MayRead(Typed, p.Duties, p.Member)).Select(p => p.Name);

    /// <summary>Whether somebody who may read it as it is saved may not as it is filled in.</summary>
    private bool Narrows => View.People.Any(p => ItemCircle.MayRead(Item?.Circle, p.Duties, p.Member) && !ItemCircle.MayRead(Typed, p.Duties, p.Member));

    /// <summary>What has gone out of it, in words.</summary>
    private List<string> Went =>
    [
        .. View.Plan.Went.Where(w => w.Items.Contains(Id)).Select(w => $"{(w.IsFirst ? "Kallelsen" : "Ändring av kallelsen")} {SwedishDates.Moment(w.At)}, till {w.Called} personer, med punkten och länkar till dess handlingar"),
        .. Item is { Circle: null } && View.Meeting.SharedAt is { } shared ? [$"Dagordningen, delad med rådet sedan {SwedishDates.Moment(shared)}"] : Array.Empty<string>(),
    ];

    private ItemCircle Typed
    {
        get
        {
            var duties = Draft[ItemFields.Duties].Split(',', StringSplitOptions.RemoveEmptyEntries).Aggregate(Duties.None, (all, one) => all | Enum.Parse<Duties>(one));
            var members = Draft[ItemFields.Members].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => new MemberId(Guid.Parse(id))).ToValueList();
            return new ItemCircle(duties, members, SecrecyGround.PersonalData);
        }
    }

    private string Named(FocusAreaView area) =>
        $"{FocusAreaWords.Number(area.Number)} {area.Name}{(area.To < View.Meeting.Details.Date ? $" (löpte ut {SwedishDates.Full(area.To)})" : "")}";

    private async Task<Refusal?> SaveAsync(IReadOnlyDictionary<string, string> typed)
    {
        if (!ItemFields.TryRead(typed, out var after, out var refused))
        {
            return refused;
        }

        if (!ItemFields.TryRead(Draft.Before, out var before, out _)
            || await Edit(before, after) is not { } refusal)
        {
            return null;
        }

        if (refusal is EditClash or MeetingRefusal.ItemGone)
        {
            await LookAgain();
        }

        return refusal;
    }

    private async Task AddAgainAsync()
    {
        if (!ItemFields.TryRead(Draft.Typed(), out var text, out _refusal)
            || (await Commands.AddItemAsync(Caller, View.Meeting.Id, _again, text)).IsRefused(out _refusal))
        {
            return;
        }

        await SettleAsync(_again);
    }

    private Task ThrowAwayAsync() => SettleAsync(null);

    private async Task SettleAsync(AgendaItemId? added)
    {
        if (_form is { } form)
        {
            await form.ForgetAsync();
        }

        await OnSettled.InvokeAsync(added);
    }
}
