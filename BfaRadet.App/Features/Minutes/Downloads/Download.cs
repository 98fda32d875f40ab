using BfaRadet.App.Data;

namespace BfaRadet.App.Features.Minutes.Downloads;

/// <summary>A file that the caller may have, ready to be written.</summary>
/// <param name="Mark">The ETag of its version; null when every file differs (a draft, or one that says when it was made).</param>
/// <param name="Write">Writes it, synchronously.</param>
internal sealed record Download(
    string Name, FileKind Kind, string? Mark, Action<Stream, CancellationToken> Write)
{
    /// <summary>Writes it to a file that is deleted when it is closed, and returns that, positioned at its beginning.</summary>
    public FileStream WriteToFile(TemporaryFiles files, CancellationToken cancellation)
    {
        // On disk and not in memory: after a meeting many ask at once for minutes of hundreds of pages.
        var file = files.Open();
        try
        {
            Write(file, cancellation);
            file.Position = 0;
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
