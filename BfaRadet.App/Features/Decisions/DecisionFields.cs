using BfaRadet.App.Features.FocusAreas;
using BfaRadet.Domain.Decisions;

namespace BfaRadet.App.Features.Decisions;

/// <summary>
/// A decision as a form edits it, in the live meeting and afterwards. Created once per form: updates do not replace what is
/// typed.
/// </summary>
internal sealed class DecisionFields(DecisionDraft loaded)
{
    private readonly List<Responsible> _responsibles = [.. loaded.Responsibles];
    private readonly HashSet<FocusAreaId> _areas = [.. loaded.FocusAreas];

    /// <summary>What the typed values are a change of.</summary>
    public DecisionDraft Before { get; private set; } = loaded;

    public DecisionKind Kind { get; set; } = loaded.Kind;

    public string Text { get; set; } = loaded.Text;

    /// <summary>Why the wording is changed; may be empty.</summary>
    public string Reason { get; set; } = "";

    public IReadOnlyList<Responsible> Responsibles => _responsibles;

    /// <summary>A responsible that is being written and is not in the list yet.</summary>
    public string Typed { get; set; } = "";

    public DateOnly? DueOn { get; set; } = loaded.DueOn;

    public DateOnly? ReviewOn { get; set; } = loaded.ReviewOn;

    public bool Has(FocusAreaId area) => _areas.Contains(area);

    public void Choose(FocusAreaId area, bool on) => _ = on ? _areas.Add(area) : _areas.Remove(area);

    /// <summary>Adds the typed name to the list: the known responsible of that name, or free text.</summary>
    public void AddTyped(IEnumerable<Responsible> known)
    {
        var name = Wording.Line(Typed);
        Typed = "";
        if (name.Length == 0)
        {
            return;
        }

        var named = known.FirstOrDefault(k => DecisionWords.Of(k).Equals(name, StringComparison.OrdinalIgnoreCase)) ?? new Responsible(name);
        if (!_responsibles.Contains(named))
        {
            _responsibles.Add(named);
        }
    }

    public void Remove(Responsible responsible) => _responsibles.Remove(responsible);

    public void Exchange(Responsible one, Responsible other)
    {
        var at = _responsibles.IndexOf(one);
        if (at < 0)
        {
            // Pressed twice.
            return;
        }

        _responsibles.RemoveAt(at);
        if (!_responsibles.Contains(other))
        {
            _responsibles.Insert(at, other);
        }
    }

    /// <summary>The decision as typed.</summary>
    /// <param name="areas">Those of the council, in their order.</param>
    public DecisionDraft After(IEnumerable<FocusAreaView> areas) => Before with
    {
        Kind = Kind,
        Text = Text,
        Responsibles = _responsibles.ToValueList(),
        DueOn = DueOn,
        ReviewOn = ReviewOn,
        FocusAreas = areas.Select(a => a.Id).Where(_areas.Contains).ToValueList(),
    };

    /// <summary>
    /// After a clash was shown: saving again is a choice made knowingly, so <paramref name="theirs"/> is what the typed values are a
    /// change of from here on. A field that was not changed here takes theirs, so that it is not set back.
    /// </summary>
    public void Accept(DecisionDraft theirs, IEnumerable<FocusAreaView> areas)
    {
        var merged = DecisionDraft.Merge(new ThreeWay(), Before, After(areas), theirs);
        (Before, Kind, Text, DueOn, ReviewOn) = (theirs, merged.Kind, merged.Text, merged.DueOn, merged.ReviewOn);
        _responsibles.Clear();
        _responsibles.AddRange(merged.Responsibles);
        _areas.Clear();
        _areas.UnionWith(merged.FocusAreas);
    }
}
