using System.Globalization;
using BfaRadet.App.Documents.Pdf.Objects;

namespace BfaRadet.App.Documents.Pdf.Layout;

/// <summary>The list of contents: a heading, and to the right the page it is on; a click leads there.</summary>
internal static class ContentsLayout
{
    private const double NumberWidth = 34;

    public static IEnumerable<Strip> Lay(IEnumerable<Landmark> headings, Landmarks landmarks, Frame frame)
    {
        var tag = new Tag("TOC", frame.Tag);
        var setting = Look.Body with { After = 2.5 };
        var entries = headings.Where(heading => heading.Title.Length > 0).ToList();
        var highest = entries.Select(heading => heading.Heading).DefaultIfEmpty().Min();
        var strips = entries.Select(heading => Entry(heading, heading.Heading - highest, landmarks, frame with { Tag = tag }, setting)).ToList();

        // A short list is on one page; of a long one no entry stands alone.
        var isShort = strips.Sum(strip => strip.Height + strip.After) <= Look.Height / 2;
        for (var i = 0; i < strips.Count - 1; i++)
        {
            strips[i].KeepWithNext = isShort || i == 0 || i == strips.Count - 2;
        }

        return strips.Ending(strip =>
            {
                strip.Closes(tag);
                strip.After = Look.Body.After;
            });
    }

    private static Strip Entry(Landmark heading, int depth, Landmarks landmarks, Frame frame, Setting setting)
    {
        var item = new Tag("TOCI", frame.Tag);
        var reference = new Tag("Reference", item);
        var link = new Tag("Link", reference);
        var destination = landmarks.Destination(heading.Name) is { } place
            ? new Destination($"/Dest{place}", heading.Title, link)
            : null;
        var plain = new TextStyle(0, setting.Size, setting.Colour, link);
        var style = new TextStyle(0, setting.Size, setting.Colour, link) { Link = destination };
        var indent = Look.ListIndent * depth;
        var text = Lines(heading.Title + " ", style, frame.Width - indent - NumberWidth);
        var number = Lines(landmarks.Page(heading.Name).ToString(CultureInfo.InvariantCulture), plain, NumberWidth)[0];
        var height = text.Count * setting.Leading;
        var strip = new Strip(height, (canvas, top) =>
        {
            var baseline = top + BlockLayout.Baseline(setting);
            for (var i = 0; i < text.Count; i++)
            {
                canvas.Text(text[i], frame.X + indent, baseline + (i * setting.Leading));
            }

            canvas.Text(number, frame.X + frame.Width - number.Width, baseline + height - setting.Leading);
        })
        { After = setting.After };
        strip.Closes(link);
        strip.Closes(reference);
        strip.Closes(item);
        return strip;
    }

    private static List<TextLine> Lines(string text, TextStyle style, double width)
    {
        var glyphs = new List<Glyph>();
        TextShape.Add(glyphs, text, style);
        return LineBreaker.Break(glyphs, width);
    }
}
