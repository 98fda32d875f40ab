using BfaRadet.App.Documents.Pdf.Objects;

namespace BfaRadet.App.Documents.Pdf.Layout;

/// <summary>A cell laid out: strips from its top.</summary>
/// <param name="IsOver">It is the head of several columns, and shows how far it reaches.</param>
internal sealed record TableCell(Frame Frame, Tag Row, List<Strip> Strips, bool IsOver)
{
    public double Height { get; } = Strips.Select((strip, i) => strip.Height + (i == 0 ? 0 : Math.Max(strip.Before, Strips[i - 1].After))).Sum();
}

/// <summary>A row of cells side by side, as one strip or, when it is too high, as one for each line of its cells.</summary>
internal sealed class TableRow(List<TableCell> cells, Frame frame, (double Thickness, Colour Colour) line, IReadOnlyList<Strip> repeats)
{
    public double Height { get; } = cells.Max(cell => cell.Height) + (2 * Look.CellPadding);

    public Strip Whole() => new(Height, (canvas, top) =>
    {
        foreach (var cell in cells)
        {
            canvas.Show(cell.Frame.Tag);
            var down = top + Look.CellPadding;
            for (var i = 0; i < cell.Strips.Count; i++)
            {
                down += i == 0 ? 0 : Math.Max(cell.Strips[i].Before, cell.Strips[i - 1].After);
                cell.Strips[i].Paint(canvas, down);
                down += cell.Strips[i].Height;
            }

            canvas.Close(cell.Frame.Tag);
        }

        canvas.Close(cells[0].Row);
        foreach (var cell in cells.Where(cell => cell.IsOver))
        {
            canvas.Bar(cell.Frame.X, top + Height - Look.Hairline, cell.Frame.Width, Look.Hairline, Look.Line);
        }

        Draw(canvas, top + Height);
    })
    { Repeats = repeats };

    /// <summary>Each strip holds the next line of every cell, so columns go on beside each other over the page's end.</summary>
    public IEnumerable<Strip> Divided()
    {
        var count = cells.Max(cell => cell.Strips.Count);
        for (var i = 0; i < count; i++)
        {
            yield return Part(i, i == count - 1);
        }
    }

    private Strip Part(int number, bool isLast)
    {
        var parts = cells.Select(cell => cell.Strips.ElementAtOrDefault(number)).ToList();
        var height = parts.Max(part => part?.Height ?? 0);
        var below = isLast ? Look.CellPadding : 0;
        return new Strip(height + below, (canvas, top) =>
        {
            for (var i = 0; i < cells.Count; i++)
            {
                canvas.Show(cells[i].Frame.Tag);
                parts[i]?.Paint(canvas, top);
                if (isLast)
                {
                    canvas.Close(cells[i].Frame.Tag);
                }
            }

            if (isLast)
            {
                canvas.Close(cells[0].Row);
                Draw(canvas, top + height + below);
            }
        })
        {
            Before = Math.Max(number == 0 ? Look.CellPadding : 0, parts.Max(part => part?.Before ?? 0)),
            After = parts.Max(part => part?.After ?? 0),
            Repeats = repeats,
            UnderRepeats = Look.CellPadding,
        };
    }

    private void Draw(PageCanvas canvas, double bottom)
    {
        if (line.Thickness > 0)
        {
            canvas.Bar(frame.X, bottom - line.Thickness, frame.Width, line.Thickness, line.Colour);
        }
    }
}
