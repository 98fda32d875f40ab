using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.Domain.Meetings;

/// <summary>A meeting was planned.</summary>
public sealed record MeetingPlanned(MeetingId Meeting, MeetingDetails Details) : DomainEvent, IMeetingEvent;

/// <summary>Time, place or other details of a meeting were changed.</summary>
public sealed record MeetingDetailsChanged(MeetingId Meeting, MeetingDetails Before, MeetingDetails After)
    : DomainEvent, IMeetingEvent;

/// <summary>An item was added to the agenda.</summary>
public sealed record ItemAdded(MeetingId Meeting, AgendaItemId Item, string Title, bool AtMeeting)
    : DomainEvent, IMeetingEvent;

/// <summary>An item was edited.</summary>
/// <param name="Fields">The names of the properties that changed; their values are not stored, since a note may be internal.</param>
public sealed record ItemEdited(MeetingId Meeting, AgendaItemId Item, string Title, ValueList<string> Fields)
    : DomainEvent, ISectionEvent;

/// <summary>An item was moved in the agenda.</summary>
/// <param name="Order">New place, from 0, breaks counted.</param>
public sealed record ItemMoved(MeetingId Meeting, AgendaItemId Item, string Title, int Order)
    : DomainEvent, IMeetingEvent;

/// <summary>An item was removed from the agenda.</summary>
public sealed record ItemRemoved(MeetingId Meeting, AgendaItemId Item, string Title) : DomainEvent, IMeetingEvent
{
    /// <summary>It was not for the whole council: what the journal has of it stays with those who prepare.</summary>
    public bool Secret { get; init; }
}

/// <summary>An item was tied to an earlier item or to a decision that it takes up.</summary>
/// <param name="To">Which: see <see cref="Agenda.SuggestionKey"/>. Its title is not stored: others may not know of it.</param>
public sealed record ItemTied(MeetingId Meeting, AgendaItemId Item, string Title, string To) : DomainEvent, IMeetingEvent;

/// <summary>Such a tie was taken away.</summary>
/// <param name="To">Which: see <see cref="Agenda.SuggestionKey"/>.</param>
public sealed record ItemUntied(MeetingId Meeting, AgendaItemId Item, string Title, string To) : DomainEvent, IMeetingEvent;

/// <summary>The agenda was shared with the council, which makes it an official document (TF 2 kap. 10 §).</summary>
public sealed record AgendaShared(MeetingId Meeting, int Items) : DomainEvent, IMeetingEvent;

/// <summary>A suggestion for the agenda was put aside.</summary>
/// <param name="Key">The matter.</param>
/// <param name="Until">The day it comes back; null for one that was dismissed.</param>
public sealed record SuggestionSetAside(string Key, string Title, DateOnly? Until, string Reason) : DomainEvent, IPreparersEvent;

/// <summary>A suggestion that was put aside is suggested again.</summary>
public sealed record SuggestionTakenBack(string Key, string Title) : DomainEvent, IPreparersEvent;

/// <summary>A meeting that the council knew of was cancelled.</summary>
public sealed record MeetingCancelled(MeetingId Meeting, MeetingDetails Details, string Reason) : DomainEvent, IMeetingEvent;

/// <summary>A meeting will be held after all.</summary>
public sealed record MeetingRestored(MeetingId Meeting) : DomainEvent, IMeetingEvent;

/// <summary>A meeting in Beredning was removed.</summary>
public sealed record MeetingRemoved(MeetingId Meeting, MeetingDetails Details) : DomainEvent, IMeetingEvent;

/// <summary>The chair or the secretary opened the meeting.</summary>
public sealed record MeetingOpened(MeetingId Meeting, DateTimeOffset At) : DomainEvent, IMeetingEvent;

/// <summary>The meeting went to an item, for the first time or again.</summary>
public sealed record ItemTakenUp(MeetingId Meeting, AgendaItemId Item, int? Number, string Title)
    : DomainEvent, IMeetingEvent;

/// <summary>The meeting was paused.</summary>
public sealed record MeetingPaused(MeetingId Meeting, DateTimeOffset At) : DomainEvent, IMeetingEvent;

