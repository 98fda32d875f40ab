namespace BfaRadet.Domain.Decisions;

/// <summary>Reasons why a verdict on a decision is refused.</summary>
public abstract record VerdictRefusal : Refusal
{
    private VerdictRefusal()
    {
    }

    /// <summary>What was not carried out has had no effect.</summary>
    public sealed record EffectOfNothing : VerdictRefusal;

    /// <summary>The next time is after the verdict.</summary>
    public sealed record ReviewNotLater(DateOnly Day, DateOnly On) : VerdictRefusal;

    /// <summary>Another has judged it, or taken a verdict back, since it was read.</summary>
    public sealed record JudgedMeanwhile(DecisionNumber Number, string By) : VerdictRefusal;

    /// <summary>It was given at a meeting, and is taken back there.</summary>
    public sealed record OfMeeting(DecisionNumber Number) : VerdictRefusal;

    /// <summary>It is taken back by who gave it.</summary>
    public sealed record ByAnother(DecisionNumber Number, string By) : VerdictRefusal;

    /// <summary>A decision has been taken because of it.</summary>
    public sealed record HasLed(DecisionNumber Number, DecisionNumber To) : VerdictRefusal;

    /// <summary>What it changed has been changed again since.</summary>
    public sealed record GoneOn(DecisionNumber Number) : VerdictRefusal;

    /// <summary>No verdict says that the decision is to be adjusted.</summary>
    public sealed record NotToAdjust(DecisionNumber Number) : VerdictRefusal;

    /// <summary>A decision is adjusted by a later one that stands.</summary>
    public sealed record CannotAdjust(DecisionNumber Number, DecisionNumber Later) : VerdictRefusal;
}
