using System.Globalization;

namespace BfaRadet.Domain.FocusAreas.Indicators;

/// <summary>What an indicator counts, which says what its values may be and whether small ones are hidden.</summary>
public enum IndicatorKind
{
    /// <summary>Antal personer eller brott: whole, and below five it is said no more than that.</summary>
    Count,

    /// <summary>Andel i procent, from 0 to 100.</summary>
    Share,

    /// <summary>Another figure, such as days, calls or an index.</summary>
    Number,
}

/// <summary>What is wrong with an amount.</summary>
public enum AmountFault
{
    None,

    /// <summary>Nothing, or "..": it is missing, which is not zero.</summary>
    Missing,

    NotANumber,

    /// <summary>A unit that is not the indicator's.</summary>
    WrongUnit,

    NotWhole,

    Negative,

    /// <summary>A share above 100 per cent.</summary>
    AboveAll,

    /// <summary>More digits than a figure of this kind has.</summary>
    TooLarge,
}

/// <summary>Reads and judges amounts: decimal comma or point, blanks between thousands, per cent and the indicator's own unit.</summary>
public static class Amounts
{
    /// <summary>A count of persons or crimes below it is not told.</summary>
    public const int FewBelow = 5;

    private const decimal Largest = 1_000_000_000m;

    /// <summary>The amount, or what is wrong with it.</summary>
    public static (decimal Amount, AmountFault Fault) Read(string typed, IndicatorKind kind, string unit)
    {
        var text = Wording.Line(typed).Replace('\u2212', '-');
        if (text is "" or ".." or "…" or "saknas" or "-" or "–")
        {
            return (0, AmountFault.Missing);
        }

        var end = text.Length;
        while (end > 0 && !char.IsAsciiDigit(text[end - 1]))
        {
            end--;
        }

        var (figures, said) = (text[..end].Trim(), text[end..].Trim());
        if (figures.Length is 0 or > 24)
        {
            return (0, AmountFault.NotANumber);
        }

        if (said.Length > 0 && !IsUnit(said, kind, unit))
        {
            return (0, said.Any(char.IsAsciiDigit) || said is "." or "," ? AmountFault.NotANumber : AmountFault.WrongUnit);
        }

        return Whole(figures) is { } amount ? (amount, Check(amount, kind)) : (0, AmountFault.NotANumber);
    }

    public static AmountFault Check(decimal amount, IndicatorKind kind) => kind switch
    {
        _ when Math.Abs(amount) > Largest => AmountFault.TooLarge,
        IndicatorKind.Count or IndicatorKind.Share when amount < 0 => AmountFault.Negative,
        IndicatorKind.Count when amount != decimal.Truncate(amount) => AmountFault.NotWhole,
        IndicatorKind.Share when amount > 100 => AmountFault.AboveAll,
        _ => AmountFault.None,
    };

    /// <summary>Whether an amount is told as "färre än 5".</summary>
    public static bool IsFew(IndicatorKind kind, decimal amount) => kind == IndicatorKind.Count && amount < FewBelow;

    private static bool IsUnit(string said, IndicatorKind kind, string unit) =>
        kind == IndicatorKind.Share ? said is "%" or "procent" : said.TrimEnd('.').Equals(unit.TrimEnd('.'), StringComparison.OrdinalIgnoreCase) || kind == IndicatorKind.Count && said is "st" or "st.";

    // "1 234,5": blanks only between groups of three; one comma or point.
    private static decimal? Whole(string figures)
    {
        var parts = figures.Split(',', '.');
        if (parts.Length > 2 || parts.Any(p => p.Length == 0) || (parts.Length == 2 && !parts[1].All(char.IsAsciiDigit)))
        {
            return null;
        }

        var groups = parts[0].TrimStart('-', '+').Split(' ', '\u00A0', '\u202F', '\u2009');
        if (groups.Any(g => g.Length == 0 || !g.All(char.IsAsciiDigit)) || groups.Skip(1).Any(g => g.Length != 3))
        {
            return null;
        }

        var digits = $"{(parts[0][0] == '-' ? "-" : "")}{string.Concat(groups)}{(parts.Length == 2 ? "." + parts[1] : "")}";
        return decimal.TryParse(digits, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount : null;
    }
}
