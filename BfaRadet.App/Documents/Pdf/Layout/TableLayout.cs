using System.Globalization;
using BfaRadet.App.Documents.Pdf.Objects;

namespace BfaRadet.App.Documents.Pdf.Layout;

/// <summary>
/// A table, row by row; rows that share a cell are laid as one band. A band stays whole unless it is higher than most of a
/// page; then it goes row by row, and a row that is too high line by line.
/// </summary>
internal sealed class TableLayout
{
    /// <summary>Longer ones are laid as they come: memory does not grow with them.</summary>
    private const int MostToHoldTogether = 100;

    private readonly Block.Table _table;
    private readonly Frame _frame;
    private readonly BlockLayout _blocks;
    private readonly TableHeads _heads;
    private readonly TableFit _fit;
    private readonly Tag _tag;
    private readonly double _highestWhole;

    public TableLayout(Block.Table table, Frame frame, BlockLayout blocks)
    {
        (_table, _blocks) = (table, blocks);
        _heads = new TableHeads(table, blocks.NextTable());
        _fit = TableFit.Of(table, frame.Width, mayTurn: !frame.InCell && !frame.InItem);
        _frame = frame with { Width = Math.Max(1, _fit.Width), Scale = frame.Scale * _fit.Scale };
        _highestWhole = 0.6 * _fit.Sheet.Height;
        _tag = new Tag("Table", frame.Tag)
        {
            Attributes = table.Summary is { Length: > 0 } summary ? $"/O/Table/Summary{PdfSyntax.Text(summary)}" : "",
        };
    }

    public IEnumerable<Strip> Lay()
    {
        if (_fit.Widths.Length == 0)
        {
            return [];
        }

        var grid = TableGrid.Of(_table);
        var head = Bands(grid, 0, _table.Head.Count, []).Select(band => band.Whole()).ToList();
        foreach (var strip in head)
        {
            strip.KeepWithNext = true;
        }

        // A head that would fill the page is said once.
        IReadOnlyList<Strip> repeated = head.Sum(strip => strip.Height) > _highestWhole / 2 ? [] : head;
        var rows = Bands(grid, _table.Head.Count, grid.Count, repeated)
            .SelectMany(band => band.Height > _highestWhole ? band.Parted(_highestWhole) : [band.Whole()]);
        if (grid.Count <= MostToHoldTogether)
        {
            rows = Held([.. rows]);
        }

        return head.Concat(rows).Select(strip =>
        {
            strip.KeepWithNext |= _table.KeepWithNext;
            strip.IsAcross = _fit.Sheet == Sheet.Across;
            return strip;
        }).Beginning(strip => strip.Before = 4).Ending(strip =>
        {
            strip.Closes(_tag);
            strip.After = _frame.InCell ? 2 : 10;
        });
    }

    /// <summary>A small table stays whole; of a larger one no row stands alone.</summary>
    private List<Strip> Held(List<Strip> rows)
    {
        var isSmall = rows.Sum(row => row.Height) <= _highestWhole / 3;
        for (var i = 0; i < rows.Count - 1; i++)
        {
            rows[i].KeepWithNext |= isSmall || i == 0 || i == rows.Count - 2;
        }

        return rows;
    }

    /// <summary>The rows from one to another, those that share a cell together.</summary>
    private IEnumerable<TableBand> Bands(IReadOnlyList<IReadOnlyList<PlacedCell>> grid, int from, int to, IReadOnlyList<Strip> repeats)
    {
        var padding = _table.Look switch
        {
            TableLook.Close => Look.ClosePadding,
            TableLook.Plain => Look.PlainPadding,
            _ => Look.CellPadding * _fit.Scale,
        };
        for (var first = from; first < to;)
        {
            var end = first + 1;
            for (var row = first; row < end; row++)
            {
                end = Math.Max(end, grid[row].Select(place => row + place.Rows).Append(end).Max());
            }

            var rows = Enumerable.Range(first, end - first).Select(row => Row(grid, first, row)).ToList();
            yield return new TableBand(rows, padding, repeats);
            first = end;
        }
    }

    private TableRow Row(IReadOnlyList<IReadOnlyList<PlacedCell>> grid, int first, int row)
    {
        var tag = new Tag("TR", _tag);

        // No line through a cell that goes on below.
        var ends = Enumerable.Range(0, _fit.Widths.Length)
            .Where(column => !Enumerable.Range(first, row - first + 1).Any(above =>
                grid[above].Any(place => place.Covers(column) && above + place.Rows > row + 1)))
            .ToList();
        var line = Line(row);
        return new TableRow(tag, [.. grid[row].Select(place => Cell(place, tag, row))], line.Thickness > 0 ? [.. Segments(ends)] : [], line);
    }

    private IEnumerable<(double X, double Width)> Segments(List<int> columns)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            var begin = i;
            while (i + 1 < columns.Count && columns[i + 1] == columns[i] + 1)
            {
                i++;
            }

            yield return (X(columns[begin]), X(columns[i]) + _fit.Widths[columns[i]] - X(columns[begin]));
        }
    }

    private (double Thickness, Colour Colour) Line(int row) => _table.Look switch
    {
        TableLook.Plain => (0, Look.Line),
        _ when row < _table.Head.Count => row == _table.Head.Count - 1 ? (0.9, Look.StrongLine) : (0, Look.Line),
        TableLook.Close => (0, Look.Line),
        _ => (Look.Hairline, Look.Line),
    };

    private TableCell Cell(PlacedCell place, Tag row, int number)
    {
        var isHead = number < _table.Head.Count;
        var isHeader = isHead || place.Cell.IsHeader;
        var inside = new Tag(isHeader ? "TH" : "TD", row)
        {
            Attributes = "/O/Table"
                + (isHead ? "/Scope/Column" : isHeader ? "/Scope/Row" : "")
                + (place.Columns > 1 ? string.Create(CultureInfo.InvariantCulture, $"/ColSpan {place.Columns}") : "")
                + (place.Rows > 1 ? string.Create(CultureInfo.InvariantCulture, $"/RowSpan {place.Rows}") : "")
                + (isHeader ? "" : _heads.Of(place)),
            Id = isHead ? _heads.Id(number, place.Column) : null,
        };
        var isOver = isHead && place.Columns > 1;
        var frame = new Frame(X(place.Column), X(place.Column + place.Columns - 1) + _fit.Widths[place.Column + place.Columns - 1] - X(place.Column), inside)
        {
            InCell = true,
            IsBold = isHead || (isHeader && _table.Look == TableLook.Plain),
            Align = isOver ? Alignment.Centre : _table.Columns[place.Column].Align,
            Scale = _frame.Scale,
        };
        return new TableCell(frame, [.. _blocks.Lay(place.Cell.Blocks, frame)], place.Rows, isOver);
    }

    /// <summary>The left edge of a column.</summary>
    private double X(int column) => _frame.X + _fit.Widths.Take(column).Sum() + (Look.ColumnGap * column);
}
