using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;
using Microsoft.AspNetCore.Components;

namespace BfaRadet.App.Features.FollowUp;

/// <summary>Fills in who, when and which focus area, and corrects the wording while that is open. What is typed stays until it is saved or cancelled.</summary>
public sealed partial class AmendForm
{
    private DecisionFields _fields = default!;
    private readonly FormFaults _faults = new();
    private ValueList<ClashLine> _clashes;
    private bool _busy;

    [Parameter, EditorRequired]
    public required DecisionDetailView View { get; set; }

    [Parameter, EditorRequired]
    public required Caller Caller { get; set; }

    /// <summary>Saved or cancelled.</summary>
    [Parameter]
    public EventCallback OnDone { get; set; }

    protected override void OnInitialized() => _fields = new DecisionFields(View.Decision.Draft);

    // The wording may have been fixed while the form was open; its field is gone then.
    private DecisionDraft Typed => View.MayReword
        ? _fields.After(View.Meeting.FocusAreas)
        : _fields.After(View.Meeting.FocusAreas) with { Kind = _fields.Before.Kind, Text = _fields.Before.Text };

    private async Task SaveAsync()
    {
        // A name that was typed counts, even when "Lägg till" was not pressed.
        _fields.AddTyped(View.People);

        if (_faults.Unread is { Count: > 0 } unread)
        {
            _faults.Take(Faults.Of(unread));
            return;
        }

        Refusal? refusal;
        _busy = true;
        try
        {
            refusal = (await Commands.AmendAsync(Caller, View.Meeting.Council, View.Decision.Id, _fields.Before, Typed, _fields.Reason)).Refusal;
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
            _clashes = ClashLine.Of(clash, value => DecisionWords.Of(value, View.Meeting.FocusAreas));
            if (await Queries.FindAsync(Caller, View.Meeting.Council, View.Decision.Id) is { } now)
            {
                _fields.Accept(now.Decision.Draft, View.Meeting.FocusAreas);
            }
        }
    }
}
