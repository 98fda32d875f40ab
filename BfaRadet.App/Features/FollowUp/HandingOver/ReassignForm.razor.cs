using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;
using Microsoft.AspNetCore.Components;

namespace BfaRadet.App.Features.FollowUp.HandingOver;

/// <summary>Shows what a change would do each time something is chosen, ticked, or changed by others, and does just that.</summary>
public sealed partial class ReassignForm
{
    /// <summary>How many of those that are left as they are are listed.</summary>
    private const int Shown = 12;

    private readonly string _name = $"vilka-{Guid.NewGuid():N}";
    private readonly HandOverId _id = new(Guid.NewGuid());
    private readonly FormFaults _faults = new();
    private ValueList<Heir> _heirs;
    private ReassignPreview? _preview;
    private DecisionLogView? _seen;
    private string _from = "", _to = "";
    private int _picked;
    private bool _whole, _meant, _busy;

    [Parameter, EditorRequired]
    public required Caller Caller { get; set; }

    [Parameter, EditorRequired]
    public CouncilId Council { get; set; }

    [Parameter, EditorRequired]
    public required DecisionFilter Filter { get; set; }

    /// <summary>How many the filter finds.</summary>
    [Parameter, EditorRequired]
    public int Found { get; set; }

    /// <summary>Organisations and people that decisions name.</summary>
    [Parameter, EditorRequired]
    public ValueList<string> Responsibles { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlySet<DecisionId> Picked { get; set; }

    /// <summary>The log as it is shown: when that is another, the preview is made again.</summary>
    [Parameter, EditorRequired]
    public required DecisionLogView Seen { get; set; }

    /// <summary>Done or cancelled.</summary>
    [Parameter]
    public EventCallback OnDone { get; set; }

    private int Count => _preview is { } preview && preview.Found == preview.Rows.Count ? preview.Changed : 0;

    // People of the register as they are named in decisions; organisations as they are spelled there.
    private IEnumerable<string> Names => _heirs.Select(h => h.Name).Union(Responsibles.Where(r => !_heirs.Any(h => h.Who.Person == r)), StringComparer.CurrentCultureIgnoreCase);

    private Responsible? From => _from == "" ? null : _heirs.FirstOrDefault(h => h.Name == _from)?.Who ?? new Responsible(_from);

    protected override async Task OnInitializedAsync() => _heirs = (await Queries.HeirsAsync(Caller, Council)).Heirs;

    protected override async Task OnParametersSetAsync()
    {
        if (ReferenceEquals(_seen, Seen) && _picked == Picked.Count)
        {
            return;
        }

        (_seen, _picked) = (Seen, Picked.Count);
        await PreviewAsync();
    }

    private Task ChooseWholeAsync(bool whole)
    {
        _whole = whole;
        return PreviewAsync();
    }

    private Task FromAsync(string? name)
    {
        _from = name ?? "";
        return PreviewAsync();
    }

    private Task ToAsync(string? name)
    {
        (_to, _meant) = (name ?? "", false);
        return PreviewAsync();
    }

    private Task MeanAsync(bool meant)
    {
        _meant = meant;
        return PreviewAsync();
    }

    private async Task PreviewAsync() =>
        _preview = _heirs.FirstOrDefault(h => h.Name == _to) is { } to && (_whole || Picked.Count > 0)
            ? await Queries.PreviewAsync(Caller, Council, Filter, _whole ? null : Picked.ToHashSet(), From, to.Who, _meant)
            : null;

    private async Task SendAsync()
    {
        if (_busy || Count == 0 || _heirs.FirstOrDefault(h => h.Name == _to) is not { } to)
        {
            return;
        }

        Refusal? refusal;
        _busy = true;
        try
        {
            refusal = (await Commands.HandOverAsync(Caller, Council, _id, _preview!.ToHandOver(to.Who, _meant), seen: Navigation.BaseUri)).Refusal;
        }
        finally
        {
            _busy = false;
        }

        if (!_faults.Take(refusal))
        {
            await OnDone.InvokeAsync();
        }
        else
        {
            await PreviewAsync();
        }
    }
}
