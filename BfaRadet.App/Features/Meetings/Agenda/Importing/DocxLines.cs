using BfaRadet.Domain.Meetings.Agenda.Importing;
using System.IO.Compression;
using System.Xml;

namespace BfaRadet.App.Features.Meetings.Agenda.Importing;

/// <summary>
/// The paragraphs and tables of a Word document. Only three parts are unpacked, and no more of each than a document has; nothing in it is
/// followed or run.
/// </summary>
internal static class DocxLines
{
    /// <summary>Most characters of a part that are unpacked.</summary>
    private const int MaxPart = 24 * 1024 * 1024;

    private const int MaxText = PaperText.MaxLength;

    private const string Main = "word/document.xml";

    public static Result<ValueList<PaperLine>> Read(byte[] file)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            if (zip.GetEntry(Main) is not { } main)
            {
                return new PaperRefusal.OtherFormat(
                    zip.GetEntry("xl/workbook.xml") is not null ? PaperFormat.Workbook
                    : zip.GetEntry("content.xml") is not null ? PaperFormat.OpenDocument
                    : PaperFormat.Archive);
            }

            if (new[] { Main, "word/numbering.xml", "word/styles.xml" }.Select(zip.GetEntry).Any(part => part?.Length > MaxPart))
            {
                return new PaperRefusal.Broken();
            }

            var numbering = DocxNumbering.Read(Open(zip, "word/styles.xml"), Open(zip, "word/numbering.xml"));
            using var xml = Open(main);
            var body = new DocxBody(numbering, MaxText);
            return body.Read(xml) ? body.Lines.Take(PaperText.MaxLines).ToValueList() : new PaperRefusal.TextTooLong(body.Length, MaxText);
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException or IOException)
        {
            return new PaperRefusal.Broken();
        }
    }

    private static XmlReader? Open(ZipArchive zip, string part) => zip.GetEntry(part) is { } entry ? Open(entry) : null;

    private static XmlReader Open(ZipArchiveEntry entry) => XmlReader.Create(entry.Open(), new XmlReaderSettings
    {
        CloseInput = true,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxPart,
        MaxCharactersFromEntities = 1_024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });
}
