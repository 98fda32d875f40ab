using System.Text;

namespace BfaRadet.Domain.Publishing;

/// <summary>
/// Text as quotes are looked for in it: lower case, each run of whitespace one space, and without invisible characters (soft
/// hyphen, zero-width ones). Knows the position in the text that each character came from.
/// </summary>
internal sealed class FoldedText
{
    private readonly string _folded;
    private readonly List<(int Start, int End)> _places;

    private FoldedText(string folded, List<(int Start, int End)> places) => (_folded, _places) = (folded, places);

    public static FoldedText Of(string text)
    {
        var (folded, places) = (new StringBuilder(text.Length), new List<(int Start, int End)>(text.Length));
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\u00AD' or (>= '\u200B' and <= '\u200D') or '\u2060' or '\uFEFF')
            {
                continue;
            }

            if (!char.IsWhiteSpace(c))
            {
                folded.Append(char.ToLowerInvariant(c));
                places.Add((i, i + 1));
            }
            else if (folded.Length > 0 && folded[^1] == ' ')
            {
                places[^1] = (places[^1].Start, i + 1);
            }
            else
            {
                folded.Append(' ');
                places.Add((i, i + 1));
            }
        }

        return new(folded.ToString(), places);
    }

    /// <summary>A quote as it is looked for: folded and trimmed.</summary>
    public static string Fold(string quote) => Of(quote)._folded.Trim();

    /// <summary>Every occurrence of a folded quote, overlapping ones too.</summary>
    public IEnumerable<(int Start, int End)> PlacesOf(string quote)
    {
        if (quote == "")
        {
            yield break;
        }

        for (var at = _folded.IndexOf(quote, StringComparison.Ordinal); at >= 0;
             at = _folded.IndexOf(quote, at + 1, StringComparison.Ordinal))
        {
            yield return (_places[at].Start, _places[at + quote.Length - 1].End);
        }
    }
}
