using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.Domain.Meetings;

/// <summary>
/// Who leads an item: the one chosen for this meeting from that item on, else the chair, or the vice chair when the
/// chair is away or has jäv in it.
/// </summary>
public static class ItemChair
{
    /// <summary>Null when none of them is present and may decide.</summary>
    public static Attendance? Of(Meeting meeting, AgendaItemId item) => Among(meeting.Seats.VotersOf(item), meeting, item);

    /// <summary>Who led an item that is handled.</summary>
    public static Attendance? Held(Meeting meeting, AgendaItemId item) => Among(meeting.Deciders.Of(item), meeting, item);

    private static Attendance? Among(IEnumerable<Attendance> deciders, Meeting meeting, AgendaItemId item)
    {
        var lines = deciders.ToList();
        return lines.Find(a => a.Id == meeting.ChairChosen?.Who && meeting.Roles.Leads(meeting.ChairChosen, item))
            ?? lines.Find(a => (a.Duties & Duties.Chair) != 0)
            ?? lines.Find(a => (a.Duties & Duties.ViceChair) != 0);
    }
}
