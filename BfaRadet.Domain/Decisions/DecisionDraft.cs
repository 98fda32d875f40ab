namespace BfaRadet.Domain.Decisions;

/// <summary>
/// Who answers for something: the organisation first, the person second, for follow-up over years outlives staff.
/// <see cref="Member"/> is set when it is somebody in the council; free text otherwise.
/// </summary>
public sealed record Responsible(string Organisation, string? Person = null, MemberId? Member = null);

/// <summary>What a decision says, before it has a number: from the decision line or from its form.</summary>
/// <param name="Kind">What sort of decision it is.</param>
/// <param name="Text">The wording, without the marks of the decision line. Never empty, at most 4,000 characters.</param>
/// <param name="Responsibles">Those who answer for it, in the order named; empty when missing.</param>
/// <param name="DueOn">When it shall be done; null when missing.</param>
/// <param name="ReviewOn">When the council will look at whether it worked; null when none.</param>
/// <param name="FocusAreas">The focus areas it serves; empty when missing.</param>
/// <param name="AlreadyDone">What it asks for is done when it is recorded; asked of a new decision only.</param>
public sealed record DecisionDraft(
    DecisionKind Kind,
    string Text,
    ValueList<Responsible> Responsibles = default,
    DateOnly? DueOn = null,
    DateOnly? ReviewOn = null,
    ValueList<FocusAreaId> FocusAreas = default,
    bool AlreadyDone = false);
