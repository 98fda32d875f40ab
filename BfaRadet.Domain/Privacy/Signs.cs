namespace BfaRadet.Domain.Privacy;

/// <summary>
/// The few kinds of characters the text guard tells apart. Said by number and not by Unicode tables, so that the
/// browser's text-guard.ts, and whatever runs it, can never see it differently.
/// </summary>
static class Signs
{
    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>Latin letters with their accents.</summary>
    public static bool IsLetter(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '\u00C0' and <= '\u024F' and not '\u00D7' and not '\u00F7');

    public static bool IsCapital(char c) => c is (>= 'A' and <= 'Z') or (>= '\u00C0' and <= '\u00DE' and not '\u00D7');

    public static char Lower(char c) => IsCapital(c) ? (char)(c + 32) : c;

    /// <summary>A blank that may stand inside a number: space, no-break, figure, thin and narrow no-break space.</summary>
    public static bool IsBlank(char c) => c is ' ' or '\u00A0' or '\u2007' or '\u2009' or '\u202F';

    /// <summary>What people, and Word, set as a hyphen. The soft hyphen too: it is not seen, but it is pasted.</summary>
    public static bool IsDash(char c) => c is '-' or '\u00AD' or (>= '\u2010' and <= '\u2015') or '\u2043' or '\u2212'
        or '\uFE58' or '\uFE63' or '\uFF0D';

    public static bool IsDigitAt(string text, int at) => at >= 0 && at < text.Length && IsDigit(text[at]);

    public static bool IsLetterAt(string text, int at) => at >= 0 && at < text.Length && IsLetter(text[at]);

    /// <summary>The first place from <paramref name="from"/> that holds no digit.</summary>
    public static int EndOfDigits(string text, int from)
    {
        while (IsDigitAt(text, from))
        {
            from++;
        }

        return from;
    }

    public static int EndOfLetters(string text, int from)
    {
        while (IsLetterAt(text, from))
        {
            from++;
        }

        return from;
    }

    /// <summary>The letters from one place to another, in small letters.</summary>
    public static string Word(string text, int from, int to) =>
        string.Create(to - from, (text, from), static (word, source) =>
        {
            for (var i = 0; i < word.Length; i++)
            {
                word[i] = Lower(source.text[source.from + i]);
            }
        });
}
