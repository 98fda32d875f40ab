using BfaRadet.App.Components.Shared;
using BfaRadet.App.Documents;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Publishing;

namespace BfaRadet.App.Features.Minutes.Blocks;

/// <summary>What stands first: of whom, when and where, and who answers for it.</summary>
internal static class HeadBlocks
{
    /// <param name="adopted">When the minutes were adjusted; null for a draft.</param>
    public static IEnumerable<Block> Of(MinutesPaper paper, DateTimeOffset? adopted)
    {
        if (paper.IsPublicCopy)
        {
            yield return new Block.Paragraph(PaperWords.PublicNotice(PublicCopy.LeavesOut(paper))) { Look = ParagraphLook.Lead };
        }
        else if (adopted is null)
        {
            yield return new Block.Paragraph(PaperWords.DraftNotice) { Look = ParagraphLook.Lead };
        }

        yield return Facts(
        [
            (PaperWords.Council, PaperWords.Person(paper.CouncilName, "", paper.Municipality)),
            (PaperWords.Day, SwedishDates.WithWeekday(paper.Date)),
            (PaperWords.Time, PaperWords.Held(paper)),
            (PaperWords.Pauses, string.Join(", ", paper.Recesses.Select(PaperWords.Of))),
            (PaperWords.Place, paper.Place),
            (PaperWords.Paragraphs, PaperWords.Range(paper)),
            (PaperWords.Adjusters, paper.SignaturesFirst ? "" : Adjusters(paper)),
            Adopted(paper, adopted),
        ], "Uppgifter om sammanträdet");
    }

    /// <summary>When it was adjusted, or when that has to be done.</summary>
    public static (string Name, string Value) Adopted(MinutesPaper paper, DateTimeOffset? adopted) => adopted is { } at
        ? (PaperWords.Adopted, SwedishDates.Moment(at))
        : (PaperWords.LastDay, PaperWords.LastDayOf(paper.Adjustment));

    /// <summary>Names and values side by side; one without a value is left out.</summary>
    /// <param name="width">Of the values, against the names.</param>
    public static Block.Table Facts(IEnumerable<(string Name, string Value)> facts, string summary, double width = 2.6) =>
        new([new Column(1), new Column(width)], [], [.. facts.Where(f => f.Value != "")
            .Select(f => new Row([new Cell(f.Name, isHeader: true), new Cell(f.Value)]))])
        {
            Look = TableLook.Plain,
            Summary = summary,
        };

    /// <summary>By name: posts, and who led and kept the minutes, stand in the attendance and where they sign.</summary>
    private static string Adjusters(MinutesPaper paper) =>
        string.Join(", ", paper.Adjustment.Signers.Where(s => s.Part == SignerPart.Adjuster).Select(s => s.Name));
}
