using BfaRadet.App.Features.Meetings.Attachments;
using BfaRadet.App.Features.Minutes.Downloads.Zip;

namespace BfaRadet.App.Features.Minutes.Verifying;

/// <summary>A file that was given.</summary>
/// <param name="Hash">SHA-256, 64 hexadecimal digits in lower case.</param>
/// <param name="Bytes">Of those that are read; null of the others, of which the hash is enough.</param>
public sealed record ExportedFile(string Hash, byte[]? Bytes)
{
    /// <summary>The bytes as UTF-8; null of those that are not read.</summary>
    public string? Text => Bytes is null ? null : System.Text.Encoding.UTF8.GetString(Bytes);
}

/// <summary>What was given to be checked, read.</summary>
/// <param name="Files">By name, which is never a path.</param>
/// <param name="Fault">Why it could not be read; then there are no files.</param>
/// <param name="IsLone">A lone file and not a whole meeting: it has no manifest.</param>
public sealed record Exported(string Name, IReadOnlyDictionary<string, ExportedFile> Files, Finding? Fault = null, bool IsLone = false)
{
    /// <summary>More than any meeting needs; a file of this size is read in a few seconds.</summary>
    public const long MaxBytes = 512L * 1024 * 1024;

    /// <summary>Attachments are read beside that: as much as the settings let a meeting have.</summary>
    public const long MaxAttachmentBytes = AttachmentSettings.Most * 1024L * 1024;

    public const int MaxFiles = 1000;

    /// <summary>Manifests and seals are some kB.</summary>
    private const int MaxText = 1024 * 1024;

    /// <summary>The longest minutes are some MB.</summary>
    private const int MaxRecord = 64 * 1024 * 1024;

    public static Exported Unreadable(FindingKind why, string name, string file = "") =>
        new(name, new Dictionary<string, ExportedFile>(), new Finding(why, name, file));

    /// <summary>Whether it is a plain file name: no folder, no drive, no control characters.</summary>
    internal static bool IsPlain(string name) =>
        name.Length is > 0 and <= 200 && name is not ("." or "..") && name.IndexOfAny(['/', '\\', ':', '\0']) < 0 && !name.Any(char.IsControl);

    /// <summary>Reads one file to its end; null when it is larger than what is left.</summary>
    /// <param name="left">How many bytes may still be read.</param>
    internal static ExportedFile? Read(string name, Stream stream, ref long left)
    {
        var keeps = name switch
        {
            ExportNames.Record => MaxRecord,
            ExportNames.Manifest or ExportNames.Seal or ExportNames.ReadMe or ExportNames.Notice => MaxText,
            _ => 0,
        };
        using var kept = new MemoryStream();
        using var hashed = new HashingStream(keeps > 0 ? kept : Stream.Null);
        var buffer = new byte[1 << 16];
        int read;
        // Counted while reading, since the size that the zip states cannot be relied on.
        while ((read = stream.Read(buffer)) > 0)
        {
            left -= read;
            if (left < 0 || keeps > 0 && hashed.Length + read > keeps)
            {
                return null;
            }

            hashed.Write(buffer.AsSpan(0, read));
        }

        return new ExportedFile(hashed.Hash(), keeps > 0 ? kept.ToArray() : null);
    }
}
