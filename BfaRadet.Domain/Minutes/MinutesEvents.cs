namespace BfaRadet.Domain.Minutes;

/// <summary>Somebody wrote in the minutes of an item. The text itself stays out of the journal.</summary>
/// <param name="Revision">The version it led to.</param>
/// <param name="Length">Of the whole text then, in characters.</param>
public sealed record NotesWritten(MeetingId Meeting, AgendaItemId Item, int Revision, int Length)
    : DomainEvent, IMeetingEvent;
