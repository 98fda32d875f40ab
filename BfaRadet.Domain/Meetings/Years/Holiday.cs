namespace BfaRadet.Domain.Meetings.Years;

/// <summary>A day on which nobody calls a meeting: the public holidays (lag 1989:253), and the eves that are as holidays.</summary>
public enum Holiday
{
    NewYearsDay,
    Epiphany,
    GoodFriday,
    EasterEve,
    EasterSunday,
    EasterMonday,
    FirstOfMay,
    AscensionDay,
    NationalDay,
    WhitSunday,
    MidsummerEve,
    MidsummerDay,
    AllSaintsDay,
    ChristmasEve,
    ChristmasDay,
    BoxingDay,
    NewYearsEve,
}

/// <summary>The holidays of Sweden, of any year of the Gregorian calendar.</summary>
public static class SwedishHolidays
{
    /// <summary>The holiday of a day; null for an ordinary day. On a day of two, the movable one.</summary>
    public static Holiday? Of(DateOnly day) => (day.DayNumber - Easter(day.Year).DayNumber) switch
    {
        -2 => Holiday.GoodFriday,
        -1 => Holiday.EasterEve,
        0 => Holiday.EasterSunday,
        1 => Holiday.EasterMonday,
        39 => Holiday.AscensionDay,
        49 => Holiday.WhitSunday,
        _ => (day.Month, day.Day, day.DayOfWeek) switch
        {
            (1, 1, _) => Holiday.NewYearsDay,
            (1, 6, _) => Holiday.Epiphany,
            (5, 1, _) => Holiday.FirstOfMay,
            (6, 6, _) => Holiday.NationalDay,
            (6, >= 19 and <= 25, DayOfWeek.Friday) => Holiday.MidsummerEve,
            (6, >= 20 and <= 26, DayOfWeek.Saturday) => Holiday.MidsummerDay,
            (10, 31, DayOfWeek.Saturday) or (11, >= 1 and <= 6, DayOfWeek.Saturday) => Holiday.AllSaintsDay,
            (12, 24, _) => Holiday.ChristmasEve,
            (12, 25, _) => Holiday.ChristmasDay,
            (12, 26, _) => Holiday.BoxingDay,
            (12, 31, _) => Holiday.NewYearsEve,
            _ => null,
        },
    };

    /// <summary>Easter Sunday, by the rule of Meeus, Jones and Butcher.</summary>
    public static DateOnly Easter(int year)
    {
        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - epact - (rest % 4)) % 7;
        var moved = (golden + (11 * epact) + (22 * weekday)) / 451;
        var day = epact + weekday - (7 * moved) + 114;
        return new DateOnly(year, day / 31, (day % 31) + 1);
    }
}
