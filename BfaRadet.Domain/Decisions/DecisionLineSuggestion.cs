namespace BfaRadet.Domain.Decisions;

/// <summary>One way to finish the mark in which the caret stands.</summary>
/// <param name="Label">What to show first: a name, or date words.</param>
/// <param name="Detail">What tells it from others: person and title, focus area number, or the day; may be null.</param>
/// <param name="Insert">What to put in place of the range, sigil and all.</param>
/// <param name="Start">Where the replaced range begins, in UTF-16 units of the line as given.</param>
/// <param name="Length">How long the replaced range is.</param>
/// <param name="IsGuess">What was typed begins no name: this is only near it, and is never put in unasked.</param>
public sealed record DecisionLineSuggestion(string Label, string? Detail, string Insert, int Start, int Length, bool IsGuess = false);
