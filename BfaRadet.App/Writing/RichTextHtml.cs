using BfaRadet.App.Documents;
using BfaRadet.Domain.Writing;
using Microsoft.AspNetCore.Components;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace BfaRadet.App.Writing;

/// <summary>
/// A text as HTML, with the elements that the editor renders (toDOM in schema.ts). What people wrote is always encoded.
/// </summary>
public static class RichTextHtml
{
    private static readonly HtmlEncoder _encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static MarkupString Of(RichText text)
    {
        var html = new StringBuilder();
        Blocks(html, text.Blocks);
        return new MarkupString(html.ToString());
    }

    private static void Blocks(StringBuilder html, IEnumerable<RichTextBlock> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case RichTextBlock.Paragraph paragraph:
                    Paragraph(html, paragraph);
                    break;
                case RichTextBlock.Heading heading:
                    // The page has h1 and the heading of the text, h2.
                    Line(html, $"h{heading.Level + 2}", heading.Content);
                    break;
                case RichTextBlock.List list:
                    List(html, list);
                    break;
                case RichTextBlock.Table table:
                    Table(html, table);
                    break;
            }
        }
    }

    private static void Paragraph(StringBuilder html, RichTextBlock.Paragraph paragraph) => Line(html, "p", paragraph.Content);

    private static void List(StringBuilder html, RichTextBlock.List list)
    {
        html.Append(list.Ordered ? "<ol" : "<ul");
        Number(html, "start", list.Start);
        html.Append('>');
        foreach (var item in list.Items)
        {
            html.Append("<li>");
            Blocks(html, item.Blocks);
            html.Append("</li>");
        }

        html.Append(list.Ordered ? "</ol>" : "</ul>");
    }

    private static void Table(StringBuilder html, RichTextBlock.Table table)
    {
        var head = table.HeadRows;
        html.Append("<table><tbody>");
        for (var row = 0; row < table.Rows.Count; row++)
        {
            html.Append("<tr>");
            foreach (var cell in table.Rows[row].Cells)
            {
                Cell(html, cell, cell.Header || row < head);
            }

            html.Append("</tr>");
        }

        html.Append("</tbody></table>");
    }

    private static void Cell(StringBuilder html, RichTextBlock.Cell cell, bool isHeader)
    {
        html.Append(isHeader ? "<th scope=\"col\"" : "<td");
        Number(html, "colspan", cell.Colspan);
        Number(html, "rowspan", cell.Rowspan);
        html.Append('>');
        foreach (var paragraph in cell.Paragraphs)
        {
            Paragraph(html, paragraph);
        }

        html.Append(isHeader ? "</th>" : "</td>");
    }

    private static void Line(StringBuilder html, string tag, ValueList<RichTextInline> content)
    {
        html.Append('<').Append(tag).Append('>');
        foreach (var inline in content)
        {
            if (inline is RichTextInline.Run run)
            {
                html.Append(run.Bold ? "<strong>" : "").Append(run.Italic ? "<em>" : "");
                html.Append(Unbroken.Html(run.Text, _encoder.Encode));
                html.Append(run.Italic ? "</em>" : "").Append(run.Bold ? "</strong>" : "");
            }
            else
            {
                html.Append("<br>");
            }
        }

        html.Append("</").Append(tag).Append('>');
    }

    /// <summary>An attribute that is left out when it has its default value.</summary>
    private static void Number(StringBuilder html, string name, int value)
    {
        if (value != 1)
        {
            html.Append(CultureInfo.InvariantCulture, $" {name}=\"{value}\"");
        }
    }
}
