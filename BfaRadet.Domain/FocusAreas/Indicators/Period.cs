using System.Globalization;

namespace BfaRadet.Domain.FocusAreas.Indicators;

/// <summary>How long a time a value is of.</summary>
public enum PeriodKind
{
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

/// <summary>The time that a value is of: a day, an ISO week, a month, a quarter or a year.</summary>
/// <param name="From">Its first day. What follows from it are methods: the stored text has nothing else.</param>
public readonly record struct Period(PeriodKind Kind, DateOnly From)
{
    /// <summary>Its last day.</summary>
    public DateOnly Ends() => Next().From.AddDays(-1);

    /// <summary>The one after it, of the same length.</summary>
    public Period Next() => Kind switch
    {
        PeriodKind.Day => this with { From = From.AddDays(1) },
        PeriodKind.Week => this with { From = From.AddDays(7) },
        PeriodKind.Month => this with { From = From.AddMonths(1) },
        PeriodKind.Quarter => this with { From = From.AddMonths(3) },
        PeriodKind.Year => this with { From = From.AddYears(1) },
        _ => throw new InvalidOperationException($"A period of {Kind}"),
    };

    public static Period Year(int year) => new(PeriodKind.Year, new DateOnly(year, 1, 1));

    /// <param name="quarter">From 1.</param>
    public static Period Quarter(int year, int quarter) => new(PeriodKind.Quarter, new DateOnly(year, 3 * quarter - 2, 1));

    public static Period Month(int year, int month) => new(PeriodKind.Month, new DateOnly(year, month, 1));

    public static Period Week(int year, int week) => new(PeriodKind.Week, DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)));

    public static Period Day(DateOnly day) => new(PeriodKind.Day, day);
}
