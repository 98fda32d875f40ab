using BfaRadet.Domain.FocusAreas;

namespace BfaRadet.App.Features.FocusAreas;

/// <summary>A focus area as a chip needs it.</summary>
public sealed record FocusAreaView(
    FocusAreaId Id, int Number, string Name, FocusAreaColour Colour, FocusAreaIcon Icon, DateOnly From, DateOnly To)
{
    public static FocusAreaView Of(FocusArea area) => new(area.Id, area.Number, area.Name, area.Colour, area.Icon, area.From, area.To);
}
