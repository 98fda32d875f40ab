using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Domain.Minutes;

namespace BfaRadet.App.Features.Minutes.Record;

/// <summary>Who was there, in the groups minutes name: those who decide, substitutes
/// who do not, others, and the absent (KL 5 kap. 66 §).</summary>
/// <param name="Title">"Beslutande".</param>
/// <param name="People">Never empty.</param>
public sealed record AttendanceGroup(string Title, ValueList<RecordPerson> People)
{
    /// <summary>The groups that are not empty; the chair is first among those who decide.</summary>
    public static IEnumerable<AttendanceGroup> Of(MinutesRecord record)
    {
        var here = record.People.Where(p => p.Status == AttendanceStatus.Present).ToList();
        return new[]
        {
            new AttendanceGroup(RecordWords.Deciding, here.Where(p => p.Decided).OrderByDescending(p => p.Chaired).ThenByDescending(p => p.Duties.HasFlag(Duties.Chair)).ToValueList()),
            new AttendanceGroup(RecordWords.NotServing, here.Where(p => !p.Decided && p.Role == AttendanceRole.Substitute).ToValueList()),
            new AttendanceGroup(RecordWords.Others, here.Where(p => !p.Decided && p.Role != AttendanceRole.Substitute).ToValueList()),
            new AttendanceGroup(RecordWords.Absent, record.People.Where(IsMissed).ToValueList()),
        }.Where(group => group.People.Count > 0);
    }

    /// <summary>A substitute or a guest who did not come is not listed as absent, unless they sent word.</summary>
    private static bool IsMissed(RecordPerson person) =>
        person.Status is AttendanceStatus.Excused or AttendanceStatus.Absent
        || person is { Status: AttendanceStatus.Expected, Role: AttendanceRole.Member };
}
