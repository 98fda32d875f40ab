using BfaRadet.App.Documents.Pdf.Objects;

namespace BfaRadet.App.Documents.Pdf.Layout;

/// <summary>
/// How wide the columns of a table are, and how large its type. No number and no word is broken that the page can hold:
/// columns by content get smaller type where they have no room, and then a page laid across.
/// </summary>
/// <param name="Widths">In points, the gaps between not counted.</param>
/// <param name="Scale">Of the type, 1 or less.</param>
internal sealed record TableFit(double[] Widths, double Scale, Sheet Sheet)
{
    // Smaller than 7.2 points nobody reads in print.
    private static readonly double[] _upright = [1, 0.92, 0.84];
    private static readonly double[] _across = [1, 0.92, 0.84, 0.74];

    // What a word that no page can hold asks for, in letters: it is cut in any case.
    private const int CutWord = 24;

    public double Width => Widths.Sum() + Gaps(Widths.Length);

    /// <param name="width">Of the column of text the table stands in.</param>
    /// <param name="mayTurn">Whether a page may be laid across for it.</param>
    /// <param name="margin">How much wider the letters may turn out than ours are: where another face may be used, more than 1.</param>
    public static TableFit Of(Block.Table table, double width, bool mayTurn, double margin = 1)
    {
        var gaps = Gaps(table.Columns.Count);
        if (!table.ByContent)
        {
            var weights = table.Columns.Select(column => Math.Max(column.Weight, 0.01)).ToArray();
            return new(ByWeight(width - gaps, weights, Measured(table, width - gaps, margin).Least), 1, Sheet.Upright);
        }

        var (last, smallest) = mayTurn ? (Sheet.Across, _across[^1]) : (Sheet.Upright, _upright[^1]);
        var widest = Room(last);
        var (least, ideal) = Measured(table, widest / smallest, margin);
        foreach (var (sheet, scale) in _upright.Select(s => (Sheet.Upright, s)).Concat(mayTurn ? _across.Select(s => (Sheet.Across, s)) : []))
        {
            if (least.Sum() * scale <= Room(sheet))
            {
                return new(Divided(Room(sheet), [.. least.Select(w => w * scale)], [.. ideal.Select(w => w * scale)]), scale, sheet);
            }
        }

        // More than any page holds.
        return new(Levelled(widest, [.. least.Select(w => w * smallest)]), smallest, last);

        double Room(Sheet sheet) => (sheet == Sheet.Across ? sheet.Width : width) - gaps;
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

    /// <summary>By weight, but none narrower than its longest word as long as the others have room to give.</summary>
    private static double[] ByWeight(double room, double[] weights, double[] least)
    {
        if (least.Sum() > room)
        {
            return Levelled(room, least);
        }

        var widened = new bool[least.Length];
        while (true)
        {
            var free = room - least.Where((_, i) => widened[i]).Sum();
            var weight = weights.Where((_, i) => !widened[i]).Sum();
            double[] widths = [.. least.Select((min, i) => widened[i] ? min : Math.Max(1, free * weights[i] / weight))];
            var isWideEnough = true;
            for (var i = 0; i < widths.Length; i++)
            {
                if (widths[i] < least[i])
                {
                    (widened[i], isWideEnough) = (true, false);
                }
            }

            if (isWideEnough)
            {
                return widths;
            }
        }
    }

    /// <summary>Who needs little gets it, and the widest share what is left: only the longest words are cut.</summary>
    private static double[] Levelled(double room, double[] least)
    {
        var (left, most) = (room, 0.0);
        foreach (var (need, i) in least.Order().Select((need, i) => (need, i)))
        {
            most = left / (least.Length - i);
            if (need > most)
            {
                break;
            }

            left -= need;
        }

        return [.. least.Select(need => Math.Max(1, Math.Min(need, most)))];
    }

    private static double[] Shared(double room, double[] weights)
    {
        var sum = weights.Sum();
        return [.. weights.Select(weight => Math.Max(1, room * weight / sum))];
    }

    /// <summary>For each column, the width of its longest piece that is not to be broken, and of its longest line.</summary>
    /// <param name="widest">A piece wider than this has to be broken.</param>
    private static (double[] Least, double[] Ideal) Measured(Block.Table table, double widest, double margin)
    {
        // Somewhat more than nothing for a column without a word.
        var least = Enumerable.Repeat(8.0, table.Columns.Count).ToArray();
        var ideal = Enumerable.Repeat(8.0, table.Columns.Count).ToArray();
        var cells = TableGrid.Of(table).SelectMany((row, i) => row.Select(place => (Place: place, IsHead: i < table.Head.Count)))
            .OrderBy(c => c.Place.Columns);
        foreach (var (place, isHead) in cells)
        {
            var setting = Look.InCell with { Bold = isHead };
            var (min, max) = Measured(place.Cell.Blocks, setting, widest / margin);
            Widen(least, place, min * margin);
            Widen(ideal, place, max * margin);
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

    private static (double Least, double Ideal) Measured(IReadOnlyList<Block> blocks, Setting setting, double widest)
    {
        var (least, ideal) = (0.0, 0.0);
        foreach (var block in blocks)
        {
            var (min, max) = block switch
            {
                Block.Paragraph paragraph => Measured(paragraph.Runs, setting, widest),
                Block.Heading heading => Measured(heading.Runs, setting with { Bold = true }, widest),
                Block.List list => Indented(Measured([.. list.Items.SelectMany(item => item.Blocks)], setting, widest)),
                _ => (0, 0),
            };
            (least, ideal) = (Math.Max(least, min), Math.Max(ideal, max));
        }

        return (least, ideal);

        static (double, double) Indented((double Least, double Ideal) inner) => (inner.Least + (1.5 * Look.ListIndent), inner.Ideal + (1.5 * Look.ListIndent));
    }

    private static (double Least, double Ideal) Measured(IReadOnlyList<Run> runs, Setting setting, double widest)
    {
        var glyphs = new Inline(new Tag("P", null), new Landmarks()).Add(runs, setting).Glyphs;
        var (least, ideal, piece, cut, line, letters) = (0.0, 0.0, 0.0, 0.0, 0.0, 0);
        foreach (var glyph in glyphs)
        {
            var isBlank = glyph.Break is LineBreak.Space or LineBreak.Always;
            var width = TextShape.Width(glyph, isLast: false);
            if (!isBlank)
            {
                piece += width;
                cut += ++letters <= CutWord ? width : 0;
            }

            if (isBlank || glyph.Break is LineBreak.Yes or LineBreak.Hyphen)
            {
                EndPiece();
            }

            line = glyph.Break == LineBreak.Always ? 0 : line + width;
            ideal = Math.Max(ideal, line);
        }

        EndPiece();

        // Rounding is not to break a word that fits.
        return (least + 0.5, ideal + 0.5);

        void EndPiece()
        {
            least = Math.Max(least, piece + 0.5 <= widest ? piece : cut);
            (piece, cut, letters) = (0, 0, 0);
        }
    }

    private static double Gaps(int columns) => Look.ColumnGap * (columns - 1);
}
