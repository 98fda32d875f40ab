using BfaRadet.App.Documents;
using BfaRadet.App.Documents.Pdf.Layout;
using Xunit;

namespace BfaRadet.Tests.App.Documents;

/// <summary>What the end of a line never parts, and what it may.</summary>
public sealed class UnbrokenTests
{
    [Theory]
    [InlineData("Mötet är 16.30–18.30 i dag", "16.30–18.30")]
    [InlineData("Tid: kl. 15.34–17.26.", "kl. 15.34–17.26")]
    [InlineData("klart om 5 min eller så", "5 min")]
    [InlineData("den 11 mars 2026", "11 mars 2026")]
    [InlineData("den 11 mars 20261", "11 mars")]
    [InlineData("kostar 12 000 kr per år", "12 000 kr")]
    [InlineData("enligt § 4 och §§ 5–6", "§ 4|§§ 5–6")]
    [InlineData("undantaget (OSL 35 kap. 1 §) och 6 kap. 2 a § lagen", "35 kap. 1 §|6 kap. 2 a §")]
    [InlineData("A-traktorer och EU-moped", "A-traktorer")]
    [InlineData("åren 2024–2026, v. 12", "2024–2026|v. 12")]
    [InlineData("ökade med 3,5 procent", "3,5 procent")]
    [InlineData("Kommunhuset, sal A. Kom till rum 214", "sal A|rum 214")]
    [InlineData("en plan för rådet", "")]
    [InlineData("rådet och/eller nämnden", "")]
    [InlineData("brottsförebyggande rådet", "")]
    public void It_is_found(string text, string kept)
    {
        Assert.Equal(kept, string.Join('|', Unbroken.In(text).Select(range => text[range])));
        Assert.Equal(text, string.Concat(Unbroken.Pieces(text).Select(piece => piece.Text)));
    }

    [Fact]
    public void In_html_it_is_kept_by_style_so_that_the_words_are_found_and_copied_as_written()
    {
        Assert.Equal("<span class=\"unbroken\">A-traktorer</span> &lt;b", Unbroken.Html("A-traktorer <b", System.Net.WebUtility.HtmlEncode!));
    }

    [Theory]
    [InlineData("sammanträdet A-traktorer", "sammanträdet ")]
    [InlineData("mötet kl. 16.30–18.30", "mötet ")]
    [InlineData("återstår 5 min", "återstår ")]
    public void No_line_ends_in_it_in_print(string text, string first)
    {
        var glyphs = new List<Glyph>();
        TextShape.Add(glyphs, text, new TextStyle(0, 10, Look.Ink, null));

        // From where each of the two has room by itself: what has none is cut, as any word is.
        var least = Math.Max(Width(0, first.Length), Width(first.Length, glyphs.Count));
        for (var room = least + 0.5; room < least + 60; room += 3)
        {
            var lines = LineBreaker.Break(glyphs, room);
            Assert.True(lines.Count == 1 || lines is [_, var last] && last.Start == first.Length, $"{text} at {room}");
        }

        double Width(int from, int to) => TextShape.Width(glyphs, from, to);
    }
}
