using BfaRadet.App.Documents.Pdf;

namespace BfaRadet.App.Documents;

/// <summary>
/// Prints a document as tagged PDF 1.7 on A4, built for PDF/UA-1 and PDF/A-2a (no certification is claimed). The same
/// document at the same time gives the same bytes, as long as the product and .NET are the same.
/// </summary>
public static class PdfWriter
{
    /// <summary>Writes the file, page by page; memory does not grow with the number of pages but for an index.</summary>
    /// <param name="at">When it is made: stated in the file.</param>
    /// <param name="output">Written synchronously; need not be seekable. Not closed.</param>
    public static void Write(Document document, DateTimeOffset at, Stream output, CancellationToken cancellation = default)
    {
        using var numbers = new InvariantNumbers();
        using var printing = new PdfPrinting(document, at, output);
        printing.Run(cancellation);
    }
}
