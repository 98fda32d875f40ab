using BfaRadet.App.Features.Meetings.Attachments;
using BfaRadet.Domain.Meetings.Attachments;
using System.IO.Compression;
using System.Text;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Attachments;

public sealed class KindsByTheirBytesTests
{
    private const string Types = """<Types><Override PartName="/x" ContentType="application/vnd.openxmlformats-officedocument.{0}+xml"/></Types>""";

    public static TheoryData<string, byte[], object> Files => new()
    {
        { "a.pdf", Latin("%PDF-1.7\n%%EOF"), AttachmentKind.Pdf },
        { "a.txt", Latin("%PDF-1.7\n%%EOF"), AttachmentKind.Pdf },
        { "a.png", [0x89, .. Latin("PNG\r\n\u001a\n\0\0\0\rIHDR\0\0")], AttachmentKind.Png },
        { "a.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], AttachmentKind.Jpeg },
        { "a.webp", Latin("RIFF\0\0\0\0WEBPVP8 "), AttachmentKind.Webp },
        { "a.txt", Encoding.UTF8.GetBytes("Rådet sammanträder\r\n"), AttachmentKind.Text },
        { "a.csv", Encoding.UTF8.GetBytes("\uFEFFnr;text\r\n1;å"), AttachmentKind.Csv },
        { "a.csv", Latin("nr;text\r\n1;å"), AttachmentKind.WesternCsv },
        { "a.docx", Office("wordprocessingml.document.main"), AttachmentKind.Docx },
        { "a.xlsx", Office("spreadsheetml.sheet.main"), AttachmentKind.Xlsx },
        { "a.pptx", Office("presentationml.presentation.main"), AttachmentKind.Pptx },
        { "a.odt", Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a/>")), AttachmentKind.Odt },
        { "a.ods", Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<a/>")), AttachmentKind.Ods },
        { "a.odp", Zip(("mimetype", "application/vnd.oasis.opendocument.presentation"), ("content.xml", "<a/>")), AttachmentKind.Odp },
        { "a.pdf", [], AttachmentFault.Empty },
        { "a.txt", Latin("  \r\n"), AttachmentFault.Empty },
        { "rapport.pdf", Latin("MZ\u0090\0\u0003"), AttachmentFault.Program },
        { "rapport.pdf", Latin("\u007FELF\u0002"), AttachmentFault.Program },
        { "rapport.txt", Latin("#!/bin/sh\nrm -rf /"), AttachmentFault.Script },
        { "rapport.ps1", Latin("Remove-Item x"), AttachmentFault.Script },
        { "rapport.txt", Latin("@ECHO off\r\ndel *"), AttachmentFault.Script },
        { "rapport.pdf", Latin("<!DOCTYPE html><script>alert(1)</script>"), AttachmentFault.Markup },
        { "rapport.txt", Latin("hej <script>alert(1)</script>"), AttachmentFault.Markup },
        { "bild.png", Encoding.UTF8.GetBytes("\uFEFF <svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), AttachmentFault.Markup },
        { "bild.svg", Latin("ingen tagg"), AttachmentFault.Markup },
        { "a.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], AttachmentFault.OldOffice },
        { "a.docx", Office("wordprocessingml.document.main", ("word/vbaProject.bin", "x")), AttachmentFault.Macros },
        { "a.docx", Zip(("[Content_Types].xml", "application/vnd.ms-word.document.macroEnabled.main+xml")), AttachmentFault.Macros },
        { "a.docx", Office("wordprocessingml.document.main", ("word/embeddings/a.exe", "x")), AttachmentFault.Macros },
        { "a.odt", Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a/>"), ("Basic/Standard/M.xml", "x")), AttachmentFault.Macros },
        { "a.docx", Zip(("hej.txt", "hej")), AttachmentFault.Archive },
        { "a.pdf", Latin("Rar!\u001a\u0007"), AttachmentFault.Archive },
        { "a.docx", Office("wordprocessingml.document.main")[..^30], AttachmentFault.Damaged },
        { "a.docx", Latin("PK\u0003\u0004 inget mer"), AttachmentFault.Damaged },
        { "a.docx", Bomb(), AttachmentFault.TooMuchInside },
        { "a.docx", Lying(), AttachmentFault.TooMuchInside },
        { "a.docx", Office("wordprocessingml.template.main"), AttachmentFault.Unknown },
        { "a.rtf", Latin("{\\rtf1 hej}"), AttachmentFault.Unknown },
        { "a.txt", Latin("noll\0noll"), AttachmentFault.Unknown },
        { "a.gif", Latin("GIF89a\u0001\0"), AttachmentFault.Unknown },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void The_bytes_say_what_it_is_whatever_its_name(string name, byte[] bytes, object expected)
    {
        var kind = AttachmentBytes.KindOf(new MemoryStream(bytes), name);

        Assert.Equal(expected, kind.IsRefused(out var refusal) ? ((AttachmentRefusal.NotTaken)refusal).Why : kind.Value);
    }

    [Fact]
    public void Whatever_is_cut_off_or_changed_is_answered()
    {
        var random = new Random(45);
        var whole = Office("wordprocessingml.document.main");
        for (var n = 0; n < 2000; n++)
        {
            var bytes = whole[..random.Next(4, whole.Length + 1)];
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);

            _ = AttachmentBytes.KindOf(new MemoryStream(bytes), "a.docx");
        }
    }

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Office(string type, params (string Name, string Text)[] more) =>
        Zip([("[Content_Types].xml", Types.Replace("{0}", type, StringComparison.Ordinal)), ("x/document.xml", "<a/>"), .. more]);

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var made = new MemoryStream();
        using (var zip = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var entry = new StreamWriter(zip.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal).Open());
                entry.Write(text);
            }
        }

        return made.ToArray();
    }

    // A part of 80 MB that the list of contents says is 10 bytes.
    private static byte[] Lying()
    {
        var bomb = Bomb();
        var list = bomb.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(bomb.AsSpan(list + 24), 10);
        return bomb;
    }

    private static byte[] Bomb()
    {
        using var made = new MemoryStream();
        using (var zip = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var types = new StreamWriter(zip.CreateEntry("[Content_Types].xml").Open()))
            {
                types.Write(Types.Replace("{0}", "wordprocessingml.document.main", StringComparison.Ordinal));
            }

            using var entry = zip.CreateEntry("word/document.xml").Open();
            var zeros = new byte[1 << 20];
            for (var n = 0; n < 80; n++)
            {
                entry.Write(zeros);
            }
        }

        return made.ToArray();
    }
}
