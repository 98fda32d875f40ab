using BfaRadet.App.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Xunit;
using static BfaRadet.App.Documents.Block;
using Document = BfaRadet.App.Documents.Document;
using ListItem = BfaRadet.App.Documents.ListItem;
using Paragraph = BfaRadet.App.Documents.Block.Paragraph;
using Run = BfaRadet.App.Documents.Run;
using Table = BfaRadet.App.Documents.Block.Table;
using TableLook = BfaRadet.App.Documents.TableLook;

namespace BfaRadet.Tests.App.Documents;

public sealed class DocxWriterTests
{
    [Fact]
    public void Minutes_have_nothing_that_Word_would_mend()
    {
        using var docx = Write(SampleMinutes.With(5));

        Assert.Empty(Faults(docx));
    }

    [Fact]
    public void Odd_things_are_valid_too()
    {
        using var docx = Write(new Document("Udda \uD800 <&>", [
            new Heading(4, "Hoppad"),
            new Paragraph("styr\u0000\u0007tecken \uD83D 😀 \tflik\nny rad mjukt\u00ADbindestreck"),
            new Paragraph("") { Anchor = "tom" },
            new List(ListMarks.Dash, [new ListItem([]), new ListItem(""), new ListItem([new List(ListMarks.Letter, ["a"], 3)]), Deep(12)]),
            new Table([new(0), new(-1)], [], [new Row("a"), new Row("b", "c", "d"), new Row([new Cell("e", 7)])]),
            new Table([new(1)], [new Row("x")], []) { Summary = "Sammanfattning", Look = TableLook.Plain },
            new Signatures([new("Ordförande", "Ek", "Justerat")]),
            new Rule(),
            new Space(-3),
            new PageBreak(),
            new Contents(),
            new Paragraph([new Run("x", Link: "javascript:alert(1)"), new Run("y", Link: "#nej"), new Run("z", Link: "mailto:a@exempel.se")]) { Indent = 20, SpaceAfter = 3, Align = Alignment.Centre, KeepWithNext = true },
        ]));

        Assert.Empty(Faults(docx));
        Assert.Single(docx.MainDocumentPart!.HyperlinkRelationships);
    }

    [Fact]
    public void An_empty_document_is_valid()
    {
        using var docx = Write(new Document("", []) { Footer = PageBand.Empty });

        Assert.Empty(Faults(docx));
    }

    [Fact]
    public void Headings_are_Words_own()
    {
        using var docx = Write(new Document("T", [new Heading(1, "Ett"), new Heading(3, "Två"), new Paragraph("Text")]));

        Assert.Equal(["Heading1", "Heading2", null], docx.MainDocumentPart!.Document!.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>()
            .Select(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value));
    }

    [Fact]
    public void The_head_of_a_table_is_repeated_and_rows_stay_whole()
    {
        using var docx = Write(new Document("T", [new Table([new(1), new(1)], [new Row("a", "b")], [new Row("c", "d")])]));

        var rows = docx.MainDocumentPart!.Document!.Descendants<TableRow>().ToList();
        Assert.Equal([1, 0], rows.Select(row => row.Descendants<TableHeader>().Count()));
        Assert.All(rows, row => Assert.Single(row.Descendants<CantSplit>()));
    }

    [Fact]
    public void Only_a_head_looks_like_one()
    {
        using var docx = Write(new Document("T",
        [
            new Table([new(1), new(1)], [], [new Row("a", "b"), new Row("c", "d")]),
            new Paragraph("Mellan."),
            new Table([new(1), new(1)], [new Row("År", "Antal")], [new Row("2025", "14")]),
        ]));

        // A style with a first row of its own is drawn by some on tables that have no head.
        Assert.Empty(docx.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Descendants<TableStyleProperties>());
        var rows = docx.MainDocumentPart.Document!.Descendants<TableRow>().ToList();
        Assert.Equal([false, false, true, false], rows.Select(row => row.Descendants<TableCellBorders>().Any()));
        Assert.Equal([false, false, true, false], rows.Select(row => row.Descendants<Bold>().Any()));
        Assert.Equal([false, false, true, false], rows.Select(row => row.Descendants<KeepNext>().Any()));
    }

