using System.Buffers;
using System.Globalization;
using System.Text;

namespace BfaRadet.Domain.Decisions;

/// <summary>Characters of the decision line: what is removed, and which letters count as equal.</summary>
internal static class DecisionLineText
{
    /// <summary>Separates clauses on lines of their own.</summary>
    public const string NewLine = "\n";

    private static readonly char[] _stops = ['.', ',', ';', ':', '!', '?'];
    private static readonly SearchValues<char> _stopSet = SearchValues.Create(_stops);

    /// <summary>
    /// One space for every run of white space, a word of its own for a line break, no control or invisible characters, no
    /// unpaired surrogates. Not NFC yet: composing a very long run of combining marks is not linear, so the length is checked
    /// before.
    /// </summary>
    public static string Clean(string line)
    {
        var clean = new StringBuilder(Math.Min(line.Length, 16_384));
        var (gap, broken) = (false, false);
        for (var i = 0; i < line.Length; i++)
        {
            var letter = line[i];
            if (char.IsWhiteSpace(letter))
            {
                gap = clean.Length > 0;
                broken = gap && (broken || letter is '\n' or '\r');
                continue;
            }

            var sign = Rune.TryGetRuneAt(line, i, out var whole) ? whole : new Rune('\uFFFD');
            if (char.IsControl(letter) || (letter < '\uFFFE' && Wording.IsNeverSeen(sign)))
            {
                i += sign.Utf16SequenceLength - 1;
                continue;
            }

            if (gap)
            {
                clean.Append(broken ? $" {NewLine} " : " ");
                (gap, broken) = (false, false);
            }

            if (char.IsHighSurrogate(letter) && i + 1 < line.Length && char.IsLowSurrogate(line[i + 1]))
            {
                clean.Append(letter).Append(line[++i]);
            }
            else
            {
                // U+FFFE and U+FFFF: Normalize throws on the first, and neither is text.
                clean.Append(char.IsSurrogate(letter) || letter >= '\uFFFE' ? '\uFFFD' : letter);
            }
        }

        return clean.ToString();
    }

    public static bool HasLetterOrDigit(string text) => text.EnumerateRunes().Any(Rune.IsLetterOrDigit);

    public static bool IsStops(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(_stopSet) < 0;

    public static string WithoutStops(string word) => word.TrimEnd(_stops);

    /// <summary>Small letters without accents, but with å, ä and ö: in Swedish they are separate letters.</summary>
    public static string Fold(string text) => Fold(text, keepSwedish: true);

    /// <summary>As <see cref="Fold(string)"/>, with å, ä and ö as a, a and o too, for a keyboard without them.</summary>
    public static string FoldAll(string text) => Fold(text, keepSwedish: false);

    private static string Fold(string text, bool keepSwedish)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter < 128 || char.IsSurrogate(letter) || letter >= '\uFFFE'
                || (keepSwedish && letter is 'å' or 'ä' or 'ö' or 'Å' or 'Ä' or 'Ö'))
            {
                folded.Append(char.ToLowerInvariant(letter));
                continue;
            }

            foreach (var part in letter.ToString().Normalize(NormalizationForm.FormD))
            {
                if (CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
                {
                    folded.Append(char.ToLowerInvariant(part));
                }
            }
        }

        return folded.ToString();
    }
}
