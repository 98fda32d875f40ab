using System.Globalization;
using System.Text;

namespace BfaRadet.App.Documents.Pdf.Faces;

/// <summary>What is shown for a character.</summary>
internal static class Characters
{
    public const int Space = ' ';

    public const int NoBreakSpace = 0xA0;

    public const int SoftHyphen = 0xAD;

    public const int ZeroWidthSpace = 0x200B;

    /// <summary>
    /// The glyph; null for a character that is meant to show nothing, and 0 (a box) for one that the font does not have,
    /// so that the reader sees that something stood there.
    /// </summary>
    public static ushort? Glyph(TrueTypeFont face, int code) => face.Glyph(code) switch
    {
        _ when IsInvisible(code) => null,
        > 0 and var glyph => glyph,
        _ => code switch
        {
            SoftHyphen or 0x2010 or 0x2011 => face.Glyph('-'),
            NoBreakSpace or (>= 0x2000 and <= 0x200A) or 0x202F or 0x3000 => face.Glyph(Space),
            _ => 0,
        },
    };

    /// <summary>
    /// The text as it can be printed: composed (å is one), half surrogates as U+FFFD, tabs as spaces,
    /// control characters gone but for the line feed.
    /// </summary>
    public static string Printable(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // U+FEFF and U+FFFE may not stand in the map back to text (ISO 14289-1 7.21.7).
            if (rune.Value is '\n' or 0x2028 or 0x2029)
            {
                kept.Append('\n');
            }
            else if (rune.Value == '\t')
            {
                kept.Append(' ');
            }
            else if (!Rune.IsControl(rune) && rune.Value is not (0xFEFF or 0xFFFE or 0xFFFF))
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Joins the character before it, so no line begins with it.</summary>
    public static bool IsJoined(int code) => code == 0x200D || IsVariation(code) || code is >= 0x1F3FB and <= 0x1F3FF
        || Rune.GetUnicodeCategory(new Rune(code)) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static bool IsVariation(int code) => code is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    private static bool IsInvisible(int code) =>
        code is ZeroWidthSpace or 0x200C or 0x200D or 0x200E or 0x200F or 0x2060 or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)
        || IsVariation(code);
}
