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

    private readonly IReadOnlyList<IReadOnlyList<PlacedCell>> _head = [.. TableGrid.Of(table).Take(table.Head.Count)];

    /// <summary>The name of the header cell that begins in a column; null when none is needed.</summary>
    public string? Id(int row, int column) =>
        _areNamed ? string.Create(CultureInfo.InvariantCulture, $"t{number:D4}r{row}c{column:D2}") : null;

    /// <summary>The attribute that names the heads of a cell; empty when none is needed.</summary>
    public string Of(PlacedCell cell)
    {
        if (!_areNamed)
        {
            return "";
        }

        var ids = _head.SelectMany((row, i) => row
            .Where(head => head.Column < cell.Column + cell.Columns && cell.Column < head.Column + head.Columns)
            .Select(head => PdfSyntax.Text(Id(i, head.Column)!)));
        return $"/Headers[{string.Concat(ids)}]";
    }
}
