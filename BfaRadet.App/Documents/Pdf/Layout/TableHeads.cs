using System.Globalization;
using BfaRadet.App.Documents.Pdf.Objects;

namespace BfaRadet.App.Documents.Pdf.Layout;

/// <summary>
/// Which header cells stand over which columns. A head of one row needs no more than its scope; one of several rows, or
/// with cells over several columns, is named cell by cell (ISO 14289-1 7.5).
/// </summary>
/// <param name="number">Of the table in its document.</param>
internal sealed class TableHeads(Block.Table table, int number)
{
    private readonly bool _areNamed = table.Head.Count > 1 || table.Head.Any(row => row.Cells.Any(cell => cell.Span > 1));

    /// <summary>The name of the header cell that begins in a column; null when none is needed.</summary>
    public string? Id(int row, int column) =>
        _areNamed ? string.Create(CultureInfo.InvariantCulture, $"t{number:D4}r{row}c{column:D2}") : null;

    /// <summary>The attribute that names the heads of a cell; empty when none is needed.</summary>
    public string Of(int column, int span)
    {
        if (!_areNamed)
        {
            return "";
        }

        var ids = table.Head.SelectMany((row, i) => Over(row, column, span).Select(begin => PdfSyntax.Text(Id(i, begin)!)));
        return $"/Headers[{string.Concat(ids)}]";
    }

    // The columns where the row's cells begin that stand over any of the columns asked for.
    private IEnumerable<int> Over(Row row, int column, int span)
    {
        for (int begin = 0, i = 0; begin < table.Columns.Count; i++)
        {
            var width = i < row.Cells.Count ? Math.Clamp(row.Cells[i].Span, 1, table.Columns.Count - begin) : 1;
            if (begin < column + span && column < begin + width)
            {
                yield return begin;
            }

            begin += width;
        }
    }
}
