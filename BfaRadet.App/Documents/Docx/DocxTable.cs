using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace BfaRadet.App.Documents.Docx;

/// <summary>A table of Word, with header rows that repeat and rows that stay whole.</summary>
internal static class DocxTable
{
    public static Word.Table Build(Block.Table table, Action<TableCell, IReadOnlyList<Block>, DocxPlace> fill)
    {
        var hasHead = table.Head.Count > 0;
        var properties = new TableProperties(
            new TableStyle { Val = table.Look == TableLook.Plain ? DocxStyles.PlainTable : DocxStyles.Table },
            new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
            new TableLayout { Type = TableLayoutValues.Fixed },
            new Word.TableLook { FirstRow = hasHead, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true });
        if (table.Summary is { Length: > 0 } summary)
        {
            properties.Append(new TableDescription { Val = CleanText.Of(summary) });
        }

        var weights = table.Columns.Sum(column => Math.Max(column.Weight, 0.01));
        int[] widths = [.. table.Columns.Select(column => (int)(DocxWriter.TextWidth * Math.Max(column.Weight, 0.01) / weights))];
        var grid = new TableGrid(widths.Select(width => new GridColumn { Width = width.ToString(CultureInfo.InvariantCulture) }));
        var built = new Word.Table(properties, grid);
        foreach (var row in table.Head)
        {
            built.Append(Row(table, row, isHead: true, widths, fill));
        }

        foreach (var row in table.Rows)
        {
            built.Append(Row(table, row, isHead: false, widths, fill));
        }

        return built;
    }

    private static TableRow Row(Block.Table table, Row row, bool isHead, int[] widths, Action<TableCell, IReadOnlyList<Block>, DocxPlace> fill)
    {
        var built = new TableRow(new TableRowProperties(new CantSplit()));
        if (isHead)
        {
            built.TableRowProperties!.Append(new TableHeader());
        }

        for (int column = 0, i = 0; column < widths.Length; i++)
        {
            var cell = i < row.Cells.Count ? row.Cells[i] : new Cell([]);
            var span = Math.Clamp(cell.Span, 1, widths.Length - column);
            var width = widths[column..(column + span)].Sum().ToString(CultureInfo.InvariantCulture);
            var properties = new TableCellProperties(new TableCellWidth { Width = width, Type = TableWidthUnitValues.Dxa });
            if (span > 1)
            {
                properties.Append(new GridSpan { Val = span });
            }

            var filled = new TableCell(properties);
            var isBold = isHead || (cell.IsHeader && table.Look == TableLook.Plain);
            var align = isHead && span > 1 ? Alignment.Centre : table.Columns[column].Align;
            fill(filled, cell.Blocks, new DocxPlace(IsBold: isBold, Align: align));
            built.Append(filled);
            column += span;
        }

        return built;
    }
}
