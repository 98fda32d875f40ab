using BfaRadet.App.Documents.Pdf.Objects;

namespace BfaRadet.App.Documents.Pdf.Layout;

/// <summary>A cell laid out: strips from its top.</summary>
/// <param name="Rows">How many rows it reaches over.</param>
/// <param name="IsOver">It is the head of several columns, and shows how far it reaches.</param>
internal sealed record TableCell(Frame Frame, List<Strip> Strips, int Rows, bool IsOver)
{
    public double Height { get; } = Strips.Select((strip, i) => strip.Height + (i == 0 ? 0 : Math.Max(strip.Before, Strips[i - 1].After))).Sum();
}

/// <summary>A row: the cells that begin in it, and the line under it, in stretches where no cell goes on below.</summary>
internal sealed record TableRow(
    Tag Tag, List<TableCell> Cells, IReadOnlyList<(double X, double Width)> Line, (double Thickness, Colour Colour) Pen);

/// <summary>
/// Rows that share cells, most often one row, as one strip; or, when they are too high together, row by row, and a row that
/// is too high by itself as one strip for each line of its cells.
/// </summary>
internal sealed class TableBand(IReadOnlyList<TableRow> rows, double padding, IReadOnlyList<Strip> repeats)
{
    private readonly double[] _heights = Heights(rows, padding);

    public double Height => _heights.Sum();

    public Strip Whole() => Strip(rows, _heights);

    /// <summary>Each row by itself; a cell over several of them is told in the first.</summary>
    public IEnumerable<Strip> Parted(double highestWhole) => rows.SelectMany(row =>
    {
        var height = row.Cells.Select(cell => cell.Height).DefaultIfEmpty(Look.InCell.Leading).Max() + (2 * padding);
        return height > highestWhole ? Divided(row) : [Strip([row], [height])];
    });

    private static double[] Heights(IReadOnlyList<TableRow> rows, double padding)
    {
        var heights = rows.Select(row =>
            row.Cells.Where(cell => cell.Rows == 1).Select(cell => cell.Height).DefaultIfEmpty(Look.InCell.Leading).Max() + (2 * padding)).ToArray();
        for (var first = 0; first < rows.Count; first++)
        {
            foreach (var cell in rows[first].Cells.Where(cell => cell.Rows > 1))
            {
                var last = Math.Min(first + cell.Rows, rows.Count) - 1;
                heights[last] += Math.Max(0, cell.Height + (2 * padding) - heights[first..(last + 1)].Sum());
            }
        }

        return heights;
    }

    private Strip Strip(IReadOnlyList<TableRow> band, double[] heights) => new(heights.Sum(), (canvas, top) =>
    {
        for (var i = 0; i < band.Count; i++)
        {
            foreach (var cell in band[i].Cells)
            {
                Paint(canvas, cell, top + padding);
            }

            Close(canvas, band[i]);
            top += heights[i];
            foreach (var cell in band[i].Cells.Where(cell => cell.IsOver))
            {
                canvas.Bar(cell.Frame.X, top - Look.Hairline, cell.Frame.Width, Look.Hairline, Look.Line);
            }

            Draw(canvas, band[i], top);
        }
    })
    { Repeats = repeats };

    private static void Paint(PageCanvas canvas, TableCell cell, double down)
    {
        canvas.Show(cell.Frame.Tag);
        for (var i = 0; i < cell.Strips.Count; i++)
        {
            down += i == 0 ? 0 : Math.Max(cell.Strips[i].Before, cell.Strips[i - 1].After);
            cell.Strips[i].Paint(canvas, down);
            down += cell.Strips[i].Height;
        }

        canvas.Close(cell.Frame.Tag);
    }

    /// <summary>Each strip holds the next line of every cell, so columns go on beside each other over the page's end.</summary>
    private IEnumerable<Strip> Divided(TableRow row)
    {
        var count = row.Cells.Max(cell => cell.Strips.Count);
        for (var i = 0; i < count; i++)
        {
            yield return Part(row, i, i == count - 1);
        }
    }

    private Strip Part(TableRow row, int number, bool isLast)
    {
        var parts = row.Cells.Select(cell => cell.Strips.ElementAtOrDefault(number)).ToList();
        var height = parts.Max(part => part?.Height ?? 0);
        var below = isLast ? padding : 0;
        return new Strip(height + below, (canvas, top) =>
        {
            for (var i = 0; i < row.Cells.Count; i++)
            {
                canvas.Show(row.Cells[i].Frame.Tag);
                parts[i]?.Paint(canvas, top);
                if (isLast)
                {
                    canvas.Close(row.Cells[i].Frame.Tag);
                }
            }

            if (isLast)
            {
                Close(canvas, row);
                Draw(canvas, row, top + height + below);
            }
        })
        {
            Before = Math.Max(number == 0 ? padding : 0, parts.Max(part => part?.Before ?? 0)),
            After = parts.Max(part => part?.After ?? 0),
            Repeats = repeats,
            UnderRepeats = padding,
        };
    }

    /// <summary>A row in which no cell begins is not there for one who hears the table.</summary>
    private static void Close(PageCanvas canvas, TableRow row)
    {
        if (row.Cells.Count > 0)
        {
            canvas.Close(row.Tag);
        }
    }

    private static void Draw(PageCanvas canvas, TableRow row, double bottom)
    {
        foreach (var (x, width) in row.Line)
        {
            canvas.Bar(x, bottom - row.Pen.Thickness, width, row.Pen.Thickness, row.Pen.Colour);
        }
    }
}
