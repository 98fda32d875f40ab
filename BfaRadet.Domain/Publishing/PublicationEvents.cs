namespace BfaRadet.Domain.Publishing;

/// <summary>Something is left out of the public copy. What it said is not in the journal.</summary>
/// <param name="Item">Null for what is outside the paragrafer.</param>
/// <param name="Ground">"OSL 26 kap. 1 §".</param>
/// <param name="Whole">The whole paragraf.</param>
public sealed record PassageExcluded(MeetingId Meeting, AgendaItemId? Item, string Ground, bool Whole) : DomainEvent, IMeetingEvent;

/// <summary>It is in the public copy again.</summary>
public sealed record ExclusionRemoved(MeetingId Meeting, AgendaItemId? Item, string Ground, bool Whole) : DomainEvent, IMeetingEvent;

/// <summary>Somebody answered that a finding of the guard stays. The words are not in the journal.</summary>
public sealed record FindingAnswered(MeetingId Meeting, AgendaItemId? Item, Privacy.GuardKind Kind) : DomainEvent, IMeetingEvent;

/// <summary>An answer was taken back.</summary>
public sealed record FindingReopened(MeetingId Meeting, AgendaItemId? Item, Privacy.GuardKind Kind) : DomainEvent, IMeetingEvent;

/// <summary>The public copy was put on the residents' page.</summary>
/// <param name="SealNumber">The adopted minutes it was made from.</param>
/// <param name="Hash">SHA-256 of its bytes.</param>
/// <param name="RemoveOn">The first day it is not shown.</param>
/// <param name="Exclusions">How many, the paragrafer that are for a circle among them.</param>
public sealed record MinutesPublished(MeetingId Meeting, int SealNumber, string Hash, DateOnly RemoveOn, int Exclusions)
    : DomainEvent, IMeetingEvent;

/// <summary>The public copy was removed early.</summary>
public sealed record PublicationWithdrawn(MeetingId Meeting, string Reason) : DomainEvent, IMeetingEvent;
