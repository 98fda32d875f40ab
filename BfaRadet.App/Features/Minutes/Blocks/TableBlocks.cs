using BfaRadet.App.Documents;
using BfaRadet.Domain.Writing;

namespace BfaRadet.App.Features.Minutes.Blocks;

/// <summary>
/// A table that somebody wrote. Merged cells stay merged: a figure that spans several rows is printed once, or adding up the
/// printed figures would give another sum.
/// </summary>
internal static class TableBlocks
{
    /// <summary>Null for a table without text.</summary>
    public static Block.Table? Of(RichTextBlock.Table table)
    {
        var rows = table.Rows.Select(row => new Row([.. row.Cells.Select(Of)])).ToList();
        return table.Rows.Any(r => r.Cells.Any(c => c.Paragraphs.Any(p => TextBlocks.IsSaid(p.Content))))
            ? new Block.Table([.. Enumerable.Repeat(new Column(), Columns(table))], [.. rows.Take(table.HeadRows)], [.. rows.Skip(table.HeadRows)])
            {
                ByContent = true,
            }
            : null;
    }

    private static Cell Of(RichTextBlock.Cell cell) => new(
        [.. cell.Paragraphs.Select(p => new Block.Paragraph(TextBlocks.Runs(p.Content)))], Math.Max(1, cell.Colspan), cell.Header)
    {
        Rows = Math.Max(1, cell.Rowspan),
    };

    private static int Columns(RichTextBlock.Table table)
    {
        var most = 1;
        var hanging = new List<(int Columns, int Left)>();
        foreach (var row in table.Rows)
        {
            most = Math.Max(most, row.Cells.Sum(c => Math.Max(1, c.Colspan)) + hanging.Sum(h => h.Columns));
            hanging = [.. hanging.Concat(row.Cells.Select(c => (Math.Max(1, c.Colspan), c.Rowspan)))
                .Where(h => h.Item2 > 1).Select(h => (h.Item1, h.Item2 - 1))];
        }

        return most;
    }
}
