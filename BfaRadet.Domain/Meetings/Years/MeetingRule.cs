using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;

namespace BfaRadet.Domain.Meetings.Years;

/// <summary>Which days of a year a council meets.</summary>
public abstract record MeetingDays
{
    private MeetingDays()
    {
    }

    /// <summary>"Första torsdagen i mars och maj".</summary>
    /// <param name="Which">1 to 4 from the beginning of the month; -1 for the last.</param>
    public sealed record Nth(int Which, DayOfWeek Weekday, ValueList<int> Months) : MeetingDays;

    /// <summary>"Den 15 i mars och maj".</summary>
    public sealed record OfMonth(int Day, ValueList<int> Months) : MeetingDays;

    /// <summary>"5 mars, 7 maj".</summary>
    public sealed record Named(ValueList<DayInYear> Days) : MeetingDays;
}

/// <summary>A day of any year.</summary>
public readonly record struct DayInYear(int Month, int Day);

/// <summary>The days that a rule gives a year.</summary>
/// <param name="Missing">Those that the year does not have: 29 February, 31 April.</param>
public sealed record RuleDays(ValueList<DateOnly> Days, ValueList<DayInYear> Missing);

/// <summary>
/// When a council meets, in Swedish words, read into a rule:
/// <code>
/// rule     = ( nth | day | named ) , [ "kl." , clock ] ;
/// nth      = ( "första" | "andra" | "tredje" | "fjärde" | "sista" ) , weekday , [ months ] ;
/// day      = "den" , number , [ months ] ;
/// named    = number , month , { "," , number , month } ;
/// months   = "varje månad" | "varje kvartal" | "i" , name , { ( "," | "och" | "-" ) , name } , [ "utom" , name , { "," , name } ] ;
/// </code>
/// Without months it is every month; a quarter means its first month. The clock may stand anywhere.
/// </summary>
/// <param name="StartsAt">Null when no clock was written.</param>
public sealed record MeetingRule(MeetingDays On, TimeOnly? StartsAt, TimeOnly? EndsAt)
{
    /// <summary>Longest line, in characters.</summary>
    public const int Max = 300;

    private static readonly int[] _quarters = [1, 4, 7, 10];

    private static readonly HashSet<string> _fillers = ["i", "och", "samt", "månaden", "månad", "månader", "varje", "var", "alla", "på", "per", "en", "dagen", "den"];

    /// <summary>The rule that the words say.</summary>
    public static Result<MeetingRule> Read(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        if (typed.Length > Max)
        {
            return new MeetingRuleRefusal.TooLong(typed.Length, Max);
        }

        // "9 – 11" and "mars–maj" are one word each.
        var clean = Wording.Line(typed).ToLowerInvariant().Replace('–', '-').Replace('—', '-').Replace(" - ", "-", StringComparison.Ordinal);
        var words = clean.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries).ToList();
        if (words.Count == 0)
        {
            return new MeetingRuleRefusal.Nothing();
        }

        var clock = TakeClock(words);
        if (clock.IsRefused(out var unclear))
        {
            return unclear;
        }

