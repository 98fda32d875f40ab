using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;

namespace BfaRadet.App.Features.FollowUp;

/// <summary>A line of the log.</summary>
/// <param name="Section">See <see cref="MeetingWords.Section"/>.</param>
public sealed record DecisionRow(
    DecisionId Id,
    DecisionNumber Number,
    DecisionKind Kind,
    string Text,
    ValueList<Responsible> Responsibles,
    DateOnly? DueOn,
    ValueList<FocusAreaId> FocusAreas,
    DecisionState State,
    MeetingId Meeting,
    DateOnly MeetingDate,
    AgendaItemId Item,
    string Section,
    string ItemTitle)
{
    /// <summary>The meeting was held here and is over: the decision has its place in minutes.</summary>
    public bool IsHeld { get; init; }

    /// <summary>How far those responsible have come together.</summary>
    public DecisionCourse Course { get; init; }

    /// <summary>How far each has come.</summary>
    public ValueList<ResponsibleProgress> Progress { get; init; }

    /// <summary>The last days it has had.</summary>
    public ValueList<EarlierDay> EarlierDays { get; init; }

    /// <summary>When its effect is judged next; null for never.</summary>
    public DateOnly? ReviewOn { get; init; }

    /// <summary>The verdicts on it, oldest first.</summary>
    public ValueList<Verdict> Verdicts { get; init; }

    /// <summary>Done, and nobody has said whether it worked.</summary>
    public bool IsUnjudged => State == DecisionState.Completed && ReviewOn is not null && Verdicts.Count == 0;

    /// <summary>Its day of review has come.</summary>
    public bool IsToBeJudged(DateOnly today) => State is DecisionState.InForce or DecisionState.Completed && ReviewOn <= today;

    /// <summary>The number of the decision that replaced it, where the reader may know of that; in files only.</summary>
    public DecisionNumber? ReplacedBy { get; init; }

    /// <summary>Why it was repealed; may be empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What an earlier log says of it; may be empty.</summary>
    public string Remark { get; init; } = "";

    /// <summary>Whether something has been said of how it goes.</summary>
    public bool IsReported => State == DecisionState.Completed || Progress.Any(p => p.At is not null);

    /// <summary>Whether it is past its due date, and neither done nor waiting for others.</summary>
    public bool IsOverdue(DateOnly today) => DecisionCounts.IsOverdue(State, DueOn, Course, today);

    public DecisionStanding Standing(DateOnly today) => DecisionCounts.StandingOf(Kind, State, DueOn, Course, today);
}

/// <summary>The choices of the log's filters, shared; loaded once per change.</summary>
/// <param name="All">How many decisions the log holds.</param>
internal sealed record DecisionChoices(
    int All, ValueList<FocusAreaView> FocusAreas, ValueList<string> Responsibles, ValueList<int> Years, ValueList<MeetingDay> Meetings);

/// <summary>A meeting in the list of filter choices.</summary>
public sealed record MeetingDay(MeetingId Id, DateOnly Date, TimeOnly StartsAt);

/// <summary>One page of a council's log, as filtered, and what it can be filtered by.</summary>
/// <param name="Found">How many the filter finds, on all pages.</param>
/// <param name="All">How many there are without a filter.</param>
public sealed record DecisionLogView(
    CouncilId Council,
    ValueList<DecisionRow> Rows,
    int Found,
    int All,
    int Page,
    int Pages,
    ValueList<FocusAreaView> FocusAreas,
    ValueList<string> Responsibles,
    ValueList<int> Years,
    ValueList<MeetingDay> Meetings,
    DateOnly Today)
{
    /// <summary>Whether the caller may bring in an earlier log.</summary>
    public bool MayBringIn { get; init; }
}

/// <summary>A link to a decision.</summary>
public sealed record DecisionLink(DecisionId Id, DecisionNumber Number, string Text);

/// <summary>What has become of a decision.</summary>
/// <param name="RepealReason">May be empty when a decision repealed it.</param>
/// <param name="MayReport">Whose progress the caller may report, in the order of <paramref name="Progress"/>.</param>
public sealed record FollowedUp(
    DecisionCourse Course, ValueList<ResponsibleProgress> Progress, ValueList<EarlierDay> EarlierDays, string RepealReason, ValueList<bool> MayReport);

/// <summary>Somebody whom a decision concerns, and where a letter reaches them.</summary>
public sealed record SendChoice(MemberId Member, string Name, string Organisation, string Address);

