using BfaRadet.App.Documents;
using BfaRadet.App.Documents.Docx;
using BfaRadet.App.Documents.Pdf.Layout;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Xunit;
using static BfaRadet.App.Documents.Block;
using Column = BfaRadet.App.Documents.Column;
using Document = BfaRadet.App.Documents.Document;
using Paragraph = BfaRadet.App.Documents.Block.Paragraph;
using Table = BfaRadet.App.Documents.Block.Table;
using TableGrid = BfaRadet.App.Documents.TableGrid;

namespace BfaRadet.Tests.App.Documents;

/// <summary>Tables with columns by content: nothing in them is broken that is read as one.</summary>
public sealed class FittedTablesTests
{
    private const string Long = "Samhällsbyggnadsförvaltningen";

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(9)]
    [InlineData(12)]
    public void No_number_and_no_short_word_is_broken(int columns)
    {
        string[] words = ["1 234 567", "december", "fritidsgården", "100 %", "2026-03-11"];
        var table = Wide(columns, words);
        using var pdf = PrintedPdf.Of(new Heading(1, "Uppföljning"), table, new Paragraph("Efter."));

        Assert.All(TableFit.Of(table, Look.Width, mayTurn: true).Widths, width => Assert.True(width > 20));
        var lines = pdf.Pdf.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text).ToList();
        Assert.All(words.SelectMany(word => word.Split(' ')), word => Assert.True(lines.Count(line => line == word) >= columns / words.Length, $"{word} is broken"));
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(4, false)]
    [InlineData(6, true)]
    [InlineData(8, true)]
    public void No_word_is_cut_that_the_page_can_hold(int columns, bool isAcross)
    {
        var table = Wide(columns, [Long, "1 234 567"]);
        using var pdf = PrintedPdf.Of(table);

        Assert.Equal(isAcross, pdf.Pdf.GetPage(1).Width > pdf.Pdf.GetPage(1).Height);
        Assert.Equal(columns / 2, pdf.Pdf.GetPages().SelectMany(page => page.GetWords()).Count(word => word.Text == Long));
    }

    [Fact]
    public void What_no_page_holds_is_cut_and_nothing_beside_it()
    {
        string[] words = [new('x', 300), "december", Long, "1 234 567"];
        using var pdf = PrintedPdf.Of(Wide(4, words), new Table([.. Enumerable.Repeat(new Column(), 16)], [], [new Row([.. Enumerable.Repeat(Long, 8), .. Enumerable.Repeat("200", 8)])]) { ByContent = true });

        var said = pdf.Pdf.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text).ToList();
        Assert.Contains("december", said);
        Assert.Contains(Long, said);
        Assert.Equal(300, said.Where(word => word.All(c => c == 'x')).Sum(word => word.Length));
        Assert.Equal(8, said.Count(word => word == "200"));
    }

    [Fact]
    public void A_table_by_weight_gives_a_long_word_the_room_of_others()
    {
        var table = new Table([new(1), new(4)], [], [new Row(Long, "kort")]);
        using var pdf = PrintedPdf.Of(table);

        Assert.Contains(pdf.Pdf.GetPage(1).GetWords(), word => word.Text == Long);
        Assert.Equal(Look.Width, TableFit.Of(table, Look.Width, mayTurn: true).Width, 0.1);
        Assert.Equal([80.0, 320.0], TableFit.Of(new Table([new(1), new(4)], [], [new Row("a", "b")]), 412, mayTurn: true).Widths);
    }

    [Fact]
    public void An_address_that_must_be_cut_is_cut_after_a_sign()
    {
        var address = "https://exempelkommun.se/" + string.Join('/', Enumerable.Repeat("trygghetsskapande.atgarder", 12));
        using var pdf = PrintedPdf.Of(new Paragraph(address));

        var lines = pdf.Pdf.GetPage(1).Letters.Where(l => l.BoundingBox.Bottom is > 90 and < 800).GroupBy(l => Math.Round(l.StartBaseLine.Y))
            .OrderByDescending(line => line.Key).Select(line => string.Concat(line.Select(l => l.Value))).ToList();
        Assert.True(lines.Count > 2);
        Assert.Equal(address, string.Concat(lines));
        Assert.All(lines.SkipLast(1), line => Assert.True(line[^1] is '.' or '/', line));
    }

    [Fact]
    public void In_Word_words_have_room_in_another_typeface()
    {
        var table = new Table([new(), new()], [], [new Row(Long, string.Join(' ', Enumerable.Repeat("ord", 200)))]) { ByContent = true };

        var (here, there) = (TableFit.Of(table, Look.Width, mayTurn: true), DocxTable.Fit(table, mayTurn: true));

        Assert.True(there.Widths[0] > 1.25 * here.Widths[0], $"{here.Widths[0]} and {there.Widths[0]}");
        Assert.Equal(here.Width, there.Width, 0.1);
    }

    [Fact]
    public void What_fits_upright_in_smaller_type_is_not_laid_across()
    {
        var fits = Enumerable.Range(3, 12).Select(Fit).Select(fit => (fit.Sheet == Sheet.Across, fit.Scale)).ToList();

        Assert.Equal((false, 1), fits[0]);
        Assert.Contains(fits, fit => fit is (false, < 1));
        Assert.True(fits[^1].Item1);
        Assert.Equal(fits.OrderBy(fit => fit.Item1).ThenByDescending(fit => fit.Scale), fits);

        static TableFit Fit(int columns) => TableFit.Of(Wide(columns, ["1 234 567", "december"]), Look.Width, mayTurn: true);
    }

    [Fact]
    public void A_wide_table_lies_across_with_its_heading_and_the_rest_upright()
    {
        Block[] blocks = [new Paragraph("Före."), new Heading(1, "Uppföljning"), Wide(12, ["1 234 567", "december"]), new Paragraph("Efter.")];
        using var pdf = PrintedPdf.Of(blocks);
        using var file = new MemoryStream();
        DocxWriter.Write(new Document("T", blocks), PrintedPdf.At, file);
        using var docx = WordprocessingDocument.Open(file, isEditable: false);

        Assert.Equal(["Före.", "Uppföljning", "Efter."], pdf.Pdf.GetPages().Select(page => pdf.Said(page.Number)).Select(said =>
            said.StartsWith("Uppföljning", StringComparison.Ordinal) ? "Uppföljning" : said));
        Assert.Equal([false, true, false], pdf.Pdf.GetPages().Select(page => page.Width > page.Height));
        Assert.Equal([null, PageOrientationValues.Landscape, null], docx.MainDocumentPart!.Document!.Descendants<SectionProperties>()
            .Select(section => section.GetFirstChild<PageSize>()!.Orient?.Value));
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(docx));
    }

    [Fact]
    public void The_bands_reach_the_right_edge_of_each_page()
    {
        using var file = new MemoryStream();
        var document = new Document("T", [new Paragraph("Före."), Wide(12, ["1 234 567", "december"]), new Paragraph("Efter.")])
        {
            Header = new PageBand("Rådet", "Kommunen"),
            Footer = PageBand.Numbered("Protokoll"),
        };
        DocxWriter.Write(document, PrintedPdf.At, file);
        using var docx = WordprocessingDocument.Open(file, isEditable: false);
        var main = docx.MainDocumentPart!;

        var sections = main.Document!.Descendants<SectionProperties>().ToList();
        Assert.Equal(3, sections.Count);
        Assert.All(sections, section =>
        {
            var margin = section.GetFirstChild<PageMargin>()!;
            var width = (int)(section.GetFirstChild<PageSize>()!.Width!.Value - margin.Left!.Value - margin.Right!.Value);
            var (header, footer) = ((HeaderPart)main.GetPartById(section.GetFirstChild<HeaderReference>()!.Id!), (FooterPart)main.GetPartById(section.GetFirstChild<FooterReference>()!.Id!));
            Assert.Equal(width, header.Header!.Descendants<TabStop>().Single().Position!.Value);
            Assert.Equal(width, footer.Footer!.Descendants<TabStop>().Single().Position!.Value);
        });
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(docx));
    }

    [Fact]
    public void The_list_of_contents_is_not_divided_in_Word()
    {
        using var file = new MemoryStream();
        DocxWriter.Write(new Document("T", [new Heading(1, "Protokoll"), new Heading(2, "Innehåll"), new Contents(), .. Enumerable.Range(1, 4).Select(n => new Heading(2, $"§ {n}"))]), PrintedPdf.At, file);
        using var docx = WordprocessingDocument.Open(file, isEditable: false);

        Assert.Equal([true, true, true, false], docx.MainDocumentPart!.Document!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>()
            .Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value?.StartsWith("TOC", StringComparison.Ordinal) == true)
            .Select(p => p.ParagraphProperties!.KeepNext is not null));
    }

    [Fact]
    public void Most_room_goes_where_there_is_most_to_say()
    {
        var fit = TableFit.Of(new Table([new(), new()], [], [new Row("12", string.Join(' ', Enumerable.Repeat("många ord", 20)))]) { ByContent = true }, 400, mayTurn: false);

        Assert.True(fit.Widths[1] > 8 * fit.Widths[0]);
        Assert.Equal(400, fit.Width, 0.1);
    }

    [Fact]
    public void A_cell_over_rows_is_in_its_place_and_pushes_no_other()
    {
        var table = new Table([new(), new(), new()], [new Row("a", "b", "c")],
        [
            new Row([new BfaRadet.App.Documents.Cell("två rader") { Rows = 2 }, "1", "2"]),
            new Row(["3", "4"]),
            new Row(["x", new BfaRadet.App.Documents.Cell("över", 2)]),
        ])
        { ByContent = true };

        Assert.Equal(
            ["a0 b1 c2", "två rader0 11 22", "31 42", "x0 över1"],
            TableGrid.Of(table).Select(row => string.Join(' ', row.Select(p => $"{((Paragraph)p.Cell.Blocks[0]).Runs[0].Text}{p.Column}"))));
        using var pdf = PrintedPdf.Of(table);
        Assert.Equal(["abc", "två rader12", "34", "xöver"], pdf.Root.Of("TR").Select(row => row.Text));
    }

    [Fact]
    public void A_cell_over_more_rows_than_a_page_holds_is_told_once()
    {
        var rows = Enumerable.Range(1, 80).Select(n => new Row(n == 1 ? [new BfaRadet.App.Documents.Cell("Hela året") { Rows = 80 }, $"rad {n};"] : [$"rad {n};"]));
        using var pdf = PrintedPdf.Of(new Table([new(), new()], [new Row("När", "Vad")], [.. rows]) { ByContent = true });

        Assert.True(pdf.Pdf.NumberOfPages > 1);
        Assert.Equal(string.Concat(Enumerable.Range(1, 80).Select(n => $"rad {n};")), string.Concat(pdf.Root.Of("TD").Select(c => c.Text).Where(t => t != "Hela året")));
        Assert.Single(pdf.Root.Of("TD"), cell => cell.Text == "Hela året");
    }

    private static Table Wide(int columns, string[] words) => new(
        [.. Enumerable.Repeat(new Column(), columns)],
        [new Row([.. Enumerable.Range(1, columns).Select(n => $"Kol {n}")])],
        [new Row([.. Enumerable.Range(0, columns).Select(n => words[n % words.Length])])])
    {
        ByContent = true,
    };
}
