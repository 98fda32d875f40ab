namespace BfaRadet.Domain.FocusAreas;

/// <summary>A focus area was created.</summary>
public sealed record FocusAreaCreated(FocusAreaId FocusArea, int Number, string Name) : DomainEvent;

/// <summary>A focus area was changed.</summary>
public sealed record FocusAreaChanged(FocusAreaId FocusArea, int Number, string Name) : DomainEvent;

/// <summary>A focus area was moved among the others.</summary>
public sealed record FocusAreaMoved(FocusAreaId FocusArea, int Number, string Name, int Order) : DomainEvent;