/// <summary>That somebody has been reminded of a decision.</summary>
public sealed record ReminderView(string Name, DateTimeOffset At);

/// <summary>A decision with its origin and follow-up.</summary>
/// <param name="Meeting">As the caller may see it; has the item and its proposal.</param>
/// <param name="Notes">The text of the item's minutes; empty when there is none, or the caller may not read it.</param>
/// <param name="ReplacedBy">The decision that replaced it.</param>
/// <param name="Replaces">The decisions it replaced.</param>
/// <param name="People">Suggested responsibles, for callers who may fill in.</param>
/// <param name="Candidates">Later decisions that may replace it; empty for callers who may not do that.</param>
public sealed record DecisionDetailView(
    MeetingView Meeting,
    DecisionView Decision,
    ItemView? Item,
    string Notes,
    ValueList<MissingPart> Missing,
    DecisionLink? ReplacedBy,
    ValueList<DecisionLink> Replaces,
    ValueList<JournalLine> History,
    ValueList<Responsible> People,
    ValueList<DecisionLink> Candidates,
    bool MayFollow,
    DateOnly Today)
{
    /// <summary>Whether the caller may correct the wording now.</summary>
    public bool MayReword { get; init; }

    /// <summary>Where it comes from, when it is from before the product; null for one that was recorded here.</summary>
    public BroughtIn? BroughtIn { get; init; }

    /// <summary>Whether the caller, or the caller's organisation, is to see to it.</summary>
    public bool IsMine { get; init; }

    /// <summary>What has become of it.</summary>
    public required FollowedUp FollowUp { get; init; }

    /// <summary>The verdicts on it, oldest first.</summary>
    public ValueList<JudgedAt> Verdicts { get; init; }

    /// <summary>The decisions that a verdict to adjust may have led to, the latest first; empty when there is none to be led.</summary>
    public ValueList<DecisionLink> ToLead { get; init; }

    /// <summary>Whether the caller gave the last verdict, outside a meeting, and may take it back.</summary>
    public bool MayTakeBackVerdict { get; init; }

    /// <summary>The council's next meeting; null when none is planned.</summary>
    public DateOnly? NextMeeting { get; init; }

    /// <summary>Done, and nobody has said whether it worked.</summary>
    public bool IsUnjudged => Decision is { State: DecisionState.Completed, Draft.ReviewOn: not null } && Verdicts.Count == 0;

    /// <summary>Its day of review has come.</summary>
    public bool IsToBeJudged => Decision is { State: DecisionState.InForce or DecisionState.Completed, Draft.ReviewOn: { } review } && review <= Today;

    /// <summary>The meetings it was gone through at, the latest first.</summary>
    public ValueList<FollowedUpAt> AtMeetings { get; init; }

    /// <summary>The decision that repealed it; null when none did, or the caller may not know of it.</summary>
    public DecisionLink? RepealedBy { get; init; }

    /// <summary>The decisions it repealed.</summary>
    public ValueList<DecisionLink> Repeals { get; init; }

    /// <summary>The decisions that it was taken as the new measure of, at the meeting that followed them up.</summary>
    public ValueList<DecisionLink> MeasureFor { get; init; }

    /// <summary>What is in its place now, at the end of the chain; null when that is the next one, or nothing.</summary>
    public DecisionLink? HoldsNow { get; init; }

    /// <summary>Which line of the progress is the caller's own; null for none.</summary>
    public int? MineAt { get; init; }

    /// <summary>Those responsible, as far as letters reach them; empty for who may not send it.</summary>
    public ValueList<SendChoice> SendTo { get; init; }

    /// <summary>Whether it may be sent: by who follows up, while it stands, when the meeting is over, and when it is for the whole council.</summary>
    public bool MaySend { get; init; }

    /// <summary>Who has been reminded of it, the latest first; empty for who does not follow up.</summary>
    public ValueList<ReminderView> Reminders { get; init; }

    /// <summary>Whether it leaves something to be done, so that it can be said how that goes.</summary>
    public bool AsksForProgress => MissingParts.IsPromise(Decision.Draft.Kind) || Decision.Draft.DueOn is not null || Decision.Draft.Responsibles.Count > 0
        || FollowUp.Progress.Any(p => p.At is not null);

    public bool IsOverdue => DecisionCounts.IsOverdue(Decision.State, Decision.Draft.DueOn, FollowUp.Course, Today);

    public DecisionStanding Standing => DecisionCounts.StandingOf(Decision.Draft.Kind, Decision.State, Decision.Draft.DueOn, FollowUp.Course, Today);
}
