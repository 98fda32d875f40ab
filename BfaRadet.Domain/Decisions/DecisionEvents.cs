namespace BfaRadet.Domain.Decisions;

public sealed record DecisionRecorded(
    MeetingId Meeting, AgendaItemId Item, string ItemTitle, DecisionId Decision, DecisionNumber Number, DecisionDraft Draft)
    : DomainEvent, ISectionEvent;

/// <param name="Reason">Why the wording is changed; may be empty.</param>
public sealed record DecisionAmended(
    MeetingId Meeting, AgendaItemId Item, DecisionId Decision, DecisionNumber Number, DecisionDraft Before, DecisionDraft After,
    string Reason = "")
    : DomainEvent, ISectionEvent;

public sealed record DecisionWithdrawn(MeetingId Meeting, AgendaItemId Item, DecisionId Decision, DecisionNumber Number, string Text = "")
    : DomainEvent, ISectionEvent;

/// <param name="ReplacedBy">The number of the later decision, when it was replaced.</param>
/// <param name="DoneOn">The day it was done; null in entries from versions that did not ask.</param>
/// <param name="Note">A note; may be empty.</param>
public sealed record DecisionStateChanged(
    MeetingId Meeting, DecisionId Decision, DecisionNumber Number, DecisionState State, DecisionNumber? ReplacedBy, DateOnly? DoneOn = null,
    string Note = "")
    : DomainEvent, IMeetingEvent;
