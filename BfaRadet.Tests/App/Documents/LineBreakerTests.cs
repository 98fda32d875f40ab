using BfaRadet.App.Documents.Pdf.Layout;
using Xunit;

namespace BfaRadet.Tests.App.Documents;

public sealed class LineBreakerTests
{
    [Theory]
    [InlineData("ett två tre", "ett två t", "ett två |tre")]
    [InlineData("ett två tre", "ett två", "ett två |tre")]
    [InlineData("ett två tre", "ett tv", "ett |två |tre")]
    [InlineData("ett två    tre", "ett två", "ett två    |tre")]
    [InlineData("enlångrad", "enlång", "enlång|rad")]
    [InlineData("ett\ntvå", "ett två tre", "ett |två")]
    [InlineData("", "rum", "")]
    public void Lines_hold_as_much_as_fits(string text, string room, string lines) => Assert.Equal(lines, Lines(text, room));

    [Theory]
    [InlineData("den 2026-03-04", "den 2026-03-", "den |2026-03-04")]
    [InlineData("jämför § 12", "jämför §", "jämför |§ 12")]
    [InlineData("sida 10–12", "sida 10–", "sida |10–12")]
    [InlineData("minus -5", "minus -", "minus |-5")]
    [InlineData("sammanträde den\u00A0andra", "sammanträde den", "sammanträde |den\u00A0andra")]
    public void What_belongs_together_is_not_parted(string text, string room, string lines) => Assert.Equal(lines, Lines(text, room));

    [Theory]
    [InlineData("gång- och", "gång- o", "gång- |och")]
    [InlineData("kommun/region", "kommun/re", "kommun/|region")]
    [InlineData("brotts-råd", "brotts-rå", "brotts-|råd")]
    [InlineData("brotts\u00ADråd", "brotts-", "brotts\u00AD|råd")]
    [InlineData("brotts\u200Bråd", "brottsr", "brotts\u200B|råd")]
    public void A_word_is_parted_where_it_may_be(string text, string room, string lines) => Assert.Equal(lines, Lines(text, room));

    [Fact]
    public void A_line_is_never_empty_however_narrow() => Assert.Equal("å|ä|ö", Lines("åäö", ""));

    // The line is as wide as another text.
    private static string Lines(string text, string room)
    {
        var glyphs = Shaped(text);
        var width = TextShape.Width(Shaped(room), 0, room.Length);
        return string.Join('|', LineBreaker.Break(glyphs, width)
            .Select(line => string.Concat(glyphs[line.Start..line.End].Select(glyph => char.ConvertFromUtf32(glyph.Code)))));
    }

    private static List<Glyph> Shaped(string text)
    {
        var glyphs = new List<Glyph>();
        TextShape.Add(glyphs, text, new TextStyle(0, 10, Look.Ink, null));
        return glyphs;
    }
}
