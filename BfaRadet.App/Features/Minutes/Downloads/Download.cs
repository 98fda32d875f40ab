using BfaRadet.App.Data;

namespace BfaRadet.App.Features.Minutes.Downloads;

/// <summary>A file that somebody may have, found and ready to be written.</summary>
/// <param name="Mark">What tells one version from another; null when each is its own (a draft, or what says when it was made).</param>
/// <param name="Write">Writes it, synchronously.</param>
internal sealed record Download(
    string Name, FileKind Kind, string? Mark, Action<Stream, CancellationToken> Write)
{
    /// <summary>Writes it to a file that is gone when it is closed, and hands that back from its beginning.</summary>
    public FileStream WriteToFile(TemporaryFiles files, CancellationToken cancellation)
    {
        // On disk and not in memory: minutes of hundreds of pages are asked for by many at once after a meeting.
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
