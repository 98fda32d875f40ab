using BfaRadet.App.Ui;
using BfaRadet.App.Ui.Layout;

namespace BfaRadet.App.Features.Law;

/// <summary>Addresses of the law clock and the documents it reads.</summary>
public static class LawAddresses
{
    /// <summary>The parameter that holds the day it is told for.</summary>
    public const string Day = "dag";

    public static string Clock(CouncilId council, DateOnly? day = null) =>
        $"{CouncilAddresses.Home(council)}/lagen{(day is { } on ? $"?{Day}={SwedishDates.Iso(on)}" : "")}";

    public static string Of(CouncilId council, LawDocumentId document) => $"{Clock(council)}/{document}";
}
