using BfaRadet.App.Documents;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;
using static BfaRadet.App.Documents.Block;

namespace BfaRadet.Tests.App.Documents;

/// <summary>Whatever people paste, it is printed: chance makes the text, the same each time.</summary>
public sealed class AnyTextTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void It_is_printed_in_every_format(int seed)
    {
        var document = Made(new Random(seed));

        using var pdf = new MemoryStream();
        PdfWriter.Write(document, PrintedPdf.At, pdf);
        using var docx = new MemoryStream();
        DocxWriter.Write(document, PrintedPdf.At, docx);
        var text = PlainTextWriter.Write(document);

        using var read = UglyToad.PdfPig.PdfDocument.Open(pdf.ToArray());
        Assert.True(read.NumberOfPages > 1);

        // The reader joins loose accents to letters in the first, not in the second.
        Assert.All(read.GetPages(), page => Assert.InRange(page.Letters.Count, 1, page.GetMarkedContents().Sum(marked => marked.Letters.Count)));
        docx.Position = 0;
        using var word = WordprocessingDocument.Open(docx, isEditable: false);
        Assert.Equal("", string.Join("\n", new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(word).Select(fault => $"{fault.Path?.XPath}: {fault.Description}").Take(3)));
        Assert.NotEmpty(text);
    }

    private static Document Made(Random chance) => new(Text(chance), [.. Enumerable.Range(0, 60).Select(_ => Any(chance, 0))])
    {
        Author = Text(chance),
        Header = new PageBand(Text(chance), Text(chance)),
    };

    private static Block Any(Random chance, int depth) => chance.Next(depth > 3 ? 4 : 9) switch
    {
        0 => new Heading(chance.Next(-1, 9), Text(chance)) { Anchor = Text(chance) },
        1 => new Paragraph([new(Text(chance), Bold: chance.Next(2) == 0), new(Text(chance), Italic: true, Link: "#" + Text(chance)), new(Text(chance), Link: "https://exempel.se/" + Text(chance)), new(Text(chance), Link: "https://" + Text(chance)), new(Text(chance), Link: "mailto:" + Text(chance))]),
        2 => new Signatures([.. Enumerable.Range(0, chance.Next(4)).Select(_ => new Signature(Text(chance), Text(chance), Text(chance)))]),
        3 => new Paragraph(Text(chance)) { Indent = chance.Next(-50, 900), SpaceBefore = chance.Next(40), Align = (Alignment)chance.Next(3), Look = (ParagraphLook)chance.Next(3) },
        4 => new Space(chance.Next(2000)),
        5 => new Contents(chance.Next(4)),
        6 => new Table(
            [.. Enumerable.Range(0, chance.Next(6)).Select(_ => new Column(chance.Next(3), (Alignment)chance.Next(3)))],
            [.. Enumerable.Range(0, chance.Next(3)).Select(_ => Row(chance, depth))],
            [.. Enumerable.Range(0, chance.Next(1, 9)).Select(_ => Row(chance, depth))])
        { Summary = Text(chance) },
        _ => new List(
            (ListMarks)chance.Next(4),
            [.. Enumerable.Range(0, chance.Next(5)).Select(_ => new ListItem([.. Enumerable.Range(0, chance.Next(3)).Select(_ => Any(chance, depth + 1))]))],
            chance.Next(-3, 2000)),
    };

    private static Row Row(Random chance, int depth) =>
        new([.. Enumerable.Range(0, chance.Next(6)).Select(_ => new Cell([Any(chance, depth + 2)], chance.Next(-1, 5), chance.Next(2) == 0))]);

    // Any code unit at all, half surrogates too, with a space now and then.
    private static string Text(Random chance) => new([.. Enumerable.Range(0, chance.Next(90))
        .Select(_ => chance.Next(4) switch { 0 => ' ', 1 => (char)chance.Next(0x10000), _ => (char)chance.Next(0x20, 0x180) })]);
}
