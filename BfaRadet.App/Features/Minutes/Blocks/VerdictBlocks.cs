using BfaRadet.App.Documents;
using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.Domain.Minutes;

namespace BfaRadet.App.Features.Minutes.Blocks;

/// <summary>Whether earlier decisions worked, as it was judged: a row for each.</summary>
internal static class VerdictBlocks
{
    public static Block.Table Of(ValueList<RecordVerdict> verdicts) => new(
        [new Column(0.9), new Column(2.6), new Column(1.1), new Column(1.1), new Column(2.2), new Column(1.9)],
        [
            new Row([
                EarlierDecisionBlocks.Number, EarlierDecisionBlocks.Decision, RecordWords.VerdictCarried, RecordWords.VerdictEffect, RecordWords.VerdictBasis, RecordWords.VerdictThen,
            ]),
        ],
        [.. verdicts.Select(verdict => new Row([.. Cells(verdict)]))])
    {
        ByContent = true,
        Stacks = true,
    };

    private static IEnumerable<Cell> Cells(RecordVerdict verdict) =>
    [
        new Cell(verdict.Number, isHeader: true),
        Lines(verdict.Text),
        new Cell(VerdictWords.Of(verdict.Carried)),
        new Cell(VerdictWords.Of(verdict.Effect)),
        Lines(verdict.Basis == "" ? RecordWords.NoBasis : verdict.Basis),
        new Cell(VerdictWords.Then(verdict.Then, verdict.NextReview, verdict.LedTo, verdict.Replaced) + "."),
    ];

    private static Cell Lines(string text) => new([.. TextBlocks.OfLines(text)]);
}
