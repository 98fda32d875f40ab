using BfaRadet.Domain.FocusAreas.Indicators;

namespace BfaRadet.App.Features.FollowUp.Indicators;

/// <summary>An indicator with its values, and how it stands to its target.</summary>
/// <param name="Values">By time; struck ones among them. What is shown of them goes through IndicatorWords.</param>
public sealed record IndicatorView(IndicatorId Id, IndicatorText Text, ValueList<IndicatorValue> Values, TargetStanding Standing, ValueList<Period> Gaps)
{
    /// <summary>The last value; null for none.</summary>
    public IndicatorValue? Last => Values.Where(v => v.Amount is not null).MaxBy(v => v.Period.Ends());

    public static IndicatorView Of(Indicator indicator, DateOnly today) =>
        new(indicator.Id, indicator.Text, indicator.Values, Indicator.StandingOf(indicator.Text, indicator.Values, today), Indicator.Gaps(indicator.Values));
}
