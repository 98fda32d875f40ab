namespace BfaRadet.Domain.FocusAreas.Indicators;

// None tells a value: a small one is not to be read in the journal either.

/// <summary>An indicator was laid down.</summary>
public sealed record IndicatorAdded(FocusAreaId FocusArea, IndicatorId Indicator, string Name) : DomainEvent;

/// <summary>An indicator was changed.</summary>
public sealed record IndicatorChanged(FocusAreaId FocusArea, IndicatorId Indicator, string Name) : DomainEvent;

/// <summary>Values of an indicator were entered or corrected.</summary>
public sealed record IndicatorValuesEntered(FocusAreaId FocusArea, IndicatorId Indicator, string Name, int Added, int Corrected) : DomainEvent;
