using BfaRadet.App.Documents.Docx;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BfaRadet.App.Documents;

/// <summary>Writes a document as DOCX on A4, in Word's own styles, so that it can be worked on further.</summary>
public static class DocxWriter
{
    // In twentieths of a point, as the PDF's.
    private const int PageWidth = 11906;
    private const int PageHeight = 16838;
    private const int Left = 1840;
    private const int Right = 1560;

    internal const int TextWidth = PageWidth - Left - Right;

    /// <param name="at">When it is made: stated in the file.</param>
    /// <param name="output">Must be seekable and readable. Not closed.</param>
    public static void Write(Document document, DateTimeOffset at, Stream output)
    {
        using var numbers = new InvariantNumbers();
        using var package = WordprocessingDocument.Create(output, WordprocessingDocumentType.Document);
        var properties = package.PackageProperties;
        properties.Title = CleanText.Of(document.Title);
        properties.Creator = CleanText.Of(document.Author);
        properties.Language = document.Language;
        properties.Created = properties.Modified = at.UtcDateTime;

        var main = package.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = DocxStyles.Build(document.Language);
        main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(
            new Compatibility(new CompatibilitySetting
            {
                Name = CompatSettingNameValues.CompatibilityMode,
                Uri = "http://schemas.microsoft.com/office/word",
                Val = "15",
            }),
            new ThemeFontLanguages { Val = document.Language });

        var body = new Body();
        var numbering = new DocxNumbering();
        new DocxBody(document, new DocxInline(main, Anchors(document)), numbering).Add(body);
        body.Append(Section(document, main));
        main.Document = new DocumentFormat.OpenXml.Wordprocessing.Document(body);
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = numbering.Build();
    }

    private static SectionProperties Section(Document document, MainDocumentPart main)
    {
        var section = new SectionProperties();
        if (!document.Header.IsEmpty)
        {
            var header = main.AddNewPart<HeaderPart>();
            header.Header = new Header(DocxBand.Build(document.Header, "Header", TextWidth));
            section.Append(new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(header) });
        }

        if (!document.Footer.IsEmpty)
        {
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = new Footer(DocxBand.Build(document.Footer, "Footer", TextWidth));
            section.Append(new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) });
        }

        section.Append(
            new PageSize { Width = PageWidth, Height = PageHeight },
            new PageMargin { Left = Left, Right = Right, Top = 1720, Bottom = 1640, Header = 800, Footer = 760, Gutter = 0 });
        return section;
    }

    private static HashSet<string> Anchors(Document document) =>
    [
        .. document.Blocks.SelectMany(Within).Select(block => block.Anchor).OfType<string>(),
        .. Headings.Of(document).Select((_, i) => DocxBody.Name(i)),
    ];

    private static IEnumerable<Block> Within(Block block) => block switch
    {
        Block.List list => list.Items.SelectMany(item => item.Blocks).SelectMany(Within).Prepend(block),
        Block.Table table => table.Head.Concat(table.Rows).SelectMany(row => row.Cells).SelectMany(cell => cell.Blocks).SelectMany(Within),
        Block.Heading or Block.Paragraph => [block],
        _ => [],
    };
}
