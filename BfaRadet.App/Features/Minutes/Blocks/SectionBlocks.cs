using BfaRadet.App.Documents;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.Domain;
using BfaRadet.Domain.Minutes;

namespace BfaRadet.App.Features.Minutes.Blocks;

/// <summary>A paragraf, in the order things happen under it.</summary>
internal static class SectionBlocks
{
    /// <summary>The name that links lead to: the same as the page's.</summary>
    public static string Anchor(AgendaItemId item) => $"p-{item}";

    public static IEnumerable<Block> Of(MinutesPaper paper, PaperSection section)
    {
        yield return new Block.Heading(2, Title(section)) { Anchor = Anchor(section.Item) };
        if (section.Withheld is { } ground)
        {
            yield return new Block.Paragraph(PaperWords.Withheld(ground));
            yield break;
        }

        if (PaperWords.About(section) is { Length: > 0 } about)
        {
            yield return new Block.Paragraph(about) { Look = ParagraphLook.Small, KeepWithNext = true };
        }

        foreach (var block in Told(paper, section).Concat(Settled(section)))
        {
            yield return block;
        }
    }

    public static string Title(PaperSection section) =>
        $"{section.Label} {(section.Withheld is null ? section.Title : PaperWords.WithheldTitle)}";

    /// <summary>What was put before the council, and what was said.</summary>
    private static IEnumerable<Block> Told(MinutesPaper paper, PaperSection section)
    {
        var told = new List<Block>();
        if (section.Conflicts.Count > 0)
        {
            told.Add(new Block.Heading(3, PaperWords.Conflict));
            told.AddRange(section.Conflicts.Select(conflict => new Block.Paragraph(PaperWords.Of(conflict))));
        }

        told.AddRange(PaperWords.TookPart(paper, section).Select(fact => new Block.Paragraph(fact)));

        if (section.Background != "")
        {
            told.Add(new Block.Heading(3, PaperWords.Background));
            told.AddRange(TextBlocks.OfLines(section.Background));
        }

        if (PaperWords.NeedsMatter(section))
        {
            told.Add(new Block.Heading(3, PaperWords.Matter));
        }

        told.AddRange(TextBlocks.Of(section.Text));
        if (section.Proposal != "")
        {
            told.Add(new Block.Heading(3, PaperWords.Proposal));

            // What was proposed and what was decided are read together.
            var isDecidedNext = section is { Motions.Count: 0, PropositionOrder: "", Votes.Count: 0, Decisions.Count: > 0 };
            told.AddRange(TextBlocks.OfLines(section.Proposal)
                .Select(line => isDecidedNext ? line with { KeepWhole = true, KeepWithNext = true } : line));
        }

        if (section.Motions.Count > 0)
        {
            told.Add(new Block.Heading(3, PaperWords.Motions));
            told.Add(new Block.List(ListMarks.Bullet, [.. section.Motions.Select((motion, i) => Motion(motion, i < section.Motions.Count - 1))]));
        }

        if (section.PropositionOrder != "")
        {
            told.Add(new Block.Heading(3, PaperWords.PropositionOrder));
            told.AddRange(TextBlocks.OfLines(section.PropositionOrder));
        }

        return told;
    }

    /// <summary>What was decided, and who did not agree.</summary>
    private static IEnumerable<Block> Settled(PaperSection section)
    {
        var settled = new List<Block>();
        foreach (var (vote, number) in section.Votes.Select((v, i) => (v, i + 1)))
        {
            settled.AddRange(VoteBlocks.Of(vote, section.Votes.Count > 1 ? number : null));
        }

        if (section.Decisions.Count > 0)
        {
            settled.Add(new Block.Heading(3, PaperWords.Decision));
            if (section.Decisions is [var only])
            {
                // Nothing to count: a number here would stand before those of the decision's own clauses.
                settled.AddRange(Clause(only).Blocks);
            }
            else
            {
                settled.Add(new Block.List(ListMarks.Number, [.. section.Decisions.Select(Clause)]));
            }
        }

        foreach (var statement in section.Statements)
        {
            settled.Add(new Block.Heading(3, PaperWords.Of(statement.Kind)));
            settled.AddRange(TextBlocks.OfLines(PaperWords.Of(section, statement)));
        }

        if (section.AdjustedAt is { } at)
        {
            settled.Add(new Block.Paragraph([new Run(PaperWords.AdjustedAtOnce(at), Bold: true)]) { SpaceBefore = 8 });
        }

        return settled;
    }

    private static ListItem Motion(PaperMotion motion, bool isFollowed) =>
        new([new Block.Paragraph($"{motion.Name}: {motion.Text}") { KeepWhole = true, KeepWithNext = isFollowed }]);

    private static ListItem Clause(PaperDecision decision) => new(
    [
        .. TextBlocks.OfLines(PaperWords.Of(decision)).Select(line => line with { KeepWhole = true, KeepWithNext = true }),
        .. Assignment(decision),
        new Block.Paragraph(PaperWords.PartsOf(decision)) { Look = ParagraphLook.Small },
    ]);

    private static IEnumerable<Block> Assignment(PaperDecision decision)
    {
        if (PaperWords.AssignmentOf(decision) is { Length: > 0 } said)
        {
            yield return new Block.Paragraph([new Run($"{PaperWords.AssignmentTitle(decision)}: ", Bold: true), new Run(said)])
            {
                KeepWhole = true,
                KeepWithNext = true,
            };
        }
    }
}
