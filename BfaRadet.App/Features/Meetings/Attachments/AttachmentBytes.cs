using BfaRadet.Domain.Meetings.Attachments;
using System.Text;

namespace BfaRadet.App.Features.Meetings.Attachments;

/// <summary>
/// What kind of file it is, by its bytes: a name or a browser may say anything. What is none of the kinds is refused. Nothing is
/// unpacked but a list of contents, and of that no more than a megabyte.
/// </summary>
internal static class AttachmentBytes
{
    private const int HeadLength = 4096;

    private static readonly (byte[] Sign, AttachmentFault Why)[] _refused =
    [
        ("MZ"u8.ToArray(), AttachmentFault.Program),
        ("\u007FELF"u8.ToArray(), AttachmentFault.Program),
        ([0xFE, 0xED, 0xFA, 0xCE], AttachmentFault.Program),
        ([0xFE, 0xED, 0xFA, 0xCF], AttachmentFault.Program),
        ([0xCE, 0xFA, 0xED, 0xFE], AttachmentFault.Program),
        ([0xCF, 0xFA, 0xED, 0xFE], AttachmentFault.Program),
        ([0xCA, 0xFE, 0xBA, 0xBE], AttachmentFault.Program),
        ("\0asm"u8.ToArray(), AttachmentFault.Program),
        ("dex\n"u8.ToArray(), AttachmentFault.Program),
        // A shortcut of Windows.
        ([0x4C, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00], AttachmentFault.Program),
        ("#!"u8.ToArray(), AttachmentFault.Script),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], AttachmentFault.OldOffice),
        ("PK\u0005\u0006"u8.ToArray(), AttachmentFault.Archive),
        ("PK\u0007\u0008"u8.ToArray(), AttachmentFault.Archive),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], AttachmentFault.Archive),
        ("Rar!"u8.ToArray(), AttachmentFault.Archive),
        ([0x1F, 0x8B], AttachmentFault.Archive),
        ("BZh"u8.ToArray(), AttachmentFault.Archive),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], AttachmentFault.Archive),
        ([0x28, 0xB5, 0x2F, 0xFD], AttachmentFault.Archive),
        ("MSCF"u8.ToArray(), AttachmentFault.Archive),
        // Text by their bytes, and none to read.
        ("{\\rtf"u8.ToArray(), AttachmentFault.Unknown),
        ("%!PS"u8.ToArray(), AttachmentFault.Unknown),
        ("MIME-Version:"u8.ToArray(), AttachmentFault.Markup),
    ];

    // A text with such a name is run or drawn, not read, by whoever opens it.
    private static readonly HashSet<string> _scripts = new(
        ["ps1", "psm1", "bat", "cmd", "vbs", "vbe", "js", "mjs", "jse", "wsf", "sh", "py", "pl", "rb", "php", "hta", "reg", "inf", "url", "scf", "desktop", "command", "applescript"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> _markup = new(
        ["htm", "html", "xhtml", "shtml", "svg", "svgz", "xml", "xsl", "xslt", "mht", "mhtml"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The kind; a <see cref="AttachmentRefusal.NotTaken"/> otherwise.</summary>
    /// <param name="file">Seekable; left anywhere.</param>
    /// <param name="name">Tells CSV from text, and refuses texts that a system would run.</param>
    public static Result<AttachmentKind> KindOf(Stream file, string name)
    {
        file.Position = 0;
        var buffer = new byte[HeadLength];
        ReadOnlySpan<byte> head = buffer.AsSpan(0, file.ReadAtLeast(buffer, HeadLength, throwOnEndOfStream: false));
        if (head.IsEmpty)
        {
            return Not(AttachmentFault.Empty);
        }

        foreach (var (sign, why) in _refused)
        {
            if (head.StartsWith(sign))
            {
                return Not(why);
            }
        }

        if (head.StartsWith("%PDF-"u8))
        {
            return AttachmentKind.Pdf;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return head.Length > 16 && head[12..16].SequenceEqual("IHDR"u8) ? AttachmentKind.Png : Not(AttachmentFault.Damaged);
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return AttachmentKind.Jpeg;
        }

        if (head.StartsWith("RIFF"u8))
        {
            return head.Length >= 16 && head[8..12].SequenceEqual("WEBP"u8) ? AttachmentKind.Webp : Not(AttachmentFault.Unknown);
        }

        if (head.StartsWith("PK\u0003\u0004"u8))
        {
            return OfficeZip.KindOf(file);
        }

        // An archive of tar has its mark here.
        return head.Length > 262 && head[257..262].SequenceEqual("ustar"u8) ? Not(AttachmentFault.Archive) : TextOf(file, head, name);
    }

    private static Result<AttachmentKind> TextOf(Stream file, ReadOnlySpan<byte> head, string name)
    {
        if (Encode(file) is not { } isUtf8)
        {
            return Not(AttachmentFault.Unknown);
        }

        var begins = Encoding.Latin1.GetString(head.StartsWith("\uFEFF"u8) ? head[3..] : head).TrimStart();
        var extension = Path.GetExtension(name).TrimStart('.');
        if (begins == "")
        {
            return Not(AttachmentFault.Empty);
        }

        if (_scripts.Contains(extension) || begins.StartsWith("#!", StringComparison.Ordinal) || begins.StartsWith("<?php", StringComparison.OrdinalIgnoreCase)
            || begins.StartsWith("@echo", StringComparison.OrdinalIgnoreCase))
        {
            return Not(AttachmentFault.Script);
        }

        if (_markup.Contains(extension) || begins[0] == '<' || _tags.Any(tag => begins.Contains(tag, StringComparison.OrdinalIgnoreCase)))
        {
            return Not(AttachmentFault.Markup);
        }

        return (extension.Equals("csv", StringComparison.OrdinalIgnoreCase), isUtf8) switch
        {
            (true, true) => AttachmentKind.Csv,
            (true, false) => AttachmentKind.WesternCsv,
            (false, true) => AttachmentKind.Text,
            (false, false) => AttachmentKind.WesternText,
        };
    }

    private static readonly string[] _tags = ["<!doctype", "<html", "<svg", "<script", "<iframe", "<body"];

    /// <summary>Whether the text is UTF-8 and not Windows-1252; null when it is no text.</summary>
    private static bool? Encode(Stream file)
    {
        file.Position = 0;
        var (buffer, signs) = (new byte[1 << 16], new char[1 << 16]);
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetDecoder();
        var (isUtf8, isWestern) = (true, true);
        int read;
        do
        {
            read = file.Read(buffer);
            foreach (var one in buffer.AsSpan(0, read))
            {
                if (one < 0x20 && one is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f') || one == 0x7F)
                {
                    return null;
                }

                isWestern = isWestern && one is not (0x81 or 0x8D or 0x8F or 0x90 or 0x9D);
            }

            try
            {
                isUtf8 = isUtf8 && utf8.GetChars(buffer.AsSpan(0, read), signs, flush: read == 0) >= 0;
            }
            catch (DecoderFallbackException)
            {
                isUtf8 = false;
            }
        }
        while (read > 0 && (isUtf8 || isWestern));

        return isUtf8 ? true : isWestern ? false : null;
    }

    internal static Result<AttachmentKind> Not(AttachmentFault why) => new AttachmentRefusal.NotTaken(why);
}
