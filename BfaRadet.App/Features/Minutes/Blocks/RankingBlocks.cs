using BfaRadet.App.Documents;
using BfaRadet.App.Features.Meetings.Rankings;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.Domain.Minutes;
using System.Globalization;

namespace BfaRadet.App.Features.Minutes.Blocks;

/// <summary>What was put in order, a row for each, and how many took part.</summary>
internal static class RankingBlocks
{
    public static IEnumerable<Block> Of(RecordRanking ranking)
    {
        yield return new Block.Heading(3, RecordWords.Ranking);
        yield return new Block.Table(
            [new Column(0.8), new Column(3), new Column(0.8, Alignment.Centre), new Column(1, Alignment.Centre)],
            [new Row([RecordWords.RankingPlace, RecordWords.RankingName, RecordWords.Sum, RecordWords.RankingSpread])],
            [.. ranking.Places.Select(Ranked)])
        {
            Summary = RecordWords.Ranking,
            Stacks = true,
            KeepWithNext = true,
        };
        yield return new Block.Paragraph(RecordWords.Of(ranking)) { SpaceBefore = 6 };
    }

    private static Row Ranked(RecordRanked ranked) => new(
    [
        new Cell(RankingWords.Place(ranked.Place, ranked.IsTied)),
        new Cell(ranked.Name, isHeader: true),
        new Cell(ranked.Sum.ToString(CultureInfo.InvariantCulture)),
        new Cell(RankingWords.Spread(ranked.Best, ranked.Worst)),
    ]);
}
