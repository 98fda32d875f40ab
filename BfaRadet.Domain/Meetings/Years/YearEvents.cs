namespace BfaRadet.Domain.Meetings.Years;

/// <summary>A theme was put in the council's year.</summary>
public sealed record YearThemeAdded(YearThemeId Theme, string Title, int Month) : DomainEvent;

/// <summary>A theme of the year was changed.</summary>
public sealed record YearThemeChanged(YearThemeId Theme, string Title) : DomainEvent;

/// <summary>A theme was taken out of the year: altogether, or from a year on.</summary>
/// <param name="From">The first year without it; null when it was taken out of all.</param>
public sealed record YearThemeRemoved(YearThemeId Theme, string Title, int? From) : DomainEvent;

/// <summary>The standing points of new meetings were chosen; none means those of the meeting before.</summary>
public sealed record StandingPointsChosen(int Points) : DomainEvent;

/// <summary>Several meetings were planned at once.</summary>
public sealed record SeriesPlanned(int Meetings, DateOnly First, DateOnly Last) : DomainEvent;

/// <summary>Meetings that were planned at once were taken back.</summary>
public sealed record SeriesTakenBack(int Meetings) : DomainEvent;
