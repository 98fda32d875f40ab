using BfaRadet.App.Documents;
using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Minutes;

namespace BfaRadet.App.Features.Minutes.Blocks;

/// <summary>
/// Earlier decisions that were followed up, as the table they were gone through in, with the verdicts on whether they worked: what was said of
/// a decision is read in its row.
/// </summary>
internal static class FollowUpBlocks
{
    /// <param name="Followed">Null for a decision of which nothing but the verdict was said.</param>
    private sealed record Line(string Number, string Text, string Responsible, RecordFollowUp? Followed, RecordVerdict? Verdict);

    public static Block.Table Of(ValueList<RecordFollowUp> rows, ValueList<RecordVerdict> verdicts) => EarlierDecisionBlocks.Of(
        Lines(rows, verdicts), line => (line.Number, line.Text, line.Responsible), Cell,
        [
            (RecordWords.FollowUpOutcome, 2.2, line => Cell(Outcome(line))),
            // Without an extension the last column would be an empty one.
            .. rows.Any(r => r.NewDay is not null)
                ? [(RecordWords.FollowUpNewDay, 1.2, line => new Cell(line.Followed is { } row ? RecordWords.NewDayOf(row) : ""))]
                : Array.Empty<(string, double, Func<Line, Cell>)>(),
        ]);

    // A verdict is on a decision and not on each of its responsible: it stands at the last of them.
    private static List<Line> Lines(ValueList<RecordFollowUp> rows, ValueList<RecordVerdict> verdicts) =>
    [
        .. rows.Select((row, at) => new Line(
            row.Number, row.Text, row.Responsible, row,
            rows.Skip(at + 1).Any(later => later.Number == row.Number) ? null : verdicts.FirstOrDefault(v => v.Number == row.Number))),
        .. verdicts.Where(v => !rows.Any(row => row.Number == v.Number)).Select(v => new Line(v.Number, v.Text, "", null, v)),
    ];

    private static string Outcome(Line line) => string.Join('\n', new[]
    {
        line.Followed is { } row ? RecordWords.Of(row) : "",
        line.Verdict is { } verdict ? $"{RecordWords.Verdicts}: {Said(verdict)}" : "",
    }.Where(said => said.Length > 0));

    private static string Said(RecordVerdict verdict) => VerdictWords.Of(
        new VerdictAnswer(verdict.Carried, verdict.Effect, verdict.Basis == "" ? RecordWords.NoBasis : verdict.Basis, verdict.Then, verdict.NextReview),
        verdict.LedTo, verdict.Replaced);

    private static Cell Cell(string text) => new([.. TextBlocks.OfLines(text)]);
}
