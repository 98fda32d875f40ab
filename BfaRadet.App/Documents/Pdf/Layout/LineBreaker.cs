using System.Text;
using BfaRadet.App.Documents.Pdf.Faces;

namespace BfaRadet.App.Documents.Pdf.Layout;

/// <summary>
/// Divides shaped text into lines, as much on each as it holds. A word longer than a line is cut after a sign
/// in it, as in an address, or where the line is full.
/// </summary>
internal static class LineBreaker
{
    public static List<TextLine> Break(IReadOnlyList<Glyph> glyphs, double width)
    {
        var lines = new List<TextLine>();
        var start = 0;
        while (start < glyphs.Count)
        {
            var line = Next(glyphs, start, width);
            lines.Add(line);
            start = line.Next;
        }

        return lines;
    }

    private static TextLine Next(IReadOnlyList<Glyph> glyphs, int start, double width)
    {
        TextLine? fits = null;
        var reached = 0.0;
        for (var i = start; i < glyphs.Count; i++)
        {
            var glyph = glyphs[i];
            if (glyph.Break == LineBreak.Always)
            {
                return new TextLine(glyphs, start, i + 1, i + 1, reached);
            }

            // Spaces at the end of a line hang outside it.
            if (glyph.Break == LineBreak.Space)
            {
                fits = new TextLine(glyphs, start, i + 1, i + 1, reached);
                reached += TextShape.Width(glyph, isLast: false);
                continue;
            }

            var end = reached + (glyph.Break == LineBreak.Hyphen ? HyphenWidth(glyph) : TextShape.Width(glyph, isLast: true));
            if (end > width + 0.01)
            {
                if (glyph.Break == LineBreak.Hyphen)
                {
                    continue;
                }

                return fits ?? Cut(glyphs, start, i, reached);
            }

            if (glyph.Break is LineBreak.Yes or LineBreak.Hyphen)
            {
                fits = new TextLine(glyphs, start, i + 1, i + 1, end);
            }

            reached += TextShape.Width(glyph, isLast: false);
        }

        return new TextLine(glyphs, start, glyphs.Count, glyphs.Count, TextShape.Width(glyphs, start, glyphs.Count));
    }

    // At least one character a line, so that it ends; marks stay with their letter.
    private static TextLine Cut(IReadOnlyList<Glyph> glyphs, int start, int full, double width)
    {
        var end = Math.Max(full, start + 1);
        var half = start + ((end - start) / 2);
        var sign = end;
        while (sign > half && Rune.IsLetterOrDigit(new Rune(glyphs[sign - 1].Code)))
        {
            sign--;
        }

        if (sign > half && sign < end)
        {
            (end, width) = (sign, TextShape.Width(glyphs, start, sign));
        }

        while (end > start + 1 && Characters.IsJoined(glyphs[end].Code))
        {
            end--;
        }

        return new TextLine(glyphs, start, end, end, width);
    }

    private static double HyphenWidth(Glyph glyph) => glyph.Advance * glyph.Style.Size / 1000;
}

/// <summary>A line of text: the glyphs from Start up to End, where the next line begins, and its width in points.</summary>
internal sealed record TextLine(IReadOnlyList<Glyph> Glyphs, int Start, int End, int Next, double Width);
