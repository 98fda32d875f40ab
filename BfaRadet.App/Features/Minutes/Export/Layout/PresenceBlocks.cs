using BfaRadet.App.Documents;
using BfaRadet.Domain;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Minutes;

namespace BfaRadet.App.Features.Minutes.Export;

/// <summary>Who was there: those who decide, others, and the absent (KL 5 kap. 66 §).</summary>
internal static class PresenceBlocks
{
    public static IEnumerable<Block> Of(ValueList<PaperPerson> people)
    {
        yield return new Block.Heading(2, PaperWords.Attendance);
        var here = people.Where(p => p.Status == AttendanceStatus.Present).ToList();
        if (here.Count == 0)
        {
            yield return new Block.Paragraph(PaperWords.NobodyMarked);
        }

        foreach (var block in Group(PaperWords.Deciding, PaperWords.Took, here.Where(p => p.Decided), PaperWords.Presence)
            .Concat(Group(PaperWords.Others, PaperWords.Took, here.Where(p => !p.Decided), PaperWords.Presence))
            .Concat(Group(PaperWords.Absent, PaperWords.Reason, people.Where(IsMissed), p => PaperWords.Of(p.Status))))
        {
            yield return block;
        }
    }

    /// <summary>A substitute or a guest who did not come is nobody's absence, unless something was said of it.</summary>
    private static bool IsMissed(PaperPerson person) =>
        person.Status is AttendanceStatus.Excused or AttendanceStatus.Absent
        || person is { Status: AttendanceStatus.Expected, Role: AttendanceRole.Member };

    private static IEnumerable<Block> Group(
        string title, string last, IEnumerable<PaperPerson> people, Func<PaperPerson, string> said)
    {
        var rows = people
            .Select(p => new Row([new Cell(p.Name, isHeader: true), new Cell(PaperWords.Post(p)), new Cell(said(p))])).ToList();
        return rows.Count == 0
            ? []
            :
            [
                new Block.Heading(3, title),
                new Block.Table(
                    [new Column(1.3), new Column(1.3), new Column(1.5)],
                    [new Row(PaperWords.Name, PaperWords.Represents, last)], rows) { Summary = title },
            ];
    }
}
