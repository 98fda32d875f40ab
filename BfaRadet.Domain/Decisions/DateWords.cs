namespace BfaRadet.Domain.Decisions;

/// <summary>
/// Reads a day in Swedish words. Without a year it is the next such day, today included, within this year and the
/// next; so "29 feb" exists only when one of them is a leap year. A week means its Friday (ISO 8601), several weeks the
/// last one's. A weekday is the next one after today, "nästa fredag" the Friday of next week, a month its last day. A
/// weekday before a date is part of it and must agree with it; a clock after it is part of it and not kept.
/// </summary>
internal sealed class DateWords(IReadOnlyList<string> words, DateOnly today, DateOnly? nextMeeting)
{
    private readonly DateNumbers _numbers = new(words, today);

    /// <summary>The date that begins at a word, the longest way of reading it; null when none does.</summary>
    public DateReading? At(int at, bool allowMonth = false)
    {
        if (at >= words.Count || words[at].Length > 16)
        {
            return null;
        }

        return WithClock(at, OnWeekday(at) ?? Single(at, allowMonth) ?? Named(at));
    }

    // fredag 20 mars, fredagen den 3/4, fre 2026-03-20, fredag v. 12, fredag nästa vecka
    private DateReading? OnWeekday(int at)
    {
        if (at >= words.Count)
        {
            return null;
        }

        var typed = words[at].TrimEnd(',', '.');
        if (DateNames.Weekday(typed.ToLowerInvariant(), anyForm: true) is not { } weekday
            || words[at][typed.Length..] is not ("" or ",") && !(typed.Length <= 4 && words[at].Length == typed.Length + 1))
        {
            return null;
        }

        if (_numbers.Week(at + 1) is { } week)
        {
            return week with { Words = week.Words + 1, Day = InWeekOf(week.Day, weekday) };
        }

        if (Open(at + 1) is "nästa" && Last(at + 2) is "vecka")
        {
            return new(3, InNextWeek(weekday));
        }

        return Single(at + 1, allowMonth: false) is { NeedsMeeting: false, IsSpan: false } date
            ? date with { Words = date.Words + 1, Day = date.Day?.DayOfWeek == weekday ? date.Day : null }
            : null;
    }

    private DateReading? Single(int at, bool allowMonth) =>
        at >= words.Count || words[at].Length > 16
            ? null
            : _numbers.At(at) ?? (allowMonth ? _numbers.YearAndMonth(at) : null) ?? InMonth(at, allowMonth) ?? Next(at) ?? InSomeTime(at);

    // sista mars, sista dagen i mars, första februari, den tredje april; senast mars 2027 where a month is enough
    private DateReading? InMonth(int at, bool allowMonth)
    {
        var start = at;
        at += Open(at) == "den" ? 1 : 0;
        if (Open(at) is "sista")
        {
            at += Open(at + 1) is "dagen" or "dag" ? 2 : 1;
            at += Open(at) is "i" ? 1 : 0;
            return MonthEnd(start, at, DateNames.Month(Last(at)));
        }

        if (DateNames.Ordinal(Open(at)) is > 0 and var day && DateNames.Month(Last(at + 1)) is > 0 and var month)
        {
            return _numbers.WithYear(at + 2 - start, start, year => DateNumbers.Day(year, month, day));
        }

        // Full names only: "mar" and "dec" are used in other senses too.
        if (allowMonth && Last(at) is var name && name is "maj" or { Length: > 3 } and not "sept" && DateNames.Month(name) is > 0 and var whole
            && (EndsHere(at) || _numbers.Year(at + 1) > 0))
        {
            return MonthEnd(start, at, whole);
        }

        return null;
    }

    private DateReading? MonthEnd(int start, int at, int month) => month == 0
        ? null
        : _numbers.WithYear(at + 1 - start, start, year => DateNumbers.Day(year, month, DateTime.DaysInMonth(Math.Clamp(year, 1, 9999), month)));

