namespace BfaRadet.Domain.FocusAreas;

/// <summary>A focus area was created.</summary>
public sealed record FocusAreaCreated(FocusAreaId FocusArea, int Number, string Name) : DomainEvent;

/// <summary>A focus area was changed.</summary>
/// <param name="Before">The period before it was changed; null when it was not, and for what was recorded before periods were told.</param>
/// <param name="After">The changed period.</param>
public sealed record FocusAreaChanged(FocusAreaId FocusArea, int Number, string Name, FocusAreaPeriod? Before = null, FocusAreaPeriod? After = null) : DomainEvent;

/// <summary>First and last day of a focus area.</summary>
public sealed record FocusAreaPeriod(DateOnly From, DateOnly To);

/// <summary>A focus area was moved among the others.</summary>
public sealed record FocusAreaMoved(FocusAreaId FocusArea, int Number, string Name, int Order) : DomainEvent;

/// <summary>What a focus area rests on was changed.</summary>
/// <param name="Fields">By property: problem, cause, goals.</param>
public sealed record FocusChainChanged(FocusAreaId FocusArea, int Number, string Name, ValueList<string> Fields) : DomainEvent;
