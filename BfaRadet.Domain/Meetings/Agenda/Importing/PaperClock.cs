using System.Globalization;
using System.Text.RegularExpressions;

namespace BfaRadet.Domain.Meetings.Agenda.Importing;

/// <summary>When something begins and ends, by the clock, or how long it takes.</summary>
internal readonly record struct PaperTime(TimeOnly? From, TimeOnly? To, int? Minutes)
{
    public int? Length => Minutes ?? (From is { } from && To is { } to && to > from ? (int)(to - from).TotalMinutes : null);
}

/// <summary>Clock times and durations in a paper: "15.30–15.35", "kl. 13", "09:00", "(10 min)", "en kvart".</summary>
internal static partial class PaperClock
{
    /// <summary>A clock time, or two, that the text begins with, and how many characters it takes; null for none.</summary>
    public static (PaperTime Time, int Length)? AtStart(string text) => Found(Start().Match(text));

    /// <summary>A clock time, or two, that the text ends with, and where it begins.</summary>
    public static (PaperTime Time, int Start)? AtEnd(string text)
    {
        var found = End().Match(text);
        return Found(found) is { } read ? (read.Time, found.Index) : null;
    }

    /// <summary>The first clock time in a text that also tells from when to when, or says "kl."; null for none.</summary>
    public static (PaperTime Time, int Start, int Length)? In(string text)
    {
        for (var found = Anywhere().Match(text); found.Success; found = found.NextMatch())
        {
            if (Found(found) is { } read && (read.Time.To is not null || found.Groups["kl"].Success || found.Groups["m1"].Success))
            {
                return (read.Time, found.Index, found.Length);
            }
        }

        return null;
    }

    /// <summary>A cell or part that is nothing but a time; null for another.</summary>
    /// <param name="isMinutes">Whether a number alone is minutes.</param>
    public static PaperTime? Whole(string part, bool isMinutes = false)
    {
        var clean = part.Trim().TrimEnd('.', ',');
        if (clean.Length is 0 or > 60)
        {
            return null;
        }

        if (AtStart(clean) is { } clock && clock.Length == clean.Length)
        {
            return clock.Time;
        }

        // "10–15 min" is planned as the longer.
        clean = Between().Replace(clean, "");
        return (isMinutes || !clean.All(char.IsAsciiDigit)) && AgendaLineMinutes.Read(clean) is { } minutes and > 0 and <= MeetingAgenda.MaxMinutes
            ? new(null, null, minutes)
            : null;
    }

    /// <summary>A duration that the text ends or begins with, and what is left of it.</summary>
    public static (int Minutes, string Left)? Duration(string text)
    {
        foreach (var found in (Match[])[DurationAtEnd().Match(text), DurationAtStart().Match(text)])
        {
            if (found.Success && Whole(found.Groups["time"].Value) is { Minutes: { } minutes })
            {
                return (minutes, text.Remove(found.Index, found.Length).Trim());
            }
        }

        return null;
    }

    private static (PaperTime Time, int Length)? Found(Match found)
    {
        if (!found.Success)
        {
            return null;
        }

        var (saysClock, first) = (found.Groups["kl"].Success, At(found.Groups["h1"], found.Groups["m1"]));
        var second = found.Groups["h2"].Success ? At(found.Groups["h2"], found.Groups["m2"]) : null;
        if (first is null || (found.Groups["h2"].Success && second is null)
            // "1.30" may be a number of two parts, and "3–5" a count.
            || (!saysClock && (!found.Groups["m1"].Success || (second is null && first.Value.Hour < 6))))
        {
            return null;
        }

        return (new(first, second, null), found.Length);
    }

    private static TimeOnly? At(Group hour, Group minute) =>
        int.Parse(hour.ValueSpan, CultureInfo.InvariantCulture) is var h and < 24
        && (minute.Success ? int.Parse(minute.ValueSpan, CultureInfo.InvariantCulture) : 0) is var m and < 60
            ? new TimeOnly(h, m)
            : null;

    private const string Range = @"(?:(?<kl>kl\.?|klockan)\s{0,3})?(?<h1>\d{1,2})(?:[.:](?<m1>\d{2}))?(?![\d/])(?:\s{0,3}(?:[–—-]|till|—|−)\s{0,3}(?:(?:kl\.?|klockan)\s{0,3})?(?<h2>\d{1,2})(?:[.:](?<m2>\d{2}))?(?![\d/]))?";

    [GeneratedRegex(@"^" + Range + @"(?:\s?[,:](?=\s|$)|\.(?=\s|$))?(?=\s|$|\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex(@"(?<=^|[\s(,–-])" + Range + @"$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex End();

    [GeneratedRegex(@"(?<![\d.:/-])" + Range, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Anywhere();

    [GeneratedRegex(@"^\d{1,3}\s?[–-]\s?(?=\d{1,3}\s?(?:m|tim))")]
    private static partial Regex Between();

    private const string Span = @"(?<time>(?:(?:ca|cirka|högst|max|ungefär)\.?\s{1,3})?\d{1,3}(?:[.,]\d)?(?:\s?[–-]\s?\d{1,3})?\s{0,2}(?:minuter|minut|min|timmar|timme|timma|tim|h)(?:\s{1,2}(?:och\s)?\d{1,2}\s?min(?:uter)?)?)\.?";

    [GeneratedRegex(@"(?:^|[\s,;:–—-]{1,6})" + Span + "$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DurationAtEnd();

    [GeneratedRegex("^" + Span + @"[\s,;:–—-]{1,6}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DurationAtStart();
}
