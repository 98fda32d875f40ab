using System.Globalization;
using System.Text;

namespace BfaRadet.Domain.Searching;

/// <summary>A word in a text.</summary>
/// <param name="Start">Where it begins, in characters.</param>
/// <param name="Folded">As words are compared: in lower case. Å, ä and ö are letters of their own.</param>
public readonly record struct SearchWord(int Start, int Length, string Folded)
{
    public int End => Start + Length;
}

/// <summary>
/// What a word is for the search: letters and digits in a row, as for the tokenizer <c>unicode61</c> of the database, so that
/// what is found there is marked here.
/// </summary>
public static class SearchWords
{
    private static readonly CultureInfo _swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>The text with composed letters, and without unpaired surrogates: composed and decomposed å are one.</summary>
    public static string Composed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune.ToString());
        }

        return whole.ToString().Normalize();
    }

    /// <summary>A word as words are compared.</summary>
    public static string Folded(string word) => Composed(word).ToLower(_swedish);

    /// <summary>The words of a composed text, in order.</summary>
    public static IEnumerable<SearchWord> Of(string composed)
    {
        ArgumentNullException.ThrowIfNull(composed);
        for (var at = 0; at < composed.Length;)
        {
            var start = at;
            while (at < composed.Length && Rune.TryGetRuneAt(composed, at, out var rune) && IsPart(rune))
            {
                at += rune.Utf16SequenceLength;
            }

            if (at > start)
            {
                yield return new SearchWord(start, at - start, composed[start..at].ToLower(_swedish));
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>
    /// What the forms of a word have in common, for telling that two are of one word. Beyond the stem the definite form of words
    /// in -a is taken (skolan, skola, skolor), which the stemmer leaves: compared as wholes, "organ" and "plan" come to no harm.
    /// </summary>
    public static string RootOf(string folded)
    {
        var stem = SwedishStemmer.Stem(folded);
        var definite = stem.EndsWith("an", StringComparison.Ordinal) ? stem : "";
        return definite.Length - 2 >= SwedishStemmer.RegionOf(folded) ? definite[..^2] : stem;
    }

    /// <summary>The roots of the words of a composed text, for the index.</summary>
    public static string RootsOf(string composed) => string.Join(' ', Of(composed).Select(word => RootOf(word.Folded)));

    private static bool IsPart(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.PrivateUse;
}
