using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;

namespace BfaRadet.App.Documents;

/// <summary>
/// Draws blocks as HTML: the one place for the file (<see cref="HtmlWriter"/>) and for the screen (<see cref="DocumentView"/>).
/// Text is always encoded.
/// </summary>
/// <param name="anchors">What links inside the document can lead to.</param>
/// <param name="renderText">Changes the encoded text of a run: marks of what is left out, for example. Null leaves it as it is.</param>
internal sealed class HtmlBlocks(StringBuilder html, IReadOnlySet<string> anchors, Func<string, string>? renderText = null)
{
    private static readonly HtmlEncoder _encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly HashSet<string> _none = [];

    public static string Encoded(string text) => _encoder.Encode(CleanText.Of(text));

    /// <summary>Blocks that are no whole document.</summary>
    public static MarkupString Of(IReadOnlyList<Block> blocks, Func<string, string>? renderText = null)
    {
        var html = new StringBuilder();
        new HtmlBlocks(html, _none, renderText).Draw(blocks);
        return new MarkupString(html.ToString());
    }

    /// <param name="own">Draws headings and contents, which need to know the whole document; without it a heading is a bold line.</param>
    public void Draw(IReadOnlyList<Block> blocks, Action<Block>? own = null)
    {
        for (var at = 0; at < blocks.Count; at++)
        {
            switch (blocks[at])
            {
                case Block.Heading or Block.Contents when own is not null:
                    own(blocks[at]);
                    break;
                case Block.Heading heading:
                    Tagged("p", heading.Runs, " class=\"strong\"");
                    break;
                case Block.Paragraph { Clause: { } first }:
                    at += Clauses(blocks, at, first) - 1;
                    break;
                case Block.Paragraph paragraph when paragraph.Runs.Any(run => run.Text.Length > 0):
                    Tagged("p", paragraph.Runs, Anchor(paragraph) + Look(paragraph));
                    break;
                case Block.List list:
                    List(list);
                    break;
                case Block.Table { Look: TableLook.Plain, Head: [], Columns: [_, _] } facts:
                    Facts(facts);
                    break;
                case Block.Table { Look: TableLook.Close, Head: [] } entries:
                    Entries(entries);
                    break;
                case Block.Table table:
                    Table(table);
                    break;
                case Block.Signatures signatures:
                    Signatures(signatures);
                    break;
                case Block.Rule:
                    html.Append("<hr>\n");
                    break;
            }
        }
    }

    public void Tagged(string tag, IReadOnlyList<Run> runs, string attributes = "")
    {
        html.Append('<').Append(tag).Append(attributes).Append('>');
        Runs(runs);
        html.Append("</").Append(tag).Append(">\n");
    }

    private void Runs(IReadOnlyList<Run> runs)
    {
        foreach (var run in runs)
        {
            var link = run.Target is { } target && anchors.Contains(target) ? $"#{Encoded(target)}" : run.Address?.OriginalString;
            html.Append(link is null ? "" : $"<a href=\"{Encoded(link)}\">").Append(run.Bold ? "<strong>" : "").Append(run.Italic ? "<em>" : "")
                .Append(Text(run.Text))
                .Append(run.Italic ? "</em>" : "").Append(run.Bold ? "</strong>" : "").Append(link is null ? "" : "</a>");
        }
    }

    private string Text(string text)
    {
        var encoded = Unbroken.Html(text, Encoded).Replace("&#xA;", "<br>", StringComparison.Ordinal).Replace("\n", "<br>", StringComparison.Ordinal);
        return renderText is null ? encoded : renderText(encoded);
    }

    /// <summary>Lines that count clauses, as a list; returns how many there are.</summary>
    private int Clauses(IReadOnlyList<Block> blocks, int at, Clause first)
    {
        var clauses = blocks.Skip(at).TakeWhile((block, i) =>
            block is Block.Paragraph { Clause: { } clause } && clause.Number == (first.Number is { } number ? number + i : null)).ToList();
        html.Append(first.Number is null ? "<ul" : "<ol");
        Number("start", first.Number ?? 1);
        html.Append(">\n");
        foreach (var clause in clauses.Cast<Block.Paragraph>())
        {
            Tagged("li", [new Run(clause.Clause!.Words)]);
        }

        html.Append(first.Number is null ? "</ul>\n" : "</ol>\n");
        return clauses.Count;
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
            Draw(item.Blocks);
            html.Append("</li>\n");
        }

