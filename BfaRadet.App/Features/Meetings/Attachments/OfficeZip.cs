using BfaRadet.Domain.Meetings.Attachments;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace BfaRadet.App.Features.Meetings.Attachments;

/// <summary>
/// Which document a zip is, by its list of contents. Read by hand: <see cref="ZipArchive"/> takes in as many entries as a file
/// claims to have. The part that says what the document is gets unpacked into memory, up to a limit; the others are unpacked to
/// nowhere, since the sizes that a file claims of itself are not to be believed.
/// </summary>
internal static class OfficeZip
{
    /// <summary>Larger than any document's; a presentation of a hundred pages has some thousand.</summary>
    private const int MaxEntries = 10_000;

    private const int MaxList = 4 * 1024 * 1024;

    private const int MaxUnpacked = 1024 * 1024;

    /// <summary>A document may be this large unpacked whatever its ratio, this many times itself, and never larger than that.</summary>
    private const long FreeSize = 64L * 1024 * 1024, MaxRatio = 100, MaxWhole = 1024L * 1024 * 1024;

    private const int LocalLength = 30, CentralLength = 46, EndLength = 22;

    private static readonly string[] _programs =
        [".exe", ".dll", ".scr", ".com", ".msi", ".js", ".jse", ".vbs", ".vbe", ".wsf", ".bat", ".cmd", ".ps1", ".hta", ".lnk", ".jar"];

    private static readonly (string Type, AttachmentKind Kind)[] _main =
    [
        ("wordprocessingml.document.main+xml", AttachmentKind.Docx),
        ("spreadsheetml.sheet.main+xml", AttachmentKind.Xlsx),
        ("presentationml.presentation.main+xml", AttachmentKind.Pptx),
    ];

    private sealed record Entry(string Name, int Method, long Packed, long Unpacked, long At);

    public static Result<AttachmentKind> KindOf(Stream file)
    {
        if (Entries(file) is not { } entries)
        {
            return AttachmentBytes.Not(AttachmentFault.Damaged);
        }

        // Parts that lie over each other are how a small file is made to unpack to a huge one.
        var most = Math.Max(FreeSize, Math.Min(file.Length * MaxRatio, MaxWhole));
        if (entries.Sum(e => e.Packed) > file.Length || entries.Sum(e => e.Unpacked) > most)
        {
            return AttachmentBytes.Not(AttachmentFault.TooMuchInside);
        }

        var kind = entries.Find(e => e.Name == "[Content_Types].xml") is { } types
            ? Unpacked(file, types) is { } said ? Ooxml(entries, said) : AttachmentBytes.Not(AttachmentFault.Damaged)
            : entries is [{ Name: "mimetype" } first, ..] && Unpacked(file, first) is { } type ? OpenDocument(entries, type)
            : AttachmentBytes.Not(AttachmentFault.Archive);
        return kind.IsRefused(out _) || FaultInside(file, entries) is not { } fault ? kind : AttachmentBytes.Not(fault);
    }

    /// <summary>Unpacks each part to nowhere, no further than it says it is large. Null when each is as large as it says.</summary>
    private static AttachmentFault? FaultInside(Stream file, List<Entry> entries)
    {
        var buffer = new byte[1 << 16];
        foreach (var entry in entries)
        {
            if (StartOf(file, entry) is not { } start)
            {
                return AttachmentFault.Damaged;
            }

            if (entry.Method == 0)
            {
                if (entry.Packed != entry.Unpacked)
                {
                    return AttachmentFault.Damaged;
                }

                continue;
            }

            file.Position = start;
            try
            {
                using var unpacked = new DeflateStream(new Part(file, entry.Packed), CompressionMode.Decompress);
                var (left, read) = (entry.Unpacked, 0);
                while ((read = unpacked.Read(buffer)) > 0)
                {
                    left -= read;
                    if (left < 0)
                    {
                        return AttachmentFault.TooMuchInside;
                    }
                }

                if (left > 0)
                {
                    return AttachmentFault.Damaged;
                }
            }
            catch (InvalidDataException)
            {
                return AttachmentFault.Damaged;
            }
        }

        return null;
    }

    private static Result<AttachmentKind> Ooxml(List<Entry> entries, string types)
    {
        if (HoldsProgram(entries) || types.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || types.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)
            || entries.Exists(e => e.Name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            return AttachmentBytes.Not(AttachmentFault.Macros);
        }

        foreach (var (type, kind) in _main)
        {
            if (types.Contains(type, StringComparison.Ordinal))
            {
                return kind;
            }
        }

        return AttachmentBytes.Not(AttachmentFault.Unknown);
    }

