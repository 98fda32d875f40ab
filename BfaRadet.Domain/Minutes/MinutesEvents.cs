namespace BfaRadet.Domain.Minutes;

/// <summary>Somebody wrote in the minutes of an item. The text itself stays out of the journal.</summary>
/// <param name="Revision">The version it led to.</param>
/// <param name="Length">Of the whole text then, in characters.</param>
public sealed record NotesWritten(MeetingId Meeting, AgendaItemId Item, int Revision, int Length)
    : DomainEvent, IMeetingEvent;

/// <summary>A passage was redacted in the minutes and their history. What it said is not kept anywhere, and not here.</summary>
/// <param name="Length">In characters.</param>
public sealed record PassageRedacted(MeetingId Meeting, AgendaItemId Item, int Length) : DomainEvent, IMeetingEvent;
