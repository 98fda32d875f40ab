namespace BfaRadet.Domain.Decisions;

/// <summary>
/// Reads the day that is typed in a field: "5 maj", "5/5 2027", "2026-05-05", "fredag", "om 2 veckor". Without a year it is the
/// next such day, today included; where the day has been, the last one.
/// </summary>
public static class DayLine
{
    /// <summary>Longest line.</summary>
    public const int Max = 60;

    /// <param name="typed">One day and nothing else.</param>
    /// <param name="today">The day that words and dates without a year are relative to.</param>
    /// <param name="hasBeen">What happened on that day has happened: a date without a year is the last one.</param>
    public static Result<DateOnly> Read(string typed, DateOnly today, bool hasBeen = false)
    {
        ArgumentNullException.ThrowIfNull(typed);

        var words = (typed.Length > Max ? "" : typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (DaysBack(words) is { } back)
        {
            return today.DayNumber >= back ? today.AddDays(-back) : new DayRefusal.NoDay();
        }

        if (hasBeen && today.Year > 1 && words.Any(word => word.Any(char.IsAsciiDigit))
            && Whole(words, today.AddYears(-1).AddDays(1)) is { HasYear: false, IsSpan: false, Day: { } last } && last <= today)
        {
            return last;
        }

        return Whole(words, today) switch
        {
            { NeedsMeeting: false, Day: { } day } => day,
            { NeedsMeeting: false } => Wrong(words, today),
            _ => new DayRefusal.NoDay(),
        };
    }

    // What has been is not planned for, so the decision line does not know these.
    private static int? DaysBack(string[] words) => string.Join(' ', words).ToLowerInvariant() switch
    {
        "igår" or "i går" => 1,
        "i förrgår" or "förrgår" => 2,
        _ => null,
    };

    private static DateReading? Whole(string[] words, DateOnly today) =>
        new DateWords(words, today, null).At(0) is { } read && read.Words == words.Length ? read : null;

    private static DayRefusal Wrong(string[] words, DateOnly today)
    {
        var first = words[0].Equals("på", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        var weekday = words[first].TrimEnd(',', '.');
        return DateNames.Weekday(weekday.ToLowerInvariant(), anyForm: true) is not null && Whole(words[(first + 1)..], today)?.Day is { } day
            ? new DayRefusal.OtherWeekday(day, weekday)
            : new DayRefusal.ImpossibleDay(string.Join(' ', words));
    }
}
