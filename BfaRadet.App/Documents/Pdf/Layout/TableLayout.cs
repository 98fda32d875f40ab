using System.Globalization;
using BfaRadet.App.Documents.Pdf.Objects;

namespace BfaRadet.App.Documents.Pdf.Layout;

/// <summary>
/// A table, row by row. A row stays whole unless it is higher than most of a page; then it goes line by line.
/// </summary>
internal sealed class TableLayout
{
    private const double HighestWhole = 0.6 * Look.Height;

    private readonly Block.Table _table;
    private readonly Frame _frame;
    private readonly BlockLayout _blocks;
    private readonly TableHeads _heads;
    private readonly Tag _tag;
    private readonly double[] _widths;

    public TableLayout(Block.Table table, Frame frame, BlockLayout blocks)
    {
        (_table, _frame, _blocks) = (table, frame, blocks);
        _heads = new TableHeads(table, blocks.NextTable());
        _tag = new Tag("Table", frame.Tag)
        {
            Attributes = table.Summary is { Length: > 0 } summary ? $"/O/Table/Summary{PdfSyntax.Text(summary)}" : "",
        };
        var gaps = Look.ColumnGap * (table.Columns.Count - 1);
        var weights = table.Columns.Sum(column => Math.Max(column.Weight, 0.01));
        _widths = [.. table.Columns.Select(column => Math.Max(1, (frame.Width - gaps) * Math.Max(column.Weight, 0.01) / weights))];
    }

    public IEnumerable<Strip> Lay()
    {
        if (_widths.Length == 0)
        {
            return [];
        }

        var head = _table.Head.Select((row, i) => new TableRow(Cells(row, i, isHead: true), _frame, Line(isHead: true, i), []).Whole()).ToList();
        foreach (var strip in head)
        {
            strip.KeepWithNext = true;
        }

        // A head that would fill the page is said once.
        IReadOnlyList<Strip> repeated = head.Sum(strip => strip.Height) > HighestWhole / 2 ? [] : head;
        var rows = _table.Rows.SelectMany((row, i) =>
        {
            var laid = new TableRow(Cells(row, i, isHead: false), _frame, Line(isHead: false, i), repeated);
            return laid.Height > HighestWhole ? laid.Divided() : [laid.Whole()];
        });
        return head.Concat(rows).Select(strip =>
        {
            strip.KeepWithNext |= _table.KeepWithNext;
            return strip;
        }).Beginning(strip => strip.Before = 4).Ending(strip =>
        {
            strip.Closes(_tag);
            strip.After = _frame.InCell ? 2 : 10;
        });
    }

    private (double Thickness, Colour Colour) Line(bool isHead, int row) => _table.Look switch
    {
        TableLook.Plain => (0, Look.Line),
        _ when isHead => row == _table.Head.Count - 1 ? (0.9, Look.StrongLine) : (0, Look.Line),
        _ => (Look.Hairline, Look.Line),
    };

    private List<TableCell> Cells(Row row, int number, bool isHead)
    {
        var tag = new Tag("TR", _tag);
        var cells = new List<TableCell>();
        var x = _frame.X;
        for (int column = 0, i = 0; column < _widths.Length; i++)
        {
            var cell = i < row.Cells.Count ? row.Cells[i] : new Cell([]);
            var span = Math.Clamp(cell.Span, 1, _widths.Length - column);
            var width = _widths[column..(column + span)].Sum() + (Look.ColumnGap * (span - 1));
            var isHeader = isHead || cell.IsHeader;
            var inside = new Tag(isHeader ? "TH" : "TD", tag)
            {
                Attributes = "/O/Table"
                    + (isHead ? "/Scope/Column" : isHeader ? "/Scope/Row" : "")
                    + (span > 1 ? string.Create(CultureInfo.InvariantCulture, $"/ColSpan {span}") : "")
                    + (isHeader ? "" : _heads.Of(column, span)),
                Id = isHead ? _heads.Id(number, column) : null,
            };
            var frame = new Frame(x, width, inside)
            {
                InCell = true,
                IsBold = isHead || (isHeader && _table.Look == TableLook.Plain),
                Align = isHead && span > 1 ? Alignment.Centre : _table.Columns[column].Align,
            };
            cells.Add(new TableCell(frame, tag, [.. _blocks.Lay(cell.Blocks, frame)], isHead && span > 1));
            x += width + Look.ColumnGap;
            column += span;
        }

        return cells;
    }
}
