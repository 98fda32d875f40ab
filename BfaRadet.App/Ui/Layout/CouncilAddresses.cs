namespace BfaRadet.App.Ui.Layout;

/// <summary>The addresses of a council: its first page, under which all its pages lie, and those that many pages lead to.</summary>
public static class CouncilAddresses
{
    public static string Home(CouncilId council) => $"/rad/{council}";

    /// <summary>The people and the seats.</summary>
    public static string Register(CouncilId council) => $"{Home(council)}/radet";

    /// <summary>Where what a person is responsible for is handed over to others.</summary>
    public static string HandOver(CouncilId council, MemberId member) => $"{Register(council)}/{member}/lamna-over";

    public static string Settings(CouncilId council) => $"{Home(council)}/installningar";

    public static string Journal(CouncilId council) => $"{Home(council)}/journal";

    /// <summary>Searching in all one may see of it.</summary>
    public static string Search(CouncilId council) => $"{Home(council)}/sok";

    /// <summary>What residents read without signing in.</summary>
    /// <param name="address">As chosen in the council's settings.</param>
    public static string Open(string address) => $"/oppet/{address}";

    /// <summary>The council whose page an address is; null outside a council.</summary>
    public static CouncilId? CouncilOf(string address)
    {
        var parts = address.Split('?', '#')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length >= 2 && parts[0].Equals("rad", StringComparison.OrdinalIgnoreCase) && Guid.TryParse(parts[1], out var id)
            ? new CouncilId(id)
            : null;
    }
}
