using System.Globalization;
using System.Text;

namespace BfaRadet.App.Documents;

/// <summary>
/// Writes a document as one HTML file that needs nothing else: own style for screen, dark and print, landmarks, headings
/// without holes, tables with header cells. What people wrote is always encoded.
/// </summary>
public static class HtmlWriter
{
    public static string Write(Document document)
    {
        var headings = Headings.Of(document);
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"").Append(Encoded(document.Language)).Append("\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Append("<meta name=\"color-scheme\" content=\"light dark\">\n");
        if (document.Author != "")
        {
            html.Append("<meta name=\"author\" content=\"").Append(Encoded(document.Author)).Append("\">\n");
        }

        html.Append("<title>").Append(Encoded(document.Title)).Append("</title>\n<style>\n").Append(HtmlStyle.Text).Append("</style>\n</head>\n<body>\n");
        Band(html, "header", document.Header);
        html.Append("<main>\n");
        var (drawer, ids, passed) = (new HtmlBlocks(html, Anchors(document)), Ids(document), 0);
        drawer.Draw(document.Blocks, block =>
        {
            if (block is Block.Heading heading)
            {
                drawer.Tagged($"h{headings[passed].Heading}", heading.Runs, $" id=\"{ids[passed]}\"");
                passed++;
            }
            else if (block is Block.Contents contents)
            {
                Contents(html, contents, headings, ids, passed);
            }
        });
        html.Append("</main>\n");
        Band(html, "footer", document.Footer);
        return html.Append("</body>\n</html>\n").ToString();
    }

    /// <summary>The line of every page stands once, without page numbers.</summary>
    private static void Band(StringBuilder html, string tag, PageBand band)
    {
        var right = band.Right.Contains(PageBand.Page, StringComparison.Ordinal) ? "" : band.Right;
        if (band.Left != "" || right != "")
        {
            html.Append('<').Append(tag).Append("><span>").Append(Encoded(band.Left)).Append("</span> <span>").Append(Encoded(right))
                .Append("</span></").Append(tag).Append(">\n");
        }
    }

    private static HashSet<string> Anchors(Document document) => [.. document.Blocks.Select(block => block.Anchor).OfType<string>()];

    /// <summary>The name of each heading.</summary>
    private static IReadOnlyList<string> Ids(Document document) => [.. document.Blocks.OfType<Block.Heading>()
        .Select((heading, i) => heading.Anchor is { } name ? Encoded(name) : string.Create(CultureInfo.InvariantCulture, $"rubrik-{i}"))];

    private static void Contents(
        StringBuilder html, Block.Contents contents, IReadOnlyList<Landmark> headings, IReadOnlyList<string> ids, int passed)
    {
        html.Append("<nav aria-label=\"Innehåll\">\n<ul>\n");
        for (var i = passed; i < headings.Count; i++)
        {
            if (headings[i].Heading <= contents.Deepest)
            {
                html.Append("<li><a href=\"#").Append(ids[i]).Append("\">").Append(Encoded(headings[i].Title)).Append("</a></li>\n");
            }
        }

        html.Append("</ul>\n</nav>\n");
    }

    private static string Encoded(string text) => HtmlBlocks.Encoded(text);
}
