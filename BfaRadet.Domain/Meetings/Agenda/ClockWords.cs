using BfaRadet.Domain.Decisions;

namespace BfaRadet.Domain.Meetings.Agenda;

/// <summary>Clock times as they are said after "kl.": 9, 9.30, 09:30, 930, 0930, 9–11, 9.00 till 11.00, mellan 9 och 11.</summary>
internal static class ClockWords
{
    /// <summary>The end is null when none was said; null for words that are no time.</summary>
    public static (TimeOnly Starts, TimeOnly? Ends)? Read(IEnumerable<string> words)
    {
        var typed = string.Concat(words.Select(word => word.ToLowerInvariant() switch
        {
            "från" or "mellan" => "",
            "till" or "och" => "-",
            var other => other.Replace('–', '-').Replace('—', '-'),
        })).TrimEnd('.', ',', ';', '!');
        var parts = typed.Split('-');
        return parts.Length > 2 || Time(parts[0]) is not { } starts ? null
            : parts.Length == 1 ? (starts, null)
            : Time(parts[1]) is { } ends ? (starts, ends)
            : null;
    }

    /// <summary>So long after a time; the last minute of the day when that is on the next.</summary>
    public static TimeOnly After(TimeOnly starts, TimeSpan length)
    {
        var end = starts.Add(length, out var days);
        return days > 0 ? new TimeOnly(23, 59) : end;
    }

    private static TimeOnly? Time(string typed)
    {
        var parts = typed.Split('.', ':');
        var (hour, minute) = parts.Length switch
        {
            1 when typed.Length is 3 or 4 => (DateNames.Digits(typed.AsSpan(0, typed.Length - 2), 1, 2), DateNames.Digits(typed.AsSpan(typed.Length - 2), 2, 2)),
            1 => (DateNames.Digits(typed, 1, 2), 0),
            2 => (DateNames.Digits(parts[0], 1, 2), DateNames.Digits(parts[1], 2, 2)),
            _ => (-1, -1),
        };
        return hour is >= 0 and <= 23 && minute is >= 0 and <= 59 ? new TimeOnly(hour, minute) : null;
    }
}
