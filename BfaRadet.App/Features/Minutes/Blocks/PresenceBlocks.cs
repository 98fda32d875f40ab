using BfaRadet.App.Documents;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.Domain.Minutes;

namespace BfaRadet.App.Features.Minutes.Blocks;

/// <summary>Attendance: a table for each group, compact enough for a council to fit on a page.</summary>
internal static class PresenceBlocks
{
    public static IEnumerable<Block> Of(MinutesRecord record)
    {
        yield return new Block.Heading(2, RecordWords.Attendance) { Anchor = MinutesLayout.Attendance };
        var groups = AttendanceGroup.Of(record).ToList();
        if (groups.All(group => group.Title == RecordWords.Absent))
        {
            yield return new Block.Paragraph(RecordWords.NobodyMarked);
        }
        else
        {
            yield return new Block.Paragraph(PresenceWords.Whole) { Look = ParagraphLook.Small, KeepWithNext = true };
        }

        foreach (var (title, people) in groups)
        {
            yield return new Block.Heading(3, title) { SpaceBefore = 6 };

            // No head row: name, title and part are clear by themselves, and each head would take a row.
            yield return new Block.Table(
                [new Column(1.15), new Column(1.7), new Column(1.35)],
                [],
                [.. people.Select(p => new Row([new Cell(p.Name, isHeader: true), new Cell(PresenceWords.Post(p)), new Cell(PresenceWords.Of(record, p))]))])
            {
                Look = TableLook.Close,
                Summary = title,
            };
        }
    }
}
