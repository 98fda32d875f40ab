using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.Meetings;

/// <summary>Who leads an item: the chair, or the vice chair when the chair is away or has jäv in it.</summary>
public static class ItemChair
{
    /// <summary>Null when neither is here and free to decide.</summary>
    public static Attendance? Of(Council council, Meeting meeting, AgendaItemId item) =>
        With(council, meeting, item, Duties.Chair) ?? With(council, meeting, item, Duties.ViceChair);

    private static Attendance? With(Council council, Meeting meeting, AgendaItemId item, Duties duty) =>
        meeting.VotersOf(item).FirstOrDefault(a => a.Member is { } id && (council.Find(id)?.DutiesOn(meeting.Date) & duty) > 0);
}
