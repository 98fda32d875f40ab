using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.App.Features.Meetings.Hub;

/// <summary>
/// A meeting as a wall display or another tool follows it: whole and small, so that one lost on the way does no harm.
/// The minutes come over a hub of their own.
/// </summary>
/// <param name="StartsAt">Planned, as the municipality's clock shows it.</param>
/// <param name="Here">How many on the roll are here, those who do not decide too.</param>
/// <param name="Called">How many are on the roll.</param>
/// <param name="PausedSince">While a pause lasts.</param>
/// <param name="BackAt">When one is expected back from it; null when that is not known.</param>
/// <param name="Latest">The three decisions recorded last in the meeting, latest first.</param>
/// <param name="ShowsMinutes">
/// Whether a screen that a whole room looks at shows the minutes as they are written: by the council's choice, and not
/// while they wait to be shared, whoever's account the screen has.
/// </param>
/// <param name="At">The server's clock when this was made.</param>
/// <param name="Version">Grows with each change since the server started.</param>
public sealed record FollowView(
    MeetingId Meeting,
    CouncilId Council,
    string CouncilName,
    string Title,
    DateOnly Date,
    TimeOnly StartsAt,
    TimeOnly EndsAt,
    string Place,
    MeetingState State,
    DateTimeOffset? OpenedAt,
    DateTimeOffset? ClosedAt,
    DateTimeOffset? PausedSince,
    DateTimeOffset? BackAt,
    FollowItem? Current,
    Quorum Quorum,
    int Here,
    int Called,
    ValueList<FollowDecision> Latest,
    ValueList<FollowLine> Order,
    bool ShowsMinutes,
    DateTimeOffset At,
    long Version);

/// <summary>The item that is on.</summary>
/// <param name="TakenUpAt">When it was taken up this time; time spent before that is in <paramref name="SpentSeconds"/>.</param>
/// <param name="Decisions">What has been decided under it, latest first.</param>
/// <param name="Vote">The latest vote under it; null when there is none.</param>
public sealed record FollowItem(
    AgendaItemId Id,
    int? Number,
    AgendaItemKind Kind,
    string Title,
    string Presenter,
    Slot Slot,
    int? PlannedMinutes,
    DateTimeOffset? TakenUpAt,
    double SpentSeconds,
    string Proposal,
    ValueList<FollowDecision> Decisions,
    FollowVote? Vote);

/// <summary>A vote as a whole room may see it: how many have answered, and the numbers when it has ended. Never who.</summary>
public sealed record FollowVote(
    VoteId Id, VoteForm Form, string Yes, string No, int Voted, int Voters, bool Ended, VoteCount Count, VoteOutcome Outcome,
    VoteChoice? CastingVote);

/// <summary>A decision as it is shown to those who follow.</summary>
public sealed record FollowDecision(
    DecisionId Id, string Number, AgendaItemId Item, DecisionKind Kind, string Text, DateTimeOffset RecordedAt);

/// <summary>A line of the running order.</summary>
public sealed record FollowLine(
    AgendaItemId Id, int? Number, AgendaItemKind Kind, string Title, Slot Slot, LineState State);

/// <summary>Where a line of the running order stands.</summary>
public enum LineState
{
    Coming,
    Current,
    Done,
}
