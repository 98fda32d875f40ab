using BfaRadet.App.Documents.Pdf.Objects;

namespace BfaRadet.App.Documents.Pdf.Layout;

/// <summary>A list: its marks in a margin as wide as the widest, its items beside them.</summary>
internal static class ListLayout
{
    public static IEnumerable<Strip> Lay(Block.List list, Frame frame, BlockLayout blocks)
    {
        var setting = frame.Setting(ParagraphLook.Body);
        var numbering = list.Marks switch
        {
            ListMarks.Number => "Decimal",
            ListMarks.Letter => "LowerAlpha",

            // There is no word for a dash; "None" would deny that there are marks.
            _ => "Disc",
        };
        var tag = new Tag("L", frame.Tag) { Attributes = $"/O/List/ListNumbering/{numbering}" };
        var marks = list.Items.Select((_, i) => ListItem.Mark(list.Marks, list.Start + i)).ToArray();
        var indent = Math.Min(frame.Width / 2, Math.Max(Look.ListIndent, marks.Select(mark => Width(mark, setting)).DefaultIfEmpty().Max() + 5));
        var strips = list.Items.SelectMany((item, i) => Item(item, marks[i], frame with { Tag = tag }, indent, setting, blocks));
        return strips.Ending(strip =>
        {
            strip.Closes(tag);
            strip.After = frame.InItem ? strip.After : setting.After;
        });
    }

    private static IEnumerable<Strip> Item(ListItem item, string mark, Frame frame, double indent, Setting setting, BlockLayout blocks)
    {
        var tag = new Tag("LI", frame.Tag);
        var label = new Tag("Lbl", tag);
        var body = new Tag("LBody", tag);
        var inner = frame with { X = frame.X + indent, Width = frame.Width - indent, Tag = body, InItem = true };
        var line = Line(mark, setting, label, blocks.Landmarks);
        return Filled(blocks.Lay(item.Blocks, inner), setting)
            .Beginning(strip =>
            {
                // The mark may meet another: of a list that begins the item.
                var within = strip.Beside;
                strip.Beside = (canvas, top) =>
                {
                    canvas.Text(line, frame.X, top + BlockLayout.Baseline(setting));
                    canvas.Close(label);
                    within?.Invoke(canvas, top);
                };
            })
            .Ending(strip =>
            {
                strip.Closes(body);
                strip.Closes(tag);
            });
    }

    // An item without text still has its mark.
    private static IEnumerable<Strip> Filled(IEnumerable<Strip> strips, Setting setting)
    {
        var any = false;
        foreach (var strip in strips)
        {
            any = true;
            yield return strip;
        }

        if (!any)
        {
            yield return new Strip(setting.Leading) { After = setting.After };
        }
    }

    private static double Width(string mark, Setting setting) => Line(mark, setting, null, null).Width;

    private static TextLine Line(string mark, Setting setting, Tag? tag, Landmarks? landmarks)
    {
        var glyphs = new Inline(tag ?? new Tag("Lbl", null), landmarks ?? new Landmarks()).Add([new Run(mark)], setting).Glyphs;
        return LineBreaker.Break(glyphs, double.MaxValue)[0];
    }
}
