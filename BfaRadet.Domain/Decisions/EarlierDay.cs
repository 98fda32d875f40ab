namespace BfaRadet.Domain.Decisions;

/// <summary>A last day that a decision had, and what became of it. Never overwritten: the list tells where the day of today comes from.</summary>
/// <param name="Day">The last day as it was.</param>
/// <param name="To">What it was moved to; null when it was taken away.</param>
/// <param name="Decision">The decision that moved it; null for none.</param>
/// <param name="Number">Its number then.</param>
/// <param name="OnWordOf">The person or body that agreed to it; empty when a decision did, or nobody was named.</param>
/// <param name="Reason">May be empty.</param>
public sealed record EarlierDay(
    DateOnly Day, DateOnly? To, DateTimeOffset? At, string By, DecisionId? Decision = null, DecisionNumber? Number = null, string OnWordOf = "",
    string Reason = "");