/// <summary>The meeting went on after a pause.</summary>
public sealed record MeetingResumed(MeetingId Meeting, DateTimeOffset At) : DomainEvent, IMeetingEvent;

/// <summary>The meeting was closed.</summary>
/// <param name="Gaps">How many things were missing.</param>
/// <param name="Reason">Why it was closed anyway; empty when nothing was missing.</param>
/// <param name="Hidden">How many of the gaps are in items for a circle.</param>
public sealed record MeetingClosed(MeetingId Meeting, DateTimeOffset At, int Gaps, string Reason, int Hidden = 0)
    : DomainEvent, IMeetingEvent;

/// <summary>The notes of a closed meeting were shared with the council.</summary>
public sealed record NotesShared(MeetingId Meeting) : DomainEvent, IMeetingEvent;

/// <summary>A participant was given the right to write the notes of an item.</summary>
public sealed record PenHanded(MeetingId Meeting, AgendaItemId Item, MemberId Member, string Name)
    : DomainEvent, IMeetingEvent;

/// <summary>The right to write the notes of an item was taken back.</summary>
public sealed record PenTaken(MeetingId Meeting, AgendaItemId Item, MemberId Member, string Name)
    : DomainEvent, IMeetingEvent;

/// <summary>A line of the roll was marked: present, remote, absent or gone.</summary>
public sealed record AttendanceMarked(
    MeetingId Meeting, AttendanceId Attendance, string Name, AttendanceStatus Status, bool Remote, bool Here)
    : DomainEvent, IMeetingEvent;

/// <summary>The times of a line of the roll were corrected.</summary>
public sealed record AttendanceCorrected(MeetingId Meeting, AttendanceId Attendance, string Name)
    : DomainEvent, IMeetingEvent;

/// <summary>A substitute began or ended serving in a seat.</summary>
/// <param name="For">The member whose seat it is; empty in entries from versions that did not store it.</param>
public sealed record SubstituteServes(MeetingId Meeting, AttendanceId Attendance, string Name, bool Serving, string For = "")
    : DomainEvent, IMeetingEvent;

/// <summary>The times, or the seats, of a substitute's service were corrected.</summary>
/// <param name="For">The members whose seats were served; empty for no service, or when it was not stored.</param>
public sealed record ServiceCorrected(MeetingId Meeting, AttendanceId Attendance, string Name, ValueList<string> For = default)
    : DomainEvent, IMeetingEvent;

/// <summary>Opening, closing or pauses were corrected.</summary>
public sealed record TimesCorrected(MeetingId Meeting, SessionTimes Before, SessionTimes After) : DomainEvent, IMeetingEvent;

/// <summary>A chair was chosen for this meeting.</summary>
/// <param name="From">The first item the person leads; null for the whole meeting.</param>
public sealed record MeetingChairChosen(MeetingId Meeting, AttendanceId Attendance, string Name, AgendaItemId? From)
    : DomainEvent, IMeetingEvent;

/// <summary>The choice of a chair for this meeting was taken back.</summary>
public sealed record MeetingChairTakenBack(MeetingId Meeting, string Name) : DomainEvent, IMeetingEvent;

/// <summary>A secretary was chosen for this meeting.</summary>
public sealed record MeetingSecretaryChosen(MeetingId Meeting, AttendanceId Attendance, string Name) : DomainEvent, IMeetingEvent;

/// <summary>The choice of a secretary for this meeting was taken back.</summary>
public sealed record MeetingSecretaryTakenBack(MeetingId Meeting, string Name) : DomainEvent, IMeetingEvent;

/// <summary>Somebody outside the seats was co-opted for the meeting.</summary>
public sealed record ParticipantCoOpted(MeetingId Meeting, AttendanceId Attendance, string Name, string Organisation)
    : DomainEvent, IMeetingEvent;

/// <summary>Somebody asked for the floor.</summary>
/// <param name="Item">What it was about; null before the first item, and in journals from before this was stored.</param>
public sealed record FloorRequested(MeetingId Meeting, MemberId Member, string Name, AgendaItemId? Item = null) : DomainEvent, IMeetingEvent;

