namespace BfaRadet.Domain.Publishing;

/// <summary>
/// How long adjusted minutes of a nämnd can be appealed: three weeks from the notice (KL 13 kap. 5 §). A last day that is
/// a Saturday, a Sunday or another day off moves to the next working day (lag 1930:173 2 §).
/// </summary>
public static class AppealPeriod
{
    public const int Weeks = 3;

    /// <summary>The last day to appeal.</summary>
    public static DateOnly LastDay(DateOnly posted)
    {
        var day = posted.AddDays(Weeks * 7);
        while (IsDayOff(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>Saturdays, Sundays, public holidays (lag 1989:253) and the eves that are set equal to them.</summary>
    public static bool IsDayOff(DateOnly day)
    {
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
            || (day.Month, day.Day) is (1, 1) or (1, 6) or (5, 1) or (6, 6) or (12, 24) or (12, 25) or (12, 26) or (12, 31))
        {
            return true;
        }

        // Midsummer's Eve is the Friday between 19 and 25 June.
        var fromEaster = day.DayNumber - Easter(day.Year).DayNumber;
        return fromEaster is -2 or 1 or 39 || day is { DayOfWeek: DayOfWeek.Friday, Month: 6, Day: >= 19 and <= 25 };
    }

    /// <summary>Easter Day in the Gregorian calendar (the anonymous algorithm of 1876).</summary>
    private static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new(year, n / 31, (n % 31) + 1);
    }
}
