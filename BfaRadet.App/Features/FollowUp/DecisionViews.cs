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
    /// <summary>Whether it should have been done by now.</summary>
    public bool IsOverdue(DateOnly today) => State == DecisionState.InForce && DueOn < today;
}

/// <summary>What the log can be filtered by, the same for all who look; loaded once a change.</summary>
/// <param name="All">How many decisions the log holds.</param>
internal sealed record DecisionChoices(
    int All, ValueList<FocusAreaView> FocusAreas, ValueList<string> Responsibles, ValueList<int> Years, ValueList<MeetingDay> Meetings);

/// <summary>A meeting by its day, to choose from.</summary>
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
    DateOnly Today);

/// <summary>A decision as another one points at it.</summary>
public sealed record DecisionLink(DecisionId Id, DecisionNumber Number, string Text);

/// <summary>A decision with where it came from and what became of it.</summary>
/// <param name="Meeting">As the caller may see it: the item and its proposal are found there.</param>
/// <param name="Notes">The words of the item's minutes; empty when there are none, or none for the caller.</param>
/// <param name="ReplacedBy">The one that holds instead.</param>
/// <param name="Replaces">Those that this one holds instead of.</param>
/// <param name="People">Who can be named responsible, for those who may fill in.</param>
/// <param name="Candidates">Later decisions that may hold instead; empty for those who may not say so.</param>
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

    public bool IsOverdue => Decision.State == DecisionState.InForce && Decision.Draft.DueOn < Today;
}