    private static Result<AttachmentKind> OpenDocument(List<Entry> entries, string type) =>
        HoldsProgram(entries) || entries.Exists(e => e.Name.StartsWith("Basic/", StringComparison.Ordinal) || e.Name.StartsWith("Scripts/", StringComparison.Ordinal))
            ? AttachmentBytes.Not(AttachmentFault.Macros)
            : !entries.Exists(e => e.Name == "content.xml") ? AttachmentBytes.Not(AttachmentFault.Damaged)
            : type.Trim() switch
            {
                "application/vnd.oasis.opendocument.text" => AttachmentKind.Odt,
                "application/vnd.oasis.opendocument.spreadsheet" => AttachmentKind.Ods,
                "application/vnd.oasis.opendocument.presentation" => AttachmentKind.Odp,
                _ => AttachmentBytes.Not(AttachmentFault.Unknown),
            };

    private static bool HoldsProgram(List<Entry> entries) =>
        entries.Exists(e => _programs.Any(end => e.Name.EndsWith(end, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The list at the end of the zip; null when it is not as it should be, or larger than a document's.</summary>
    private static List<Entry>? Entries(Stream file)
    {
        var tail = new byte[(int)Math.Min(file.Length, EndLength + ushort.MaxValue)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        var end = tail.Length - EndLength;
        while (end >= 0 && !(tail.AsSpan(end).StartsWith("PK\u0005\u0006"u8) && end + EndLength + U16(tail, end + 20) == tail.Length))
        {
            end--;
        }

        if (end < 0)
        {
            return null;
        }

        var (count, size, at) = (U16(tail, end + 10), U32(tail, end + 12), U32(tail, end + 16));
        if (count is 0 or > MaxEntries || size > MaxList || at + size > file.Length - tail.Length + end)
        {
            return null;
        }

        var list = new byte[size];
        file.Position = at;
        file.ReadExactly(list);
        var (entries, place) = (new List<Entry>(count), 0);
        for (var n = 0; n < count; n++)
        {
            if (place + CentralLength > list.Length || !list.AsSpan(place).StartsWith("PK\u0001\u0002"u8))
            {
                return null;
            }

            var (name, extra, comment) = (U16(list, place + 28), U16(list, place + 30), U16(list, place + 32));
            if (place + CentralLength + name > list.Length)
            {
                return null;
            }

            entries.Add(new Entry(
                Encoding.UTF8.GetString(list, place + CentralLength, name), U16(list, place + 10), U32(list, place + 20), U32(list, place + 24), U32(list, place + 42)));
            place += CentralLength + name + extra + comment;
        }

        return entries;
    }

    /// <summary>A part as text; null when it is not where it is said to be, or too large.</summary>
    private static string? Unpacked(Stream file, Entry entry)
    {
        if (entry.Packed > MaxUnpacked || StartOf(file, entry) is not { } start)
        {
            return null;
        }

        var packed = new byte[entry.Packed];
        file.Position = start;
        file.ReadExactly(packed);
        if (entry.Method == 0)
        {
            return Encoding.UTF8.GetString(packed);
        }

        try
        {
            using var deflated = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
            var text = new byte[MaxUnpacked + 1];
            var read = deflated.ReadAtLeast(text, text.Length, throwOnEndOfStream: false);
            return read > MaxUnpacked ? null : Encoding.UTF8.GetString(text, 0, read);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Where the bytes of a part begin; null when it is not where it is said to be, or packed in a way that documents are not.</summary>
    private static long? StartOf(Stream file, Entry entry)
    {
        var head = new byte[LocalLength];
        if (entry.At + LocalLength > file.Length || entry.Method is not (0 or 8))
        {
            return null;
        }

        file.Position = entry.At;
        file.ReadExactly(head);
        var start = entry.At + LocalLength + U16(head, 26) + U16(head, 28);
        return head.AsSpan().StartsWith("PK\u0003\u0004"u8) && start + entry.Packed <= file.Length ? start : null;
    }

    private static int U16(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

    private static long U32(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));

    /// <summary>So many bytes of a stream from where it is.</summary>
    private sealed class Part(Stream whole, long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = whole.Read(buffer[..(int)Math.Min(buffer.Length, _left)]);
            _left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
