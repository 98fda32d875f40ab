using BfaRadet.App.Ui.Layout;
using BfaRadet.Domain.Searching;
using Microsoft.AspNetCore.WebUtilities;
using System.Globalization;

namespace BfaRadet.App.Features.Search;

/// <summary>What is searched for, kept in the address. Unknown values in an address are ignored.</summary>
/// <param name="Text">As it was typed; read by <see cref="SearchPhrase"/>.</param>
/// <param name="Kind">Which kind is shown; null for all. All are counted.</param>
/// <param name="Pages">How many pages are shown, from 1.</param>
public sealed record SearchFilter(string Text = "", SearchKind? Kind = null, int Pages = 1)
{
    /// <summary>Hits on a page.</summary>
    public const int PageSize = 20;

    /// <summary>How many pages are shown at most: who has not found it by then needs other words.</summary>
    public const int MaxPages = 25;

    /// <summary>From an address, or its query alone.</summary>
    public static SearchFilter Parse(string address)
    {
        var at = address.IndexOf('?', StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(at < 0 ? "" : address[at..].Split('#')[0]);
        string Text(string name) => query.TryGetValue(name, out var value) ? value.ToString().Trim() : "";
        var typed = Text("q");
        return new SearchFilter(
            // One more than is read, so that it can be said.
            typed.Length > SearchPhrase.Max + 1 ? typed[..(SearchPhrase.Max + 1)] : typed,
            SearchKindWords.Kind(Text("typ")),
            int.TryParse(Text("visa"), NumberStyles.None, CultureInfo.InvariantCulture, out var pages) ? Math.Clamp(pages, 1, MaxPages) : 1);
    }

    public string ToQuery()
    {
        var pairs = new Dictionary<string, string?>();
        if (Text.Length > 0)
        {
            pairs["q"] = Text;
        }

        if (Kind is { } kind)
        {
            pairs["typ"] = SearchKindWords.Slug(kind);
        }

        if (Pages > 1)
        {
            pairs["visa"] = Pages.ToString(CultureInfo.InvariantCulture);
        }

        return QueryHelpers.AddQueryString("", pairs);
    }
}

/// <summary>Where one searches.</summary>
public static class SearchAddresses
{
    public static string Of(CouncilId council) => CouncilAddresses.Search(council);

    public static string Of(CouncilId council, SearchFilter filter) => Of(council) + filter.ToQuery();
}
