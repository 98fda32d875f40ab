using BfaRadet.Domain.Decisions;
using System.Globalization;

namespace BfaRadet.Domain.Meetings.Years;

/// <summary>
/// When a council meets, in Swedish words, read into a rule:
/// <code>
/// rule     = which , weekday , [ "i månaden" | "varje månad" ] , [ "i" , months ] , [ "utom" , months ] , [ "kl." , clock , [ "–" , clock ] ] ;
/// which    = "första" | "andra" | "tredje" | "fjärde" | "sista" ;
/// months   = name , { ( "," | "och" ) , name } ;
/// </code>
/// Without months it is every month.
/// </summary>
/// <param name="Which">1 to 4 from the beginning of the month; -1 for the last.</param>
/// <param name="StartsAt">Null when no clock was written.</param>
public sealed record MeetingRule(int Which, DayOfWeek Weekday, ValueList<int> Months, TimeOnly? StartsAt, TimeOnly? EndsAt)
{
    private static readonly string[] _which = ["första", "andra", "tredje", "fjärde"];

    /// <summary>Longest rule that is read, in characters.</summary>
    public const int MaxLength = 300;

    /// <summary>The rule that the words say; null when they say none.</summary>
    public static MeetingRule? Read(string typed)
    {
        var clean = Wording.Line(typed).ToLowerInvariant().Replace("–", "-", StringComparison.Ordinal).Replace(" - ", "-", StringComparison.Ordinal);
        var words = clean.Replace(",", " ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (clean.Length > MaxLength || words.Length < 2)
        {
            return null;
        }

        var at = words[0] is "den" or "varje" ? 1 : 0;
        var which = at < words.Length ? words[at] == "sista" ? -1 : Array.IndexOf(_which, words[at]) + 1 : 0;
        if (which == 0 || at + 1 >= words.Length || DateNames.Weekday(words[at + 1].TrimEnd('.'), anyForm: true) is not { } weekday)
        {
            return null;
        }

        var (months, without) = (new SortedSet<int>(), new SortedSet<int>());
        var (isWithout, from, to) = (false, (TimeOnly?)null, (TimeOnly?)null);
        for (at += 2; at < words.Length; at++)
        {
            var word = words[at].TrimEnd('.');
            if (word is "i" or "och" or "samt" or "månaden" or "månad" or "varje" or "alla" or "månader" or "")
            {
                continue;
            }

            if (word is "utom" or "men" or "inte")
            {
                isWithout = true;
            }
            else if (DateNames.Month(word) is > 0 and var month)
            {
                _ = (isWithout ? without : months).Add(month);
            }
            else if (word is "kl" or "klockan" && at + 1 < words.Length && Clock(words[at + 1]) is { } clock)
            {
                (from, to) = clock;
                at++;
            }
            else
            {
                return null;
            }
        }

        var all = months.Count > 0 ? months : [.. Enumerable.Range(1, 12)];
        all.ExceptWith(without);
        return all.Count == 0 || (to is not null && to <= from) ? null : new(which, weekday, [.. all], from, to);
    }

    /// <summary>The days of a year, one for each month of the rule.</summary>
    public ValueList<DateOnly> Days(int year) => Months.Select(month => Day(year, month)).ToValueList();

    private DateOnly Day(int year, int month)
    {
        if (Which < 0)
        {
            var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
            return last.AddDays(-(((int)last.DayOfWeek - (int)Weekday + 7) % 7));
        }

        var first = new DateOnly(year, month, 1);
        return first.AddDays((((int)Weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (Which - 1)));
    }

    private static (TimeOnly From, TimeOnly? To)? Clock(string typed)
    {
        var parts = typed.TrimEnd('.').Split('-');
        return parts.Length > 2 || Time(parts[0]) is not { } from ? null : parts.Length == 1 ? (from, null) : Time(parts[1]) is { } to ? (from, to) : null;
    }

    private static TimeOnly? Time(string typed)
    {
        var parts = typed.Split('.', ':');
        return parts.Length is 1 or 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour < 24
            && (parts.Length == 1 ? 0 : parts[1].Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minute) ? minute : -1) is >= 0 and < 60 and var minutes
            ? new TimeOnly(hour, minutes)
            : null;
    }
}
