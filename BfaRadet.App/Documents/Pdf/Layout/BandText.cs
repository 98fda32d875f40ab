namespace BfaRadet.App.Documents.Pdf.Layout;

/// <summary>The one line of a page's head or foot, cut with an ellipsis where it does not fit.</summary>
internal static class BandText
{
    // More than any line holds: what is longer is not even measured.
    private const int Longest = 400;

    public static TextLine Fit(string text, double width)
    {
        var style = new TextStyle(0, Look.Band.Size, Look.Band.Colour, null);
        var glyphs = new List<Glyph>();
        TextShape.Add(glyphs, text[..Math.Min(text.Length, Longest)].Replace('\n', ' '), style);
        if (TextShape.Width(glyphs, 0, glyphs.Count) > width)
        {
            do
            {
                glyphs.RemoveAt(glyphs.Count - 1);
            }
            while (glyphs.Count > 0 && TextShape.Width(glyphs, 0, glyphs.Count) + style.Size > width);
            TextShape.Add(glyphs, "…", style);
        }

        return new TextLine(glyphs, 0, glyphs.Count, glyphs.Count, TextShape.Width(glyphs, 0, glyphs.Count));
    }
}
