using System.IO.Compression;

namespace BfaRadet.App.Documents.Docx;

/// <summary>The file within a file: the same each time it is written.</summary>
internal static class DocxPackage
{
    // The first and the last year that the format knows.
    private const int First = 1980;
    private const int Last = 2107;

    /// <summary>Copies a package with its files in the order of their names and a time of our own on each.</summary>
    /// <param name="output">Need not be seekable. Not closed.</param>
    public static void Copy(Stream made, DateTimeOffset at, Stream output)
    {
        // A zip written to what can be sought in has other bytes than one that cannot, so it is always written to the same.
        using var package = new MemoryStream();
        using (var from = new ZipArchive(made, ZipArchiveMode.Read, leaveOpen: true))
        using (var to = new ZipArchive(package, ZipArchiveMode.Create, leaveOpen: true))
        {
            Copy(from, to, at);
        }

        package.Position = 0;
        package.CopyTo(output);
    }

    private static void Copy(ZipArchive from, ZipArchive to, DateTimeOffset at)
    {
        // What the package is made of comes first: some readers look no further for it.
        foreach (var entry in from.Entries.OrderBy(e => e.FullName != "[Content_Types].xml").ThenBy(e => e.FullName, StringComparer.Ordinal))
        {
            var copy = to.CreateEntry(entry.FullName);
            copy.LastWriteTime = at.Year is >= First and <= Last ? at : new DateTimeOffset(First, 1, 1, 0, 0, 0, TimeSpan.Zero);
            using var content = entry.Open();
            using var into = copy.Open();
            content.CopyTo(into);
        }
    }
}
