using BfaRadet.Domain.Councils;

namespace BfaRadet.App.Ui.Layout;

/// <summary>A line in the main navigation: its text and its address in the app.</summary>
public sealed record NavigationItem(string Text, string Href, bool Exact = false)
{
    /// <summary>Pages that belong to it and lie elsewhere.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>Whether a page belongs to this line. Takes the address with or without a query.</summary>
    public bool Covers(string address)
    {
        var path = address.Split('?', '#')[0].TrimEnd('/');
        return Also.Prepend(Href).Select(mine => mine.TrimEnd('/')).Any(mine =>
            path.Equals(mine, StringComparison.OrdinalIgnoreCase) || (!Exact && path.StartsWith(mine + "/", StringComparison.OrdinalIgnoreCase)));
    }
}

/// <summary>
/// What a feature adds to the main navigation of a council. Each registers its own; <see cref="NavigationItems"/> asks all.
/// </summary>
/// <param name="Place">Order in the menu; the lowest first.</param>
/// <param name="Exact">Whether pages below its address belong to other lines.</param>
public sealed record NavigationLine(int Place, string Text, Func<CouncilId, string> Address, bool Exact = false)
{
    /// <summary>Its address is the same in every council, and outside them.</summary>
    public bool IsEverywhere { get; init; }

    /// <summary>The duties it is for: others do not see it. None for everybody.</summary>
    public Duties For { get; init; }

    /// <summary>Addresses of pages that are reached from its own, and lie elsewhere.</summary>
    public IReadOnlyList<Func<CouncilId, string>> Also { get; init; } = [];

    /// <summary>It leads to what only administrators may see, whichever council they are in.</summary>
    public bool IsForAdministrators { get; init; }

    /// <summary>An administrator may see it without a place in the council.</summary>
    public bool NeedsNoPlace { get; init; }
}

/// <summary>The main navigation.</summary>
public sealed class NavigationItems(IEnumerable<NavigationLine> lines)
{
    private readonly NavigationLine[] _lines = [.. lines.OrderBy(line => line.Place)];

    /// <summary>
    /// Without a council there are only Hem and what is the same everywhere; without a place in it also what needs none. No line
    /// leads to a page that is refused.
    /// </summary>
    /// <param name="administers">Whether the reader is an administrator.</param>
    /// <param name="hasPlace">Whether the reader has a place in the council.</param>
    /// <param name="duties">The reader's in the council.</param>
    public IReadOnlyList<NavigationItem> For(CouncilId? council, bool administers = false, bool hasPlace = true, Duties duties = Duties.None)
    {
        var mine = _lines.Where(line => (administers || !line.IsForAdministrators) && (line.For == Duties.None || (line.For & duties) != 0));
        return council is not { } id ? [Start, .. mine.Where(line => line.IsEverywhere).Select(line => ItemOf(line, default))]
            : hasPlace ? [.. mine.Select(line => ItemOf(line, id))]
            : [Start, .. mine.Where(line => line.IsEverywhere || line.NeedsNoPlace).Select(line => ItemOf(line, id))];
    }

    /// <summary>For those who are not signed in.</summary>
    public static IReadOnlyList<NavigationItem> ForAnybody { get; } = [Start];

    private static NavigationItem Start => new("Hem", "/", Exact: true);

    private static NavigationItem ItemOf(NavigationLine line, CouncilId council) => new(line.Text, line.Address(council), line.Exact) { Also = [.. line.Also.Select(address => address(council))] };
}
