using BfaRadet.App.Documents;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Publishing;
using BfaRadet.Domain.Records;

namespace BfaRadet.App.Features.Minutes.Blocks;

/// <summary>The head: which council, when and where, and who is responsible for the minutes.</summary>
internal static class HeadBlocks
{
    /// <summary>What a reader of a file must know first: that it is a draft, or a copy.</summary>
    /// <param name="adopted">When the minutes were adjusted; null for a draft.</param>
    public static IEnumerable<Block> Notices(MinutesRecord record, DateTimeOffset? adopted)
    {
        if (record.IsPublicCopy)
        {
            yield return new Block.Paragraph(RecordWords.PublicNotice(PublicCopy.LeavesOut(record))) { Look = ParagraphLook.Lead };
        }
        else if (adopted is null)
        {
            yield return new Block.Paragraph(RecordWords.DraftNotice) { Look = ParagraphLook.Lead };
        }
    }

    /// <param name="adopted">When the minutes were adjusted; null for a draft.</param>
    public static Block.Table Of(MinutesRecord record, DateTimeOffset? adopted) => Facts(
        [
            (RecordWords.Council, RecordWords.Person(record.CouncilName, "", record.Municipality)),
            (RecordWords.Day, SwedishDates.WithWeekday(record.Date)),
            (RecordWords.Time, RecordWords.Held(record)),
            (RecordWords.Pauses, string.Join(", ", record.Recesses.Select(RecordWords.Of))),
            (RecordWords.Place, record.Place),
            (RecordWords.Paragraphs, RecordWords.Range(record)),
            (RecordWords.Adjusters, record.SignaturesFirst ? "" : Adjusters(record)),
            Adopted(record, adopted),
        ], "Uppgifter om sammanträdet");

    /// <summary>When it was adjusted, or when that has to be done.</summary>
    public static (string Name, string Value) Adopted(MinutesRecord record, DateTimeOffset? adopted) => adopted is { } at
        ? (RecordWords.Adopted, SwedishDates.Moment(at))
        : (RecordWords.LastDay, RecordWords.LastDayOf(record.Adjustment));

    /// <summary>Names and values side by side; one without a value is left out.</summary>
    /// <param name="width">Width of the values relative to the names.</param>
    public static Block.Table Facts(IEnumerable<(string Name, string Value)> facts, string summary, double width = 2.6) =>
        new([new Column(1), new Column(width)], [], [.. facts.Where(f => f.Value != "")
            .Select(f => new Row([new Cell(f.Name, isHeader: true), new Cell(f.Value)]))])
        {
            Look = TableLook.Plain,
            Summary = summary,
        };

    /// <summary>By name: titles, and who led and kept the minutes, are in the attendance and at the signatures.</summary>
    private static string Adjusters(MinutesRecord record) =>
        string.Join(", ", record.Adjustment.Signers.Where(s => s.Part == SignerPart.Adjuster).Select(s => s.Name));
}
