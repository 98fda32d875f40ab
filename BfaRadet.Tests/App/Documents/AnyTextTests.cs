using BfaRadet.App.Documents;
using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;
using static BfaRadet.App.Documents.Block;

namespace BfaRadet.Tests.App.Documents;

/// <summary>Whatever people paste, it is printed; what is not shrinks to the smallest document that shows it.</summary>
public sealed class AnyTextTests
{
    // Any code unit at all, half surrogates too, with a space now and then.
    private static readonly Gen<string> _text = Gen.Frequency((1, Gen.Const(' ')), (1, Gen.Char), (2, Gen.Char['\u0020', '\u017F']))
        .Array[0, 89].Select(letters => new string(letters));

    private static readonly Gen<Document> _document = Gen.Select(
        _text, Any(0).Array[2, 60], _text, _text, _text,
        (title, blocks, author, left, right) => new Document(title, blocks) { Author = author, Header = new PageBand(left, right) });

    [Fact]
    public void It_is_printed_in_every_format() => _document.Sample(Print, iter: 3);

    private static void Print(Document document)
    {
        using var pdf = new MemoryStream();
        PdfWriter.Write(document, PrintedPdf.At, pdf);
        using var docx = new MemoryStream();
        DocxWriter.Write(document, PrintedPdf.At, docx);
        var text = PlainTextWriter.Write(document);

        using var read = UglyToad.PdfPig.PdfDocument.Open(pdf.ToArray());
        Assert.NotEqual(0, read.NumberOfPages);

        // The reader joins loose accents to letters in the first, not in the second.
        Assert.All(read.GetPages(), page => Assert.InRange(page.Letters.Count, 0, page.GetMarkedContents().Sum(marked => marked.Letters.Count)));
        docx.Position = 0;
        using var word = WordprocessingDocument.Open(docx, isEditable: false);
        Assert.Equal("", string.Join("\n", new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(word).Select(fault => $"{fault.Path?.XPath}: {fault.Description}").Take(3)));
        Assert.NotEmpty(text);
    }

    private static Gen<Block> Any(int depth)
    {
        Gen<Block>[] flat =
        [
            Gen.Select(Gen.Int[-1, 8], _text, _text, (level, text, anchor) => (Block)new Heading(level, text) { Anchor = anchor }),
            Gen.Select(_text.Array[9], Gen.Bool, (t, bold) => (Block)new Paragraph(
            [
                new(t[0], Bold: bold), new(t[1], Italic: true, Link: "#" + t[2]), new(t[3], Link: "https://exempel.se/" + t[4]),
                new(t[5], Link: "https://" + t[6]), new(t[7], Link: "mailto:" + t[8]),
            ])),
            Gen.Select(_text, _text, _text, (role, name, at) => new Signature(role, name, at)).Array[0, 3].Select(all => (Block)new Signatures([.. all])),
            Gen.Select(_text, Gen.Int[-50, 899], Gen.Int[0, 39], Gen.Enum<Alignment>(), Gen.Enum<ParagraphLook>(),
                (text, indent, space, align, look) => (Block)new Paragraph(text) { Indent = indent, SpaceBefore = space, Align = align, Look = look }),
        ];
        if (depth > 3)
        {
            return Gen.OneOf(flat);
        }

        var rows = Gen.Select(Any(depth + 2), Gen.Int[-1, 4], Gen.Bool, (block, columns, header) => new Cell([block], columns, header))
            .Array[0, 5].Select(cells => new Row([.. cells]));
        var columns = Gen.Select(Gen.Int[0, 2], Gen.Enum<Alignment>(), (width, align) => new Column(width, align)).Array[0, 5];
        var items = Any(depth + 1).Array[0, 2].Select(blocks => new ListItem([.. blocks])).Array[0, 4];
        return Gen.OneOf(
        [
            .. flat,
            Gen.Int[0, 1_999].Select(points => (Block)new Space(points)),
            Gen.Int[0, 3].Select(levels => (Block)new Contents(levels)),
            Gen.Select(columns, rows.Array[0, 2], rows.Array[1, 8], _text,
                (widths, head, body, summary) => (Block)new Table([.. widths], [.. head], [.. body]) { Summary = summary }),
            Gen.Select(Gen.Enum<ListMarks>(), items, Gen.Int[-3, 1_999], (marks, all, first) => (Block)new List(marks, [.. all], first)),
        ]);
    }
}
