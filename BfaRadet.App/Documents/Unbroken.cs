using System.Text;
using System.Text.RegularExpressions;

namespace BfaRadet.App.Documents;

/// <summary>
/// What is never parted by the end of a line: "16.30–18.30", "kl. 15.30", "5 min", "11 mars", "12 000", "§ 4", "35 kap. 1 §", "kl. 9", "KS 2026/0131", "A-traktorer", "Sal A".
/// The words stay as they were written; each writer keeps them together in its own way.
/// </summary>
internal static partial class Unbroken
{
    /// <summary>Where in the text, in order.</summary>
    public static IEnumerable<Range> In(string text)
    {
        foreach (Match match in Kept().Matches(text))
        {
            yield return match.Index..(match.Index + match.Length);
        }
    }

    /// <summary>The text in pieces: those to keep whole, and what is between.</summary>
    public static IEnumerable<(string Text, bool IsKept)> Pieces(string text)
    {
        var at = 0;
        foreach (Match match in Kept().Matches(text))
        {
            if (match.Index > at)
            {
                yield return (text[at..match.Index], false);
            }

            yield return (match.Value, true);
            at = match.Index + match.Length;
        }

        if (at < text.Length)
        {
            yield return (text[at..], false);
        }
    }

    /// <summary>As HTML, with what is to be kept whole in an element of the class <c>unbroken</c>.</summary>
    /// <param name="encode">Encodes what people wrote.</param>
    public static string Html(string text, Func<string, string> encode)
    {
        var html = new StringBuilder();
        foreach (var (piece, isKept) in Pieces(text))
        {
            html.Append(isKept ? "<span class=\"unbroken\">" : "").Append(encode(piece)).Append(isKept ? "</span>" : "");
        }

        return html.ToString();
    }

    /// <summary>What is kept whole, for a browser that looks for what is parted all the same.</summary>
    internal static string Pattern => Kept().ToString();

    /// <summary>The spaces inside what is kept whole as such that are never broken: for a text that cannot have elements in it.</summary>
    public static string WithFixedSpaces(string text) =>
        string.Concat(Pieces(text).Select(piece => piece.IsKept ? piece.Text.Replace(' ', '\u00a0') : piece.Text));

    // Without a repetition that has no end: whatever the text, each place in it is looked at a bounded number of times.
    [GeneratedRegex(
        @"(?<![\p{L}\d])(?:"
        + @"\d{1,3} kap\. \d{1,3}(?: [a-z])? §§?"
        + @"|(?:kl\. ?)?\d{1,2}[.:]\d{2}(?: ?[–-] ?\d{1,2}[.:]\d{2})?(?![.:]?\d)"
        + @"|kl\. \d{1,2}(?:[–-]\d{1,2})?(?![\d.:])"
        + @"|\p{Lu}{2,5} \d{4}/\d{1,6}"
        + @"|\d{1,3}(?: \d{3}){1,5}(?: (?:kronor|kr|st))?"
        + @"|\d{1,12}(?:[,.]\d{1,6})?(?:[–-]\d{1,12})? (?:min|minuter|minut|tim|timmar|timme|dagar|dag|veckor|vecka|månader|månad|år|tecken|punkter|punkt|kronor|kr|mnkr|tkr|st|km|m|kg|%|procent|§§?)(?!\p{L})"
        + @"|\d{1,2} (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|apr|jun|jul|aug|sep|okt|nov|dec)(?: \d{4}(?!\d))?(?!\p{L})"
        + @"|§§? ?\d{1,6}(?:–\d{1,6})?"
        + @"|\d{1,12}–\d{1,12}"
        + @"|(?:v\.|nr|s\.) \d{1,6}(?:[–-]\d{1,6})?"
        + @"|(?:[Ss]al|[Rr]um|[Ll]okal|[Hh]us|[Vv]åning|[Pp]lan|[Tt]rappa|[Ii]ngång) (?:\p{Lu}|\d{1,4}\p{Lu}?)(?![\p{L}\d])"
        + @"|(?<!-)\p{L}-\p{L}{1,24}(?!\p{L})"
        + @")",
        RegexOptions.CultureInvariant)]
    private static partial Regex Kept();
}
