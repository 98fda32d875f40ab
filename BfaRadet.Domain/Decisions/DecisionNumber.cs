namespace BfaRadet.Domain.Decisions;

/// <summary>A decision's number in its council: runs from 1 each year.</summary>
public readonly record struct DecisionNumber(int Year, int Running)
{
    /// <summary>"2026:14".</summary>
    public override string ToString() => $"{Year}:{Running}";
}
