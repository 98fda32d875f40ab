namespace BfaRadet.Domain.Decisions;

/// <summary>Reasons why a change to a decision is refused.</summary>
public abstract record DecisionRefusal : Refusal
{
    private DecisionRefusal()
    {
    }

    /// <summary>The minutes that hold it are sent for adjustment or adjusted: wording and kind can no longer change.</summary>
    public sealed record WordingIsFixed(DecisionNumber Number) : DecisionRefusal;

    /// <summary>It was withdrawn or replaced.</summary>
    public sealed record NoLongerInForce(DecisionNumber Number, DecisionState State) : DecisionRefusal;

    /// <summary>The day it was done must be between the decision and today.</summary>
    public sealed record CompletedOutOfRange(DateOnly Day, DateOnly From, DateOnly Today) : DecisionRefusal;

    /// <summary>A decision cannot replace itself, and one that is not in force cannot replace another.</summary>
    public sealed record CannotReplace(DecisionNumber Number, DecisionNumber Later) : DecisionRefusal;
}
