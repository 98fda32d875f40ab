using BfaRadet.App.Documents;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.Domain.Minutes;

namespace BfaRadet.App.Features.Minutes.Blocks;

/// <summary>Earlier decisions that were followed up, as the table they were gone through in.</summary>
internal static class FollowUpBlocks
{
    public static Block.Table Of(ValueList<RecordFollowUp> rows) => EarlierDecisionBlocks.Of(
        rows, row => (row.Number, row.Text, row.Responsible), Lines,
        [
            (RecordWords.FollowUpOutcome, 2.2, row => Lines(RecordWords.Of(row))),
            // Without an extension the last column would be an empty one.
            .. rows.Any(r => r.NewDay is not null)
                ? [(RecordWords.FollowUpNewDay, 1.2, row => new Cell(RecordWords.NewDayOf(row)))]
                : Array.Empty<(string, double, Func<RecordFollowUp, Cell>)>(),
        ]);

    private static Cell Lines(string text) => new([.. TextBlocks.OfLines(text)]);
}
