using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Features.FollowUp.Chains;
using BfaRadet.App.Features.FollowUp.Indicators;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.FocusAreas;
using BfaRadet.Domain.Meetings;

namespace BfaRadet.App.Features.FollowUp;

/// <summary>A focus area in the list.</summary>
/// <param name="Chain">From problem to verdict.</param>
public sealed record FocusAreaRow(FocusAreaView Area, string Description, DecisionCounts Decisions, ValueList<ChainLink> Chain);

/// <summary>A council's focus areas in their order.</summary>
/// <param name="Lacks">How many of the council's decisions lack what, in the order they are offered.</param>
public sealed record FocusAreasView(CouncilId Council, ValueList<FocusAreaRow> Areas, bool MayChange, DateOnly Today, ValueList<(DecisionLack Lack, int Count)> Lacks);

/// <summary>An agenda item that served a focus area.</summary>
public sealed record FocusAreaItem(
    AgendaItemId Item, MeetingId Meeting, DateOnly Date, MeetingState State, int? Number, int? FirstParagraph, string Title, int Decisions);

/// <summary>A focus area with its items and decisions.</summary>
/// <param name="Items">Of the meetings that the caller may see, latest first.</param>
public sealed record FocusAreaDetailView(
    CouncilId Council,
    FocusAreaView Area,
    FocusAreaText Text,
    ValueList<FocusAreaItem> Items,
    ValueList<DecisionRow> Decisions,
    bool MayChange,
    DateOnly Today)
{
    /// <summary>What it rests on.</summary>
    public FocusChain Chain { get; init; } = FocusChain.Empty;

    public ValueList<IndicatorView> Indicators { get; init; }

    /// <summary>From problem to verdict.</summary>
    public ValueList<ChainLink> Links => ChainLinks.Of(new ChainFacts(
        Chain, Decisions.Count, Decisions.Count(d => DecisionLacks.Asks(d.Kind, d.State) && d.Responsibles.Count == 0),
        Decisions.Count(d => DecisionLacks.Asks(d.Kind, d.State) && d.ReviewOn is null && d.Verdicts.Count == 0), Indicators.Count, Indicators.Count(i => i.Last is null),
        Decisions.Count(d => d.Verdicts.Count > 0), Decisions.Count(d => d.IsToBeJudged(Today))));

    /// <summary>How far its decisions have come.</summary>
    public DecisionCounts Counts => DecisionCounts.Of(Decisions.Select(d => d.Standing(Today)));
}