/// <summary>Somebody was given the floor.</summary>
/// <param name="Item">What it was about; null before the first item, and in journals from before this was stored.</param>
public sealed record FloorGiven(MeetingId Meeting, MemberId Member, string Name, AgendaItemId? Item = null) : DomainEvent, IMeetingEvent;

/// <summary>Somebody left the floor, or the queue to it.</summary>
/// <param name="Item">What it was about; null before the first item, and in journals from before this was stored.</param>
public sealed record FloorLeft(MeetingId Meeting, MemberId Member, string Name, AgendaItemId? Item = null) : DomainEvent, IMeetingEvent;

/// <summary>The meeting moved on while some were still waiting for the floor.</summary>
/// <param name="Item">The item it left.</param>
public sealed record FloorCleared(MeetingId Meeting, AgendaItemId Item, ValueList<string> Names) : DomainEvent, IMeetingEvent;

/// <summary>A motion (yrkande) was made.</summary>
public sealed record MotionMade(MeetingId Meeting, AgendaItemId Item, MotionId Motion, string Name, string Text)
    : DomainEvent, ISectionEvent;

/// <summary>The text of a motion was changed.</summary>
public sealed record MotionChanged(MeetingId Meeting, AgendaItemId Item, MotionId Motion, string Name, string Text)
    : DomainEvent, ISectionEvent;

/// <summary>A motion was withdrawn.</summary>
public sealed record MotionWithdrawn(MeetingId Meeting, AgendaItemId Item, MotionId Motion, string Name)
    : DomainEvent, ISectionEvent;

/// <summary>The order in which proposals are put to the meeting was written.</summary>
/// <param name="Written">False when the text was removed.</param>
public sealed record PropositionsPut(MeetingId Meeting, AgendaItemId Item, bool Written) : DomainEvent, ISectionEvent;

/// <summary>A vote began.</summary>
public sealed record VoteOpened(
    MeetingId Meeting, AgendaItemId Item, VoteId Vote, VoteForm Form, string Yes, string No) : DomainEvent, ISectionEvent;

/// <summary>A vote was cast. Never holds the choice.</summary>
public sealed record VoteCast(MeetingId Meeting, AgendaItemId Item, VoteId Vote, string Name, bool Changed)
    : DomainEvent, ISectionEvent;

/// <summary>The ballot of an absent person was removed from an open vote.</summary>
public sealed record BallotTakenOut(MeetingId Meeting, AgendaItemId Item, VoteId Vote, string Name) : DomainEvent, ISectionEvent;

/// <summary>A vote ended, with its result.</summary>
public sealed record VoteEnded(
    MeetingId Meeting, AgendaItemId Item, VoteId Vote, VoteForm Form, VoteCount Count, VoteOutcome Outcome, VoteChoice? CastingVote)
    : DomainEvent, ISectionEvent;

/// <summary>The chair decided a tied vote.</summary>
public sealed record CastingVoteGiven(MeetingId Meeting, AgendaItemId Item, VoteId Vote, string Name, VoteChoice Choice)
    : DomainEvent, ISectionEvent;

/// <summary>A vote was cancelled.</summary>
public sealed record VoteCancelled(MeetingId Meeting, AgendaItemId Item, VoteId Vote, bool HadEnded)
    : DomainEvent, ISectionEvent;

/// <summary>A ranking began.</summary>
public sealed record RankingOpened(MeetingId Meeting, AgendaItemId Item, RankingId Ranking, ValueList<string> Names) : DomainEvent, ISectionEvent;

/// <summary>A name was added to a ranking.</summary>
public sealed record RankingOptionAdded(MeetingId Meeting, AgendaItemId Item, RankingId Ranking, string Name) : DomainEvent, ISectionEvent;

/// <summary>A name was taken out of a ranking.</summary>
public sealed record RankingOptionRemoved(MeetingId Meeting, AgendaItemId Item, RankingId Ranking, string Name) : DomainEvent, ISectionEvent;

