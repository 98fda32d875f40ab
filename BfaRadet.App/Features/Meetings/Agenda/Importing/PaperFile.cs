using BfaRadet.Domain.Meetings.Agenda.Importing;
using System.Text;

namespace BfaRadet.App.Features.Meetings.Agenda.Importing;

/// <summary>A file as lines of a paper. What it is, is told by its bytes, and not by its name; only a table of text is known by that.</summary>
internal static class PaperFile
{
    /// <summary>Largest file that is read, in bytes: a summons with pictures.</summary>
    public const int MaxSize = 10 * 1024 * 1024;

    private static readonly (byte[] Begins, PaperFormat Format)[] _known =
    [
        ([0x25, 0x50, 0x44, 0x46], PaperFormat.Pdf), ([0xD0, 0xCF, 0x11, 0xE0], PaperFormat.OldOffice), ([0x7B, 0x5C, 0x72, 0x74, 0x66], PaperFormat.Rtf),
        ([0x4D, 0x5A], PaperFormat.Program), ([0x7F, 0x45, 0x4C, 0x46], PaperFormat.Program), ([0xCF, 0xFA, 0xED, 0xFE], PaperFormat.Program),
        ([0x1F, 0x8B], PaperFormat.Archive), ([0x52, 0x61, 0x72, 0x21], PaperFormat.Archive), ([0x37, 0x7A, 0xBC, 0xAF], PaperFormat.Archive),
        ([0x89, 0x50, 0x4E, 0x47], PaperFormat.Picture), ([0xFF, 0xD8, 0xFF], PaperFormat.Picture), ([0x47, 0x49, 0x46, 0x38], PaperFormat.Picture),
    ];

    static PaperFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="name">As it is called; for whether a text is a table.</param>
    public static Result<ValueList<PaperLine>> Read(string name, byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            return new PaperRefusal.Nothing();
        }

        if (bytes.AsSpan().StartsWith("PK"u8))
        {
            return DocxLines.Read(bytes);
        }

        // Two letters begin a text too, which has no zeros after them.
        if (Array.Find(_known, one => bytes.AsSpan().StartsWith(one.Begins)) is { Begins: not null } known
            && (known.Format != PaperFormat.Program || bytes.AsSpan().Contains((byte)0)))
        {
            return new PaperRefusal.OtherFormat(known.Format);
        }

        return Decode(bytes) is not { } text ? new PaperRefusal.NotAText()
            : text.Length > PaperText.MaxLength ? new PaperRefusal.TextTooLong(text.Length, PaperText.MaxLength)
            : name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && CsvLines.Read(text) is { Count: > 0 } rows ? rows
            : PaperText.Lines(text);
    }

    /// <summary>A text in the encoding it has: as its first bytes say, else UTF-8, else what Windows wrote before that. Null for no text.</summary>
    internal static string? Decode(byte[] bytes)
    {
        var text = EncodingOf(bytes) is { } told ? told.GetString(bytes) : Utf8(bytes) ?? Encoding.GetEncoding(1252).GetString(bytes);
        var odd = text.Count(sign => (char.IsControl(sign) && sign is not ('\t' or '\n' or '\r' or '\f' or '\v')) || sign == '\uFFFD');
        return odd * 100 > text.Length || text.Contains('\0', StringComparison.Ordinal) ? null : text.TrimStart('\uFEFF');
    }

    private static Encoding? EncodingOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode;
        }

        // Two bytes a letter, without a mark: every other is zero.
        var look = bytes[..Math.Min(bytes.Length, 4_096)];
        var zeros = (Even: 0, Odd: 0);
        for (var at = 0; at < look.Length; at++)
        {
            zeros = look[at] != 0 ? zeros : at % 2 == 0 ? (zeros.Even + 1, zeros.Odd) : (zeros.Even, zeros.Odd + 1);
        }

        return zeros.Odd * 4 > look.Length && zeros.Even * 50 < look.Length ? Encoding.Unicode
            : zeros.Even * 4 > look.Length && zeros.Odd * 50 < look.Length ? Encoding.BigEndianUnicode
            : null;
    }

    private static string? Utf8(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
