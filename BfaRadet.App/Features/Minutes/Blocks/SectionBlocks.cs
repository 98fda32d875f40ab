using BfaRadet.App.Documents;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.Domain.Minutes;

namespace BfaRadet.App.Features.Minutes.Blocks;

/// <summary>A paragraf, in the order things happen under it.</summary>
internal static class SectionBlocks
{
    // A vote and its decision are on one page as far as a page goes; beyond this they hardly are.
    private const int MostReadTogether = 20;
    private const int LongestReadTogether = 800;

    /// <summary>Its anchor; by its number in a public copy, which has no internal ids.</summary>
    public static string Anchor(RecordSection section) => section.Item == default
        ? $"p{new string([.. section.Label.Where(char.IsAsciiDigit)])}"
        : $"p-{section.Item}";

    public static IEnumerable<Block> Of(MinutesRecord record, RecordSection section)
    {
        yield return new Block.Heading(2, Title(section))
        {
            Anchor = Anchor(section),
            Place = section.Item == default ? null : section.Item.ToString(),
        };
        if (section.Withheld is { } ground)
        {
            yield return new Block.Paragraph(RecordWords.WithheldOf(section, ground));
            yield break;
        }

        if (section.Circle is { Ground: var secret })
        {
            yield return new Block.Paragraph([new Run(RecordWords.Marked(secret), Bold: true)]) { KeepWithNext = true };
        }

        if (RecordWords.About(section) is { Length: > 0 } about)
        {
            yield return new Block.Paragraph(about) { Look = ParagraphLook.Small, KeepWithNext = true };
        }

        foreach (var block in Told(record, section).Concat(Settled(section)))
        {
            yield return block;
        }
    }

    public static string Title(RecordSection section) =>
        $"{section.Label} {(section.Withheld is null ? section.Title : RecordWords.WithheldTitleOf(section))}";

    /// <summary>What the council was presented with, and what was said.</summary>
    private static IEnumerable<Block> Told(MinutesRecord record, RecordSection section)
    {
        var told = new List<Block>();
        if (section.Conflicts.Count > 0)
        {
            told.Add(new Block.Heading(3, RecordWords.Conflict));
            told.AddRange(section.Conflicts.Select(conflict => new Block.Paragraph(RecordWords.Of(conflict))));
        }

        told.AddRange(RecordWords.TookPart(record, section).Select(fact => new Block.Paragraph(fact)));

        if (section.Background != "")
        {
            told.Add(new Block.Heading(3, RecordWords.Background));
            told.AddRange(TextBlocks.OfLines(section.Background));
        }

        if (RecordWords.NeedsMatter(section))
        {
            told.Add(new Block.Heading(3, RecordWords.Matter));
        }

        told.AddRange(TextBlocks.Of(section.Text));
        if (section.FollowUps.Count > 0)
        {
            told.Add(new Block.Heading(3, RecordWords.FollowUp));
            told.Add(FollowUpBlocks.Of(section.FollowUps, section.Verdicts));
        }
        else if (section.Verdicts.Count > 0)
        {
            told.Add(new Block.Heading(3, RecordWords.Verdicts));
            told.Add(VerdictBlocks.Of(section.Verdicts));
        }

        if (section.Proposal != "")
        {
            told.Add(new Block.Heading(3, RecordWords.Proposal));

            // What was proposed and what was decided are read together.
            var isDecidedNext = section is { Motions.Count: 0, PropositionOrder: "", Votes.Count: 0, Decisions.Count: > 0 };
            told.AddRange(TextBlocks.OfLines(section.Proposal)
                .Select(line => isDecidedNext ? line with { KeepWhole = true, KeepWithNext = true } : line));
        }

        if (section.Motions.Count > 0)
        {
            told.Add(new Block.Heading(3, RecordWords.Motions));
            told.Add(new Block.List(ListMarks.Bullet, [.. section.Motions.Select((motion, i) => Motion(motion, i < section.Motions.Count - 1))]));
        }

        if (section.PropositionOrder != "")
        {
            told.Add(new Block.Heading(3, RecordWords.PropositionOrder));
            told.AddRange(TextBlocks.OfLines(section.PropositionOrder));
        }

        return told;
    }

    /// <summary>What was decided, and who did not agree.</summary>
    private static IEnumerable<Block> Settled(RecordSection section)
    {
        var settled = new List<Block>();
        foreach (var (vote, number) in section.Votes.Select((v, i) => (v, i + 1)))
        {
            var isDecided = number == section.Votes.Count && vote.Ballots.Count <= MostReadTogether && section.Decisions is [{ Text.Length: <= LongestReadTogether }, ..];
            settled.AddRange(VoteBlocks.Of(vote, section.Votes.Count > 1 ? number : null, isDecided));
        }

        settled.AddRange(section.Rankings.SelectMany(RankingBlocks.Of));
        if (section.Decisions.Count > 0)
        {
            settled.Add(new Block.Heading(3, RecordWords.Decision));
            if (section.Decisions is [var only])
            {
                // A single one has no number: it would come before those of the decision's own clauses.
                settled.AddRange(Clause(only).Blocks);
            }
            else
            {
                settled.Add(new Block.List(ListMarks.Number, [.. section.Decisions.Select(Clause)]));
            }
        }

        foreach (var statement in section.Statements)
        {
            settled.Add(new Block.Heading(3, RecordWords.Of(statement.Kind)));
            settled.AddRange(TextBlocks.OfLines(RecordWords.Of(section, statement)));
        }

        if (section.AdjustedAt is { } at)
        {
            settled.Add(new Block.Paragraph([new Run(RecordWords.AdjustedAtOnce(at), Bold: true)]) { SpaceBefore = 8 });
        }

        return settled;
    }

    private static ListItem Motion(RecordMotion motion, bool isFollowed) =>
        new([new Block.Paragraph($"{motion.Name}: {motion.Text}") { KeepWhole = true, KeepWithNext = isFollowed }]);

    private static ListItem Clause(RecordDecision decision) => new(
    [
        .. TextBlocks.OfLines(RecordWords.Of(decision)).Select(line => line with { KeepWhole = true, KeepWithNext = true }),
        .. Assignment(decision),
        new Block.Paragraph(RecordWords.PartsOf(decision)) { Look = ParagraphLook.Small },
    ]);

    private static IEnumerable<Block> Assignment(RecordDecision decision)
    {
        if (RecordWords.AssignmentOf(decision) is { Length: > 0 } said)
        {
            yield return new Block.Paragraph([new Run($"{RecordWords.AssignmentTitle(decision)}: ", Bold: true), new Run(said)])
            {
                KeepWhole = true,
                KeepWithNext = true,
            };
        }
    }
}
