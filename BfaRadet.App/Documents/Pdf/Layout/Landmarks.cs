using System.Globalization;
using BfaRadet.App.Documents.Pdf.Objects;

namespace BfaRadet.App.Documents.Pdf.Layout;

/// <summary>
/// Where headings and anchors ended up. Filled when the pages are counted, so that when they are drawn a link can lead
/// forward and the contents can name pages.
/// </summary>
internal sealed class Landmarks
{
    private readonly Dictionary<string, (int Page, double Top)> _places = new(StringComparer.Ordinal);
    private readonly List<Landmark> _headings = [];
    private int[] _pages = [];

    /// <summary>Keeps a place; the first one of a name wins.</summary>
    /// <param name="down">From the top of the page's text.</param>
    public void Add(Landmark landmark, int page, Sheet sheet, double down)
    {
        if (_places.TryAdd(landmark.Name, (page, sheet.PageHeight - Look.Top - down + 6)) && landmark.Heading > 0)
        {
            _headings.Add(landmark);
        }
    }

    /// <summary>The page's number; 0 while it is not known.</summary>
    public int Page(string name) => _places.GetValueOrDefault(name).Page;

    /// <summary>The pages' objects, once they have numbers.</summary>
    public void SetPages(int[] pages) => _pages = pages;

    /// <summary>The destination as PDF; null for a name that nothing has.</summary>
    public string? Destination(string name)
    {
        if (!_places.TryGetValue(name, out var place) || place.Page > _pages.Length)
        {
            return null;
        }

        var top = PdfSyntax.Number(place.Top);
        return string.Create(CultureInfo.InvariantCulture, $"[{_pages[place.Page - 1]} 0 R/XYZ 0 {top} null]");
    }

    public IReadOnlyList<OutlineEntry> Outline() =>
        [.. _headings.Select(heading => new OutlineEntry(heading.Heading, heading.Title, Destination(heading.Name)!))];
}