    [Fact]
    public void No_line_ends_at_the_dash_of_a_range()
    {
        using var docx = Write(new Document("T", [new Paragraph("Paus 16.30–18.30 vid §§ 5–6 – och sedan 5 min för A-traktorer.")]));

        var text = string.Concat(docx.MainDocumentPart!.Document!.Descendants<Text>().Select(t => t.Text));
        Assert.Contains("16.30–\u200D\u206018.30", text, StringComparison.Ordinal);
        Assert.Contains("§§\u00A05–\u200D\u20606 – och sedan 5\u00A0min", text, StringComparison.Ordinal);
        Assert.Single(docx.MainDocumentPart.Document!.Descendants<NoBreakHyphen>());
    }

    [Fact]
    public void What_to_take_where_the_typeface_is_missing_is_named()
    {
        using var docx = Write(new Document("T", [new Paragraph("Text")]));

        var named = Assert.Single(docx.MainDocumentPart!.FontTablePart!.Fonts!.Elements<Font>());
        Assert.Equal(docx.MainDocumentPart.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<RunFonts>().Single().Ascii!.Value, named.Name!.Value);
        Assert.Contains("Calibri", named.AltName!.Val!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_one_who_signs_has_a_line_of_its_own()
    {
        using var docx = Write(new Document("T", [new Signatures([new("Sekreterare", "Holm"), new("Ordförande", "Ek"), new("Justerare", "Lind")])]));

        // Paragraphs that touch and have the same line share it: there is one without between them.
        Assert.Equal([false, true, false, true, false, true], docx.MainDocumentPart!.Document!.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>()
            .Select(paragraph => paragraph.ParagraphProperties!.ParagraphBorders is not null));
    }

    [Fact]
    public void Each_list_counts_from_its_own_start()
    {
        using var docx = Write(new Document("T", [new List(ListMarks.Number, "a", "b"), new List(ListMarks.Number, ["c"], 7)]));

        var numbers = docx.MainDocumentPart!.Document!.Descendants<NumberingId>().Select(id => id.Val!.Value).ToList();
        Assert.Equal([1, 1, 2], numbers);
        Assert.Equal([1, 7], docx.MainDocumentPart.NumberingDefinitionsPart!.Numbering!.Descendants<StartOverrideNumberingValue>().Select(start => start.Val!.Value));
    }

    [Fact]
    public void Title_language_and_page_numbers_are_there()
    {
        using var docx = Write(new Document("Protokoll – Östra", []) { Author = "Exempelkommun", Footer = PageBand.Numbered("Signatur") });

        Assert.Equal("Protokoll – Östra", docx.PackageProperties.Title);
        Assert.Equal("sv-SE", docx.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Descendants<Languages>().Single().Val!.Value);
        Assert.Equal([" PAGE ", " NUMPAGES "], docx.MainDocumentPart.FooterParts.Single().Footer!.Descendants<SimpleField>().Select(field => field.Instruction!.Value!));
    }

    private static ListItem Deep(int levels) =>
        levels == 0 ? new ListItem("djupast") : new ListItem([new Paragraph($"nivå {levels}"), new List(ListMarks.Number, [Deep(levels - 1)])]);

    private static WordprocessingDocument Write(Document document)
    {
        var file = new MemoryStream();
        DocxWriter.Write(document, PrintedPdf.At, file);
        file.Position = 0;
        return WordprocessingDocument.Open(file, isEditable: false);
    }

    private static IEnumerable<string> Faults(WordprocessingDocument docx) =>
        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(docx).Select(fault => $"{fault.Path?.XPath}: {fault.Description}");
}
