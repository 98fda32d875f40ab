using BfaRadet.Domain.Councils;

namespace BfaRadet.App.Ui.Layout;

/// <summary>A line in the main navigation: its text and its address in the app.</summary>
public sealed record NavigationItem(string Text, string Href, bool Exact = false)
{
    /// <summary>Whether a page belongs to this line. Takes the address with or without a query.</summary>
    public bool Covers(string address)
    {
        var path = address.Split('?', '#')[0].TrimEnd('/');
        var mine = Href.TrimEnd('/');
        return path.Equals(mine, StringComparison.OrdinalIgnoreCase)
            || (!Exact && path.StartsWith(mine + "/", StringComparison.OrdinalIgnoreCase));
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
}

/// <summary>The main navigation.</summary>
public sealed class NavigationItems(IEnumerable<NavigationLine> lines)
{
    private readonly NavigationLine[] _lines = [.. lines.OrderBy(line => line.Place)];

    /// <summary>Without a council there are only Hem and what is the same everywhere.</summary>
    /// <param name="duties">The reader's in the council.</param>
    public IReadOnlyList<NavigationItem> For(CouncilId? council, Duties duties = Duties.None) =>
        council is { } id
            ? [.. _lines.Where(line => line.For == Duties.None || (line.For & duties) != 0).Select(line => ItemOf(line, id))]
            : [new("Hem", "/", Exact: true), .. _lines.Where(line => line.IsEverywhere).Select(line => ItemOf(line, default))];

    /// <summary>For those who are not signed in.</summary>
    public static IReadOnlyList<NavigationItem> ForAnybody { get; } = [new("Hem", "/", Exact: true)];

    private static NavigationItem ItemOf(NavigationLine line, CouncilId council) => new(line.Text, line.Address(council), line.Exact);
}
