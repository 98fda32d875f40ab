using BfaRadet.App.Documents.Pdf.Faces;
using BfaRadet.App.Documents.Pdf.Objects;

namespace BfaRadet.App.Documents.Pdf.Layout;

/// <summary>Lays blocks out as strips, one block at a time as they are asked for.</summary>
internal sealed class BlockLayout(Document document, Landmarks landmarks, Tag root)
{
    private readonly IReadOnlyList<Landmark> _headings = Headings.Of(document);

    private int _tables;

    public Landmarks Landmarks => landmarks;

    /// <summary>Numbers the tables, for names that are unique in the document.</summary>
    public int NextTable() => ++_tables;

    /// <summary>The whole document.</summary>
    public IEnumerable<Strip> Lay()
    {
        var page = new Frame(Look.Left, Look.Width, root);
        var heading = 0;
        foreach (var block in document.Blocks)
        {
            var strips = block switch
            {
                Block.Heading text => Heading(text, _headings[heading++], page),
                Block.Contents contents => ContentsLayout.Lay(_headings.Skip(heading).Where(entry => entry.Heading <= contents.Deepest), landmarks, page),
                Block.PageBreak => [new Strip(0) { BeginsPage = true }],
                _ => Lay(block, page),
            };
            foreach (var strip in Anchored(strips, block))
            {
                yield return strip;
            }
        }
    }

    /// <summary>The blocks of an item or a cell. A heading there is a bold paragraph; a page does not break there.</summary>
    public IEnumerable<Strip> Lay(IReadOnlyList<Block> blocks, Frame frame) =>
        blocks.SelectMany(block => Anchored(Lay(block, frame), block));

    /// <summary>A line of text as a strip.</summary>
    public static Strip Line(TextLine line, Frame frame, Setting setting, Alignment align = Alignment.Left)
    {
        var room = frame.Width - line.Width;
        var x = frame.X + (align == Alignment.Right ? room : align == Alignment.Centre ? room / 2 : 0);
        return new Strip(setting.Leading, (canvas, top) => canvas.Text(line, x, top + Baseline(setting)));
    }

    /// <summary>How far down a line its letters stand.</summary>
    public static double Baseline(Setting setting) => ((setting.Leading - setting.Size) / 2) + (0.79 * setting.Size);

    private IEnumerable<Strip> Lay(Block block, Frame frame) => block switch
    {
        Block.Heading heading => Text(new Tag("P", frame.Tag), heading.Runs, frame, frame.Setting(ParagraphLook.Body) with { Bold = true }, frame.Align),
        Block.Paragraph paragraph => Paragraph(paragraph, frame),
        Block.List list => ListLayout.Lay(list, frame, this),
        Block.Table table => new TableLayout(table, frame, this).Lay(),
        Block.Signatures signatures => SignatureLayout.Lay(signatures, frame, landmarks),
        Block.Rule => [new Strip(Look.Hairline, (canvas, top) => canvas.Bar(frame.X, top, frame.Width, Look.Hairline, Look.Line)) { Before = 8, After = 8 }],
        Block.Space space => [new Strip(0) { Before = Math.Clamp(space.Points, 0, Look.Height) }],
        _ => [],
    };

    private IEnumerable<Strip> Heading(Block.Heading heading, Landmark landmark, Frame frame)
    {
        var setting = Look.Heading(landmark.Heading);
        setting = setting with { Before = heading.SpaceBefore ?? setting.Before };
        return Text(new Tag($"H{landmark.Heading}", frame.Tag), heading.Runs, frame, setting, Alignment.Left)
            .Select(strip =>
            {
                strip.KeepWithNext = true;
                return strip;
            })
            .Beginning(strip => strip.Landmarks.Add(landmark));
    }

    private IEnumerable<Strip> Paragraph(Block.Paragraph paragraph, Frame frame)
    {
        var setting = frame.Setting(paragraph.Look);
        setting = setting with { Before = paragraph.SpaceBefore ?? setting.Before, After = paragraph.SpaceAfter ?? setting.After };
        var indent = Math.Clamp(paragraph.Indent, 0, frame.Width / 2);
        var indented = frame with { X = frame.X + indent, Width = frame.Width - indent };
        var strips = Text(new Tag("P", frame.Tag), paragraph.Runs, indented, setting, paragraph.Align == Alignment.Left ? frame.Align : paragraph.Align);

        // A colon promises something: it is not to come on another page.
        var promises = paragraph.Runs is [.., var last] && last.Text.EndsWith(':');
        return strips.Select(strip =>
        {
            strip.KeepWithNext |= paragraph.KeepWhole;
            return strip;
        }).Ending(strip => strip.KeepWithNext = paragraph.KeepWithNext || promises);
    }

    private IEnumerable<Strip> Text(Tag tag, IReadOnlyList<Run> runs, Frame frame, Setting setting, Alignment align)
    {
        var inline = new Inline(tag, landmarks).Add(runs, setting);
        if (inline.Glyphs.TrueForAll(glyph => glyph.Code is Characters.Space))
        {
            yield break;
        }

        var lines = LineBreaker.Break(inline.Glyphs, frame.Width);
        for (var i = 0; i < lines.Count; i++)
        {
            var strip = Line(lines[i], frame, setting, align);
            strip.Before = i == 0 ? setting.Before : 0;

            // No line of a paragraph stands alone at the foot or the top of a page.
            strip.KeepWithNext = i < lines.Count - 1 && (i == 0 || i == lines.Count - 2);
            if (i == lines.Count - 1)
            {
                strip.After = setting.After;
                foreach (var complete in inline.Tags)
                {
                    strip.Closes(complete);
                }
            }

            yield return strip;
        }
    }

    private static IEnumerable<Strip> Anchored(IEnumerable<Strip> strips, Block block) => block.Anchor is { } anchor
        ? strips.Beginning(strip => strip.Landmarks.Add(new Landmark(anchor, 0, "")))
        : strips;
}
