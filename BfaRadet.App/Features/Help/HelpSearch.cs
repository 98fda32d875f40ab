using System.Globalization;
using System.Text;

namespace BfaRadet.App.Features.Help;

/// <summary>A piece of a sentence, and whether it was searched for.</summary>
public readonly record struct HelpPiece(string Text, bool IsHit);

/// <summary>A page that was found, with the sentence of it that has most of what was searched for.</summary>
public sealed record HelpHit(HelpText Page, ValueList<HelpPiece> Title, ValueList<HelpPiece> Sentence);

/// <param name="Asked">The words, as far as they were searched for.</param>
/// <param name="HasAll">Whether the pages have all the words; otherwise they are those that have most of them.</param>
public sealed record HelpFound(string Asked, bool HasAll, ValueList<HelpHit> Hits);

/// <summary>
/// Searches titles and texts. Upper case, and å ä ö é, do not matter. A word of three letters is found at the beginning of
/// words, a longer one anywhere in them, as in "mötesprotokoll".
/// </summary>
public static class HelpSearch
{
    /// <summary>What comes after so many characters is not searched for.</summary>
    public const int Max = 80;

    private const int MaxWords = 8;

    public static HelpFound Find(IReadOnlyList<HelpText> pages, string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var asked = string.Join(' ', (typed.Length > Max ? typed[..Max] : typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var words = Folded(asked).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('?', '!', '.', ',', ':', '"', '”', '§')).Where(word => word.Length > 0).Distinct().Take(MaxWords).ToList();
        var counted = pages.Select(page => (Page: page, Title: Has(page.Title, words), Count: Has($"{page.Title} {page.Summary} {string.Join(' ', page.Sentences)}", words)))
            .Where(page => page.Count > 0).ToList();
        var most = counted.Select(page => page.Count).DefaultIfEmpty().Max();
        return new HelpFound(asked, most == words.Count, counted.Where(page => page.Count == most)
            .OrderByDescending(page => page.Title).ThenByDescending(page => page.Page.Sentences.Count(sentence => Has(sentence, words) > 0)).ThenBy(page => page.Page.Order)
            .Select(page => new HelpHit(page.Page, Marked(page.Page.Title, words), Marked(Best(page.Page, words), words))).ToValueList());
    }

    /// <summary>The sentences of a paragraph, so that a hit is a line or two.</summary>
    public static IEnumerable<string> SentencesOf(string paragraph)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        for (var start = 0; start < paragraph.Length;)
        {
            // "kap. 12 §" and "kl. 15" are no ends.
            var end = start;
            while (end < paragraph.Length && !(paragraph[end] is '.' or '?' or '!' && end + 2 < paragraph.Length && paragraph[end + 1] == ' ' && char.IsUpper(paragraph[end + 2])))
            {
                end++;
            }

            yield return paragraph[start..Math.Min(end + 1, paragraph.Length)].Trim();
            start = end + 1;
        }
    }

    private static string Best(HelpText page, IReadOnlyList<string> words) =>
        page.Sentences.Prepend(page.Summary).MaxBy(sentence => Has(sentence, words)) ?? page.Summary;

    private static int Has(string text, IReadOnlyList<string> words)
    {
        var folded = Folded(text);
        return words.Count(word => At(folded, word, 0) >= 0);
    }

    private static int At(string folded, string word, int from)
    {
        var at = folded.IndexOf(word, from, StringComparison.Ordinal);
        while (at > 0 && word.Length < 4 && char.IsLetterOrDigit(folded[at - 1]))
        {
            at = folded.IndexOf(word, at + 1, StringComparison.Ordinal);
        }

        return at;
    }

    private static ValueList<HelpPiece> Marked(string text, IReadOnlyList<string> words)
    {
        var folded = Folded(text);
        var hits = new bool[text.Length];
        foreach (var word in words)
        {
            for (var at = At(folded, word, 0); at >= 0; at = At(folded, word, at + word.Length))
            {
                hits.AsSpan(at, word.Length).Fill(true);
            }
        }

        var pieces = new List<HelpPiece>();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && hits[end] == hits[start])
            {
                end++;
            }

            pieces.Add(new HelpPiece(text[start..end], hits[start]));
            start = end;
        }

        return pieces.ToValueList();
    }

    /// <summary>Character by character, so that a place in it is the same place in the text.</summary>
    private static string Folded(string text) => string.Create(text.Length, text, static (folded, text) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            folded[i] = char.IsSurrogate(text[i]) ? text[i] : char.ToLower(text[i].ToString().Normalize(NormalizationForm.FormD)[0], CultureInfo.InvariantCulture);
        }
    });
}
