using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace BfaRadet.App.Features.FollowUp;

/// <summary>Fills in who, when and which focus area, and corrects the wording while that is open. What one has typed is kept until it is saved or left.</summary>
public sealed partial class AmendForm
{
    private DecisionDraft _before = default!;
    private List<Responsible> _responsibles = [];
    private HashSet<FocusAreaId> _areas = [];
    private DateTime? _due;
    private DateTime? _review;
    private string _typed = "";
    private readonly FormFaults _faults = new();
    private MudDatePicker? _dueField, _reviewField;
    private string _text = "";
    private string _reason = "";
    private ValueList<ClashLine> _clashes;
    private bool _busy;

    [Parameter, EditorRequired]
    public required DecisionDetailView View { get; set; }

    [Parameter, EditorRequired]
    public required Caller Caller { get; set; }

    /// <summary>Saved, or left.</summary>
    [Parameter]
    public EventCallback OnDone { get; set; }

    // Only once: news must not write over what is being filled in.
    protected override void OnInitialized()
    {
        _before = View.Decision.Draft;
        _text = _before.Text;
        (_responsibles, _areas) = ([.. _before.Responsibles], [.. _before.FocusAreas]);
        (_due, _review) = (_before.DueOn?.ToDateTime(default), _before.ReviewOn?.ToDateTime(default));
    }

    private DecisionDraft Typed => _before with
    {
        Text = View.MayReword ? _text : _before.Text,
        Responsibles = _responsibles.ToValueList(),
        DueOn = Day(_due),
        ReviewOn = Day(_review),
        FocusAreas = View.Meeting.FocusAreas.Select(a => a.Id).Where(_areas.Contains).ToValueList(),
    };

    private void Add()
    {
        var line = Wording.Line(_typed);
        if (line.Length > 0)
        {
            var named = View.People.FirstOrDefault(p => DecisionWords.Of(p).Equals(line, StringComparison.OrdinalIgnoreCase))
                ?? new Responsible(line);
            if (!_responsibles.Contains(named))
            {
                _responsibles.Add(named);
            }

            _typed = "";
        }
    }

    private void Choose(FocusAreaId area, bool on) => _ = on ? _areas.Add(area) : _areas.Remove(area);

    private async Task SaveAsync()
    {
        // What stands in the field is meant, even without a press on "Lägg till".
        Add();
        // A day that cannot be read is an empty one to the form: it must not be saved as that.
        if (Unread.Of((nameof(DecisionDraft.DueOn), _dueField), (nameof(DecisionDraft.ReviewOn), _reviewField)) is { Count: > 0 } unread)
        {
            _faults.Take(Faults.Of(unread));
            return;
        }

        _busy = true;
        var refusal = (await Commands.AmendAsync(Caller, View.Meeting.Council, View.Decision.Id, _before, Typed, _reason)).Refusal;
        _busy = false;
        if (!_faults.Take(refusal))
        {
            await OnDone.InvokeAsync();
            return;
        }

        if (refusal is EditClash clash)
        {
            // From here on theirs is what was there: saving again is a choice made with open eyes.
            _clashes = ClashLine.Of(clash, value => DecisionWords.Of(value, View.Meeting.FocusAreas));
            if (await Queries.FindAsync(Caller, View.Meeting.Council, View.Decision.Id) is { } now)
            {
                _before = now.Decision.Draft;
            }
        }
    }

    private static DateOnly? Day(DateTime? day) => day is { } known ? DateOnly.FromDateTime(known) : null;
}
