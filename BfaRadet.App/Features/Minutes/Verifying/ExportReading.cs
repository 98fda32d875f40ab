using BfaRadet.App.Features.Minutes.Downloads.Zip;
using System.IO.Compression;

namespace BfaRadet.App.Features.Minutes.Verifying;

/// <summary>Reads what was given: a zip, a folder, minutes or a seal. Unpacks nothing to disk and trusts no size or name in it.</summary>
internal static class ExportReading
{
    public static Exported Read(string path)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(path)) is { Length: > 0 } last ? last : path;
        try
        {
            if (Directory.Exists(path))
            {
                return Folder(name, path);
            }

            if (!File.Exists(path))
            {
                return Exported.Unreadable(FindingKind.NotThere, name);
            }

            if (!HasContent(path))
            {
                return Exported.Unreadable(FindingKind.NotAFile, name);
            }

            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return IsZip(file) || Path.GetExtension(path).Equals(".zip", StringComparison.OrdinalIgnoreCase) ? Zip(name, file)
                : Path.GetExtension(path).ToUpperInvariant() switch
                {
                    ".JSON" => Lone(name, ExportNames.Record, file),
                    ".TXT" => Lone(name, ExportNames.Seal, file),
                    _ => Exported.Unreadable(FindingKind.NotAnExport, name),
                };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException or NotSupportedException or ArgumentException)
        {
            return Exported.Unreadable(FindingKind.Damaged, name);
        }
    }

    private static Exported Zip(string name, Stream file)
    {
        using var zip = Open(file);
        if (zip is null)
        {
            return Exported.Unreadable(FindingKind.NotAnExport, name);
        }

        if (zip.Entries.Count > Exported.MaxFiles)
        {
            return Exported.Unreadable(FindingKind.TooLarge, name);
        }

        var files = new Dictionary<string, ExportedFile>(StringComparer.Ordinal);
        var (ours, attachments) = (Exported.MaxBytes, Exported.MaxAttachmentBytes);
        foreach (var entry in zip.Entries)
        {
            if (!Exported.IsPlain(entry.FullName) || files.ContainsKey(entry.FullName))
            {
                return Exported.Unreadable(FindingKind.UnsafeName, name, entry.FullName);
            }

            ref var left = ref LeftFor(entry.FullName, ref ours, ref attachments);
            if (entry.Length > left)
            {
                return Exported.Unreadable(FindingKind.TooLarge, name, entry.FullName);
            }

            using var stream = entry.Open();
            if (Exported.Read(entry.FullName, stream, ref left) is not { } read)
            {
                return Exported.Unreadable(FindingKind.TooLarge, name, entry.FullName);
            }

            files[entry.FullName] = read;
        }

        return new Exported(name, files);
    }

    private static ref long LeftFor(string name, ref long ours, ref long attachments)
    {
        if (name.StartsWith(ExportNames.Attachment, StringComparison.Ordinal))
        {
            return ref attachments;
        }

        return ref ours;
    }

    private static ZipArchive? Open(Stream file)
    {
        try
        {
            return new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException)
        {
            // A zip without its end record is damaged; anything else was never one.
            file.Position = 0;
            return IsZip(file) ? throw new InvalidDataException("No end of the zip.") : null;
        }
    }

    /// <summary>
    /// The files of the folder, and the names of folders in it: no export of ours has one, so what lies there is none of it. What operating
    /// systems add is ignored.
    /// </summary>
    private static Exported Folder(string name, string path)
    {
        var files = new Dictionary<string, ExportedFile>(StringComparer.Ordinal);
        var (ours, attachments) = (Exported.MaxBytes, Exported.MaxAttachmentBytes);
        foreach (var found in Directory.EnumerateFiles(path).Where(f => !IsOfTheSystem(Path.GetFileName(f))).Order(StringComparer.Ordinal))
        {
            ref var left = ref LeftFor(Path.GetFileName(found), ref ours, ref attachments);
            using Stream stream = HasContent(found) ? new FileStream(found, FileMode.Open, FileAccess.Read, FileShare.Read) : Stream.Null;
            if (files.Count >= Exported.MaxFiles || Exported.Read(Path.GetFileName(found), stream, ref left) is not { } read)
            {
                return Exported.Unreadable(FindingKind.TooLarge, name, Path.GetFileName(found));
            }

            files[Path.GetFileName(found)] = read;
        }

        foreach (var folder in Directory.EnumerateDirectories(path).Select(f => Path.GetFileName(f)).Where(f => !IsOfTheSystem(f)).Order(StringComparer.Ordinal))
        {
            if (files.Count >= Exported.MaxFiles)
            {
                return Exported.Unreadable(FindingKind.TooLarge, name, folder);
            }

            files[folder + "/"] = new ExportedFile("", null);
        }

        return files.Count == 0 ? Exported.Unreadable(FindingKind.NotAnExport, name) : new Exported(name, files);
    }

    private static Exported Lone(string name, string asName, Stream file)
    {
        var left = Exported.MaxBytes;
        return Exported.Read(asName, file, ref left) is { } read
            ? new Exported(name, new Dictionary<string, ExportedFile> { [asName] = read }, IsLone: true)
            : Exported.Unreadable(FindingKind.TooLarge, name);
    }

    /// <summary>
    /// Whether it can be opened: a pipe or a device has no length, and reading one would wait for its writer or never end.
    /// </summary>
    private static bool HasContent(string path)
    {
        var file = new FileInfo(path);
        return (file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file) is { Exists: true, Length: > 0 };
    }

    private static bool IsOfTheSystem(string name) => name.StartsWith('.') || name is "Thumbs.db" or "desktop.ini" or "__MACOSX";

    private static bool IsZip(Stream file)
    {
        Span<byte> head = stackalloc byte[4];
        var read = file.ReadAtLeast(head, 4, throwOnEndOfStream: false);
        file.Position = 0;
        return read == 4 && (head.SequenceEqual("PK\u0003\u0004"u8) || head.SequenceEqual("PK\u0005\u0006"u8));
    }
}
