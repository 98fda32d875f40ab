using BfaRadet.Domain.Writing;

namespace BfaRadet.Domain.Meetings.Agenda;

/// <summary>The minutes of an agenda item are a document with the item's id; its parent is the meeting.</summary>
public static class ItemDocuments
{
    public static DocumentId ToDocument(this AgendaItemId item) => new(item.Value);

    public static DocumentParent ToParent(this MeetingId meeting) => new(meeting.Value);

    public static AgendaItemId ToItem(this DocumentId document) => new(document.Value);

    public static MeetingId ToMeeting(this DocumentParent parent) => new(parent.Value);
}
