namespace BfaRadet.Domain.FocusAreas.Indicators;

/// <summary>Reasons why a change to an indicator is refused.</summary>
public abstract record IndicatorRefusal : Refusal
{
    private IndicatorRefusal()
    {
    }

    /// <summary>The target is to be reached after the base value.</summary>
    public sealed record DueBeforeBase(DateOnly Day, DateOnly BaseOn) : IndicatorRefusal;

    /// <summary>An amount that the indicator cannot have.</summary>
    public sealed record AmountRefused(string Field, AmountFault Fault) : IndicatorRefusal;

    /// <summary>It has values that another kind cannot have.</summary>
    public sealed record ValuesDoNotFit(Period Period) : IndicatorRefusal;

    /// <summary>No value is of a time that has not begun.</summary>
    public sealed record NotYet(Period Period) : IndicatorRefusal;

    /// <summary>More values than one indicator has.</summary>
    public sealed record TooManyValues(int Count, int Max) : IndicatorRefusal;
}
