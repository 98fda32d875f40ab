using System.Globalization;
using BfaRadet.App.Documents.Pdf.Layout;
using DocumentFormat.OpenXml.Wordprocessing;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace BfaRadet.App.Documents.Docx;

/// <summary>A table of Word, with header rows that repeat, rows that stay whole and joined cells that stay joined.</summary>
internal static class DocxTable
{
    // The typeface is not in the file; the figures of the widest usual substitute are this much wider.
    private const double OtherFace = 1.3;

    /// <summary>Widths and type, as in the PDF but with room for the words in another typeface.</summary>
    public static TableFit Fit(Block.Table table, bool mayTurn) => TableFit.Of(table, Look.Width, mayTurn, OtherFace);

    public static Word.Table Build(Block.Table table, TableFit fit, Action<Word.TableCell, IReadOnlyList<Block>, DocxPlace> fill)
    {
        var properties = new TableProperties(
            new TableStyle
            {
                Val = table.Look switch
                {
                    TableLook.Plain => DocxStyles.PlainTable,
                    TableLook.Close => DocxStyles.CloseTable,
                    _ => DocxStyles.Table,
                },
            },
            new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
            new Word.TableLayout { Type = table.ByContent ? TableLayoutValues.Autofit : TableLayoutValues.Fixed },
            new Word.TableLook { FirstRow = table.Head.Count > 0, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true });
        if (table.Summary is { Length: > 0 } summary)
        {
            properties.Append(new TableDescription { Val = CleanText.Of(summary) });
        }

        // The gap between columns is room inside a cell here.
        int[] widths = [.. fit.Widths.Select((width, i) => (int)Math.Round(20 * (width + (i < fit.Widths.Length - 1 ? Look.ColumnGap : 0))))];
        var built = new Word.Table(properties, new Word.TableGrid(widths.Select(width => new GridColumn { Width = Text(width) })));
        var grid = Documents.TableGrid.Of(table);
        for (var row = 0; row < grid.Count; row++)
        {
            built.Append(Row(table, grid, row, (widths, fit.Scale), fill));
        }

        return built;
    }

    private static Word.TableRow Row(
        Block.Table table, IReadOnlyList<IReadOnlyList<PlacedCell>> grid, int row, (int[] Widths, double Scale) fit,
        Action<Word.TableCell, IReadOnlyList<Block>, DocxPlace> fill)
    {
        var isHead = row < table.Head.Count;
        var built = new Word.TableRow(new TableRowProperties(new CantSplit()));
        if (isHead)
        {
            built.TableRowProperties!.Append(new TableHeader());
        }

        for (var column = 0; column < fit.Widths.Length;)
        {
            // Word wants a cell in each row for one that goes on from above, without anything in it.
            var (place, goesOn) = grid[row].FirstOrDefault(p => p.Column == column) is { } own
                ? (own, false)
                : (grid.Take(row).Reverse().SelectMany(above => above).First(p => p.Covers(column)), true);
            var properties = new TableCellProperties(new TableCellWidth
            {
                Width = Text(fit.Widths[column..(column + place.Columns)].Sum()),
                Type = TableWidthUnitValues.Dxa,
            });
            if (place.Columns > 1)
            {
                properties.Append(new GridSpan { Val = place.Columns });
            }

            if (place.Rows > 1)
            {
                properties.Append(new VerticalMerge { Val = goesOn ? MergedCellValues.Continue : MergedCellValues.Restart });
            }

            // Said of each cell: some readers give a first row that is no head the look that a style has for one.
            if (isHead && row + place.Rows >= table.Head.Count && table.Look != TableLook.Plain)
            {
                properties.Append(new TableCellBorders(new BottomBorder { Val = BorderValues.Single, Size = 8, Color = DocxStyles.StrongLine }));
            }

            // The last column ends where the text does: nothing stands beside it to keep away from.
            if (column + place.Columns == fit.Widths.Length)
            {
                properties.Append(new TableCellMargin(new RightMargin { Width = "0", Type = TableWidthUnitValues.Dxa }));
            }

            var filled = new Word.TableCell(properties);
            var isBold = isHead || (place.Cell.IsHeader && table.Look == TableLook.Plain);
            var align = isHead && place.Columns > 1 ? Alignment.Centre : table.Columns[column].Align;
            fill(filled, goesOn ? [] : place.Cell.Blocks, new DocxPlace(IsBold: isBold, Align: align, Scale: fit.Scale));
            built.Append(filled);
            column += place.Columns;
        }

        // A head alone at the foot of a page is a head of nothing.
        foreach (var paragraph in isHead ? built.Descendants<Word.Paragraph>() : [])
        {
            (paragraph.ParagraphProperties ??= new ParagraphProperties()).KeepNext = new KeepNext();
        }

        return built;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
