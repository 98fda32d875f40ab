using BfaRadet.App.Documents.Docx;
using BfaRadet.App.Documents.Pdf.Layout;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BfaRadet.App.Documents;

/// <summary>Writes a document as DOCX on A4, in Word's own styles, so that it can be worked on further.</summary>
public static class DocxWriter
{
    // In twentieths of a point, as the PDF's.
    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string HeaderId = "header";
    private const string FooterId = "footer";
    private const int Left = 1840;
    private const int Right = 1560;

    internal const int TextWidth = 11906 - Left - Right;

    /// <summary>Writes the file. The same document at the same time gives the same bytes: nothing in it is drawn by lot.</summary>
    /// <param name="at">When it is made: stated in the file, and on the files within.</param>
    /// <param name="output">Written synchronously; need not be seekable. Not closed.</param>
    public static void Write(Document document, DateTimeOffset at, Stream output)
    {
        using var numbers = new InvariantNumbers();
        using var made = new MemoryStream();
        using (var package = WordprocessingDocument.Create(made, WordprocessingDocumentType.Document))
        {
            DocxProperties.Add(package, document, at);
            Add(document, package.AddNewPart<MainDocumentPart>(MainType, "main"));
        }

        made.Position = 0;
        DocxPackage.Copy(made, at, output);
    }

    private static void Add(Document document, MainDocumentPart main)
    {
        main.AddNewPart<StyleDefinitionsPart>("styles").Styles = DocxStyles.Build(document.Language);
        main.AddNewPart<FontTablePart>("fonts").Fonts = DocxStyles.Fonts();
        main.AddNewPart<DocumentSettingsPart>("settings").Settings = new Settings(
            new Compatibility(new CompatibilitySetting
            {
                Name = CompatSettingNameValues.CompatibilityMode,
                Uri = "http://schemas.microsoft.com/office/word",
                Val = "15",
            }),
            new ThemeFontLanguages { Val = document.Language });

        var body = new Body();
        var numbering = new DocxNumbering();
        new DocxBody(document, new DocxInline(main, Anchors(document)), numbering, sheet => Section(document, main, sheet)).Add(body);
        body.Append(Section(document, main, Sheet.Upright));
        main.Document = new DocumentFormat.OpenXml.Wordprocessing.Document(body);
        main.AddNewPart<NumberingDefinitionsPart>("numbering").Numbering = numbering.Build();
    }

    private static SectionProperties Section(Document document, MainDocumentPart main, Sheet sheet)
    {
        var size = new PageSize { Width = (uint)Math.Round(sheet.PageWidth * 20), Height = (uint)Math.Round(sheet.PageHeight * 20) };
        var section = new SectionProperties();

        // A band of its own for pages laid across: what stands to the right stands at their right edge.
        var (way, width) = (sheet == Sheet.Across ? "-across" : "", (int)size.Width.Value - Left - Right);
        if (!document.Header.IsEmpty)
        {
            if (!main.HeaderParts.Any(part => main.GetIdOfPart(part) == HeaderId + way))
            {
                main.AddNewPart<HeaderPart>(HeaderId + way).Header = new Header(DocxBand.Build(document.Header, "Header", width));
            }

            section.Append(new HeaderReference { Type = HeaderFooterValues.Default, Id = HeaderId + way });
        }

        if (!document.Footer.IsEmpty)
        {
            if (!main.FooterParts.Any(part => main.GetIdOfPart(part) == FooterId + way))
            {
                main.AddNewPart<FooterPart>(FooterId + way).Footer = new Footer(DocxBand.Build(document.Footer, "Footer", width));
            }

            section.Append(new FooterReference { Type = HeaderFooterValues.Default, Id = FooterId + way });
        }

        if (sheet == Sheet.Across)
        {
            size.Orient = PageOrientationValues.Landscape;
        }

        section.Append(size, new PageMargin { Left = Left, Right = Right, Top = 1720, Bottom = 1440, Header = 800, Footer = 760, Gutter = 0 });
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
