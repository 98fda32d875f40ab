using System.Globalization;
using System.Text.RegularExpressions;

namespace BfaRadet.Domain.FocusAreas.Indicators;

/// <summary>
/// A period as Swedes write it: "2026", "2026 kv 1", "kvartal 1 2026", "2026-Q1", "mars 2026", "2026-03", "v. 20 2026", "2026-03-01", "1 mars 2026", "1/3 2026".
/// Years from 1990 to 2100.
/// </summary>
public static partial class PeriodLine
{
    private static readonly string[] _months =
        ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"];

    /// <summary>Null for what is none.</summary>
    public static Period? Read(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);

        var text = Wording.Line(typed).ToLowerInvariant().TrimEnd('.');
        if (text.Length is 0 or > 40)
        {
            return null;
        }

        if (DayOnly().Match(text) is { Success: true } iso)
        {
            return Day(iso, Number(iso, "m"));
        }

        if (Slashed().Match(text) is { Success: true } slashed)
        {
            return Day(slashed, Number(slashed, "m"));
        }

        if (Named().Match(text) is { Success: true } named && Month(named.Groups["n"].Value) is { } month)
        {
            return named.Groups["d"].Success ? Day(named, month) : InYears(named) is { } of ? Period.Month(of, month) : null;
        }

        foreach (var (pattern, kind) in new[] { (Quarters(), PeriodKind.Quarter), (Weeks(), PeriodKind.Week), (Months(), PeriodKind.Month), (Years(), PeriodKind.Year) })
        {
            if (pattern.Match(text) is { Success: true } found)
            {
                return InYears(found) is { } year ? Of(kind, year, found.Groups["p"].Success ? Number(found, "p") : 0) : null;
            }
        }

        return null;
    }

    private static Period? Of(PeriodKind kind, int year, int part) => kind switch
    {
        PeriodKind.Year => Period.Year(year),
        PeriodKind.Quarter when part is >= 1 and <= 4 => Period.Quarter(year, part),
        PeriodKind.Month when part is >= 1 and <= 12 => Period.Month(year, part),
        PeriodKind.Week when part >= 1 && part <= ISOWeek.GetWeeksInYear(year) => Period.Week(year, part),
        _ => null,
    };

    private static Period? Day(Match found, int month) =>
        InYears(found) is { } year && month is >= 1 and <= 12 && Number(found, "d") is var day && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? Period.Day(new DateOnly(year, month, day))
            : null;

    private static int? Month(string name) =>
        name.Length >= 3 && Array.FindIndex(_months, m => m == name || (name.Length is 3 or 4 && m.StartsWith(name, StringComparison.Ordinal))) is >= 0 and var at ? at + 1 : null;

    private static int? InYears(Match found) => Number(found, "y") is >= 1990 and <= 2100 and var year ? year : null;

    private static int Number(Match found, string group) => int.Parse(found.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})$", RegexOptions.CultureInvariant, 100)]
    private static partial Regex DayOnly();

    [GeneratedRegex(@"^(?<d>\d{1,2})/(?<m>\d{1,2})[ /-](?<y>\d{4})$", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Slashed();

    [GeneratedRegex(@"^(?:den )?(?:(?<d>\d{1,2})\.? )?(?<n>[a-z]{3,9})\.? (?<y>\d{4})$|^(?<y>\d{4}) (?<n>[a-z]{3,9})$", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?<y>\d{4})[ -]?(?:kv|kvartal|q|k)\.? ?(?<p>\d)$|^(?:kv|kvartal|q|k)\.? ?(?<p>\d)[ -](?<y>\d{4})$", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Quarters();

    [GeneratedRegex(@"^(?<y>\d{4})[ -]?(?:v|vecka|w)\.? ?(?<p>\d{1,2})$|^(?:v|vecka|w)\.? ?(?<p>\d{1,2})[ ,-]{1,2}(?<y>\d{4})$", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Weeks();

    [GeneratedRegex(@"^(?<y>\d{4})-(?<p>\d{1,2})$", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Months();

    [GeneratedRegex(@"^(?:år(?:et)? )?(?<y>\d{4})$", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Years();
}
