using BfaRadet.App.Features.FocusAreas;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.FocusAreas;
using BfaRadet.Domain.Meetings;

namespace BfaRadet.App.Features.FollowUp;

/// <summary>A focus area in the list.</summary>
public sealed record FocusAreaRow(FocusAreaView Area, string Description, DecisionCounts Decisions);

/// <summary>A council's focus areas in their order.</summary>
public sealed record FocusAreasView(CouncilId Council, ValueList<FocusAreaRow> Areas, bool MayChange, DateOnly Today);

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
    /// <summary>How far its decisions have come.</summary>
    public DecisionCounts Counts => DecisionCounts.Of(Decisions.Select(d => d.Standing(Today)));
}
