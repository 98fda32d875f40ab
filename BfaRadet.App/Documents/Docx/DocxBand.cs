using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace BfaRadet.App.Documents.Docx;

/// <summary>The line at the head or the foot of pages: text to the left, and to the right at a tab stop, numbers as fields.</summary>
internal static class DocxBand
{
    public static Word.Paragraph Build(PageBand band, string style, int width)
    {
        var paragraph = new Word.Paragraph(new ParagraphProperties(
            new ParagraphStyleId { Val = style },
            new Tabs(new TabStop { Val = TabStopValues.Right, Position = width })));
        paragraph.Append(Parts(band.Left));
        if (band.Right.Length > 0)
        {
            paragraph.Append(new Word.Run(new TabChar()));
            paragraph.Append(Parts(band.Right));
        }

        return paragraph;
    }

    private static IEnumerable<OpenXmlElement> Parts(string text)
    {
        while (text.Length > 0)
        {
            var (at, token) = new[] { PageBand.Page, PageBand.Pages }
                .Select(token => (At: text.IndexOf(token, StringComparison.Ordinal), token))
                .Where(found => found.At >= 0)
                .DefaultIfEmpty((text.Length, ""))
                .Min();
            if (at > 0)
            {
                yield return new Word.Run(DocxInline.Characters(text[..at]));
            }

            if (token.Length > 0)
            {
                yield return new SimpleField(new Word.Run(new Text(1.ToString(CultureInfo.InvariantCulture))))
                {
                    Instruction = token == PageBand.Page ? " PAGE " : " NUMPAGES ",
                };
            }

            text = text[(at + token.Length)..];
        }
    }
}
