using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Ui;
using BfaRadet.Domain.FocusAreas;
using Microsoft.AspNetCore.Components;

namespace BfaRadet.App.Features.FollowUp;

/// <summary>Creates or changes a focus area. When another changed the same field, both versions are shown.</summary>
public sealed partial class FocusAreaForm
{
    // Kept until it is saved, so that a double press creates one.
    private readonly FocusAreaId _id = new(Guid.CreateVersion7());
    private readonly FormFaults _faults = new();
    private readonly string _group = Guid.NewGuid().ToString("N");
    private readonly Doubts<FocusAreaText> _doubts = new();
    private FocusAreaText? _before;
    private FocusAreaText _loaded = default!;
    private string _name = "";
    private string _description = "";
    private DateOnly? _from;
    private DateOnly? _to;
    private FocusAreaColour _colour;
    private FocusAreaIcon _icon;
    private ValueList<ClashLine> _clashes;
    private bool _busy;

    [Parameter, EditorRequired]
    public required Caller Caller { get; set; }

    [Parameter, EditorRequired]
    public CouncilId Council { get; set; }

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    /// <summary>Null for a new one.</summary>
    [Parameter]
    public FocusAreaDetailView? Existing { get; set; }

    /// <summary>Saved or cancelled.</summary>
    [Parameter]
    public EventCallback OnDone { get; set; }

    // Only once: updates must not replace what is being filled in.
    protected override void OnInitialized()
    {
        _before = Existing?.Text;
        _loaded = _before ?? new FocusAreaText("", "", FocusArea.UsualPeriod(Today).From, FocusArea.UsualPeriod(Today).To);
        Fill(_loaded);
    }

    private void Fill(FocusAreaText text)
    {
        (_name, _description, _colour, _icon) = (text.Name, text.Description, text.Colour, text.Icon);
        (_from, _to) = (text.From, text.To);
    }

    private bool IsChanged => Typed != (_before ?? _loaded);

    private FocusAreaText Typed => new(
        Wording.Line(_name), Wording.Text(_description), _from ?? DateOnly.MinValue, _to ?? DateOnly.MaxValue, _colour, _icon);

    private Task SaveAnywayAsync()
    {
        _doubts.Sure(Typed);
        return SaveAsync();
    }

    /// <summary>Two of one name are allowed, such as one for each period, but decisions are tied to them by name.</summary>
    private async Task<IReadOnlyList<string>> DoubtsOfAsync(FocusAreaText typed)
    {
        if (FocusArea.FaultsOf(Today, typed) is not null || typed.Name == _before?.Name)
        {
            return [];
        }

        var areas = (await Queries.ListAsync(Caller, Council))?.Areas ?? [];
        return areas.Select(a => a.Area).FirstOrDefault(a => a.Id != Existing?.Area.Id && a.Name.Equals(typed.Name, StringComparison.OrdinalIgnoreCase)) is { } same
            ? [$"{FocusAreaWords.Number(same.Number)} heter redan {same.Name} ({FocusAreaWords.Period(same.From, same.To)}). Är det samma område ändrar du det i stället, till exempel perioden."]
            : [];
    }

    private async Task SaveAsync()
    {
        var typed = Typed;
        var unread = _faults.Unread;
        if (unread.Count > 0 || _from is null || _to is null)
        {
            _faults.Take(Faults.Of(
                [FocusArea.FaultsOf(Today, typed), .. unread, Missing(nameof(typed.From), _from, unread), Missing(nameof(typed.To), _to, unread)]));
            return;
        }

        if (_doubts.Ask(typed, await DoubtsOfAsync(typed)))
        {
            _faults.Clear();
            return;
        }

        Refusal? refusal;
        _busy = true;
        try
        {
            refusal = Existing is { } known
                ? (await Commands.EditAsync(Caller, Council, known.Area.Id, _before!, typed)).Refusal
                : (await Commands.CreateAsync(Caller, Council, _id, typed)).Refusal;
        }
        finally
        {
            _busy = false;
        }

        if (!_faults.Take(refusal))
        {
            await OnDone.InvokeAsync();
            return;
        }

        if (refusal is EditClash clash)
        {
            // Both versions are shown now, so saving again is a choice. Fields not changed here take theirs.
            _clashes = ClashLine.Of(clash, Say);
            if ((await Queries.FindAsync(Caller, Council, Existing!.Area.Id))?.Text is { } theirs)
            {
                Fill(FocusAreaText.Merge(new ThreeWay(), _before!, typed, theirs));
                _before = theirs;
            }
        }
    }

    private static EmptyText? Missing(string field, DateOnly? day, IReadOnlyList<Refusal> unread) =>
        day is null && !unread.OfType<FormRefusal>().Any(refusal => refusal.Field == field) ? new EmptyText(field) : null;

    private static string? Say(object value) => value switch
    {
        FocusAreaColour colour => FocusAreaWords.Name(colour),
        FocusAreaIcon icon => FocusAreaWords.Name(icon),
        _ => null,
    };
}
