using System.Globalization;

namespace BfaRadet.Domain.Decisions;

/// <summary>Reads a focus area after <c>#</c>: a number (2, F2) or the start of a word of its name.</summary>
internal sealed class DecisionLineFocusAreas
{
    private readonly ValueList<KnownFocusArea> _known;
    private readonly List<DecisionLineName<KnownFocusArea>> _names;
    private readonly DecisionLineLookup<KnownFocusArea> _lookup;

    public DecisionLineFocusAreas(ValueList<KnownFocusArea> known)
    {
        (_known, _names) = (known, [.. known.Select(area => new DecisionLineName<KnownFocusArea>(area.Name, area))]);
        _lookup = new(_names);
    }

    /// <summary>Every name that can be typed, for completing.</summary>
    public IReadOnlyList<DecisionLineName<KnownFocusArea>> Names => _names;

    /// <summary>How a focus area is written: by number, which is short and unambiguous.</summary>
    public static string Written(KnownFocusArea area) => string.Create(CultureInfo.InvariantCulture, $"F{area.Number}");

    /// <summary>Reads at the position after the sigil.</summary>
    public DecisionLineNamed<KnownFocusArea> At(string line, int at)
    {
        var first = DecisionLineLookup<KnownFocusArea>.FirstWord(line, at);
        if (Numbered(first) is { } numbered)
        {
            return Chosen(numbered, first, at + first.Length);
        }

        var found = _lookup.At(line, at);

        return Chosen([.. found.Names.Select(name => name.Target)], found.Typed, found.End);
    }

    // Null when it is not a number.
    private List<KnownFocusArea>? Numbered(string typed)
    {
        var digits = typed.StartsWith('F') || typed.StartsWith('f') ? typed[1..] : typed;
        if (digits.Length == 0 || digits.Any(digit => !char.IsAsciiDigit(digit)))
        {
            return null;
        }

        var number = DateNames.Digits(digits.TrimStart('0'), 0, 9);
        return [.. _known.Where(area => area.Number == number)];
    }

    private DecisionLineNamed<KnownFocusArea> Chosen(List<KnownFocusArea> fit, string typed, int end) => fit.Count switch
    {
        1 => new(end, fit[0], null, typed),
        0 => new(end, null, () => Unknown(typed), typed),
        _ => new(end, null, () => Ambiguous(typed, fit), typed),
    };

    private DecisionLineRefusal Unknown(string typed) =>
        new DecisionLineRefusal.UnknownFocusArea(typed, DecisionLineNearest.To(typed, _names, name => name.Written));

    private static DecisionLineRefusal Ambiguous(string typed, List<KnownFocusArea> fit) =>
        new DecisionLineRefusal.AmbiguousFocusArea(typed, fit.Select(area => area.Name).ToValueList());
}
