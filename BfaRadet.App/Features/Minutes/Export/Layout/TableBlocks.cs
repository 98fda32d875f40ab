using BfaRadet.App.Documents;
using BfaRadet.Domain.Minutes;

namespace BfaRadet.App.Features.Minutes.Export;

/// <summary>
/// A table that somebody wrote. Rows at the top with nothing but header cells are its head. A cell over several rows is said
/// again on each of them: printed rows stand for themselves, also on the next page and read aloud.
/// </summary>
internal static class TableBlocks
{
    /// <summary>Null for a table without a word.</summary>
    public static Block.Table? Of(MinutesBlock.Table table)
    {
        var rows = Rows(table);
        var columns = rows.Select(r => r.Sum(c => c.Span)).Append(1).Max();
        var head = rows.TakeWhile(row => row.TrueForAll(cell => cell.IsHeader)).ToList();
        if (head.Count == rows.Count)
        {
            head = [];
        }

        return table.Rows.Any(r => r.Cells.Any(c => c.Paragraphs.Any(p => TextBlocks.IsSaid(p.Content))))
            ? new Block.Table([.. Enumerable.Repeat(new Column(), columns)], [.. head.Select(r => new Row(r))], [.. rows.Skip(head.Count).Select(r => new Row(r))])
            : null;
    }

    private static List<List<Cell>> Rows(MinutesBlock.Table table)
    {
        var rows = new List<List<Cell>>();
        var above = new Dictionary<int, (MinutesBlock.Cell Cell, int Left)>();
        foreach (var row in table.Rows)
        {
            var (cells, own, at) = (new List<Cell>(), new Queue<MinutesBlock.Cell>(row.Cells), 0);
            var below = new Dictionary<int, (MinutesBlock.Cell Cell, int Left)>();
            while (own.Count > 0 || above.Keys.Any(column => column >= at))
            {
                if (above.Remove(at, out var hanging))
                {
                    Place(hanging.Cell, hanging.Left - 1);
                }
                else if (own.TryDequeue(out var cell))
                {
                    Place(cell, cell.Rowspan - 1);
                }
                else
                {
                    cells.Add(new Cell(""));
                    at++;
                }
            }

            rows.Add(cells);
            above = below;

            void Place(MinutesBlock.Cell cell, int left)
            {
                cells.Add(new Cell(
                    [.. cell.Paragraphs.Select(p => new Block.Paragraph(TextBlocks.Runs(p.Content)))], Math.Max(1, cell.Colspan), cell.Header));
                if (left > 0)
                {
                    below[at] = (cell, left);
                }

                at += Math.Max(1, cell.Colspan);
            }
        }

        return rows;
    }
}
