using BfaRadet.Domain.Decisions;

namespace BfaRadet.Domain.Meetings.Agenda;

/// <summary>When the next meeting is, as it was read.</summary>
public sealed record NextMeetingTime(DateOnly Date, TimeOnly StartsAt, TimeOnly EndsAt);

/// <summary>
/// Reads when the next meeting is, as it is said at the item: "tisdag 5 maj kl. 9", "5/5 09.00–11.00". Without a year it is the
/// next such day after the meeting; without an end it is as long as the meeting, and without a clock at the same time.
/// </summary>
public static class NextMeetingLine
{
    /// <summary>Longest line.</summary>
    public const int Max = 120;

    /// <param name="meeting">The meeting it is settled at.</param>
    /// <param name="today">The day that words like "om 6 veckor" are relative to.</param>
    public static Result<NextMeetingTime> Read(string typed, MeetingDetails meeting, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(meeting);

        var words = (typed.Length > Max ? typed[..Max] : typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(words, word => word.ToLowerInvariant() is "kl" or "kl." or "klockan");
        var named = at < 0 ? words : words[..at];
        if (named.Length == 0 || new DateWords(named, today, null).At(0) is not { NeedsMeeting: false } read)
        {
            return new NextMeetingRefusal.NoDay();
        }

        var day = ReadDay(named, read, meeting.Date, today);
        if (day.IsRefused(out var refusal))
        {
            return refusal;
        }

        // Without "kl." the clock is what follows the day.
        if (at >= 0 && (read.Words < at || at + 1 == words.Length))
        {
            return new NextMeetingRefusal.UnreadableClock(string.Join(' ', words[Math.Min(read.Words, at)..]));
        }

        var clock = at < 0 ? words[read.Words..] : words[(at + 1)..];
        return ReadClock(clock, meeting) is not var (starts, ends) ? new NextMeetingRefusal.UnreadableClock(string.Join(' ', clock))
            : ends <= starts ? new MeetingRefusal.EndsBeforeItStarts(starts, ends)
            : new NextMeetingTime(day.Value, starts, ends);
    }

    private static Result<DateOnly> ReadDay(string[] words, DateReading read, DateOnly meeting, DateOnly today)
    {
        var typed = string.Join(' ', words[..read.Words]);
        if (read.IsSpan && words[0].ToLowerInvariant() is "nästa" || new DateNumbers(words, today).Week(0) is not null)
        {
            return new NextMeetingRefusal.NotOneDay(typed);
        }

        if (read is { HasYear: false, Day: { } early } && early <= meeting
            && new DateWords(words, meeting.AddDays(1), null).At(0) is { Day: { } later } again && (later.Month, later.Day) == (early.Month, early.Day))
        {
            // "5 maj", said on 5 May, is that of the next year; "i dag" is not.
            read = again;
        }

        if (read.Day is not { } day)
        {
            var first = words[0].ToLowerInvariant() is "på" ? 1 : 0;
            return DateNames.Weekday(words[first].TrimEnd(',', '.').ToLowerInvariant(), anyForm: true) is not null
                && first + 1 < words.Length && new DateWords(words[(first + 1)..], today, null).At(0)?.Day is { } other
                    ? new NextMeetingRefusal.OtherWeekday(other, words[first].TrimEnd(',', '.'))
                    : new NextMeetingRefusal.ImpossibleDay(typed);
        }

        return day <= meeting || day < today ? new NextMeetingRefusal.NotAfter(day, meeting) : day;
    }

    private static (TimeOnly Starts, TimeOnly Ends)? ReadClock(IReadOnlyCollection<string> words, MeetingDetails meeting)
    {
        if (words.Count == 0)
        {
            return (meeting.StartsAt, meeting.EndsAt);
        }

        if (ClockWords.Read(words) is not var (starts, ends))
        {
            return null;
        }

        return (starts, ends ?? ClockWords.After(starts, meeting.EndsAt - meeting.StartsAt));
    }
}
