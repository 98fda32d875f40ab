using System.Text;
using BfaRadet.Domain.Privacy;

namespace BfaRadet.Domain.Kernel;

/// <summary>How text people type is taken in: one normal form, no signs that are not seen, a stated limit.</summary>
public static class Wording
{
    /// <summary>Room for a title or a name, in characters.</summary>
    public const int LineMax = 300;

    /// <summary>Room for a background, a proposal or another text of some paragraphs, in characters.</summary>
    public const int TextMax = 20_000;

    /// <summary>One line: trimmed, line breaks and runs of blanks made one blank, Unicode form C.</summary>
    public static string Line(string? typed) =>
        string.Join(' ', Clean(typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A text of paragraphs: line breaks kept as \n, trailing blanks of the whole removed, Unicode form C.</summary>
    public static string Text(string? typed) =>
        Clean(typed).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim();

    /// <summary>
    /// Refuses a line that is empty where it must not be, too long, or has a personal identity number in it: a strategic
    /// council's papers need none (lag 2018:218, 3 kap. 10 §).
    /// </summary>
    /// <param name="today">A date to come is nobody's birth.</param>
    /// <param name="isLink">The digits of a link are not a person's.</param>
    public static Refusal? Check(DateOnly today, string field, string line, int max = LineMax, bool required = false, bool isLink = false) => line switch
    {
        "" when required => new EmptyText(field),
        { Length: var length } when length > max => new TextTooLong(field, length, max),
        _ when !isLink && TextGuard.Refuses(line, today) => new HoldsPersonalNumber(field),
        _ => null,
    };

    private static string Clean(string? typed)
    {
        if (string.IsNullOrEmpty(typed))
        {
            return "";
        }

        return Tidy(typed);
    }

    /// <summary>
    /// Unicode form C without signs that are not seen. What joins or dresses a letter or a picture (emoji, Arabic, Indic)
    /// stays at what it joins. The same where one pastes: paste-tidy.ts.
    /// </summary>
    public static string Tidy(string text)
    {
        var kept = new StringBuilder(text.Length);
        var before = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            // A lone surrogate comes out of the enumeration as U+FFFD, so what is kept can always be stored and sent.
            if ((!Signs.IsInvisible(rune.Value) && (!Rune.IsControl(rune) || rune.Value is '\n' or '\r' or '\t'))
                || (Joins(rune.Value) && before >= 0x600 && (before is < 0x2000 or > 0x206F || Joins(before))))
            {
                kept.Append(rune.ToString());
                before = rune.Value;
            }
        }

        return kept.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool Joins(int point) =>
        point is 0x200C or 0x200D or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0020 and <= 0xE007F);
}

/// <summary>A text that must say something says nothing.</summary>
/// <param name="Field">The name of the property, for the wording.</param>
public sealed record EmptyText(string Field) : Refusal;

/// <summary>A text is longer than there is room for. Lengths in characters.</summary>
public sealed record TextTooLong(string Field, int Length, int Max) : Refusal;

/// <summary>A text has a personnummer or samordningsnummer in it. The number itself is told to nobody.</summary>
public sealed record HoldsPersonalNumber(string Field) : Refusal;
