using System.Text;
using BfaRadet.Domain.Privacy;

namespace BfaRadet.Domain.Kernel;

/// <summary>Cleans and checks typed text: Unicode form C, no invisible characters, a maximum length.</summary>
public static class Wording
{
    /// <summary>Maximum length of a title or a name, in characters.</summary>
    public const int LineMax = 300;

    /// <summary>Maximum length of a background, a proposal or another text of some paragraphs, in characters.</summary>
    public const int TextMax = 20_000;

    /// <summary>One line: trimmed, line breaks and runs of blanks made one blank, Unicode form C.</summary>
    public static string Line(string? typed) =>
        string.Join(' ', Clean(typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A text of paragraphs: line breaks kept as \n, trailing blanks of the whole removed, Unicode form C.</summary>
    public static string Text(string? typed) =>
        Clean(typed).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim();

    /// <summary>
    /// Refuses a line that is empty where it must not be, too long, or has a personal identity number in it: a strategic
    /// council's documents need none (lag 2018:218, 3 kap. 10 §).
    /// </summary>
    /// <param name="today">A later date is not a date of birth, so its digits are not a personal number.</param>
    /// <param name="isLink">Whether the line is a link: its digits are not checked for personal numbers.</param>
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
    /// Unicode form C without invisible characters. Joiners and variation selectors (emoji, Arabic, Indic) are kept next to
    /// what they join. paste-tidy.ts does the same for pasted text.
    /// </summary>
    public static string Tidy(string text)
    {
        var kept = new StringBuilder(text.Length);
        var before = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            // EnumerateRunes turns an unpaired surrogate into U+FFFD, so the text can always be stored and sent.
            if ((!Signs.IsInvisible(rune.Value) && (!Rune.IsControl(rune) || rune.Value is '\n' or '\r' or '\t'))
                || (Joins(rune.Value) && before >= 0x600 && (before is < 0x2000 or > 0x206F || Joins(before))))
            {
                kept.Append(rune.ToString());
                before = rune.Value;
            }
        }

        return kept.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>
    /// Whether a sign has no place in a text wherever it stands: two texts that differ by it look alike, or it turns what is read. Joiners and
    /// variation selectors have one, beside what they join; refused-signs.ts has the same.
    /// </summary>
    public static bool IsNeverSeen(Rune sign) =>
        Signs.IsInvisible(sign.Value) && sign.Value is not (0x200C or 0x200D or (>= 0xFE00 and <= 0xFE0F));

    private static bool Joins(int point) =>
        point is 0x200C or 0x200D or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0020 and <= 0xE007F);
}

/// <summary>A required text is empty.</summary>
/// <param name="Field">The name of the property, for the wording.</param>
public sealed record EmptyText(string Field) : Refusal;

/// <summary>A text is too long. Lengths in characters.</summary>
public sealed record TextTooLong(string Field, int Length, int Max) : Refusal;

/// <summary>A text contains a personnummer or samordningsnummer. The refusal does not carry the number.</summary>
public sealed record HoldsPersonalNumber(string Field) : Refusal;
