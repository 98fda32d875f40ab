using BfaRadet.App.Ui.Layout;

namespace BfaRadet.App.Features.FollowUp;

/// <summary>Addresses of decisions.</summary>
public static class DecisionAddresses
{
    public static string Log(CouncilId council) => $"{CouncilAddresses.Home(council)}/beslut";

    public static string Log(CouncilId council, DecisionFilter filter) => Log(council) + filter.ToQuery();

    /// <summary>The filtered log as a file; its page and order are left out.</summary>
    public static string Csv(CouncilId council, DecisionFilter filter) =>
        Log(council) + ".csv" + (filter with { Page = 1 }).ToQuery();

    public static string Of(CouncilId council, DecisionId id) => $"{Log(council)}/{id}";
}
