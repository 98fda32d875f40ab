using BfaRadet.App.Documents.Pdf.Faces;
using Xunit;

namespace BfaRadet.Tests.App.Documents;

public sealed class FontSubsetTests
{
    [Fact]
    public void A_subset_keeps_outlines_and_widths_in_the_order_given()
    {
        var font = Typefaces.Face(0);
        ushort?[] glyphs = [0, font.Glyph('g'), null, font.Glyph('A')];

        var subset = new Tables(FontSubset.Build(font, glyphs));

        Assert.Equal(4, subset.GlyphCount);
        Assert.Equal(font.Outline(font.Glyph('g')).ToArray(), subset.Outline(1)[..font.Outline(font.Glyph('g')).Length]);
        Assert.Empty(subset.Outline(2));
        Assert.Equal([font.Advance(font.Glyph('g')), 0, font.Advance(font.Glyph('A'))], new[] { 1, 2, 3 }.Select(subset.Advance));
    }

    [Fact]
    public void The_parts_of_a_composed_letter_come_along()
    {
        var font = Typefaces.Face(0);
        var composed = "åäöéÅÄÖźŁ".Select(letter => font.Glyph(letter)).First(glyph => TrueTypeFont.I16(font.Outline(glyph), 0) < 0);

        var subset = new Tables(FontSubset.Build(font, [0, composed, composed]));

        var first = TrueTypeFont.U16(subset.Outline(1), 12);
        Assert.InRange(first, 3, subset.GlyphCount - 1);
        Assert.Equal(first, TrueTypeFont.U16(subset.Outline(2), 12));
        Assert.NotEmpty(subset.Outline(first));
    }

    [Fact]
    public void The_sum_of_the_file_is_what_it_should_be()
    {
        var file = FontSubset.Build(Typefaces.Face(3), [0, 5, 9]);

        var sum = 0u;
        for (var at = 0; at < file.Length; at += 4)
        {
            sum += TrueTypeFont.U32(file, at);
        }

        Assert.Equal(0xB1B0AFBAu, sum);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Each_face_has_Swedish_letters_and_kerning(int face)
    {
        var font = Typefaces.Face(face);

        Assert.DoesNotContain("abcåäöÅÄÖéŁ€§–”…•".Select(letter => font.Glyph(letter)), glyph => glyph == 0);
        Assert.True(font.Kern(font.Glyph('A'), font.Glyph('V')) < 0);
        Assert.Equal(0, font.Kern(font.Glyph('n'), font.Glyph('n')));
    }

    private sealed class Tables(byte[] file)
    {
        public int GlyphCount => TrueTypeFont.U16(Table("maxp"), 4);

        public int Advance(int glyph) => TrueTypeFont.U16(Table("hmtx"), 4 * glyph);

        public byte[] Outline(int glyph) =>
            Table("glyf")[(int)TrueTypeFont.U32(Table("loca"), 4 * glyph)..(int)TrueTypeFont.U32(Table("loca"), (4 * glyph) + 4)];

        private byte[] Table(string tag)
        {
            for (var at = 12; ; at += 16)
            {
                if (System.Text.Encoding.ASCII.GetString(file, at, 4) == tag)
                {
                    return file.AsSpan((int)TrueTypeFont.U32(file, at + 8), (int)TrueTypeFont.U32(file, at + 12)).ToArray();
                }
            }
        }
    }
}
