namespace BfaRadet.Domain.Decisions;

/// <summary>A completion of the mark at the caret.</summary>
/// <param name="Label">What to show first: a name, or date words.</param>
/// <param name="Detail">What distinguishes it: person and title, focus area number, or the day; may be null.</param>
/// <param name="Insert">Replaces the range, including the sigil.</param>
/// <param name="Start">Where the replaced range begins, in UTF-16 units of the line as given.</param>
/// <param name="Length">How long the replaced range is.</param>
/// <param name="IsGuess">The typed text begins no name: this is a near match, and is never inserted without a choice.</param>
public sealed record DecisionLineSuggestion(string Label, string? Detail, string Insert, int Start, int Length, bool IsGuess = false);
