namespace BfaRadet.Domain.Decisions;

/// <summary>
/// Who is responsible: the organisation first, the person second, since follow-up over years outlives staff. <see
/// cref="Member"/> is set for a person in the council; otherwise it is free text.
/// </summary>
public sealed record Responsible(string Organisation, string? Person = null, MemberId? Member = null);

/// <summary>The content of a decision before it has a number: from the decision line or from a form.</summary>
/// <param name="Kind">What sort of decision it is.</param>
/// <param name="Text">The wording, without the marks of the decision line. Never empty, at most 4,000 characters.</param>
/// <param name="Responsibles">Those responsible, in the order named; empty when missing.</param>
/// <param name="DueOn">Due date; null when missing.</param>
/// <param name="ReviewOn">When the council reviews the result; null for no review.</param>
/// <param name="FocusAreas">The focus areas it serves; empty when missing.</param>
/// <param name="AlreadyDone">Done already when it is recorded; asked of a new decision only.</param>
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
    /// Merges two edits field by field; clashes are collected in <paramref name="merge"/>, and such a field is mine. <see
    /// cref="AlreadyDone"/> is left out: it is asked of a new decision only.
    /// </summary>
    public static DecisionDraft Merge(ThreeWay merge, DecisionDraft before, DecisionDraft mine, DecisionDraft theirs) => new(
        merge.Field(nameof(Kind), before.Kind, mine.Kind, theirs.Kind),
        merge.Field(nameof(Text), before.Text, Wording.Text(mine.Text), theirs.Text),
        merge.Field(nameof(Responsibles), before.Responsibles, mine.Responsibles, theirs.Responsibles),
        merge.Field(nameof(DueOn), before.DueOn, mine.DueOn, theirs.DueOn),
        merge.Field(nameof(ReviewOn), before.ReviewOn, mine.ReviewOn, theirs.ReviewOn),
        merge.Field(nameof(FocusAreas), before.FocusAreas, mine.FocusAreas, theirs.FocusAreas));
}
