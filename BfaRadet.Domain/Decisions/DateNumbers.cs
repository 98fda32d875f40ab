using System.Globalization;
using static BfaRadet.Domain.Decisions.DecisionLineText;

namespace BfaRadet.Domain.Decisions;

/// <summary>The dates that are written with a number, and the year that may follow; see <see cref="DateWords"/> for which day.</summary>
internal sealed class DateNumbers(IReadOnlyList<string> words, DateOnly today)
{
    private static readonly char[] _slashes = ['/', '-'];
    private static readonly char[] _dots = ['.'];

    // "punkt 2.1" and "kl 15.3" are no days.
    private static readonly HashSet<string> _notBeforeADay = ["punkt", "punkten", "kl", "kl.", "klockan", "bilaga", "avsnitt", "version", "kapitel", "nr", "§", "dnr"];

    public DateReading? At(int at)
    {
        var article = Open(words, at) == "den" ? 1 : 0;
        return DayAndMonth(at, article) ?? Parted(at, article) ?? Iso(at) ?? Week(at);
    }

    // 31 okt, 31 oktober 2026, den 31:a okt, 3 april 27
    private DateReading? DayAndMonth(int at, int article)
    {
        var typed = Open(words, at + article);
        var isOrdinal = typed.EndsWith(":a", StringComparison.Ordinal) || typed.EndsWith(":e", StringComparison.Ordinal);
        var day = DateNames.Digits(isOrdinal ? typed[..^2] : typed, 1, 2);
        var month = DateNames.Month(Last(words, at + article + 1));
        return day < 0 || month == 0 ? null : WithYear(article + 2, at, year => Day(year, month, day));
    }

    // 31/10, 31/10 2026, 3/4-27, 3/4/2027, 15.3, 15.3.2027
    private DateReading? Parted(int at, int article)
    {
        var typed = Last(words, at + article);
        var isDotted = !typed.Contains('/', StringComparison.Ordinal);
        var parts = typed.Split(isDotted ? _dots : _slashes);
        if (parts.Length is not (2 or 3))
        {
            return null;
        }

        // Out of range it is not a mistyped date but another number, "motion 24/67", and stays text.
        var (day, month) = (DateNames.Digits(parts[0], 1, 2), DateNames.Digits(parts[1], 1, 2));
        if (day is < 1 or > 31 || month is < 1 or > 12)
        {
            return null;
        }

        if (parts.Length == 3)
        {
            var year = YearOf(parts[2], mayBeShort: true);
            return year > 0 ? new(article + 1, Day(year, month, day), HasYear: true) : null;
        }

        if (isDotted && article == 0 && (!EndsHere(words, at) && Year(at + 1) < 0 || at > 0 && _notBeforeADay.Contains(words[at - 1].ToLowerInvariant())))
        {
            return null;
        }

        return WithYear(article + 1, at, year => Day(year, month, day));
    }

    // 2027-03-01, 2027-3-1, 20270301
    private DateReading? Iso(int at)
    {
        var typed = Last(words, at);
        if (typed.Length == 8 && DateNames.Digits(typed, 8, 8) is > 0 and var digits
            && YearOf(typed[..4], mayBeShort: false) is > 0 and var compact && Day(compact, digits / 100 % 100, digits % 100) is { } day)
        {
            return new(1, day, HasYear: true);
        }

        var parts = typed.Split('-');
        var year = parts.Length == 3 ? YearOf(parts[0], mayBeShort: false) : -1;
        return year > 0 && DateNames.Digits(parts[1], 1, 2) is var month and >= 0 && DateNames.Digits(parts[2], 1, 2) is var dayOf and >= 0
            ? new(1, Day(year, month, dayOf), HasYear: true)
            : null;
    }

