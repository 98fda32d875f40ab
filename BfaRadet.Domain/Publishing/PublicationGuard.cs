using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Privacy;
using BfaRadet.Domain.Records;
using System.Text;

namespace BfaRadet.Domain.Publishing;

/// <summary>Something in the public copy that must be left out, or answered for, before it is published.</summary>
/// <param name="Words">What was found. When it spans lines or cells there is a line for each, so that each can be left out.</param>
/// <param name="Line">The whole line it is in, or all the lines it spans, as the public would read them.</param>
/// <param name="Start">Where in the line.</param>
public sealed record PublicFinding(RecordPlace Place, GuardKind Kind, string Words, string Line, int Start)
{
    /// <summary>It can only be left out; an answer that it stays is refused.</summary>
    public bool IsRefused => Kind == GuardKind.PersonalIdentityNumber;

    /// <summary>What an answer is bound to: when a word in the line changes, the guard asks again.</summary>
    public string LineHash => Seal.HashOf(Line);

    public bool IsAnsweredBy(GuardAnswer answer) =>
        !IsRefused && answer.Item == Place.Item && answer.Kind == Kind && answer.Words == Words && answer.Line == LineHash;
}

/// <summary>"Ska stå kvar": somebody has looked at a finding of the guard, and answers for it.</summary>
/// <param name="Line">SHA-256 of the line it was in.</param>
public sealed record GuardAnswer(AgendaItemId? Item, GuardKind Kind, string Words, string Line, string By, DateTimeOffset At);

/// <summary>
/// Reads the whole public copy, names and head and responsibles too, with the text guard. Minutes must be reviewed before
/// they are published, and personal numbers taken out (dataskyddslagen 3 kap. 10 §).
/// </summary>
public static class PublicationGuard
{
    /// <summary>The findings in the order of the document, those of words that are left out elsewhere last.</summary>
    /// <param name="today">A later date is not read as a date of birth.</param>
    public static IReadOnlyList<PublicFinding> Read(MinutesRecord record, IEnumerable<Exclusion> exclusions, DateOnly today)
    {
        var all = exclusions.ToList();
        var (found, passage) = (new List<PublicFinding>(), new Passage(default));
        RecordLines.Map(PublicCopy.Masked(record, all), (place, line, before) =>
        {
            if (place != passage.Place)
            {
                found.AddRange(passage.Read(today));
                passage = new Passage(place);
            }

            // Invisible characters must not split a number.
            passage.Add(before, Visible(RecordLines.WordsOf(line)));
            return line;
        });
        found.AddRange(passage.Read(today));
        found.AddRange(LeftOutElsewhere(record, all));
        return found;
    }

    // What is struck out in one paragraf is told by the next, where somebody must say that it may.
    private static IEnumerable<PublicFinding> LeftOutElsewhere(MinutesRecord record, IReadOnlyList<Exclusion> exclusions)
    {
        var (found, quotes) = (new List<PublicFinding>(), Traces.QuotesOf(exclusions));
        RecordLines.Map(PublicCopy.WithoutWholes(record, exclusions), (place, line) =>
        {
            var masked = Masks.In(line, [.. quotes[place.Item]]);
            foreach (var (at, _) in Traces.ElsewhereIn(line, place.Item, masked, quotes))
            {
                var shift = masked.Where(m => m.End <= at.Start).Sum(m => m.Mark.Length - (m.End - m.Start));
                var shown = RecordLines.WordsOf(PublicCopy.Shown(line, masked));
                found.Add(new(place, GuardKind.LeftOutElsewhere, shown[(at.Start + shift)..(at.End + shift)], shown, at.Start + shift));
            }

            return line;
        });
        // Once for a line, however often the words are in it.
        return found.DistinctBy(f => (f.Place, f.Line, f.Words));
    }

    private static string Visible(string words) => words.AsSpan().IndexOfAny("\u200B\u200C\u200D\u2060\uFEFF") < 0
        ? words
        : string.Concat(words.Where(c => c is not ((>= '\u200B' and <= '\u200D') or '\u2060' or '\uFEFF')));

    /// <summary>The lines of one place as one text, since a number may begin in one line or cell and end in the next.</summary>
    private sealed class Passage(RecordPlace place)
    {
        private readonly StringBuilder _text = new();
        private readonly List<(int Start, int End)> _lines = [];

        public RecordPlace Place => place;

        public void Add(char before, string words)
        {
            if (_lines.Count > 0)
            {
                _text.Append(before);
            }

            _lines.Add((_text.Length, _text.Length + words.Length));
            _text.Append(words);
        }

        public IEnumerable<PublicFinding> Read(DateOnly today)
        {
            var text = _text.ToString();
            foreach (var finding in TextGuard.Read(text, today))
            {
                var first = _lines.FindLastIndex(l => l.Start <= finding.Start);
                var last = _lines.FindIndex(l => l.End >= finding.End);
                var start = finding.Start - _lines[first].Start;
                var lines = string.Join('\n', _lines[first..(last + 1)].Select(l => text[l.Start..l.End]));
                yield return new PublicFinding(place, finding.Kind, lines.Substring(start, finding.Length), lines, start);
            }
        }
    }
}
