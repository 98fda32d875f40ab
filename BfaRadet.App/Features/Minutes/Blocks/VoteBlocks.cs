using BfaRadet.App.Documents;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Minutes;
using System.Globalization;

namespace BfaRadet.App.Features.Minutes.Blocks;

/// <summary>A vote with its result, and how each one voted when it was open (KL 5 kap. 67 §).</summary>
internal static class VoteBlocks
{
    private static readonly VoteChoice[] _choices = [VoteChoice.Yes, VoteChoice.No, VoteChoice.Abstain];

    /// <param name="number">Which of several under the item; null for the only one.</param>
    /// <param name="isDecided">The decision by it comes next, and is read with the result.</param>
    public static IEnumerable<Block> Of(RecordVote vote, int? number, bool isDecided)
    {
        var title = number is null ? RecordWords.Vote : $"{RecordWords.Vote} {number}";
        yield return new Block.Heading(3, title);
        yield return new Block.Paragraph(RecordWords.Of(vote.Form)) { KeepWithNext = true };
        yield return new Block.Paragraph(RecordWords.Meaning(VoteChoice.Yes, vote.Yes)) { KeepWithNext = true };
        yield return new Block.Paragraph(RecordWords.Meaning(VoteChoice.No, vote.No)) { KeepWithNext = true };
        yield return new Block.Table(
            [new Column(3), .. _choices.Select(_ => new Column(0.7, Alignment.Centre))],
            [new Row([RecordWords.VoterOf(vote), .. _choices.Select(RecordWords.Of)])],
            [.. vote.Ballots.Select(Ballot), Sum(vote.Count)])
        {
            Look = TableLook.Close,
            Summary = $"{title}: {(vote.Ballots.Count > 0 ? "hur var och en röstade" : "resultat")}",
            KeepWithNext = true,
        };
        yield return new Block.Paragraph(RecordWords.Outcome(vote)) { SpaceBefore = 6, KeepWhole = isDecided, KeepWithNext = isDecided };
    }

    private static Row Ballot(RecordBallot ballot) => new(
    [
        new Cell(ballot.Name, isHeader: true),
        .. _choices.Select(choice => new Cell(ballot.Choice == choice ? RecordWords.Cross : "")),
    ]);

    private static Row Sum(VoteCount count) => new(
    [
        new Cell([new Block.Paragraph([new Run(RecordWords.Sum, Bold: true)])], IsHeader: true),
        .. new[] { count.Yes, count.No, count.Abstain }.Select(n =>
            new Cell([new Block.Paragraph([new Run(n.ToString(CultureInfo.InvariantCulture), Bold: true)])])),
    ]);
}
