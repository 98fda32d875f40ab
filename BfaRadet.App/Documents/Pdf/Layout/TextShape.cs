using System.Text;
using BfaRadet.App.Documents.Pdf.Faces;

namespace BfaRadet.App.Documents.Pdf.Layout;

/// <summary>Turns text into measured glyphs, and says where a line may end.</summary>
internal static class TextShape
{
    /// <summary>Adds the glyphs of a text in one style.</summary>
    public static void Add(List<Glyph> glyphs, string text, TextStyle style)
    {
        var printable = Characters.Printable(text);
        var (at, kept) = (0, Kept(printable));
        foreach (var rune in printable.EnumerateRunes())
        {
            var code = rune.Value;
            var glyph = code == '\n' ? null : Characters.Glyph(style.Font, code);
            var advance = glyph is { } shown ? style.Font.Advance(shown) : 0;
            if (glyphs.Count > 0)
            {
                glyphs[^1] = Settled(glyphs, code, style, glyph);
            }

            // A line feed is shown as a space without width, so that words on two lines are not read as one.
            glyphs.Add(new Glyph(code == '\n' ? Characters.Space : code, glyph, advance, 0, style, kept[at] ? LineBreak.No : BreakAfter(code)));
            at += rune.Utf16SequenceLength;
        }
    }

    /// <summary>The width of glyphs that stand side by side, in points; a soft hyphen in it shows nothing.</summary>
    public static double Width(IReadOnlyList<Glyph> glyphs, int start, int end)
    {
        var width = 0.0;
        for (var i = start; i < end; i++)
        {
            width += Width(glyphs[i], i == end - 1);
        }

        return width;
    }

    public static double Width(Glyph glyph, bool isLast) => glyph.Break == LineBreak.Hyphen
        ? 0
        : (glyph.Advance + (isLast ? 0 : glyph.Kern)) * glyph.Style.Size / 1000;

    // What the last glyph is can be said in full first when its neighbour is known.
    private static Glyph Settled(List<Glyph> glyphs, int next, TextStyle style, ushort? nextGlyph)
    {
        var last = glyphs[^1];
        if (last.Style.Font == style.Font && nextGlyph is { } right && last.Id is { } left)
        {
            last = last with { Kern = style.Font.Kern(left, right) };
        }

        if (last.Break == LineBreak.Yes && !MayDivide(glyphs, next))
        {
            last = last with { Break = LineBreak.No };
        }

        // A section sign stays with its number.
        return last.Break == LineBreak.Space && glyphs.Count > 1 && glyphs[^2].Code == '§' ? last with { Break = LineBreak.No } : last;
    }

    /// <summary>For each place in the text, whether no line may end after it.</summary>
    private static bool[] Kept(string text)
    {
        var kept = new bool[text.Length];
        foreach (var range in Unbroken.In(text))
        {
            kept.AsSpan()[range.Start.Value..(range.End.Value - 1)].Fill(true);
        }

        return kept;
    }

    private static LineBreak BreakAfter(int code) => code switch
    {
        '\n' => LineBreak.Always,
        Characters.Space or Characters.ZeroWidthSpace => LineBreak.Space,
        Characters.SoftHyphen => LineBreak.Hyphen,
        '-' or '/' or 0x2010 or 0x2013 or 0x2014 => LineBreak.Yes,
        _ => LineBreak.No,
    };

    // "och/eller" and "brotts-råd" may be divided; "2026-03-04", "-5" and "10–12" may not.
    private static bool MayDivide(List<Glyph> glyphs, int next) =>
        glyphs.Count > 1 && IsLetter(glyphs[^2].Code) && IsLetter(next);

    private static bool IsLetter(int code) => Rune.IsLetter(new Rune(code));
}