        html.Append(close).Append('\n');
    }

    /// <summary>Names and values side by side: no table in HTML.</summary>
    private void Facts(Block.Table facts)
    {
        if (facts.Rows.Count == 0)
        {
            return;
        }

        html.Append("<dl class=\"facts\">\n");
        foreach (var row in facts.Rows)
        {
            html.Append("<div><dt>");
            Inline(row.Cells[0]);
            html.Append("</dt><dd>");
            Inline(row.Cells[1]);
            html.Append("</dd></div>\n");
        }

        html.Append("</dl>\n");
    }

    /// <summary>Short facts of many, a line each with the last of them under it: read on a phone too, where a table is not.</summary>
    private void Entries(Block.Table entries)
    {
        html.Append("<ul class=\"entries\">\n");
        foreach (var row in entries.Rows)
        {
            html.Append("<li>");
            foreach (var (cell, i) in row.Cells.SkipLast(1).Where(IsSaid).Select((cell, i) => (cell, i)))
            {
                html.Append(i == 0 ? "" : ", ");
                Inline(cell);
            }

            if (row.Cells is [.., var last] && IsSaid(last))
            {
                html.Append(" <span class=\"small\">");
                Inline(last);
                html.Append("</span>");
            }

            html.Append("</li>\n");
        }

        html.Append("</ul>\n");
    }

    private static bool IsSaid(Cell cell) => cell.Blocks.OfType<Block.Paragraph>().Any(p => p.Runs.Any(run => run.Text != ""));

    /// <summary>A cell of plain lines without the elements of a paragraph around them.</summary>
    private void Inline(Cell cell)
    {
        foreach (var (paragraph, i) in cell.Blocks.OfType<Block.Paragraph>().Select((paragraph, i) => (paragraph, i)))
        {
            html.Append(i == 0 ? "" : "<br>");
            Runs(paragraph.Runs);
        }
    }

    private void Table(Block.Table table)
    {
        // Focusable, so that one without a mouse can scroll what is wider than the window.
        html.Append("<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"").Append(Encoded(table.Summary ?? "Tabell")).Append("\">\n<table")
            .Append(table.Stacks ? " class=\"stacks\"" : Look(table.Look)).Append(">\n");
        if (table.Summary is { } summary)
        {
            html.Append("<caption>").Append(Encoded(summary)).Append("</caption>\n");
        }

        var grid = TableGrid.Of(table);
        if (table.Head.Count > 0)
        {
            html.Append("<thead>\n");
            Rows(grid.Take(table.Head.Count), table, head: true);
            html.Append("</thead>\n");
        }

        html.Append("<tbody>\n");
        Rows(grid.Skip(table.Head.Count), table, head: false);
        html.Append("</tbody>\n</table>\n</div>\n");
    }

    private void Rows(IEnumerable<IReadOnlyList<PlacedCell>> rows, Block.Table table, bool head)
    {
        var names = !head && table is { Stacks: true, Head: [var titles, ..] } ? titles.Cells : [];
        foreach (var row in rows)
        {
            html.Append("<tr>");
            foreach (var place in row)
            {
                var tag = head || place.Cell.IsHeader ? "th" : "td";
                html.Append('<').Append(tag).Append(tag == "td" ? "" : head ? " scope=\"col\"" : " scope=\"row\"");
                Number("colspan", place.Columns);
                Number("rowspan", place.Rows);
                if (place.Column < names.Count && !place.Cell.IsHeader)
                {
                    html.Append(" data-name=\"").Append(Encoded(WordsOf(names[place.Column]))).Append('"');
                }

                html.Append(table.Columns[place.Column].Align switch
                {
                    Alignment.Right => " class=\"right\">",
                    Alignment.Centre => " class=\"centre\">",
                    _ => ">",
                });
                Draw(place.Cell.Blocks);
                html.Append("</").Append(tag).Append('>');
            }

            html.Append("</tr>\n");
        }
    }

    private static string WordsOf(Cell cell) => string.Join(' ', cell.Blocks.OfType<Block.Paragraph>().SelectMany(p => p.Runs).Select(run => run.Text));

    /// <summary>An attribute that is left out when it says what goes without saying.</summary>
    private void Number(string name, int value)
    {
        if (value != 1)
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
            html.Append(place.HasLine ? "<li>" : "<li class=\"unlined\">").Append("<span>").Append(Text(place.Role)).Append("</span> <strong>")
                .Append(Text(place.Name)).Append("</strong>").Append(place.Note == "" ? "" : $" <span>{Text(place.Note)}</span>").Append("</li>\n");
        }

        html.Append("</ul>\n");
    }

    private static string Anchor(Block block) => block.Anchor is { } name ? $" id=\"{Encoded(name)}\"" : "";

    private static string Look(TableLook look) => look switch
    {
        TableLook.Plain => " class=\"plain\"",
        TableLook.Close => " class=\"close\"",
        _ => "",
    };

    private static string Look(Block.Paragraph paragraph) => (paragraph.Look, paragraph.IsBetween) switch
    {
        (_, true) => " class=\"between\"",
        (ParagraphLook.Lead, _) => " class=\"lead\"",
        (ParagraphLook.Small, _) => " class=\"small\"",
        _ => "",
    };
}
