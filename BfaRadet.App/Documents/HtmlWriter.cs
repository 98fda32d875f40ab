using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace BfaRadet.App.Documents;

/// <summary>
/// Writes a document as one HTML file that needs nothing else: own style for screen, dark and print, landmarks, headings
/// without holes, tables with header cells. What people wrote is always encoded.
/// </summary>
public static class HtmlWriter
{
    private static readonly HtmlEncoder _encoder = HtmlEncoder.Create(UnicodeRanges.All);

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
        new Writing(html, Anchors(document), headings, Ids(document)).Blocks(document.Blocks, top: true);
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

    private static string Encoded(string text) => _encoder.Encode(CleanText.Of(text));

    private sealed class Writing(
        StringBuilder html, HashSet<string> anchors, IReadOnlyList<Landmark> headings, IReadOnlyList<string> ids)
    {
        private int _passed;

        public void Blocks(IReadOnlyList<Block> blocks, bool top = false)
        {
            foreach (var block in blocks)
            {
                switch (block)
                {
                    case Block.Heading heading when top:
                        var landmark = headings[_passed++];
                        Tagged($"h{landmark.Heading}", heading.Runs, $" id=\"{ids[_passed - 1]}\"");
                        break;
                    case Block.Heading heading:
                        Tagged("p", heading.Runs, " class=\"strong\"");
                        break;
                    case Block.Paragraph paragraph when paragraph.Runs.Any(run => run.Text.Length > 0):
                        Tagged("p", paragraph.Runs, Anchor(block) + Look(paragraph.Look));
                        break;
                    case Block.List list:
                        List(list);
                        break;
                    case Block.Table table:
                        Table(table);
                        break;
                    case Block.Signatures signatures:
                        Signatures(signatures);
                        break;
                    case Block.Contents contents when top:
                        Contents(contents);
                        break;
                    case Block.Rule:
                        html.Append("<hr>\n");
                        break;
                }
            }
        }

        private void Contents(Block.Contents contents)
        {
            html.Append("<nav aria-label=\"Innehåll\">\n<ul>\n");
            for (var i = _passed; i < headings.Count; i++)
            {
                if (headings[i].Heading <= contents.Deepest)
                {
                    html.Append("<li><a href=\"#").Append(ids[i]).Append("\">").Append(Encoded(headings[i].Title)).Append("</a></li>\n");
                }
            }

            html.Append("</ul>\n</nav>\n");
        }

        private void List(Block.List list)
        {
            var (open, close) = list.Marks switch
            {
                ListMarks.Number => ("<ol", "</ol>"),
                ListMarks.Letter => ("<ol type=\"a\"", "</ol>"),
                _ => ("<ul", "</ul>"),
            };
            html.Append(open);
            if (list.Start != 1 && close == "</ol>")
            {
                html.Append(CultureInfo.InvariantCulture, $" start=\"{list.Start}\"");
            }

            html.Append(">\n");
            foreach (var item in list.Items)
            {
                html.Append("<li>");
                Blocks(item.Blocks);
                html.Append("</li>\n");
            }

            html.Append(close).Append('\n');
        }

        private void Table(Block.Table table)
        {
            // Focusable, so that one without a mouse can scroll what is wider than the window.
            html.Append("<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"").Append(Encoded(table.Summary ?? "Tabell")).Append("\">\n<table")
                .Append(Look(table.Look)).Append(">\n");
            if (table.Summary is { } summary)
            {
                html.Append("<caption>").Append(Encoded(summary)).Append("</caption>\n");
            }

            var grid = TableGrid.Of(table);
            if (table.Head.Count > 0)
            {
                html.Append("<thead>\n");
                Rows(grid.Take(table.Head.Count), table.Columns, head: true);
                html.Append("</thead>\n");
            }

            html.Append("<tbody>\n");
            Rows(grid.Skip(table.Head.Count), table.Columns, head: false);
            html.Append("</tbody>\n</table>\n</div>\n");
        }

        private void Rows(IEnumerable<IReadOnlyList<PlacedCell>> rows, IReadOnlyList<Column> columns, bool head)
        {
            foreach (var row in rows)
            {
                html.Append("<tr>");
                foreach (var place in row)
                {
                    var tag = head || place.Cell.IsHeader ? "th" : "td";
                    html.Append('<').Append(tag).Append(tag == "td" ? "" : head ? " scope=\"col\"" : " scope=\"row\"");
                    Number("colspan", place.Columns);
                    Number("rowspan", place.Rows);
                    html.Append(columns[place.Column].Align switch
                    {
                        Alignment.Right => " class=\"right\">",
                        Alignment.Centre => " class=\"centre\">",
                        _ => ">",
                    });
                    Blocks(place.Cell.Blocks);
                    html.Append("</").Append(tag).Append('>');
                }

                html.Append("</tr>\n");
            }
        }

        private void Number(string name, int value)
        {
            if (value > 1)
            {
                html.Append(CultureInfo.InvariantCulture, $" {name}=\"{value}\"");
            }
        }

        private void Signatures(Block.Signatures signatures)
        {
            if (signatures.Places.Count == 0)
            {
                return;
            }

            html.Append("<ul class=\"signatures\">\n");
            foreach (var place in signatures.Places)
            {
                html.Append(place.HasLine ? "<li>" : "<li class=\"unlined\">").Append("<span>").Append(Encoded(place.Role)).Append("</span> <strong>").Append(Encoded(place.Name)).Append("</strong>")
                    .Append(place.Note == "" ? "" : $" <span>{Encoded(place.Note)}</span>").Append("</li>\n");
            }

            html.Append("</ul>\n");
        }

        private void Tagged(string tag, IReadOnlyList<Run> runs, string attributes)
        {
            html.Append('<').Append(tag).Append(attributes).Append('>');
            foreach (var run in runs)
            {
                var link = run.Target is { } target && anchors.Contains(target) ? $"#{Encoded(target)}" : run.Address?.OriginalString;
                html.Append(link is null ? "" : $"<a href=\"{Encoded(link)}\">").Append(run.Bold ? "<strong>" : "").Append(run.Italic ? "<em>" : "")
                    .Append(Unbroken.Html(run.Text, Encoded).Replace("&#xA;", "<br>", StringComparison.Ordinal).Replace("\n", "<br>", StringComparison.Ordinal))
                    .Append(run.Italic ? "</em>" : "").Append(run.Bold ? "</strong>" : "").Append(link is null ? "" : "</a>");
            }

            html.Append("</").Append(tag).Append(">\n");
        }

        private static string Anchor(Block block) => block.Anchor is { } name ? $" id=\"{Encoded(name)}\"" : "";

        private static string Look(TableLook look) => look switch
        {
            TableLook.Plain => " class=\"plain\"",
            TableLook.Close => " class=\"close\"",
            _ => "",
        };

        private static string Look(ParagraphLook look) => look switch
        {
            ParagraphLook.Lead => " class=\"lead\"",
            ParagraphLook.Small => " class=\"small\"",
            _ => "",
        };
    }
}
