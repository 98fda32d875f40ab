using System.Globalization;
using BfaRadet.App.Documents;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Minutes;

namespace BfaRadet.App.Features.Minutes.Export;

/// <summary>A vote with its result, and how each one voted when it was open (KL 5 kap. 67 §).</summary>
internal static class VoteBlocks
{
    /// <param name="number">Which of several under the item; null for the only one.</param>
    public static IEnumerable<Block> Of(PaperVote vote, int? number)
    {
        var title = number is null ? PaperWords.Vote : $"{PaperWords.Vote} {number}";
        yield return new Block.Heading(3, title);
        yield return new Block.Paragraph(PaperWords.Of(vote.Form)) { KeepWithNext = true };
        yield return new Block.Table(
            [new Column(0.6), new Column(3), new Column(0.6, Alignment.Right)],
            [new Row(PaperWords.Voice, PaperWords.VoteMeaning, PaperWords.Number)],
            [
                Line(PaperWords.Yes, vote.Yes, vote.Count.Yes),
                Line(PaperWords.No, vote.No, vote.Count.No),
                Line(PaperWords.Abstain, "", vote.Count.Abstain),
            ]) { Summary = $"{title}: resultat" };
        if (vote.Form == VoteForm.Open && vote.Ballots.Count > 0)
        {
            yield return new Block.Table(
                [new Column(3), new Column(0.7), new Column(0.7), new Column(0.7)],
                [new Row(PaperWords.Voter, PaperWords.Yes, PaperWords.No, PaperWords.Abstain)],
                [.. vote.Ballots.Select(Ballot)]) { Summary = $"{title}: hur var och en röstade" };
        }

        yield return new Block.Paragraph(PaperWords.Outcome(vote)) { SpaceBefore = 6 };
    }

    private static Row Line(string word, string meaning, int count) =>
        new([new Cell(word, isHeader: true), new Cell(meaning), new Cell(count.ToString(CultureInfo.InvariantCulture))]);

    // The word itself and not a cross: a cross says nothing to one who hears the table.
    private static Row Ballot(PaperBallot ballot)
    {
        Cell In(VoteChoice choice) => new(ballot.Choice == choice ? PaperWords.Of(choice) : "");
        return new([new Cell(ballot.Name, isHeader: true), In(VoteChoice.Yes), In(VoteChoice.No), In(VoteChoice.Abstain)]);
    }
}
