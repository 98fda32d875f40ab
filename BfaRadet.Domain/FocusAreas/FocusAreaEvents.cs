namespace BfaRadet.Domain.FocusAreas;

public sealed record FocusAreaCreated(FocusAreaId FocusArea, int Number, string Name) : DomainEvent;

public sealed record FocusAreaChanged(FocusAreaId FocusArea, int Number, string Name) : DomainEvent;

public sealed record FocusAreaMoved(FocusAreaId FocusArea, int Number, string Name, int Order) : DomainEvent;
