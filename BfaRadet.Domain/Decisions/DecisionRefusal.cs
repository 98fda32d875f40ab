namespace BfaRadet.Domain.Decisions;

/// <summary>Why a decision declines.</summary>
public abstract record DecisionRefusal : Refusal
{
    private DecisionRefusal()
    {
    }

    /// <summary>The minutes that hold it are on their way to being adjusted, or adjusted: wording and kind stand as they do there.</summary>
    public sealed record WordingIsFixed(DecisionNumber Number) : DecisionRefusal;

    /// <summary>It was withdrawn or replaced.</summary>
    public sealed record NoLongerInForce(DecisionNumber Number, DecisionState State) : DecisionRefusal;

    /// <summary>What a decision asks for is done between the day it was taken and today.</summary>
    public sealed record CompletedOutOfRange(DateOnly Day, DateOnly From, DateOnly Today) : DecisionRefusal;

    /// <summary>A decision cannot replace itself, nor can one that no longer holds.</summary>
    public sealed record CannotReplace(DecisionNumber Number, DecisionNumber Later) : DecisionRefusal;
}
