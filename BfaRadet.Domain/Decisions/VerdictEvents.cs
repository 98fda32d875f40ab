namespace BfaRadet.Domain.Decisions;

/// <summary>It was judged whether a decision worked.</summary>
/// <param name="Meeting">The one that took the decision.</param>
/// <param name="Verdict">Its number in the decision.</param>
public sealed record DecisionJudged(MeetingId Meeting, DecisionId Decision, DecisionNumber Number, int Verdict, VerdictAnswer Answer)
    : DomainEvent, IMeetingEvent;

/// <summary>A verdict was taken back by who gave it.</summary>
public sealed record VerdictTakenBack(MeetingId Meeting, DecisionId Decision, DecisionNumber Number, int Verdict, VerdictAnswer Answer)
    : DomainEvent, IMeetingEvent;

/// <summary>A decision was taken because of a verdict.</summary>
/// <param name="Replaces">It replaces the decision; otherwise it adds to it.</param>
public sealed record VerdictLed(
    MeetingId Meeting, DecisionId Decision, DecisionNumber Number, int Verdict, DecisionNumber Later, bool Replaces)
    : DomainEvent, IMeetingEvent;
