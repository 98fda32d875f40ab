namespace BfaRadet.Domain.Decisions;

/// <summary>A decision was recorded.</summary>
public sealed record DecisionRecorded(
    MeetingId Meeting, AgendaItemId Item, string ItemTitle, DecisionId Decision, DecisionNumber Number, DecisionDraft Draft)
    : DomainEvent, ISectionEvent;

/// <summary>A recorded decision was corrected.</summary>
/// <param name="Reason">Why the wording is changed; may be empty.</param>
public sealed record DecisionAmended(
    MeetingId Meeting, AgendaItemId Item, DecisionId Decision, DecisionNumber Number, DecisionDraft Before, DecisionDraft After,
    string Reason = "")
    : DomainEvent, ISectionEvent;

/// <summary>A decision was taken back; its number is free again.</summary>
public sealed record DecisionWithdrawn(MeetingId Meeting, AgendaItemId Item, DecisionId Decision, DecisionNumber Number, string Text = "")
    : DomainEvent, ISectionEvent;

/// <summary>The state of a decision was changed in follow-up.</summary>
/// <param name="ReplacedBy">The number of the later decision, when it was replaced.</param>
/// <param name="DoneOn">The day it was done; null in entries from versions that did not ask.</param>
/// <param name="Note">A note, or why it was repealed; may be empty.</param>
/// <param name="RepealedBy">The number of the decision that repealed it; null when it was for a reason alone.</param>
public sealed record DecisionStateChanged(
    MeetingId Meeting, DecisionId Decision, DecisionNumber Number, DecisionState State, DecisionNumber? ReplacedBy, DateOnly? DoneOn = null,
    string Note = "", DecisionNumber? RepealedBy = null)
    : DomainEvent, IMeetingEvent;

/// <summary>It was reported how far a responsible has come.</summary>
/// <param name="Responsible">Null for a decision without responsible.</param>
/// <param name="TakenBack">A report was taken back, and nobody reported: <paramref name="After"/> is what stood before it.</param>
public sealed record ProgressReported(
    MeetingId Meeting, DecisionId Decision, DecisionNumber Number, Responsible? Responsible, Progress Before, Progress After, bool TakenBack = false)
    : DomainEvent, IMeetingEvent
{
    /// <summary>By the link of a letter, without signing in.</summary>
    public bool ByLink { get; init; }
}

/// <summary>A decision was sent to the one it concerns.</summary>
/// <param name="To">The receiver's name; the address is in the letter.</param>
/// <param name="Dispatch">Which dispatch it was: the same is not made twice.</param>
public sealed record DecisionDispatched(MeetingId Meeting, DecisionId Decision, DecisionNumber Number, string To, Guid Dispatch)
    : DomainEvent, IMeetingEvent;

/// <summary>The last day of a decision was extended.</summary>
/// <param name="ByDecision">The number of the decision that did it; null when a person agreed.</param>
/// <param name="OnWordOf">The person or body that agreed; may be empty when a decision did.</param>
/// <param name="Reason">May be empty.</param>
public sealed record DecisionExtended(
    MeetingId Meeting, DecisionId Decision, DecisionNumber Number, DateOnly From, DateOnly To, DecisionNumber? ByDecision, string OnWordOf,
    string Reason)
    : DomainEvent, IMeetingEvent;

/// <summary>An extension was taken back at the meeting that had made it.</summary>
/// <param name="From">The last day that holds again.</param>
/// <param name="To">What it had been extended to.</param>
public sealed record ExtensionTakenBack(MeetingId Meeting, DecisionId Decision, DecisionNumber Number, DateOnly From, DateOnly To)
    : DomainEvent, IMeetingEvent;

/// <summary>What one was to see to, another is to see to.</summary>
/// <param name="From">Null when nobody was responsible.</param>
/// <param name="HandOver">What was handed over together has the same.</param>
/// <param name="ReportedAt">When it was last reported of; null for never. Tells whether somebody has gone on from there.</param>
/// <param name="TakenBack">It was taken back: <paramref name="From"/> is to see to it again.</param>
public sealed record DecisionHandedOver(
    MeetingId Meeting, DecisionId Decision, DecisionNumber Number, Responsible? From, Responsible To, HandOverId HandOver, DateTimeOffset? ReportedAt,
    bool TakenBack = false)
    : DomainEvent, IMeetingEvent;

/// <summary>Several decisions got another responsible in one step; each of them has its <see cref="DecisionHandedOver"/>.</summary>
/// <param name="From">Whose they were, when they were all of one person; null otherwise.</param>
/// <param name="Name">The name of that person; may be empty.</param>
/// <param name="Count">How many; 0 when only the place was left.</param>
/// <param name="Left">How the person's place was ended with it; null when it was not.</param>
public sealed record AssignmentsHandedOver(HandOverId HandOver, MemberId? From, string Name, int Count, PlaceLeft? Left, bool TakenBack = false)
    : DomainEvent, IPreparersEvent;

/// <summary>How a person's place in the council was ended, so that it can be taken back.</summary>
/// <param name="Before">The last day of the term before; null for an open one.</param>
/// <param name="LastDay">The last day now.</param>
public sealed record PlaceLeft(DateOnly? Before, DateOnly LastDay, ValueList<SeatLeft> Seats);

/// <summary>A seat as the person left it.</summary>
public sealed record SeatLeft(SeatId Seat, MemberId? Holder, MemberId? Substitute, MemberId? NewHolder, MemberId? NewSubstitute);
