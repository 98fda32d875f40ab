using BfaRadet.Domain.Searching;
using Xunit;

namespace BfaRadet.Tests.Domain.Searching;

public sealed class SearchMarksTests
{
    [Theory]
    [InlineData("trafik", "Trafiken och TRAFIKENS buller, gatutrafik, trafikplan.", "[Trafiken] och [TRAFIKENS] buller, gatutrafik, [trafikplan].")]
    [InlineData("skolan", "En skola, skolor och skolväg.", "En [skola], [skolor] och skolväg.")]
    [InlineData("\"säker skolväg\"", "En säker skolväg är en säker väg.", "En [säker skolväg] är en säker väg.")]
    [InlineData("2026:7", "Beslut 2026:7 och 2026:71.", "Beslut [2026:7] och 2026:71.")]
    [InlineData("b", "<b>b & co</b>", "<[b]>[b] & co</[b]>")]
    [InlineData("saknas", "Ingenting.", "Ingenting.")]
    public void Hits_are_marked(string typed, string text, string marked)
    {
        Assert.Equal(marked, Text(SearchMarks.Of(text, SearchPhrase.Read(typed).Terms)));
    }

    [Fact]
    public void A_long_text_is_cut_around_most_of_what_was_searched_for()
    {
        var filling = string.Join(' ', Enumerable.Repeat("fyllnad", 60));

        var cut = Text(SearchMarks.Snippet($"{filling} belysning {filling} belysning vid skolan\nbyggs {filling}", SearchPhrase.Read("belysning skola").Terms, 120));

        Assert.Contains("[belysning] vid [skolan] byggs", cut, StringComparison.Ordinal);
        Assert.StartsWith("… fyllnad", cut, StringComparison.Ordinal);
        Assert.EndsWith(" …", cut, StringComparison.Ordinal);
        Assert.InRange(cut.Length, 60, 140);
    }

    [Fact]
    public void A_text_without_hits_is_shown_from_its_beginning()
    {
        var cut = Text(SearchMarks.Snippet("Först kommer detta och sedan kommer mycket annat som inte får plats här.", SearchPhrase.Read("x1").Terms, 30));

        Assert.StartsWith("Först kommer", cut, StringComparison.Ordinal);
    }

    private static string Text(IEnumerable<SearchPiece> pieces) => string.Concat(pieces.Select(piece => piece.IsHit ? $"[{piece.Text}]" : piece.Text));
}
