using System.Globalization;
using static BfaRadet.Domain.Decisions.DecisionLineText;

namespace BfaRadet.Domain.Decisions;

/// <summary>
/// Reads a day in Swedish words. Without a year it is the next such day, today included, within this year and the
/// next; so "29 feb" exists only when one of them is a leap year. A week means its Friday (ISO 8601). A weekday is
/// the next one after today, "nästa fredag" the Friday of next week, a month its last day.
/// </summary>
internal sealed class DateWords(IReadOnlyList<string> words, DateOnly today, DateOnly? nextMeeting)
{
    /// <summary>The date that begins at a word, the longest way of reading it; null when none does.</summary>
    public DateReading? At(int at, bool allowMonth = false)
    {
        if (at >= words.Count || words[at].Length > 16)
        {
            return null;
        }

        return WeekdayWithDate(at) ?? DayAndMonth(at) ?? Numeric(at, allowMonth) ?? Week(at) ?? NextSomething(at)
            ?? InSomeTime(at) ?? Named(at);
    }

    // fredag 20 mars, fredag den 20 mars 2026
    private DateReading? WeekdayWithDate(int at)
    {
        if (DateNames.Weekday(Open(at)) is not { } weekday || DayAndMonth(at + 1) is not { } date)
        {
            return null;
        }

        return date with { Words = date.Words + 1, Day = date.Day?.DayOfWeek == weekday ? date.Day : null };
    }

    // 31 okt, 31 oktober 2026, den 31:a okt
    private DateReading? DayAndMonth(int at)
    {
        var article = Open(at) == "den" ? 1 : 0;
        var typed = Open(at + article);
        var isOrdinal = typed.EndsWith(":a", StringComparison.Ordinal) || typed.EndsWith(":e", StringComparison.Ordinal);
        var day = DateNames.Digits(isOrdinal ? typed[..^2] : typed, 1, 2);
        var month = DateNames.Month(Last(at + article + 1));
        if (day < 0 || month == 0)
        {
            return null;
        }

        return WithYear(article + 2, at, year => Day(year, month, day));
    }

    // 2027-03-01, 31/10, 31/10 2026; 2027-09 where a month is enough
    private DateReading? Numeric(int at, bool allowMonth)
    {
        var parts = Last(at).Split('-');
        var year = Year(parts[0]);
        var month = parts.Length > 1 ? DateNames.Digits(parts[1], 2, 2) : -1;
        if (parts.Length == 3 && year > 0 && month >= 0 && DateNames.Digits(parts[2], 2, 2) is var day and >= 0)
        {
            return new(1, Day(year, month, day), HasYear: true);
        }

        if (allowMonth && parts.Length == 2 && year > 0 && month is >= 1 and <= 12)
        {
            return new(1, new DateOnly(year, month, DateTime.DaysInMonth(year, month)), HasYear: true);
        }

        parts = Last(at).Split('/');
        if (parts.Length != 2)
        {
            return null;
        }

        // Out of range it is no slip but another number, "motion 24/67", and stays text.
        day = DateNames.Digits(parts[0], 1, 2);
        month = DateNames.Digits(parts[1], 1, 2);
        return day is >= 1 and <= 31 && month is >= 1 and <= 12 ? WithYear(1, at, y => Day(y, month, day)) : null;
    }

    // v. 12, v 12, v12, v.12, vecka 12, vecka 12 2027
    private DateReading? Week(int at)
    {
        var first = Last(at);
        var taken = first is "v" or "vecka" && (first == Open(at) || words[at] is "v." or "V.") ? 2 : 1;
        var typed = taken == 2 ? Last(at + 1) : first.StartsWith('v') ? first[1..].TrimStart('.') : "";
        var week = DateNames.Digits(typed, 1, 2);
        return week < 0 ? null : WithYear(taken, at, year => Friday(year, week));
    }

