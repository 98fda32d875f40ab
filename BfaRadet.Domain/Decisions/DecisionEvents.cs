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
/// <param name="Note">A note; may be empty.</param>
public sealed record DecisionStateChanged(
    MeetingId Meeting, DecisionId Decision, DecisionNumber Number, DecisionState State, DecisionNumber? ReplacedBy, DateOnly? DoneOn = null,
    string Note = "")
    : DomainEvent, IMeetingEvent;
