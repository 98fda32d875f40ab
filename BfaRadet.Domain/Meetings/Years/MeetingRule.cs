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

/// <summary>When a council meets. Read from words: <see cref="MeetingRuleReading"/>.</summary>
/// <param name="StartsAt">Null when no clock was written.</param>
public sealed record MeetingRule(MeetingDays On, TimeOnly? StartsAt, TimeOnly? EndsAt)
{
    /// <summary>The months a quarter means.</summary>
    internal static readonly int[] Quarters = [1, 4, 7, 10];

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
        : months.SequenceEqual(Quarters) ? " varje kvartal"
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
}