    // nästa möte, nästa fredag, nästa vecka, nästa månad, nästa år
    private DateReading? Next(int at)
    {
        if (Open(at) is not "nästa")
        {
            return null;
        }

        return Last(at + 1) switch
        {
            "möte" or "sammanträde" or "rådsmöte" => new(2, nextMeeting >= today ? nextMeeting : null, NeedsMeeting: true),
            "vecka" => new(2, InNextWeek(DayOfWeek.Friday), IsSpan: true),
            "månad" => new(2, EndOfMonth(1), IsSpan: true),
            "år" => new(2, DateNumbers.Day(today.Year + 1, 12, 31), IsSpan: true),
            var next => DateNames.Weekday(next) is { } weekday ? new(2, InNextWeek(weekday)) : null,
        };
    }

    // om 2 veckor, om tre månader, om ett halvår, inom 14 dagar
    private DateReading? InSomeTime(int at)
    {
        if (Open(at) is not ("om" or "inom") || DateNames.Number(Open(at + 1)) is not (var count and >= 0))
        {
            return null;
        }

        return Last(at + 2) switch
        {
            "dag" or "dagar" => new(3, InDays(count), IsSpan: true),
            "vecka" or "veckor" => new(3, InDays(7 * count), IsSpan: true),
            "månad" or "månader" => new(3, InMonths(count), IsSpan: true),
            "kvartal" => new(3, InMonths(3 * count), IsSpan: true),
            "halvår" => new(3, InMonths(6 * count), IsSpan: true),
            "år" => new(3, InMonths(12 * count), IsSpan: true),
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
        if (preposition == 1 && first is "på" && OnWeekday(at + 1) is { } date)
        {
            return date with { Words = date.Words + 1 };
        }

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
            "månadsskiftet" when first is not "på" => new(preposition + 1, EndOfMonth(0)),
            _ => null,
        };
    }

    // 5 februari kl. 12, 5 februari, klockan 12.00–13.00: the clock goes with its day.
    private DateReading? WithClock(int at, DateReading? read)
    {
        var clock = at + (read?.Words ?? 0) + 1;
        if (read is not { } date || clock >= words.Count || words[clock - 1] is not ("kl" or "kl." or "klockan")
            || words[clock - 2][^1] is ';' or ':' or '!' or '?')
        {
            return read;
        }

        return Last(clock) is { Length: > 0 } typed && char.IsAsciiDigit(typed[0])
            && typed.All(letter => char.IsAsciiDigit(letter) || letter is '.' or ':' or '–' or '-')
            ? date with { Words = date.Words + 2 }
            : read;
    }

    private DateOnly? InNextWeek(DayOfWeek weekday) =>
        InDays(7 + ((6 + (int)weekday) % 7) - ((6 + (int)today.DayOfWeek) % 7));

    private static DateOnly? InWeekOf(DateOnly? friday, DayOfWeek weekday) =>
        friday is { } day ? DateOnly.FromDayNumber(Math.Clamp(day.DayNumber - 4 + ((6 + (int)weekday) % 7), 0, DateOnly.MaxValue.DayNumber)) : null;

    // Null after the last day that a calendar of four digits has.
    private DateOnly? InDays(int days) => today.DayNumber + days <= DateOnly.MaxValue.DayNumber ? today.AddDays(days) : null;

    private DateOnly? InMonths(int months) =>
        (today.Year * 12) + today.Month + months <= (DateOnly.MaxValue.Year * 12) + 12 ? today.AddMonths(months) : null;

    private DateOnly? EndOfMonth(int months) => InMonths(months) is { } day
        ? new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month))
        : null;

    private bool EndsHere(int at) => DateNumbers.EndsHere(words, at);

    private string Open(int at) => DateNumbers.Open(words, at);

    private string Last(int at) => DateNumbers.Last(words, at);
}
