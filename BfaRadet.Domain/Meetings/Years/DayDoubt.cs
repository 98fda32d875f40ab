namespace BfaRadet.Domain.Meetings.Years;

/// <summary>Why a day may be a bad one to meet on. Said before anything is planned; none of them stops it.</summary>
public abstract record DayDoubt
{
    private DayDoubt()
    {
    }

    /// <summary>The day has been.</summary>
    public sealed record HasBeen : DayDoubt;

    public sealed record OnHoliday(Holiday Holiday) : DayDoubt;

    /// <summary>The working day before a holiday: many leave early.</summary>
    public sealed record DayBefore(Holiday Holiday) : DayDoubt;

    public sealed record Weekend : DayDoubt;

    /// <summary>20 June to 10 August.</summary>
    public sealed record Summer : DayDoubt;

    /// <summary>23 December to 6 January.</summary>
    public sealed record Christmas : DayDoubt;

    /// <summary>A meeting is planned that day already.</summary>
    public sealed record IsTaken : DayDoubt;

    /// <summary>The day is in the list more than once.</summary>
    public sealed record Twice : DayDoubt;

    /// <summary>What is doubtful about a day.</summary>
    /// <param name="planned">Days of the meetings there are.</param>
    /// <param name="others">The other days of the list.</param>
    public static ValueList<DayDoubt> Of(DateOnly day, DateOnly today, IReadOnlyCollection<DateOnly> planned, IReadOnlyCollection<DateOnly> others)
    {
        var isWeekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        var holiday = SwedishHolidays.Of(day);
        var next = day < DateOnly.MaxValue ? SwedishHolidays.Of(day.AddDays(1)) : null;
        return new DayDoubt?[]
        {
            day < today ? new HasBeen() : null,
            planned.Contains(day) ? new IsTaken() : null,
            others.Contains(day) ? new Twice() : null,
            holiday is { } known ? new OnHoliday(known) : null,
            holiday is null && isWeekend ? new Weekend() : null,
            holiday is null && !isWeekend && next is { } follows && follows != Holiday.MidsummerEve ? new DayBefore(follows) : null,
            (day.Month, day.Day) is (6, >= 20) or (7, _) or (8, <= 10) ? new Summer() : null,
            holiday is null && (day.Month, day.Day) is (12, >= 23) or (1, <= 6) ? new Christmas() : null,
        }.OfType<DayDoubt>().ToValueList();
    }
}
