using BfaRadet.Domain.Decisions;

namespace BfaRadet.App.Features.Meetings.Live;

/// <summary>A decision of an item, as a choice.</summary>
public sealed record DecisionNumbered(DecisionId Id, DecisionNumber Number);
