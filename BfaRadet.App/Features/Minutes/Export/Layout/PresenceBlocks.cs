using BfaRadet.App.Documents;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Minutes;

namespace BfaRadet.App.Features.Minutes.Export;

/// <summary>Who was there: a table for each group.</summary>
internal static class PresenceBlocks
{
    public static IEnumerable<Block> Of(MinutesPaper paper)
    {
        yield return new Block.Heading(2, PaperWords.Attendance);
        var groups = PaperAttendance.Of(paper).ToList();
        if (groups.All(group => group.Title == PaperWords.Absent))
        {
            yield return new Block.Paragraph(PaperWords.NobodyMarked);
        }

        foreach (var (title, people) in groups)
        {
            yield return new Block.Heading(3, title);
            yield return new Block.Table(
                [new Column(1.3), new Column(1.3), new Column(1.5)],
                [new Row(PaperWords.Name, PaperWords.Represents, title == PaperWords.Absent ? PaperWords.Reason : PaperWords.Took)],
                [.. people.Select(p => new Row([new Cell(p.Name, isHeader: true), new Cell(PaperWords.Post(p)), new Cell(Said(p))]))])
            {
                Summary = title,
            };
        }
    }

    private static string Said(PaperPerson person) =>
        person.Status == AttendanceStatus.Present ? PaperWords.Presence(person) : PaperWords.Of(person.Status);
}
