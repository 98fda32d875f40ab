using System.Text;

namespace BfaRadet.App.Documents;

/// <summary>
/// A document as plain text: blocks parted by an empty line, cells by tabs. Lines are not broken; the reader's window
/// does that. Addresses are written out after the text that leads to them.
/// </summary>
public static class PlainTextWriter
{
    public static string Write(Document document)
    {
        var text = new StringBuilder();
        Write(text, document.Blocks, "", Headings.Of(document));
        return text.ToString().Trim('\n') + "\n";
    }

    private static void Write(StringBuilder text, IReadOnlyList<Block> blocks, string indent, IReadOnlyList<Landmark>? headings = null)
    {
        var passed = 0;
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Block.Heading heading:
                    passed++;
                    Line(text, indent, Text(heading.Runs));
                    text.Append('\n');
                    break;
                case Block.Paragraph paragraph when Text(paragraph.Runs) is { Length: > 0 } words:
                    Line(text, indent, words);
                    text.Append('\n');
                    break;
                case Block.Contents contents when headings is not null:
                    foreach (var title in headings.Skip(passed).Where(heading => heading.Heading <= contents.Deepest).Select(heading => heading.Title))
                    {
                        Line(text, indent, title);
                    }

                    text.Append('\n');
                    break;
                case Block.List list:
                    Write(text, list, indent);
                    text.Append('\n');
                    break;
                case Block.Table table:
                    foreach (var row in TableGrid.Of(table))
                    {
                        text.Append(indent).AppendJoin('\t', Columns(row, table.Columns.Count)).Append('\n');
                    }

                    text.Append('\n');
                    break;
                case Block.Signatures signatures:
                    foreach (var place in signatures.Places)
                    {
                        Line(text, indent, string.Join(", ", new[] { place.Name, place.Role, place.Note }.Where(part => part.Length > 0)));
                    }

                    text.Append('\n');
                    break;
            }
        }
    }

    private static void Write(StringBuilder text, Block.List list, string indent)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            var mark = ListItem.Mark(list.Marks, list.Start + i) + " ";
            var inside = new StringBuilder();
            Write(inside, list.Items[i].Blocks, indent + new string(' ', mark.Length));
            text.Append(indent).Append(mark).Append(inside.ToString().Trim().Replace("\n\n", "\n", StringComparison.Ordinal)).Append('\n');
        }
    }

    private static void Line(StringBuilder text, string indent, string words) =>
        text.Append(indent).Append(CleanText.Of(words).Replace("\n", "\n" + indent, StringComparison.Ordinal)).Append('\n');

    /// <summary>What stands in each column; a cell over several says it once.</summary>
    private static IEnumerable<string> Columns(IReadOnlyList<PlacedCell> row, int columns) => Enumerable.Range(0, columns)
        .Select(column => row.FirstOrDefault(place => place.Column == column) is { } place ? Text(place.Cell) : "");

    private static string Text(Cell cell)
    {
        var text = new StringBuilder();
        Write(text, cell.Blocks, "");
        return string.Join("; ", text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Text(IReadOnlyList<Run> runs) => string.Concat(runs.Select(run =>
        run.Address is { } address && run.Text != run.Link ? $"{run.Text} ({address})" : run.Text)).Trim();
}