    // nästa möte, nästa fredag
    private DateReading? NextSomething(int at)
    {
        if (Open(at) is not "nästa")
        {
            return null;
        }

        var next = Last(at + 1);
        if (next is "möte" or "sammanträde" or "rådsmöte")
        {
            return new(2, nextMeeting >= today ? nextMeeting : null, NeedsMeeting: true);
        }

        return DateNames.Weekday(next) is { } weekday ? new(2, InNextWeek(weekday)) : null;
    }

    // om 2 veckor, om tre månader, om ett år
    private DateReading? InSomeTime(int at)
    {
        if (Open(at) is not "om" || DateNames.Number(Open(at + 1)) is not (var count and >= 0))
        {
            return null;
        }

        return Last(at + 2) switch
        {
            "dag" or "dagar" => new(3, InDays(count)),
            "vecka" or "veckor" => new(3, InDays(7 * count)),
            "månad" or "månader" => new(3, InMonths(count)),
            "år" => new(3, InMonths(12 * count)),
            _ => null,
        };
    }

    // i dag, i morgon, på fredag, fredag, årsskiftet, vid månadsskiftet
    private DateReading? Named(int at)
    {
        var first = Open(at);
        if (first is "i" && Last(at + 1) is "dag" or "morgon" or "övermorgon")
        {
            return new(2, InDays(Last(at + 1) switch { "dag" => 0, "morgon" => 1, _ => 2 }));
        }

        var preposition = first is "på" or "vid" ? 1 : 0;
        var word = Last(at + preposition);
        if (DateNames.Weekday(word) is { } weekday && first is not "vid")
        {
            return new(preposition + 1, InDays(1 + ((6 + weekday - today.DayOfWeek) % 7)));
        }

        return word switch
        {
            "idag" when preposition == 0 => new(1, today),
            "imorgon" when preposition == 0 => new(1, InDays(1)),
            "årsskiftet" when first is not "på" => new(preposition + 1, new DateOnly(today.Year, 12, 31)),
            "månadsskiftet" when first is not "på" => new(preposition + 1, EndOfMonth()),
            _ => null,
        };
    }

    private DateReading WithYear(int taken, int at, Func<int, DateOnly?> day)
    {
        if (Closed(at + taken - 1) is false && Year(Last(at + taken)) is var year and > 0)
        {
            return new(taken + 1, day(year), HasYear: true);
        }

        var thisYear = day(today.Year);
        return new(taken, thisYear >= today ? thisYear : day(today.Year + 1) is { } next && next >= today ? next : null);
    }

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static DateOnly? Friday(int year, int week) =>
        year is >= 1 and <= 9998 && week >= 1 && week <= ISOWeek.GetWeeksInYear(year)
            ? DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Friday))
            : null;

    private DateOnly? InNextWeek(DayOfWeek weekday) =>
        InDays(7 + ((6 + (int)weekday) % 7) - ((6 + (int)today.DayOfWeek) % 7));

    // Null after the last day that a calendar of four digits has.
    private DateOnly? InDays(int days) => today.DayNumber + days <= DateOnly.MaxValue.DayNumber ? today.AddDays(days) : null;

    private DateOnly? InMonths(int months) =>
        (today.Year * 12) + today.Month + months <= (DateOnly.MaxValue.Year * 12) + 12 ? today.AddMonths(months) : null;

    private DateOnly EndOfMonth() => new(today.Year, today.Month, DateTime.DaysInMonth(today.Year, today.Month));

    private static int Year(string word) =>
        DateNames.Digits(word, 4, 4) is var year and >= 1900 and <= 2199 ? year : -1;

    // A word inside date words: nothing may stand after it, or the words belong to different sentences.
    private string Open(int at) =>
        at < words.Count && words[at].Length <= 16 && WithoutStops(words[at]).Length == words[at].Length
            ? words[at].ToLowerInvariant()
            : "";

    private string Last(int at) =>
        at < words.Count && words[at].Length <= 16 ? WithoutStops(words[at]).ToLowerInvariant() : "";

    // "okt. 2026" goes on, "mars. 2026" and "okt, 2026" do not.
    private bool Closed(int at) =>
        words[at].Length != Last(at).Length && !(words[at] is [.. var month, '.'] && DateNames.IsShortMonth(month.ToLowerInvariant()));
}
