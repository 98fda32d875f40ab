using BfaRadet.App.Ui.Layout;

namespace BfaRadet.App.Features.Meetings.Matters;

/// <summary>Addresses of matters.</summary>
public static class MatterAddresses
{
    public static string List(CouncilId council) => $"{MeetingAddresses.List(council)}/arenden";

    /// <summary>The matter that an item is of: any of its items leads to it.</summary>
    public static string Of(CouncilId council, AgendaItemId item) => $"{List(council)}/{item}";

    // The page belongs to a feature above this one.
    public static string Decision(CouncilId council, DecisionId decision) => $"{CouncilAddresses.Home(council)}/beslut/{decision}";
}
