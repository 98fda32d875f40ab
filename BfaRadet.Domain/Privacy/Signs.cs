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

    /// <summary>An accent or another mark that is set on the character before it.</summary>
    public static bool IsAccent(char c) => c is (>= '\u0300' and <= '\u036F') or (>= '\u20D0' and <= '\u20FF') or (>= '\uFE00' and <= '\uFE0F');

    /// <summary>What takes no place on paper: control and format characters, fillers (the empty Braille pattern too), variation selectors, tags, and what is no character.</summary>
    public static bool IsInvisible(int point) => point is
        (>= 0x00 and <= 0x08) or (>= 0x0E and <= 0x1F) or (>= 0x7F and <= 0x84) or (>= 0x86 and <= 0x9F)
        or 0xAD or 0x34F or 0x61C or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F)
        or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or 0x2800 or 0x3164
        or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF or 0xFFA0 or (>= 0xFFF0 and <= 0xFFFB)
        or (>= 0x1BCA0 and <= 0x1BCA3) or (>= 0x1D173 and <= 0x1D17A) or (>= 0xE0000 and <= 0xE0FFF)
        || IsNoCharacter(point);

    /// <summary>Never assigned, and without a normal form.</summary>
    private static bool IsNoCharacter(int point) => (point & 0xFFFE) == 0xFFFE || point is >= 0xFDD0 and <= 0xFDEF;

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
