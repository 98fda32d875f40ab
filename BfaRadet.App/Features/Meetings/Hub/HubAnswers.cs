namespace BfaRadet.App.Features.Meetings.Hub;

/// <summary>The result of a request.</summary>
/// <param name="Number">Of the decision that was recorded: "2026:14".</param>
/// <param name="Refused">Why not, in Swedish. Nothing was changed.</param>
public sealed record Answer(string? Number = null, string? Refused = null);
