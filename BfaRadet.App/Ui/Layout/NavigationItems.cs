namespace BfaRadet.App.Ui.Layout;

/// <summary>A line in the main navigation: its text and its address in the app.</summary>
public sealed record NavigationItem(string Text, string Href, bool Exact = false)
{
    /// <summary>Whether a page lies under this line. Takes the address with or without a query.</summary>
    public bool Covers(string address)
    {
        var path = address.Split('?', '#')[0].TrimEnd('/');
        var mine = Href.TrimEnd('/');
        return path.Equals(mine, StringComparison.OrdinalIgnoreCase)
            || (!Exact && path.StartsWith(mine + "/", StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>The main navigation of a council. Which council is read from the address: /rad/{id}/...</summary>
public static class NavigationItems
{
    /// <summary>Without a council there is only Hem.</summary>
    public static IReadOnlyList<NavigationItem> For(CouncilId? council) =>
        council is not { } id
            ? [new("Hem", "/", Exact: true)]
            :
            [
                new("Hem", HomeOf(id), Exact: true),
                new("Sammanträden", $"{HomeOf(id)}/sammantraden"),
                new("Beslutslogg", $"{HomeOf(id)}/beslut"),
                new("Fokusområden", $"{HomeOf(id)}/fokusomraden"),
                new("Rådet", $"{HomeOf(id)}/radet"),
                new("Journal", $"{HomeOf(id)}/journal"),
            ];

    public static string HomeOf(CouncilId council) => $"/rad/{council}";

    /// <summary>The council whose page this is; null outside a council.</summary>
    public static CouncilId? CouncilOf(string address)
    {
        var parts = address.Split('?', '#')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length >= 2 && parts[0].Equals("rad", StringComparison.OrdinalIgnoreCase) && Guid.TryParse(parts[1], out var id)
            ? new CouncilId(id)
            : null;
    }
}