        var days = ReadDays(words);
        return days.IsRefused(out var refusal) ? refusal : new MeetingRule(days.Value, clock.Value.Starts, clock.Value.Ends);
    }

    /// <summary>The days of a year, in order, each once.</summary>
    public RuleDays Days(int year)
    {
        var wanted = On switch
        {
            MeetingDays.Nth nth => nth.Months.Select(month => new DayInYear(month, DayOf(year, month, nth))),
            MeetingDays.OfMonth of => of.Months.Select(month => new DayInYear(month, of.Day)),
            MeetingDays.Named named => named.Days.Distinct().OrderBy(d => d.Month).ThenBy(d => d.Day),
            _ => throw new InvalidOperationException($"{On.GetType().Name} has no days."),
        };
        var there = wanted.ToLookup(d => d.Day <= DateTime.DaysInMonth(year, d.Month));
        return new RuleDays(there[true].Select(d => new DateOnly(year, d.Month, d.Day)).ToValueList(), there[false].ToValueList());
    }

    /// <summary>Its clock; without one that of the last meeting, and without an end as long as that, or two hours. Null when neither is known.</summary>
    public (TimeOnly? Starts, TimeOnly? Ends) TimesAfter(MeetingDetails? last) => StartsAt is not { } starts
        ? (last?.StartsAt, last?.EndsAt)
        : (starts, EndsAt ?? ClockWords.After(starts, last is null ? TimeSpan.FromHours(2) : last.EndsAt - last.StartsAt));

    /// <summary>The rule in words that are read as it.</summary>
    public string Words => On switch
    {
        MeetingDays.Nth nth => $"{(nth.Which < 0 ? "sista" : DateNames.OrdinalName(nth.Which))} {DateNames.WeekdayName(nth.Weekday)}en{MonthWords(nth.Months)}",
        MeetingDays.OfMonth of => $"den {of.Day}{MonthWords(of.Months)}",
        MeetingDays.Named named => string.Join(", ", named.Days.Select(d => $"{d.Day} {DateNames.MonthName(d.Month)}")),
        _ => throw new InvalidOperationException($"{On.GetType().Name} has no words."),
    } + (StartsAt is not { } from ? "" : $" kl. {Said(from)}{(EndsAt is { } to ? $"–{Said(to)}" : "")}");

    private static string MonthWords(ValueList<int> months) => months.Count == 12 ? " varje månad"
        : months.SequenceEqual(_quarters) ? " varje kvartal"
        : $" i {string.Join(", ", months.SkipLast(1).Select(DateNames.MonthName))}{(months.Count > 1 ? " och " : "")}{DateNames.MonthName(months[^1])}";

    private static string Said(TimeOnly time) => time.Minute == 0 ? $"{time.Hour}" : $"{time.Hour}.{time.Minute:00}";

    private static int DayOf(int year, int month, MeetingDays.Nth nth)
    {
        if (nth.Which < 0)
        {
            var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
            return last.Day - (((int)last.DayOfWeek - (int)nth.Weekday + 7) % 7);
        }

        var first = new DateOnly(year, month, 1);
        return 1 + (((int)nth.Weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (nth.Which - 1));
    }

    /// <summary>Takes the clock out of the words, wherever it stands: after "kl.", or a span as "9-11" without it.</summary>
    private static Result<(TimeOnly? Starts, TimeOnly? Ends)> TakeClock(List<string> words)
    {
        var at = words.FindIndex(word => word is "kl" or "kl." or "klockan");
        int first, count;
        if (at >= 0)
        {
            var start = first = at + 1;
            first += first < words.Count && words[first] is "från" or "mellan" ? 1 : 0;
            count = first < words.Count && IsDigit(words[first]) ? 1 : 0;
            if (count == 1 && first + 2 < words.Count && words[first + 1] is "till" or "och" && IsDigit(words[first + 2]))
            {
                count = 3;
            }

            if (count == 0)
            {
                return new MeetingRuleRefusal.UnreadableClock(string.Join(' ', words.Skip(start).Take(1)));
            }
        }
        else
        {
            // "9-11" after the days; a number alone belongs to a day.
            first = words.FindLastIndex(word => IsDigit(word) && word.Contains('-', StringComparison.Ordinal));
            if (first < 0)
            {
                return (null, null);
            }

            (at, count) = (first, 1);
        }

        var said = words.GetRange(first, count);
        words.RemoveRange(at, first + count - at);
        return ClockWords.Read(said) is not var (starts, ends) ? new MeetingRuleRefusal.UnreadableClock(string.Join(' ', said))
            : ends <= starts ? new MeetingRefusal.EndsBeforeItStarts(starts, ends.Value)
            : (starts, ends);
    }

    private static Result<MeetingDays> ReadDays(List<string> words)
    {
        // "Vi möts alltid den första torsdagen …"
        var at = words.FindIndex(word => Which(word) != 0 || Number(word) > 0);
        if (at < 0)
        {
            return new MeetingRuleRefusal.NoDay();
        }

        var opening = words.Take(at).FirstOrDefault(word => word is not ("den" or "varje" or "alltid" or "vi" or "möts" or "på" or "mötet" or "är" or "rådet")
            && DateNames.Weekday(word.TrimEnd('.'), anyForm: true) is null);
        if (opening is not null)
        {
            return new MeetingRuleRefusal.UnknownWord(opening);
        }

        if (Which(words[at]) is not 0 and var which && at + 1 < words.Count && DateNames.Weekday(words[at + 1].TrimEnd('.'), anyForm: true) is { } weekday)
        {
            return which > 4
                ? new MeetingRuleRefusal.NoSuchWeek(words[at])
                : ReadMonths(words[(at + 2)..]).Map<MeetingDays>(months => new MeetingDays.Nth(which, weekday, months));
        }

        if (IsNamed(words, at))
        {
            return ReadNamed(words[at..]);
        }

        var day = Number(words[at]) is > 0 and var number ? number : Math.Max(0, Which(words[at]));
        return day switch
        {
            0 => new MeetingRuleRefusal.NoDay(),
            > 31 => new MeetingRuleRefusal.NoSuchDay(words[at]),
            _ => ReadMonths(words[(at + 1)..]).Map<MeetingDays>(months => new MeetingDays.OfMonth(day, months)),
        };
    }

    private static bool IsNamed(List<string> words, int at) =>
        Slashed(words[at]) is not null || (Number(words[at]) > 0 && at + 1 < words.Count && DateNames.Month(words[at + 1].TrimEnd('.')) > 0);

    private static Result<MeetingDays> ReadNamed(List<string> words)
    {
        var days = new List<DayInYear>();
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at].TrimEnd('.');
            if (_fillers.Contains(word) || DateNames.Weekday(word, anyForm: true) is not null)
            {
                continue;
            }

            if (!IsNamed(words, at))
            {
                return new MeetingRuleRefusal.UnknownWord(words[at]);
            }

            var (month, day) = Slashed(words[at]) is { } slashed ? slashed : (DateNames.Month(words[at + 1].TrimEnd('.')), Number(words[at]));
            // In a leap year: 29 February is a day of some years.
            if (day < 1 || month is < 1 or > 12 || day > DateTime.DaysInMonth(2028, month))
            {
                return new MeetingRuleRefusal.NoSuchDay(Slashed(words[at]) is null ? $"{words[at]} {words[at + 1]}" : words[at]);
            }

            days.Add(new DayInYear(month, day));
            at += Slashed(words[at]) is null ? 1 : 0;
        }

        return new MeetingDays.Named(days.ToValueList());
    }

    private static Result<ValueList<int>> ReadMonths(List<string> words)
    {
        var (months, without) = (new SortedSet<int>(), new SortedSet<int>());
        var into = months;
        foreach (var word in words.Select(word => word.TrimEnd('.')))
        {
            if (word is "utom" or "men" or "inte" or "förutom")
            {
                into = without;
            }
            else if (word is "kvartal" or "kvartalet")
            {
                into.UnionWith(_quarters);
            }
            else if (Span(word) is { } span)
            {
                into.UnionWith(span);
            }
            else if (!_fillers.Contains(word))
            {
                return new MeetingRuleRefusal.UnknownWord(word);
            }
        }

        var all = months.Count > 0 ? months : [.. Enumerable.Range(1, 12)];
        all.ExceptWith(without);
        return all.Count == 0 ? new MeetingRuleRefusal.NoMonths() : all.ToValueList();
    }

    /// <summary>The months of "mars", "mars-maj" and "november-februari"; null for another word.</summary>
    private static IEnumerable<int>? Span(string word)
    {
        var parts = word.Split('-');
        var (from, to) = (DateNames.Month(parts[0].TrimEnd('.')), DateNames.Month(parts[^1].TrimEnd('.')));
        return parts.Length > 2 || from == 0 || to == 0 ? null : Enumerable.Range(0, ((to - from + 12) % 12) + 1).Select(after => ((from + after - 1) % 12) + 1);
    }

    /// <summary>-1 for "sista", 1 to 31 for "första" to "trettioförsta"; 0 for another word.</summary>
    private static int Which(string word) => word == "sista" ? -1 : DateNames.Ordinal(word);

    /// <summary>The number of "15", "15." and "15:e"; 0 for another word.</summary>
    private static int Number(string word)
    {
        var digits = word.TrimEnd('.').Split(':') is [var before, "e" or "a"] ? before : word.TrimEnd('.');
        return Math.Max(0, DateNames.Digits(digits, 1, 3));
    }

    private static (int Month, int Day)? Slashed(string word) =>
        word.Split('/') is [var day, var month] && DateNames.Digits(day, 1, 2) is >= 0 and var d && DateNames.Digits(month, 1, 2) is >= 0 and var m ? (m, d) : null;

    private static bool IsDigit(string word) => char.IsAsciiDigit(word[0]);
}
