using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;

namespace BfaRadet.Domain.Meetings.Years;

/// <summary>
/// Reads when a council meets from Swedish words:
/// <code>
/// rule     = ( nth | day | named ) , [ "kl." , clock ] ;
/// nth      = ( "första" | "andra" | "tredje" | "fjärde" | "sista" ) , weekday , [ months ] ;
/// day      = "den" , number , [ months ] ;
/// named    = number , month , { "," , number , month } ;
/// months   = "varje månad" | "varje kvartal" | "i" , name , { ( "," | "och" | "-" ) , name } , [ "utom" , name , { "," , name } ] ;
/// </code>
/// Without months it is every month; a quarter means its first month. The clock may stand anywhere.
/// </summary>
public static class MeetingRuleReading
{
    /// <summary>Longest line, in characters.</summary>
    public const int Max = 300;

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
                into.UnionWith(MeetingRule.Quarters);
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
