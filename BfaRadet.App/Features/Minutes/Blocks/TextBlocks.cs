using BfaRadet.App.Documents;
using BfaRadet.Domain;
using BfaRadet.Domain.Minutes;

namespace BfaRadet.App.Features.Minutes.Blocks;

/// <summary>What people wrote, as blocks to print.</summary>
internal static class TextBlocks
{
    public static IEnumerable<Block> Of(MinutesText text) => text.IsEmpty ? [] : Blocks(text.Blocks);

    /// <summary>A paragraph for each line.</summary>
    public static IEnumerable<Block.Paragraph> OfLines(string text) =>
        text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => new Block.Paragraph(line));

    private static List<Block> Blocks(IEnumerable<MinutesBlock> blocks)
    {
        List<Block> made = [.. blocks.Select(Of).OfType<Block>()];
        for (var i = 1; i < made.Count; i++)
        {
            // What leads to a table is read with it, and goes along to a page laid across.
            if (made[i] is Block.Table && made[i - 1] is Block.Paragraph lead)
            {
                made[i - 1] = lead with { KeepWithNext = true };
            }
        }

        return made;
    }

    private static Block? Of(MinutesBlock block) => block switch
    {
        // Under the paragraf's own heading, which is of level 2.
        MinutesBlock.Heading heading when IsSaid(heading.Content) => new Block.Heading(heading.Level + 2, Runs(heading.Content)),
        MinutesBlock.Paragraph paragraph when IsSaid(paragraph.Content) => new Block.Paragraph(Runs(paragraph.Content)),
        MinutesBlock.List list => new Block.List(
            list.Ordered ? ListMarks.Number : ListMarks.Bullet, [.. list.Items.Select(i => new ListItem(Blocks(i.Blocks)))], list.Start),
        MinutesBlock.Table table => TableBlocks.Of(table),
        _ => null,
    };

    internal static IReadOnlyList<Run> Runs(ValueList<MinutesInline> content) =>
        [.. content.Select(i => i is MinutesInline.Run run ? new Run(run.Text, run.Bold, run.Italic) : new Run("\n"))];

    internal static bool IsSaid(ValueList<MinutesInline> content) =>
        content.Any(i => i is MinutesInline.Run run && !string.IsNullOrWhiteSpace(run.Text));
}
