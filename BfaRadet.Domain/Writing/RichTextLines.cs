using System.Globalization;
using System.Text;

namespace BfaRadet.Domain.Writing;

/// <summary>A text without marks, as lines.</summary>
internal static class RichTextLines
{
    public static string Of(RichText text)
    {
        var lines = new List<string>();
        Add(lines, text.Blocks, "");
        return string.Join('\n', lines);
    }

    private static void Add(List<string> lines, IEnumerable<RichTextBlock> blocks, string indent)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case RichTextBlock.Paragraph paragraph:
                    lines.Add(indent + Line(paragraph.Content));
                    break;
                case RichTextBlock.Heading heading:
                    lines.Add(indent + Line(heading.Content));
                    break;
                case RichTextBlock.List list:
                    Add(lines, list, indent);
                    break;
                case RichTextBlock.Table table:
                    lines.AddRange(table.Rows.Select(row => indent + string.Join('\t', row.Cells.Select(Cell))));
                    break;
            }
        }
    }

    private static void Add(List<string> lines, RichTextBlock.List list, string indent)
    {
        var number = list.Start;
        foreach (var item in list.Items)
        {
            var mark = list.Ordered ? string.Create(CultureInfo.InvariantCulture, $"{number++}. ") : "– ";
            var first = lines.Count;
            Add(lines, item.Blocks, indent + new string(' ', mark.Length));
            if (lines.Count > first)
            {
                lines[first] = indent + mark + lines[first][(indent.Length + mark.Length)..];
            }
        }
    }

    private static string Cell(RichTextBlock.Cell cell) =>
        string.Join(' ', cell.Paragraphs.Select(p => Line(p.Content).Replace('\n', ' ').Replace('\t', ' ')));

    private static string Line(ValueList<RichTextInline> content)
    {
        var line = new StringBuilder();
        foreach (var inline in content)
        {
            line.Append(inline is RichTextInline.Run run ? run.Text : "\n");
        }

        return line.ToString();
    }
}
