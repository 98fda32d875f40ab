using System.Text;
using BfaRadet.App.Documents;
using UglyToad.PdfPig.Tokens;
using Xunit;
using static BfaRadet.App.Documents.Block;

namespace BfaRadet.Tests.App.Documents;

public sealed class PrintedFileTests
{
    [Fact]
    public void The_same_document_at_the_same_time_is_the_same_file()
    {
        var document = SampleMinutes.With(8);

        Assert.Equal(PrintedPdf.Write(document), PrintedPdf.Write(document));
    }

    [Fact]
    public void The_file_says_its_title_language_and_that_it_is_tagged()
    {
        using var pdf = PrintedPdf.Of(new Document("Protokoll – Östra", []) { Author = "Exempelkommun" });

        Assert.Equal("Protokoll – Östra", pdf.Pdf.Information.Title);
        Assert.Equal("Exempelkommun", pdf.Pdf.Information.Author);
        Assert.Equal("D:20260304102200+01'00'", pdf.Pdf.Information.CreationDate);
        Assert.Equal("sv-SE", ((StringToken)pdf.Get(pdf.Catalog, "Lang")!).Data);
        Assert.Equal(BooleanToken.True, pdf.Get(pdf.Get(pdf.Catalog, "MarkInfo"), "Marked"));
        Assert.Equal(BooleanToken.True, pdf.Get(pdf.Get(pdf.Catalog, "ViewerPreferences"), "DisplayDocTitle"));
        Assert.Equal("S", ((NameToken)pdf.Get(pdf.Pdf.GetPage(1).Dictionary, "Tabs")!).Data);
    }

    [Fact]
    public void It_is_marked_as_built_for_archives_and_accessibility()
    {
        using var pdf = PrintedPdf.Of(new Document("A & <B> \"C\"", []));

        Assert.True(pdf.Pdf.TryGetXmpMetadata(out var metadata));
        var xml = metadata.GetXDocument();
        string? Value(string space, string name) =>
            xml.Descendants(System.Xml.Linq.XName.Get(name, space)).FirstOrDefault()?.Value;
        Assert.Equal("2", Value("http://www.aiim.org/pdfa/ns/id/", "part"));
        Assert.Equal("A", Value("http://www.aiim.org/pdfa/ns/id/", "conformance"));
        Assert.Equal("1", Value("http://www.aiim.org/pdfua/ns/id/", "part"));
        Assert.Equal("pdfuaid", Value("http://www.aiim.org/pdfa/ns/schema#", "prefix"));
        Assert.Equal("A & <B> \"C\"", Value("http://purl.org/dc/elements/1.1/", "title"));
        Assert.Equal("2026-03-04T10:22:00+01:00", Value("http://ns.adobe.com/xap/1.0/", "CreateDate"));
    }

    [Fact]
    public void The_colours_have_a_profile()
    {
        using var pdf = PrintedPdf.Of();

        var intent = ((ArrayToken)pdf.Get(pdf.Catalog, "OutputIntents")!).Data[0];
        Assert.Equal("GTS_PDFA1", ((NameToken)pdf.Get(intent, "S")!).Data);
        var profile = UglyToad.PdfPig.PdfExtensions.Decode((StreamToken)pdf.Get(intent, "DestOutputProfile")!, pdf.Pdf.Structure.FilterProvider);
        Assert.Equal(profile.Length, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(profile.Span));
        Assert.Equal("acsp", Encoding.ASCII.GetString(profile.Span[36..40]));
    }

    [Fact]
    public void Fonts_are_inside_and_only_those_in_use()
    {
        using var pdf = PrintedPdf.Of(new Paragraph(["a", new Run("b", Bold: true)]));

        var fonts = (DictionaryToken)pdf.Get(pdf.Get(pdf.Pdf.GetPage(1).Dictionary, "Resources"), "Font")!;
        Assert.Equal(2, fonts.Data.Count);
        foreach (var font in fonts.Data.Values)
        {
            var descendant = ((ArrayToken)pdf.Get(font, "DescendantFonts")!).Data[0];
            Assert.IsType<StreamToken>(pdf.Get(pdf.Get(descendant, "FontDescriptor"), "FontFile2"));
            Assert.IsType<StreamToken>(pdf.Get(font, "ToUnicode"));
            Assert.Matches("^[A-Z]{6}\\+SourceSans3-", ((NameToken)pdf.Get(font, "BaseFont")!).Data);
        }
    }

    [Fact]
    public void Bookmarks_follow_the_headings()
    {
        using var pdf = PrintedPdf.Of(new Heading(1, "Protokoll"), new Heading(2, "§ 1"), new Heading(3, "Beslut"), new Heading(2, "§ 2"), new Heading(1, "Bilagor"));

        Assert.True(pdf.Pdf.TryGetBookmarks(out var bookmarks));
        Assert.Equal(["Protokoll 0", "§ 1 1", "Beslut 2", "§ 2 1", "Bilagor 0"], bookmarks.GetNodes().Select(node => $"{node.Title} {node.Level}"));
    }

    [Fact]
    public void A_stream_that_only_goes_forward_will_do()
    {
        var document = SampleMinutes.With(2);
        var pipe = new ForwardOnly();

        PdfWriter.Write(document, PrintedPdf.At, pipe);

        Assert.Equal(PrintedPdf.Write(document), pipe.Written);
    }

    [Fact]
    public void Printing_can_be_called_off()
    {
        using var calling = new CancellationTokenSource();
        using var output = new CalledOff(calling);

        Assert.Throws<OperationCanceledException>(() => PdfWriter.Write(SampleMinutes.With(8), PrintedPdf.At, output, calling.Token));
    }

    /// <summary>Calls the printing off once something of it has come.</summary>
    private sealed class CalledOff(CancellationTokenSource calling) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => calling.Cancel();

        public override void Write(ReadOnlySpan<byte> buffer) => calling.Cancel();
    }

    private sealed class ForwardOnly : MemoryStream
    {
        public override bool CanSeek => false;

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public byte[] Written => ToArray();
    }
}
