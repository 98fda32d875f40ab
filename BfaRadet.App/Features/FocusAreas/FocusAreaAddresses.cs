using BfaRadet.App.Ui.Layout;


namespace BfaRadet.App.Features.FocusAreas;

/// <summary>Addresses of focus areas.</summary>
public static class FocusAreaAddresses
{
    public static string List(CouncilId council) => $"{CouncilAddresses.Home(council)}/fokusomraden";

    public static string Of(CouncilId council, FocusAreaId id) => $"{List(council)}/{id}";
}
