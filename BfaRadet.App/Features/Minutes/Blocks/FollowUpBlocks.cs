using BfaRadet.App.Documents;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.Domain.Minutes;

namespace BfaRadet.App.Features.Minutes.Blocks;

/// <summary>Earlier decisions that were followed up, as the table they were gone through in.</summary>
internal static class FollowUpBlocks
{
    public static Block.Table Of(ValueList<RecordFollowUp> rows)
    {
        // Without an extension the last column would be an empty one.
        var extends = rows.Any(r => r.NewDay is not null);
        return new Block.Table(
            [new Column(0.9), new Column(3), new Column(1.8), new Column(2.2), .. extends ? [new Column(1.2)] : Array.Empty<Column>()],
            [new Row([RecordWords.FollowUpNumber, RecordWords.Decision, RecordWords.FollowUpResponsible, RecordWords.FollowUpOutcome, .. extends ? [RecordWords.FollowUpNewDay] : Array.Empty<string>()])],
            [.. rows.Select((row, at) => new Row([.. Cells(rows, row, at, extends)]))])
        {
            ByContent = true,
            Stacks = true,
        };
    }

    // A decision with several responsibles is said once.
    private static IEnumerable<Cell> Cells(ValueList<RecordFollowUp> rows, RecordFollowUp row, int at, bool extends)
    {
        if (at == 0 || !IsSame(rows[at - 1]))
        {
            var reach = rows.Skip(at).TakeWhile(IsSame).Count();
            yield return new Cell(row.Number, isHeader: true) { Rows = reach };
            yield return Lines(row.Text) with { Rows = reach };
        }

        yield return new Cell(row.Responsible);
        yield return Lines(RecordWords.Of(row));
        if (extends)
        {
            yield return new Cell(RecordWords.NewDayOf(row));
        }

        bool IsSame(RecordFollowUp other) => (other.Number, other.Text) == (row.Number, row.Text);
    }

    private static Cell Lines(string text) => new([.. TextBlocks.OfLines(text)]);
}
