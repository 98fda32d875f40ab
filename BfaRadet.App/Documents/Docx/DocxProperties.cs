using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace BfaRadet.App.Documents.Docx;

/// <summary>Title, author, language and time of the file. Written by ourselves: the library names the part by lot.</summary>
internal static class DocxProperties
{
    private static readonly XNamespace _core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace _dublin = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace _terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace _schema = "http://www.w3.org/2001/XMLSchema-instance";

    public static void Add(WordprocessingDocument package, Document document, DateTimeOffset at)
    {
        var moment = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var properties = new XElement(
            _core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", _core),
            new XAttribute(XNamespace.Xmlns + "dc", _dublin),
            new XAttribute(XNamespace.Xmlns + "dcterms", _terms),
            new XAttribute(XNamespace.Xmlns + "xsi", _schema),
            new XElement(_dublin + "title", CleanText.Of(document.Title)),
            new XElement(_dublin + "creator", CleanText.Of(document.Author)),
            new XElement(_dublin + "language", document.Language),
            new XElement(_terms + "created", new XAttribute(_schema + "type", "dcterms:W3CDTF"), moment),
            new XElement(_terms + "modified", new XAttribute(_schema + "type", "dcterms:W3CDTF"), moment));
        using var part = package.AddNewPart<CoreFilePropertiesPart>("properties").GetStream(FileMode.Create, FileAccess.Write);
        properties.Save(part);
    }
}
