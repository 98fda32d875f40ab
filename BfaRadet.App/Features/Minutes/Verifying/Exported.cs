using BfaRadet.App.Features.Minutes.Downloads.Zip;


namespace BfaRadet.App.Features.Minutes.Verifying;

/// <summary>A file that was given.</summary>
/// <param name="Hash">SHA-256, 64 hexadecimal digits in lower case.</param>
/// <param name="Text">Of the manifest and the seal, which are read; null of the others.</param>
public sealed record ExportedFile(string Hash, string? Text);

/// <summary>What was given to be checked, read.</summary>
/// <param name="Files">By name, which is never a path.</param>
/// <param name="Fault">Why it could not be read; then there are no files.</param>
/// <param name="IsLone">A lone file and not a whole meeting: it has no manifest.</param>
public sealed record Exported(string Name, IReadOnlyDictionary<string, ExportedFile> Files, Finding? Fault = null, bool IsLone = false)
{
    /// <summary>Larger than any meeting; a file of this size is read in a few seconds.</summary>
    public const long MostBytes = 512L * 1024 * 1024;

    public const int MostFiles = 1000;

    /// <summary>Manifests and seals are some kB.</summary>
    private const int MostText = 1024 * 1024;

    public static Exported Unreadable(FindingKind why, string name, string file = "") =>
        new(name, new Dictionary<string, ExportedFile>(), new Finding(why, name, file));

    /// <summary>A name of a file here, and of nothing else: no folder, no drive, no control characters.</summary>
    internal static bool IsPlain(string name) =>
        name.Length is > 0 and <= 200 && name is not ("." or "..") && name.IndexOfAny(['/', '\\', ':', '\0']) < 0 && !name.Any(char.IsControl);

    /// <summary>Reads one file to its end; null when there is more of it than there is room for.</summary>
    /// <param name="left">How many bytes there is room for.</param>
    internal static ExportedFile? Read(string name, Stream stream, ref long left)
    {
        var keeps = name is ExportNames.Manifest or ExportNames.Seal;
        using var kept = new MemoryStream();
        using var hashed = new HashingStream(keeps ? kept : Stream.Null);
        var buffer = new byte[1 << 16];
        int read;
        // Counted as it comes: what the zip says of its own size is not to be relied on.
        while ((read = stream.Read(buffer)) > 0)
        {
            left -= read;
            if (left < 0 || keeps && hashed.Length + read > MostText)
            {
                return null;
            }

            hashed.Write(buffer.AsSpan(0, read));
        }

        return new ExportedFile(hashed.Hash(), keeps ? System.Text.Encoding.UTF8.GetString(kept.GetBuffer().AsSpan(0, (int)kept.Length)) : null);
    }
}
