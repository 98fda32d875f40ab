namespace BfaRadet.Domain.Meetings.Agenda;

/// <summary>
/// Minutes and a kind at the end of a title, typed without commas: "Nattvandring 10 min beslut". A kind alone is a part of the
/// title, as in "Uppföljning av beslut", and so are minutes after a preposition, as in "Avslut efter 10 min".
/// </summary>
internal static class AgendaLineTail
{
    // "två tim och 15 min".
    private const int MostWords = 5;

    private static readonly HashSet<string> _before = new(StringComparer.OrdinalIgnoreCase) { "efter", "för", "i", "inom", "om", "på", "under", "varannan", "varje", "var", "till", "av", "med", "och", "från", "per", "de", "minst" };

    /// <summary>The title without them; null when no minutes end it.</summary>
    public static (string Title, int Minutes, AgendaItemKind? Kind)? Read(string title)
    {
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (ReadMinutes(words) is { } last)
        {
            // A title that is a kind, as "Uppföljning 10 min", stays.
            var before = KindAt(words[..last.From]);
            return (string.Join(' ', words[..(before?.From ?? last.From)]), last.Minutes, before?.Kind);
        }

        return KindAt(words) is { } kind && ReadMinutes(words[..kind.From]) is { } inner
            ? (string.Join(' ', words[..inner.From]), inner.Minutes, kind.Kind)
            : null;
    }

    // A number alone may be a year or a place. At least one word is left as the title.
    private static (int From, int Minutes)? ReadMinutes(string[] words)
    {
        for (var from = Math.Max(1, words.Length - MostWords); from < words.Length; from++)
        {
            var part = string.Join(' ', words[from..]);
            if (part.Any(char.IsAsciiDigit) && part.Any(char.IsLetter) && AgendaLineMinutes.Read(part) is { } minutes)
            {
                return _before.Contains(words[from - 1]) ? null : (from, minutes);
            }
        }

        return null;
    }

    private static (int From, AgendaItemKind Kind)? KindAt(string[] words)
    {
        for (var from = Math.Max(1, words.Length - 2); from < words.Length; from++)
        {
            if (AgendaLineKinds.Read(string.Join(' ', words[from..])) is { } kind)
            {
                return (from, kind);
            }
        }

        return null;
    }
}
