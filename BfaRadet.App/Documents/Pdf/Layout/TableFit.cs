using BfaRadet.App.Documents.Pdf.Objects;

namespace BfaRadet.App.Documents.Pdf.Layout;

/// <summary>
/// How wide the columns of a table are, and how large its type. By content: no number and no short word is broken; where
/// they have no room the type is made smaller, and then the page laid across.
/// </summary>
/// <param name="Widths">In points, the gaps between not counted.</param>
/// <param name="Scale">Of the type, 1 or less.</param>
internal sealed record TableFit(double[] Widths, double Scale, Sheet Sheet)
{
    // Smaller than 7.2 points nobody reads in print.
    private static readonly double[] _upright = [1, 0.92, 0.84];
    private static readonly double[] _across = [1, 0.92, 0.84, 0.74];

    // A word so long may be cut, as it may in running text; a number so long is none.
    private const int LongWord = 24;
    private const int LongNumber = 40;

    public double Width => Widths.Sum() + Gaps(Widths.Length);

    /// <param name="width">Of the column of text the table stands in.</param>
    /// <param name="mayTurn">Whether a page may be laid across for it.</param>
    public static TableFit Of(Block.Table table, double width, bool mayTurn)
    {
        if (!table.ByContent)
        {
            return new(Shared(width - Gaps(table.Columns.Count), [.. table.Columns.Select(column => Math.Max(column.Weight, 0.01))]), 1, Sheet.Upright);
        }

        var (least, ideal) = Measured(table);
        foreach (var (sheet, scale) in _upright.Select(s => (Sheet.Upright, s)).Concat(mayTurn ? _across.Select(s => (Sheet.Across, s)) : []))
        {
            var room = (sheet == Sheet.Across ? sheet.Width : width) - Gaps(table.Columns.Count);
            if (least.Sum() * scale <= room)
            {
                return new(Divided(room, [.. least.Select(w => w * scale)], [.. ideal.Select(w => w * scale)]), scale, sheet);
            }
        }

        // More columns than any page holds: each gets its share, and words are cut.
        var (last, smallest) = mayTurn ? (Sheet.Across, _across[^1]) : (Sheet.Upright, _upright[^1]);
        var all = (mayTurn ? last.Width : width) - Gaps(table.Columns.Count);
        return new(Shared(all, least), smallest, last);
    }

    /// <summary>What is more than each needs goes where there is most to say.</summary>
    private static double[] Divided(double room, double[] least, double[] ideal)
    {
        if (ideal.Sum() <= room)
        {
            return Shared(room, ideal);
        }

        var (over, wanted) = (room - least.Sum(), ideal.Sum() - least.Sum());
        return [.. least.Zip(ideal, (min, max) => min + (wanted > 0 ? over * (max - min) / wanted : over / least.Length))];
    }

    private static double[] Shared(double room, double[] weights)
    {
        var sum = weights.Sum();
        return [.. weights.Select(weight => Math.Max(1, room * weight / sum))];
    }

    /// <summary>For each column, the width of its longest piece that is not to be broken, and of its longest line.</summary>
    private static (double[] Least, double[] Ideal) Measured(Block.Table table)
    {
        // Somewhat more than nothing for a column without a word.
        var least = Enumerable.Repeat(8.0, table.Columns.Count).ToArray();
        var ideal = Enumerable.Repeat(8.0, table.Columns.Count).ToArray();
        var cells = TableGrid.Of(table).SelectMany((row, i) => row.Select(place => (Place: place, IsHead: i < table.Head.Count)))
            .OrderBy(c => c.Place.Columns);
        foreach (var (place, isHead) in cells)
        {
            var setting = Look.InCell with { Bold = isHead };
            var (min, max) = Measured(place.Cell.Blocks, setting);
            Widen(least, place, min);
            Widen(ideal, place, max);
        }

        return (least, [.. ideal.Zip(least, Math.Max)]);
    }

    /// <summary>A cell over several columns makes each of them wider by its part of what is lacking.</summary>
    private static void Widen(double[] widths, PlacedCell place, double needed)
    {
        var has = widths[place.Column..(place.Column + place.Columns)].Sum() + Gaps(place.Columns);
        for (var column = place.Column; needed > has && column < place.Column + place.Columns; column++)
        {
            widths[column] += (needed - has) / place.Columns;
        }
    }

    private static (double Least, double Ideal) Measured(IReadOnlyList<Block> blocks, Setting setting)
    {
        var (least, ideal) = (0.0, 0.0);
        foreach (var block in blocks)
        {
            var (min, max) = block switch
            {
                Block.Paragraph paragraph => Measured(paragraph.Runs, setting),
                Block.Heading heading => Measured(heading.Runs, setting with { Bold = true }),
                Block.List list => Indented(Measured([.. list.Items.SelectMany(item => item.Blocks)], setting)),
                _ => (0, 0),
            };
            (least, ideal) = (Math.Max(least, min), Math.Max(ideal, max));
        }

        return (least, ideal);

        static (double, double) Indented((double Least, double Ideal) inner) => (inner.Least + (1.5 * Look.ListIndent), inner.Ideal + (1.5 * Look.ListIndent));
    }

    private static (double Least, double Ideal) Measured(IReadOnlyList<Run> runs, Setting setting)
    {
        var glyphs = new Inline(new Tag("P", null), new Landmarks()).Add(runs, setting).Glyphs;
        var (least, ideal, piece, line, letters) = (0.0, 0.0, 0.0, 0.0, 0);
        var hasDigit = false;
        foreach (var glyph in glyphs)
        {
            if (glyph.Break is LineBreak.Space or LineBreak.Always)
            {
                (piece, letters, hasDigit) = (0, 0, false);
                line = glyph.Break == LineBreak.Always ? 0 : line + TextShape.Width(glyph, isLast: false);
                continue;
            }

            var width = TextShape.Width(glyph, isLast: false);
            hasDigit |= glyph.Code is >= '0' and <= '9';
            letters++;
            line += width;
            piece += letters <= (hasDigit ? LongNumber : LongWord) ? width : 0;
            (least, ideal) = (Math.Max(least, piece), Math.Max(ideal, line));
            if (glyph.Break is LineBreak.Yes or LineBreak.Hyphen)
            {
                (piece, letters, hasDigit) = (0, 0, false);
            }
        }

        // Rounding is not to break a word that fits.
        return (least + 0.5, ideal + 0.5);
    }

    private static double Gaps(int columns) => Look.ColumnGap * (columns - 1);
}
