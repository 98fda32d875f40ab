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
    bool AlreadyDone = false)
{
    /// <summary>
    /// Each field as changed by one of two, and the clashes in <paramref name="merge"/>; of a field that clashed, mine. Never
    /// <see cref="AlreadyDone"/>, which is asked of a new decision only.
    /// </summary>
    public static DecisionDraft Merge(ThreeWay merge, DecisionDraft before, DecisionDraft mine, DecisionDraft theirs) => new(
        merge.Field(nameof(Kind), before.Kind, mine.Kind, theirs.Kind),
        merge.Field(nameof(Text), before.Text, Wording.Text(mine.Text), theirs.Text),
        merge.Field(nameof(Responsibles), before.Responsibles, mine.Responsibles, theirs.Responsibles),
        merge.Field(nameof(DueOn), before.DueOn, mine.DueOn, theirs.DueOn),
        merge.Field(nameof(ReviewOn), before.ReviewOn, mine.ReviewOn, theirs.ReviewOn),
        merge.Field(nameof(FocusAreas), before.FocusAreas, mine.FocusAreas, theirs.FocusAreas));
}
