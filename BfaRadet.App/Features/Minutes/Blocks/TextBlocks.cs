using BfaRadet.App.Documents;
using BfaRadet.Domain.Writing;
using System.Globalization;
using System.Text.RegularExpressions;

namespace BfaRadet.App.Features.Minutes.Blocks;

/// <summary>What people wrote, as blocks to print.</summary>
internal static partial class TextBlocks
{
    public static IEnumerable<Block> Of(RichText text) => text.IsEmpty ? [] : Blocks(text.Blocks);

    /// <summary>
    /// A paragraph for each line; those that count "1.", "2." or begin with a dash are clauses. A single numbered line is none: it
    /// may begin with a date.
    /// </summary>
    public static IEnumerable<Block.Paragraph> OfLines(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var at = 0; at < lines.Length;)
        {
            var clauses = Clauses(lines[at..]);
            for (var i = 0; i < Math.Max(1, clauses.Count); i++)
            {
                yield return new Block.Paragraph(lines[at + i]) { Clause = i < clauses.Count ? clauses[i] : null };
            }

            at += Math.Max(1, clauses.Count);
        }
    }

    /// <summary>The clauses that the lines begin with; none when they begin with another line.</summary>
    private static List<Clause> Clauses(string[] lines)
    {
        var dashed = lines.Select(line => Dashed().Match(line)).TakeWhile(m => m.Success).Select(m => new Clause(null, m.Groups[1].Value)).ToList();
        if (dashed.Count > 0)
        {
            return dashed;
        }

        var numbered = lines.Select(line => Numbered().Match(line)).TakeWhile(m => m.Success)
            .Select(m => new Clause(int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture), m.Groups[2].Value)).ToList();
        var inOrder = numbered.TakeWhile((clause, i) => clause.Number == numbered[0].Number + i).ToList();
        return inOrder.Count > 1 ? inOrder : [];
    }

    private static List<Block> Blocks(IEnumerable<RichTextBlock> blocks)
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

    private static Block? Of(RichTextBlock block) => block switch
    {
        // Under the paragraf's own heading, which is of level 2.
        RichTextBlock.Heading heading when IsSaid(heading.Content) => new Block.Heading(heading.Level + 2, Runs(heading.Content)),
        RichTextBlock.Paragraph paragraph when IsSaid(paragraph.Content) => new Block.Paragraph(Runs(paragraph.Content)),
        RichTextBlock.List list => new Block.List(
            list.Ordered ? ListMarks.Number : ListMarks.Bullet, [.. list.Items.Select(i => new ListItem(Blocks(i.Blocks)))], list.Start),
        RichTextBlock.Table table => TableBlocks.Of(table),
        _ => null,
    };

    internal static IReadOnlyList<Run> Runs(ValueList<RichTextInline> content) =>
        [.. content.Select(i => i is RichTextInline.Run run ? new Run(run.Text, run.Bold, run.Italic) : new Run("\n"))];

    internal static bool IsSaid(ValueList<RichTextInline> content) =>
        content.Any(i => i is RichTextInline.Run run && !string.IsNullOrWhiteSpace(run.Text));

    [GeneratedRegex(@"^(\d{1,3})[.)]\s{1,8}(\S.*)$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^[–•*-]\s{1,8}(\S.*)$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Dashed();
}
