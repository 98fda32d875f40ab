using BfaRadet.Domain.Privacy;

namespace BfaRadet.Domain.Minutes;

/// <summary>Something in the public copy that must be left out, or answered for, before it is published.</summary>
/// <param name="Words">What was found.</param>
/// <param name="Line">The whole line it stands in, as the public would read it.</param>
/// <param name="Start">Where in the line.</param>
public sealed record PublicFinding(PaperPlace Place, GuardKind Kind, string Words, string Line, int Start)
{
    /// <summary>It can only be left out: nobody may answer that it stays.</summary>
    public bool IsRefused => Kind == GuardKind.PersonalIdentityNumber;

    /// <summary>What an answer is bound to: another word in the line, and it is asked again.</summary>
    public string LineHash => Seal.HashOf(Line);

    public bool IsAnsweredBy(GuardAnswer answer) =>
        !IsRefused && answer.Item == Place.Item && answer.Kind == Kind && answer.Words == Words && answer.Line == LineHash;
}

/// <summary>"Ska stå kvar": somebody has looked at what the guard asked about, and answers for it.</summary>
/// <param name="Line">SHA-256 of the line it stood in.</param>
public sealed record GuardAnswer(AgendaItemId? Item, GuardKind Kind, string Words, string Line, string By, DateTimeOffset At);

/// <summary>
/// Reads the whole public copy, names and head and responsibles too, with the text guard. Minutes must be reviewed before
/// they are published, and personal numbers taken out (dataskyddslagen 3 kap. 10 §).
/// </summary>
public static class PublicationGuard
{
    /// <summary>The findings in the order they stand.</summary>
    public static IReadOnlyList<PublicFinding> Read(MinutesPaper paper, IEnumerable<Exclusion> exclusions)
    {
        var found = new List<PublicFinding>();
        PaperLines.Map(PublicCopy.Masked(paper, exclusions), (place, line) =>
        {
            // Characters that are not seen must not part a number in two.
            var words = Visible(PaperLines.WordsOf(line));
            found.AddRange(TextGuard.Read(words)
                .Select(f => new PublicFinding(place, f.Kind, words.Substring(f.Start, f.Length), words, f.Start)));
            return line;
        });
        return found;
    }

    private static string Visible(string words) => words.AsSpan().IndexOfAny("\u200B\u200C\u200D\u2060\uFEFF") < 0
        ? words
        : string.Concat(words.Where(c => c is not ((>= '\u200B' and <= '\u200D') or '\u2060' or '\uFEFF')));
}
