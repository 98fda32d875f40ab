using System.Text.RegularExpressions;
using BfaRadet.Domain.Decisions;

namespace BfaRadet.Domain.Meetings.Agenda.Importing;

/// <summary>Collects the day, the time and the place that a paper tells of the meeting.</summary>
internal sealed partial class PaperHeadReading(DateOnly today)
{
    private readonly List<string> _notice = [];
    private DateOnly? _date;
    private TimeOnly? _from;
    private TimeOnly? _to;
    private string _place = "";

    public TimeOnly? EndsAt => _to;

    public PaperHead Head => new(_date, _from, _to, _place, string.Join('\n', _notice));

    public void Notice(string line) => _notice.Add(line);

    public void Where(string value)
    {
        if (_place.Length == 0 && value.Length <= Wording.LineMax)
        {
            _place = Wording.Line(value).Trim(' ', ',', '.', ';');
        }
    }

    /// <summary>A line about when; also where, for a line that has the place after the time, or before the day.</summary>
    public void When(string value, bool mayHavePlace)
    {
        var day = DayIn(value);
        _date ??= day?.Day;
        var clock = PaperClock.In(value);
        if (clock is { Time: { From: { } from } time })
        {
            (_from, _to) = (_from ?? from, _to ?? time.To);
        }

        if (!mayHavePlace || _place.Length > 0)
        {
            return;
        }

        // What is left when day and clock are taken away.
        var rest = clock is { } at ? value.Remove(at.Start, at.Length) : value;
        rest = day is { } read && rest.IndexOf(read.Words, StringComparison.Ordinal) is >= 0 and var found ? rest.Remove(found, read.Words.Length) : rest;
        rest = Filler().Replace(rest, " ");
        Where(Wording.Line(rest).Trim(' ', ',', '.', ';', '–', '-', '/', '|', '*'));
    }

    /// <summary>A heading or a sentence that may tell the day and the clock: "Dagordning 11 mars 2026 kl. 13–15, Kommunhuset".</summary>
    public bool Mentioned(string line)
    {
        if (line.Length > Wording.LineMax || _date is not null || DayIn(line) is not { } day)
        {
            return false;
        }

        _date = day.Day;
        if (_from is null && PaperClock.In(line) is { Time: { From: { } from } time } clock)
        {
            (_from, _to) = (from, time.To);
            if (_place.Length == 0 && line[(clock.Start + clock.Length)..].TrimStart() is [',' or ';' or '–', ..] and var after)
            {
                Where(after[1..].Trim());
            }
        }

        return true;
    }

    /// <summary>The first day in a text that is written with digits, and its words.</summary>
    private (DateOnly? Day, string Words)? DayIn(string text)
    {
        var words = text.Split([' ', ',', '(', ')', '*', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
        var reader = new DateWords(words, today, null);
        for (var at = 0; at < Math.Min(words.Length, 60); at++)
        {
            // "15.30" is a clock time here.
            if ((!words[at].Contains('.', StringComparison.Ordinal) || words[at].Length > 6)
                && reader.At(at) is { Day: { } day } read && words.Skip(at).Take(read.Words).Any(word => word.Any(char.IsAsciiDigit)))
            {
                var taken = words.Skip(at).Take(read.Words).TakeWhile(word => word is not ("kl" or "kl." or "klockan")).ToArray();
                return (day, string.Join(' ', taken));
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?<=^|[\s,])(?:kl\.?|klockan|den|måndag(?:en)?|tisdag(?:en)?|onsdag(?:en)?|torsdag(?:en)?|fredag(?:en)?|lördag(?:en)?|söndag(?:en)?)(?=[\s,.]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Filler();
}