    /// <summary>2027-09, where a month is enough: its last day.</summary>
    public DateReading? YearAndMonth(int at)
    {
        var parts = Last(words, at).Split('-');
        return parts.Length == 2 && YearOf(parts[0], mayBeShort: false) is > 0 and var year
            && DateNames.Digits(parts[1], 2, 2) is var month and >= 1 and <= 12
            ? new(1, new DateOnly(year, month, DateTime.DaysInMonth(year, month)), HasYear: true)
            : null;
    }

    /// <summary>v. 12, v12, vecka 12 2027, v. 7-8: the Friday of the last week.</summary>
    public DateReading? Week(int at)
    {
        var first = Last(words, at);
        var taken = first is "v" or "vecka" or "veckorna" && (first == Open(words, at) || words[at] is "v." or "V.") ? 2 : 1;
        var typed = taken == 2 ? Last(words, at + 1) : first.StartsWith('v') ? first[1..].TrimStart('.') : "";
        var parts = typed.Split('-', '–');
        var week = DateNames.Digits(parts[^1], 1, 2);
        if (week < 0 || parts.Length > 2 || DateNames.Digits(parts[0], 1, 2) is not (var from and >= 0))
        {
            return null;
        }

        // v. 52-1 ends in the year after.
        return WithYear(taken, at, year => from is >= 1 and <= 53 ? Friday(from > week && Year(at + taken) > 0 ? year + 1 : year, week) : null);
    }

    /// <summary>The reading with the year that follows it, else the next such day.</summary>
    public DateReading WithYear(int taken, int at, Func<int, DateOnly?> day)
    {
        if (!Closed(at + taken - 1) && Year(at + taken) is > 0 and var year)
        {
            return new(taken + 1, day(year), HasYear: true);
        }

        var thisYear = day(today.Year);
        return new(taken, thisYear >= today ? thisYear : day(today.Year + 1) is { } next && next >= today ? next : null);
    }

    /// <summary>
    /// The year at a word; -1 when there is none. Two digits (27) count as a year only where nothing follows that they could
    /// count.
    /// </summary>
    public int Year(int at) => YearOf(Last(words, at), mayBeShort: EndsHere(words, at));

    public static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>Whether the sentence ends here: end of line, a full stop, or a mark follows.</summary>
    public static bool EndsHere(IReadOnlyList<string> words, int at) =>
        at < words.Count && (at + 1 == words.Count || WithoutStops(words[at]).Length < words[at].Length
            || words[at + 1] is ['@' or '#' or '\n', ..]
            || words[at + 1].ToLowerInvariant() is "uppf" or "uppf." or "uppf:" or "uppföljning" or "redan" or "kl" or "kl." or "klockan");

    /// <summary>A word inside date words: punctuation after it means that the words belong to different sentences.</summary>
    public static string Open(IReadOnlyList<string> words, int at) =>
        at < words.Count && words[at].Length <= 16 && WithoutStops(words[at]).Length == words[at].Length
            ? words[at].ToLowerInvariant()
            : "";

    /// <summary>The last word of a date, without the stops after it.</summary>
    public static string Last(IReadOnlyList<string> words, int at) =>
        at < words.Count && words[at].Length <= 16 ? WithoutStops(words[at]).ToLowerInvariant() : "";

    private static DateOnly? Friday(int year, int week) =>
        year is >= 1 and <= 9998 && week >= 1 && week <= ISOWeek.GetWeeksInYear(year)
            ? DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Friday))
            : null;

    private int YearOf(string word, bool mayBeShort) => DateNames.Digits(word, 4, 4) switch
    {
        var year and >= 1900 and <= 2199 => year,
        _ => mayBeShort && DateNames.Digits(word, 2, 2) is var years and >= 0 ? (today.Year / 100 * 100) + years : -1,
    };

    // "okt. 2026" goes on, "mars. 2026" and "okt, 2026" do not.
    private bool Closed(int at) =>
        words[at].Length != Last(words, at).Length && !(words[at] is [.. var month, '.'] && DateNames.IsShortMonth(month.ToLowerInvariant()));
}
