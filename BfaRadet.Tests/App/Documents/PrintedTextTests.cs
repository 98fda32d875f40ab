using BfaRadet.App.Documents;
using Xunit;
using static BfaRadet.App.Documents.Block;

namespace BfaRadet.Tests.App.Documents;

public sealed class PrintedTextTests
{
    [Theory]
    [InlineData("å ä ö Å Ä Ö é ü Ł ł ó ź ć Š ž ø æ ß § € £ ½ ² – — ” ’ … •")]
    [InlineData("Ελληνικά, русский, Việt Nam")]
    [InlineData("emoji 😀 och 🇸🇪, 中文, العربية")]
    [InlineData("hårt\u00A0mellanslag och hårt\u2011bindestreck")]
    [InlineData("(parentes) \\snedstreck\\ <vinkel> [klammer] /namn %procent")]
    public void Text_comes_back_as_it_was_written(string text)
    {
        using var pdf = PrintedPdf.Of(new Paragraph(text));

        Assert.Equal(text, pdf.Root.Text);
    }

    [Theory]
    [InlineData("a\u030Ang a\u0308r o\u0308", "ång är ö")]
    [InlineData("styr\u0000\u0007\u001Btecken\tflik", "styrtecken flik")]
    [InlineData("\uFEFFmärke\uFFFE", "märke")]
    [InlineData("Rad ett\nRad två", "Rad ett Rad två")]
    public void What_cannot_be_printed_is_made_printable(string text, string printed)
    {
        using var pdf = PrintedPdf.Of(new Document(text, [new Paragraph(text), new Heading(1, text)]) { Author = text, Header = new PageBand(text, text) });

        Assert.Equal(printed, pdf.Root.Children[0].Text);
    }

    [Fact]
    public void Half_a_character_is_shown_as_something_lost()
    {
        var text = "halv \uD83D surrogat";
        using var pdf = PrintedPdf.Of(new Document(text, [new Paragraph(text), new Heading(1, text)]) { Author = text, Header = new PageBand(text, text) });

        Assert.Equal("halv \uFFFD surrogat", pdf.Root.Children[0].Text);
    }

    [Fact]
    public void A_character_that_the_font_lacks_is_a_box_and_not_nothing()
    {
        using var pdf = PrintedPdf.Of(new Paragraph("😀"));

        Assert.InRange(pdf.Pdf.GetPage(1).Letters[^1].Width, 3, 15);
    }

    [Fact]
    public void A_word_longer_than_a_line_is_cut_and_whole_again_when_read()
    {
        var word = string.Concat(Enumerable.Range(0, 300).Select(i => (char)('a' + (i % 26))));
        using var pdf = PrintedPdf.Of(new Paragraph($"Före {word} efter."));

        Assert.Equal($"Före {word} efter.", pdf.Root.Text);
        Assert.True(pdf.Pdf.GetPage(1).Letters.Select(letter => Math.Round(letter.StartBaseLine.Y)).Distinct().Count() > 4);
    }

    [Fact]
    public void Everything_comes_in_reading_order()
    {
        var words = Enumerable.Range(0, 4000).Select(i => $"ord{i}").ToArray();
        using var pdf = PrintedPdf.Of([.. words.Chunk(37).Select(chunk => new Paragraph(string.Join(' ', chunk)))]);

        Assert.Equal(words, pdf.Root.Children.SelectMany(paragraph => paragraph.Text.Split(' ')));
        Assert.Equal(words, pdf.Pdf.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text).Where(word => word.StartsWith("ord", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_soft_hyphen_is_seen_only_where_the_line_ends()
    {
        var text = string.Concat(Enumerable.Repeat("sam\u00ADord\u00ADnare", 20));
        using var pdf = PrintedPdf.Of(new Paragraph(text));

        var lines = pdf.Pdf.GetPage(1).Letters.Where(letter => letter.StartBaseLine.Y > 100).GroupBy(letter => Math.Round(letter.StartBaseLine.Y)).ToList();
        Assert.True(lines.Count > 1);
        Assert.All(lines.SkipLast(1), line => Assert.Equal("\u00AD", line.Last().Value));
        Assert.Equal(lines.Count - 1, pdf.Root.Text.Count(letter => letter == '\u00AD'));
    }

    [Fact]
    public void Letters_that_fit_each_other_are_moved_together()
    {
        using var pdf = PrintedPdf.Of(new Paragraph("AVAV"), new Paragraph("AAVV"));

        var widths = pdf.Pdf.GetPage(1).Letters.Where(letter => letter.Value is "A" or "V").GroupBy(letter => Math.Round(letter.StartBaseLine.Y))
            .Select(line => line.Last().EndBaseLine.X - line.First().StartBaseLine.X).ToList();
        Assert.True(widths[0] < widths[1] - 0.3);
    }
}
