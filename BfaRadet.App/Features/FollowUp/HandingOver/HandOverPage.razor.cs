using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Live;
using BfaRadet.App.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace BfaRadet.App.Features.FollowUp.HandingOver;

/// <summary>The page of a hand-over. What is chosen stays while others change the rows.</summary>
public sealed partial class HandOverPage
{
    private readonly FormFaults _faults = new();
    private readonly Dictionary<DecisionId, string> _chosen = [];
    private readonly Dictionary<SeatId, string> _seats = [];
    private readonly HashSet<DecisionId> _meant = [];
    private HandOverId _id = new(Guid.NewGuid());
    private string _all = "";
    private DateOnly? _lastDay;
    private bool _ends, _busy;

    [Inject]
    private HandOverQueries Queries { get; set; } = default!;

    [Inject]
    private HandOverCommands Commands { get; set; } = default!;

    [Parameter]
    public Guid MemberId { get; set; }

    private MemberId Member => new(MemberId);

    protected override IReadOnlyList<Subject> Subjects => HandOverQueries.SubjectsOf(Council);

    protected override async ValueTask<HandOverView?> LoadAsync()
    {
        var view = await Queries.FindAsync(Caller, Council, Member);
        _lastDay ??= view?.Today;
        return view;
    }

    private static string Key(Heir heir) => heir.Who.Member?.ToString() ?? heir.Who.Organisation;

    private string KeyOf(OpenPart part) => _chosen.GetValueOrDefault(part.Row.Id, _all);

    private Heir? HeirOf(HandOverView view, OpenPart part) => view.Heirs.FirstOrDefault(h => Key(h) == KeyOf(part));

    private void ChooseAll(string? key)
    {
        _all = key ?? "";
        _chosen.Clear();
        _meant.Clear();
    }

    private void Choose(OpenPart part, string? key)
    {
        _chosen[part.Row.Id] = key ?? "";
        _meant.Remove(part.Row.Id);
    }

    private void Mean(OpenPart part, bool meant) => _ = meant ? _meant.Add(part.Row.Id) : _meant.Remove(part.Row.Id);

    private static RenderFragment Choices(HandOverView view) => builder =>
    {
        Option(builder, "", "Lämnas inte över än");
        foreach (var heir in view.Heirs)
        {
            Option(builder, Key(heir), heir.Who.Member is null ? $"{heir.Who.Organisation} (organisationen)" : heir.Name);
        }
    };

    private static void Option(RenderTreeBuilder builder, string value, string text)
    {
        builder.OpenElement(0, "option");
        builder.SetKey(value);
        builder.AddAttribute(1, "value", value);
        builder.AddContent(2, text);
        builder.CloseElement();
    }

    private ValueList<HandOverRow> Rows(HandOverView view) => view.Parts
        .Select(part => (Part: part, Heir: HeirOf(view, part))).Where(p => p.Heir is not null)
        .Select(p => new HandOverRow(p.Part.Row.Id, p.Part.Part.Of, p.Heir!.Who, _meant.Contains(p.Part.Row.Id))).ToValueList();

    private bool Ends(HandOverView view) => _ends && view.MayEnd;

    private bool HasWork(HandOverView view) => Rows(view).Count > 0 || Ends(view);

    private string Sum(HandOverView view)
    {
        var (rows, left) = (Rows(view), view.Parts.Count - Rows(view).Count);
        var heirs = rows.GroupBy(r => r.To).Select(g => $"{g.Count()} till {DecisionWords.Of(g.Key)}").ToList();
        return $"{(rows.Count > 0 ? $"{Listed.And(heirs)}. De som tar över får brev. " : "")}{(left > 0 && (rows.Count > 0 || Ends(view)) ? $"{left} står kvar på {view.Name}." : "")}";
    }

    private string Act(HandOverView view) => (Rows(view).Count, Ends(view)) switch
    {
        (0, true) => "Avsluta platsen",
        (0, _) => "Lämna över",
        (1, false) => "Lämna över 1 beslut",
        (1, true) => "Lämna över 1 beslut och avsluta platsen",
        (var n, true) => $"Lämna över {n} beslut och avsluta platsen",
        (var n, _) => $"Lämna över {n} beslut",
    };

    private async Task SendAsync()
    {
        if (_busy || View is not { } view || !HasWork(view))
        {
            return;
        }

        if (Ends(view) && (_faults.Unread.Count > 0 || _lastDay is null))
        {
            _faults.Take(Faults.Of(_faults.Unread.Count > 0 ? _faults.Unread : [new EmptyText("TermTo")]));
            return;
        }

        Refusal? refusal;
        _busy = true;
        try
        {
            refusal = (await Commands.HandOverAsync(Caller, Council, _id, Rows(view), Member, Ends(view) ? Ended(view) : null, Navigation.BaseUri)).Refusal;
        }
        finally
        {
            _busy = false;
        }

        if (!_faults.Take(refusal))
        {
            ChooseAll("");
            (_ends, _id) = (false, new HandOverId(Guid.NewGuid()));
        }
    }

    private PlaceEnded Ended(HandOverView view) => new(
        _lastDay!.Value, view.Seats.Select(s => (s.Seat, view.Heirs.FirstOrDefault(h => h.Who.Member is not null && Key(h) == _seats.GetValueOrDefault(s.Seat))?.Who.Member)).ToValueList());
}