/// <summary>Two names of a ranking were said to be one.</summary>
public sealed record RankingOptionsMerged(MeetingId Meeting, AgendaItemId Item, RankingId Ranking, string From, string Into) : DomainEvent, ISectionEvent;

/// <summary>Somebody gave an order, or another one. Never holds the order.</summary>
/// <param name="Name">Whose order it is.</param>
public sealed record RankingAnswered(MeetingId Meeting, AgendaItemId Item, RankingId Ranking, string Name, bool Changed) : DomainEvent, ISectionEvent;

/// <summary>A ranking was closed.</summary>
/// <param name="Names">In the order that came of it.</param>
/// <param name="Answered">How many had answered.</param>
/// <param name="Entitled">Of how many who could.</param>
public sealed record RankingClosed(MeetingId Meeting, AgendaItemId Item, RankingId Ranking, ValueList<string> Names, int Answered, int Entitled) : DomainEvent, ISectionEvent;

/// <summary>A ranking was taken away.</summary>
public sealed record RankingCancelled(MeetingId Meeting, AgendaItemId Item, RankingId Ranking, bool HadClosed) : DomainEvent, ISectionEvent;

/// <summary>Somebody declared a conflict of interest (jäv) in an item.</summary>
public sealed record ConflictDeclared(MeetingId Meeting, AgendaItemId Item, string Name) : DomainEvent, ISectionEvent;

/// <summary>A declared conflict of interest was taken back.</summary>
public sealed record ConflictTakenBack(MeetingId Meeting, AgendaItemId Item, string Name) : DomainEvent, ISectionEvent;

/// <summary>A reservation or a statement for the minutes was made.</summary>
public sealed record StatementMade(MeetingId Meeting, AgendaItemId Item, StatementId Statement, StatementKind Kind, string Name)
    : DomainEvent, ISectionEvent;

/// <summary>A reservation or a statement was changed.</summary>
public sealed record StatementChanged(MeetingId Meeting, AgendaItemId Item, StatementId Statement, StatementKind Kind, string Name)
    : DomainEvent, ISectionEvent;

/// <summary>A reservation or a statement was withdrawn.</summary>
public sealed record StatementWithdrawn(MeetingId Meeting, AgendaItemId Item, StatementId Statement, StatementKind Kind, string Name)
    : DomainEvent, ISectionEvent;

/// <summary>Those who adjust the minutes were chosen, and where.</summary>
public sealed record AdjustersChosen(MeetingId Meeting, ValueList<string> Names, string Place) : DomainEvent, IMeetingEvent;

/// <summary>It was settled at an item how far an earlier decision has come.</summary>
/// <param name="Decision">Of another meeting.</param>
/// <param name="Responsible">Null for a decision without responsible.</param>
public sealed record FollowUpSettled(
    MeetingId Meeting, AgendaItemId Item, DecisionId Decision, DecisionNumber Number, Responsible? Responsible, FollowUpAnswer Answer)
    : DomainEvent, ISectionEvent;

/// <summary>What was settled of an earlier decision was taken back by the one who had settled it.</summary>
/// <param name="Answer">What had been settled.</param>
public sealed record FollowUpTakenBack(
    MeetingId Meeting, AgendaItemId Item, DecisionId Decision, DecisionNumber Number, Responsible? Responsible, FollowUpAnswer Answer)
    : DomainEvent, ISectionEvent;

/// <summary>It was judged at an item whether an earlier decision worked.</summary>
/// <param name="Decision">Of another meeting.</param>
public sealed record VerdictSettled(MeetingId Meeting, AgendaItemId Item, DecisionId Decision, DecisionNumber Number, VerdictAnswer Answer)
    : DomainEvent, ISectionEvent;

/// <summary>A verdict of an item was taken back by the one who had given it.</summary>
public sealed record VerdictUnsettled(MeetingId Meeting, AgendaItemId Item, DecisionId Decision, DecisionNumber Number, VerdictAnswer Answer)
    : DomainEvent, ISectionEvent;
