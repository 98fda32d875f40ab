using BfaRadet.App.Data;
using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;
using Microsoft.AspNetCore.Components;

namespace BfaRadet.App.Features.FollowUp.Reminders;

/// <summary>The page of a report by link. Nothing is changed but by its own form.</summary>
public sealed partial class ReportPage
{
    private readonly FormFaults _faults = new();
    private ReportLink? _link;
    private string? _refusal, _seen;
    private bool _isAsking, _isSaved;

    [SupplyParameterFromForm]
    private string? Code { get; set; }

    [SupplyParameterFromForm(FormName = "rapportera")]
    private string? State { get; set; }

    [SupplyParameterFromForm(FormName = "rapportera")]
    private string? Seen { get; set; }

    [SupplyParameterFromForm(FormName = "rapportera")]
    private string? Words { get; set; }

    [SupplyParameterFromForm(FormName = "rapportera")]
    private string? WaitsFor { get; set; }

    [SupplyParameterFromForm(FormName = "rapportera")]
    private string? DoneOn { get; set; }

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = default!;

    private string Secret => (Code ?? "").Trim();

    private string Heading => _refusal is not null ? "Länken går inte att använda" : _isSaved ? "Tack för rapporten" : _link is { IsOpen: false } ? "Inget mer att göra" : "Säg hur det går";

    // What the form that was sent says; null when it says nothing that may be said here.
    private ProgressState? Sent => ProgressWords.Reportable.Cast<ProgressState?>().FirstOrDefault(s => s.ToString() == State);

    private ProgressState? Chosen => _isSaved ? null : Sent;

    private string WordsField => ProgressWords.WordsField(Sent ?? ProgressState.Underway);

    protected override async Task OnInitializedAsync()
    {
        _isAsking = HttpMethods.IsPost(HttpContext.Request.Method);
        if (_isAsking)
        {
            var read = await Links.ReadAsync(Secret);
            _refusal = read.Refusal is { } refusal ? RefusalTexts.Of(refusal) : null;
            _link = read.Refusal is null ? read.Value : null;
            _seen = _link?.Seen;
        }
    }

    private void Read() => _isAsking = false;

    private async Task ReportAsync()
    {
        _isAsking = false;
        if (_link is not { IsOpen: true })
        {
            return;
        }

        // As it was seen: what has come since is told before it is replaced.
        _seen = Seen;
        if (Sent is not { } state)
        {
            _faults.Say("Välj hur det går. Inget är sparat än.", nameof(State));
            return;
        }

        var done = state == ProgressState.Done ? DayLine.Read(DoneOn ?? "", _link.Today, hasBeen: true) : default(Result<DateOnly>?);
        if (done is { Refusal: not null })
        {
            _faults.Say("Skriv en dag, till exempel i dag, i går eller 3 maj. Inget är sparat än.", nameof(DoneOn));
            return;
        }

        var reported = await Links.ReportAsync(Secret, Seen ?? "", new Progress(state, Words ?? "", done?.Value, WaitsFor ?? ""));
        if (!reported.IsRefused(out var refusal))
        {
            (_link, _isSaved) = (reported.Value, true);
            _seen = _link.Seen;
            return;
        }

        if (refusal is DecisionRefusal.LinkUnknown or DecisionRefusal.LinkExpired or DecisionRefusal.LinkHandedOver or DecisionRefusal.NoLongerInForce)
        {
            (_refusal, _link) = (RefusalTexts.Of(refusal), null);
            return;
        }

        if (refusal is DecisionRefusal.ReportedMeanwhile or ChangedMeanwhile && (await Links.ReadAsync(Secret)) is { Refusal: null } now)
        {
            // What the other said is shown now, so sending again is a choice.
            (_link, _seen) = (now.Value, now.Value.Seen);
        }

        _faults.Take(refusal);
    }
}
