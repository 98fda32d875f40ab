using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.App.Features.Meetings.Hub;

/// <summary>
/// A meeting as a wall display or another client follows it: complete and small, so that a lost message does no harm. The
/// minutes come over a hub of their own.
/// </summary>
/// <param name="StartsAt">Planned, as the municipality's clock shows it.</param>
/// <param name="Here">How many on the roll are present, including those who do not decide.</param>
/// <param name="Called">How many are on the roll.</param>
/// <param name="PausedSince">While a pause lasts.</param>
/// <param name="BackAt">The expected end of the pause; null when unknown.</param>
/// <param name="Latest">The three decisions recorded last in the meeting, latest first; all of them when it is closed.</param>
/// <param name="ShowsMinutes">
/// Whether a shared screen shows the minutes as they are written: by the council's setting, not before they are shared, and not of
/// an item for a circle, whatever account the screen uses.
/// </param>
/// <param name="At">The server's clock when this was made.</param>
/// <param name="Version">Increases with each change since the server started.</param>
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

/// <summary>The current item.</summary>
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
    FollowVote? Vote)
{
    /// <summary>It is for a circle of the council: of it there is the number and the time.</summary>
    public bool IsForACircle { get; init; }

    /// <summary>The earlier decision that is gone through now, and what became of those before it; null when the item follows up none.</summary>
    public FollowEarlier? FollowUp { get; init; }

    /// <summary>The latest ranking under it; null when there is none.</summary>
    public FollowRanking? Ranking { get; init; }
}

/// <summary>A ranking as a shared screen may show it: how many have answered, and the sums when it is closed. Never who.</summary>
/// <param name="Counted">"4 av 6 har svarat".</param>
/// <param name="Lines">"1. Trygg trafik (summa 8)"; what is put in order while it is open.</param>
public sealed record FollowRanking(RankingId Id, bool Closed, string Counted, ValueList<string> Lines);

/// <summary>An earlier decision that is followed up; empty words of it when all are gone through.</summary>
/// <param name="Counted">"3 av 4 genomgångna".</param>
public sealed record FollowEarlier(string Number, string Text, string Responsible, string Counted)
{
    /// <summary>What was settled, the latest first: "2026:3 Gatuenheten: Klart". While one is gone through, the latest alone; few words are read from afar.</summary>
    public ValueList<string> Settled { get; init; }
}

/// <summary>
/// A vote as a shared screen may show it: how many have answered, and the counts when it has ended. Never who.
/// </summary>
public sealed record FollowVote(
    VoteId Id, VoteForm Form, string Yes, string No, int Voted, int Voters, bool Ended, VoteCount Count, VoteOutcome Outcome,
    VoteChoice? CastingVote);

/// <summary>A decision as followers see it.</summary>
public sealed record FollowDecision(
    DecisionId Id, string Number, AgendaItemId Item, DecisionKind Kind, string Text, DateTimeOffset RecordedAt);

/// <summary>A line of the running order.</summary>
public sealed record FollowLine(
    AgendaItemId Id, int? Number, AgendaItemKind Kind, string Title, Slot Slot, LineState State);

/// <summary>The state of a line of the running order.</summary>
public enum LineState
{
    Coming,
    Current,
    Done,
}
