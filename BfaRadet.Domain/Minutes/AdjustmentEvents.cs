using BfaRadet.Domain.Records;

namespace BfaRadet.Domain.Minutes;

/// <summary>The draft was sent to the members to be read.</summary>
public sealed record MinutesSentForReview(MeetingId Meeting) : DomainEvent, IMeetingEvent;

/// <summary>The text was locked and the document frozen, for the signers to confirm.</summary>
/// <param name="Round">Counts the times, from 1.</param>
/// <param name="Hash">SHA-256 of the frozen document.</param>
/// <param name="Signers">Their names.</param>
public sealed record MinutesSentForAdjusting(MeetingId Meeting, int Round, string Hash, ValueList<string> Signers)
    : DomainEvent, IMeetingEvent;

/// <summary>A signer confirmed the minutes.</summary>
public sealed record MinutesConfirmed(MeetingId Meeting, SignerPart Part, string Name, string Hash) : DomainEvent, IMeetingEvent;

/// <summary>The last signer had confirmed: the minutes are adopted and sealed.</summary>
/// <param name="Number">Of the seal, in the council.</param>
/// <param name="Paper">SHA-256 of the minutes.</param>
/// <param name="Seal">SHA-256 of the seal: what the chain is compared with.</param>
/// <param name="Replaces">The seal that this one replaces; null for a first one.</param>
public sealed record MinutesAdopted(MeetingId Meeting, int Number, string Paper, string Seal, int? Replaces)
    : DomainEvent, IMeetingEvent, ISealEvent;

/// <summary>The minutes went back to those who write them.</summary>
public sealed record MinutesSentBack(MeetingId Meeting, string Reason) : DomainEvent, IMeetingEvent;

/// <summary>Adopted minutes were opened again.</summary>
/// <param name="Number">The seal that holds until they are adopted again.</param>
public sealed record MinutesReopened(MeetingId Meeting, int Number, string Reason) : DomainEvent, IMeetingEvent;

/// <summary>A paragraf was frozen, to be adjusted at once.</summary>
public sealed record SectionSentForAdjusting(MeetingId Meeting, AgendaItemId Item, string Label, string Hash)
    : DomainEvent, IMeetingEvent;

/// <summary>A signer confirmed a paragraf.</summary>
public sealed record SectionConfirmed(MeetingId Meeting, AgendaItemId Item, string Label, string Name, string Hash)
    : DomainEvent, IMeetingEvent;

/// <summary>All signers had confirmed a paragraf: it is adjusted.</summary>
public sealed record SectionAdjusted(MeetingId Meeting, AgendaItemId Item, string Label, string Hash)
    : DomainEvent, IMeetingEvent;

/// <summary>A paragraf was not adjusted at once after all, and is open again.</summary>
public sealed record SectionSentBack(MeetingId Meeting, AgendaItemId Item, string Label, string Reason)
    : DomainEvent, IMeetingEvent;

/// <summary>Somebody commented on the draft, or suggested other words. What was said stays out of the journal.</summary>
public sealed record ReviewNoteWritten(MeetingId Meeting, AgendaItemId Item, ReviewNoteId Note, bool Suggests)
    : DomainEvent, IMeetingEvent;

/// <summary>Whoever wrote a note took it back before it was answered.</summary>
public sealed record ReviewNoteTakenBack(MeetingId Meeting, AgendaItemId Item, ReviewNoteId Note, bool Suggests)
    : DomainEvent, IMeetingEvent;

/// <summary>A note was answered.</summary>
/// <param name="By">Whose note it was.</param>
public sealed record ReviewNoteAnswered(MeetingId Meeting, AgendaItemId Item, ReviewNoteId Note, string By, ReviewAnswer Answer)
    : DomainEvent, IMeetingEvent;
