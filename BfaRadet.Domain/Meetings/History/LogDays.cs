using BfaRadet.Domain.Decisions;
using System.Globalization;
using System.Text.RegularExpressions;

namespace BfaRadet.Domain.Meetings.History;

/// <summary>Days as logs write them: 2024-05-03, 3/5 2024, 3.5.2024, den 3 maj 2024, v. 12 2024, maj 2024, or the serial number of a spreadsheet.</summary>
public static partial class LogDays
{
    /// <summary>Longer than any day.</summary>
    private const int Max = 60;

    // What a spreadsheet counts days from, its leap day that never was allowed for; from 1927 to 2119.
    private static readonly DateOnly _zero = new(1899, 12, 30);

    // What logs write in the column of last days for what has none; folded, without what ends it.
    private static readonly HashSet<string> _ongoing =
    [
        .. new[]
        {
            "löpande", "fortlöpande", "tillsvidare", "tills vidare", "t.v", "tv", "kontinuerligt", "kontinuerlig", "pågående", "pågår", "återkommande", "ständigt",
            "varje år", "årligen", "årligt", "varje månad", "månadsvis", "varje kvartal", "kvartalsvis", "varje termin", "varje möte", "vid varje möte",
            "löpande under året", "löpande under perioden", "löpande under hela perioden", "under hela perioden", "hela perioden", "gäller tills vidare", "gäller tillsvidare",
            "ingen sista dag", "inget slutdatum", "utan slutdatum", "inget datum",
        }.Select(LogChoices.Key),
    ];

    /// <summary>Whether it says, in place of a last day, that there is none: "löpande", "tills vidare".</summary>
    public static bool IsOngoing(string typed) => Wording.Line(typed) is { Length: > 0 and <= Max } text && _ongoing.Contains(LogChoices.Key(text).TrimEnd('.', ' ', '!'));

    /// <summary>The day; null for a text that is none, or one without a year.</summary>
    public static DateOnly? Read(string typed, DateOnly today)
    {
        var text = Wording.Line(typed);
        if (text.Length is 0 or > Max)
        {
            return null;
        }

        if (Serial().Match(text) is { Success: true } serial)
        {
            return _zero.AddDays(int.Parse(serial.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
        }

        text = Clock().Replace(text, "");
        text = Short().Replace(text, "$1 20$2");
        if (YearFirst().Match(text) is { Success: true } iso)
        {
            return Day(iso, "y", "m", "d");
        }

        if (DayFirst().Match(text) is { Success: true } parts)
        {
            return Day(parts, "y", "m", "d");
        }

        if (Quarter().Match(text) is { Success: true } quarter)
        {
            var (of, year) = (Number(quarter.Groups["q"]), Number(quarter.Groups["y"]));
            return new DateOnly(year, of * 3, DateTime.DaysInMonth(year, of * 3));
        }

        var words = text.Split(' ').Select(word => word.TrimEnd(',')).Where(word => word.Length > 0).ToArray();
        return words.Length is > 0 and < 8 && new DateWords(words, today, null).At(0, allowMonth: true) is { HasYear: true } read && read.Words == words.Length ? read.Day : null;
    }

    private static DateOnly? Day(Match match, string year, string month, string day)
    {
        var typed = Number(match.Groups[year]);
        return DateNumbers.Day(match.Groups[year].Length == 2 ? 2_000 + typed : typed, Number(match.Groups[month]), Number(match.Groups[day]));
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([1-7]\d{4})(?:[.,]\d{1,12})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Serial();

    [GeneratedRegex(@"(?:[ T]|,? kl\.? ?)\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d{1,7})?)?(?:Z|[+-]\d{2}:\d{2})?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Clock();

    // "3 maj -24", "3 maj '24", "maj-24"
    [GeneratedRegex(@"(\p{L}{3,9}\.?) ?[-'’](\d{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Short();

    [GeneratedRegex(@"^(?<y>(?:19|20|21)\d{2})([-/.]?)(?<m>\d{2}|(?<=[-/.])\d)\1(?<d>\d{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?:den )?(?<d>\d{1,2}) ?[-/.] ?(?<m>\d{1,2})(?: ?[-/.] ?| )(?<y>(?:19|20|21)?\d{2})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^(?:kvartal |q|kv\.? ?)(?<q>[1-4]) ?(?<y>(?:19|20|21)\d{2})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Quarter();
}
