using System.Collections.Frozen;

namespace BfaRadet.Domain.Privacy;

/// <summary>
/// A Swedish registration number in capitals: "ABC 123", "ABC12D". I, Q, V and letters with accents are never used, nor O
/// in the last place. A reference ("KSN 123/26") and a sum ("SEK 500") look alike and are let be.
/// </summary>
static class CarRegistration
{
    private static readonly FrozenSet<string> _abbreviations = FrozenSet.Create(
        StringComparer.Ordinal,
        "CHF", "DKK", "DNR", "EUR", "GBP", "KSF", "LSS", "LGB", "MSB", "NOK", "NJA", "PBL", "RUM", "SAL", "SEK", "SFS", "SKR",
        "SOS", "TEL", "USD");

    public static int LengthAt(string text, int start)
    {
        if (start + 6 > text.Length || !AreLetters(text, start)
            || (start > 0 && (Signs.IsLetter(text[start - 1]) || Signs.IsDigit(text[start - 1])
                || Signs.IsDash(text[start - 1]) || text[start - 1] is '/' or '_')))
        {
            return 0;
        }

        var figures = start + 3 + (Signs.IsBlank(text[start + 3]) ? 1 : 0);
        var end = figures + 3;
        if (end > text.Length || !Signs.IsDigit(text[figures]) || !Signs.IsDigit(text[figures + 1])
            || !(Signs.IsDigit(text[figures + 2]) || (IsUsed(text[figures + 2]) && text[figures + 2] != 'O'))
            || GoesOn(text, end)
            || _abbreviations.Contains(text.Substring(start, 3)))
        {
            return 0;
        }

        return end - start;
    }

    private static bool AreLetters(string text, int start) =>
        IsUsed(text[start]) && IsUsed(text[start + 1]) && IsUsed(text[start + 2]);

    private static bool IsUsed(char c) => c is >= 'A' and <= 'Z' and not ('I' or 'Q' or 'V');

    /// <summary>Another character of the same word, a slash, or a sign or blank and one more figure.</summary>
    private static bool GoesOn(string text, int end) =>
        end < text.Length
        && (Signs.IsLetter(text[end]) || Signs.IsDigit(text[end]) || text[end] is '/' or '_'
            || ((Signs.IsBlank(text[end]) || Signs.IsDash(text[end]) || text[end] is '.' or ',' or ':')
                && Signs.IsDigitAt(text, end + 1)));
}
