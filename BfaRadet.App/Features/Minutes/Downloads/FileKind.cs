using System.Text;
using BfaRadet.App.Documents;

namespace BfaRadet.App.Features.Minutes.Downloads;

/// <summary>A kind of file that minutes can be downloaded as.</summary>
/// <param name="Extension">Without the dot, in lower case.</param>
public sealed record FileKind(string Extension, string ContentType)
{
    public static FileKind Pdf { get; } = new("pdf", "application/pdf");

    public static FileKind Docx { get; } = new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    public static FileKind Html { get; } = new("html", "text/html; charset=utf-8");

    public static FileKind Text { get; } = new("txt", "text/plain; charset=utf-8");

    public static FileKind Json { get; } = new("json", "application/json; charset=utf-8");

    public static FileKind Zip { get; } = new("zip", "application/zip");

    /// <summary>Those that a document is written as, in the order they are offered.</summary>
    public static IReadOnlyList<FileKind> Documents { get; } = [Pdf, Docx, Html, Text];

    public static IReadOnlyList<FileKind> All { get; } = [.. Documents, Json, Zip];

    /// <summary>Null for any other extension. Case-sensitive.</summary>
    public static FileKind? Of(string extension) => All.FirstOrDefault(k => k.Extension == extension);

    /// <summary>Writes a document as this kind.</summary>
    /// <param name="output">Written synchronously; need not be seekable. Not closed.</param>
    internal void Write(Document document, DateTimeOffset at, Stream output, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        switch (Extension)
        {
            case "pdf":
                PdfWriter.Write(document, at, output, cancellation);
                break;
            case "docx":
                DocxWriter.Write(document, at, output);
                break;
            case "html":
                output.Write(Encoding.UTF8.GetBytes(HtmlWriter.Write(document)));
                break;
            case "txt":
                output.Write(Encoding.UTF8.GetBytes(PlainTextWriter.Write(document)));
                break;
            default:
                throw new InvalidOperationException($"No document is written as {Extension}");
        }
    }
}
