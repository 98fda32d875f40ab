using BfaRadet.App.Features.Meetings.Agenda.Importing;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Agenda.Importing;
using BfaRadet.Tests.Testing;
using System.IO.Compression;
using System.Text;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Agenda.Importing;

public sealed class PaperFileTests
{
    private const string Plain = "Dagordning\r\n1. Mötets öppnande\r\n2. Läget på Åvägen, kommunpolis, 10 min\r\n3. Övriga frågor\r\n";
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 med märke", "utf-16", "utf-16 utan märke", "utf-16 bakvänd", "windows-1252"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_text_is_read_in_the_encoding_it_has(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        byte[] bytes = encoding switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(Plain),
            "utf-8 med märke" => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Plain)],
            "utf-16" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Plain)],
            "utf-16 utan märke" => Encoding.Unicode.GetBytes(Plain),
            "utf-16 bakvänd" => [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Plain)],
            _ => Encoding.GetEncoding(1252).GetBytes(Plain),
        };

        var items = Items("dagordning.txt", bytes);

        Assert.Equal(["Mötets öppnande", "Läget på Åvägen", "Övriga frågor"], items.Select(i => i.Title));
        Assert.Equal(("kommunpolis", 10), (items[1].Presenter, items[1].PlannedMinutes));
    }

    [Theory]
    [InlineData(";")]
    [InlineData(",")]
    [InlineData("\t")]
    public void A_table_as_text_is_read_whatever_parts_its_columns(string sign)
    {
        string[][] rows =
        [
            ["Nr", "Ärende", "Föredragande", "Tid (min)", "Diarienr"],
            ["1", "\"Plan \"\"Trygg kväll\"\", steg 2\"", "fritidschef", "20", "KS 2026/0118"],
            ["2", "Övriga frågor", "", "5", ""],
        ];
        var text = string.Join("\r\n", rows.Select(row => string.Join(sign, row)));

        var items = Items("dagordning.csv", Encoding.GetEncoding(1252).GetBytes(text));

        Assert.Equal(
            [
                new(AgendaItemKind.Decision, "Plan \"Trygg kväll\", steg 2", "fritidschef", 20, RegistryNumber: "KS 2026/0118"),
                new AgendaItemText(AgendaItemKind.AnyOtherBusiness, "Övriga frågor", PlannedMinutes: 5),
            ],
            items);
    }

    [Fact]
    public void A_Word_document_with_a_table_is_read()
    {
        var body = "<w:p><w:pPr><w:pStyle w:val=\"Rubrik1\"/></w:pPr><w:r><w:t>KALLELSE</w:t></w:r></w:p>"
            + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Tid:</w:t></w:r><w:r><w:t xml:space=\"preserve\"> onsdag 11 mars 2026 kl. 15.30–17.30</w:t></w:r></w:p>"
            + "<w:tbl>" + Row("Nr", "Ärende", "Föredragande", "Klockslag") + Row("1", "Upprop", "ordförande", "15.30–15.35")
            + "<w:tr><w:tc><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Lägesbild</w:t></w:r></w:p><w:p><w:r><w:t>Polisen redovisar våren.</w:t></w:r></w:p></w:tc>"
            + "<w:tc><w:p><w:r><w:t>kommunpolis</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>15.35–16.00</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
            + "<w:p><w:del><w:r><w:delText>Struket</w:delText></w:r></w:del></w:p>";

        var paper = AgendaPaper.Read(PaperFile.Read("kallelse.docx", Docx(body)).Value, new DateOnly(2026, 1, 1), []);

        Assert.Equal(
            [
                new(AgendaItemKind.Formality, "Upprop", "ordförande", 5),
                new AgendaItemText(AgendaItemKind.Information, "Lägesbild", "kommunpolis", 25, "Polisen redovisar våren."),
            ],
            paper.Items);
        Assert.Equal((new DateOnly(2026, 3, 11), new TimeOnly(15, 30)), (paper.Head.Date!.Value, paper.Head.StartsAt!.Value));
    }

    [Fact]
    public void A_list_that_Word_numbers_is_read_with_what_stands_under_its_entries()
    {
        var numbering = $"<w:numbering {W}><w:abstractNum w:abstractNumId=\"4\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
            + "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%2)\"/></w:lvl></w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"4\"/></w:num></w:numbering>";
        var body = Paragraph("Dagordning") + Entry(0, "Mötets öppnande") + Entry(0, "Läget (20 min)") + Entry(1, "skolan") + Entry(1, "centrum") + Entry(0, "Övriga frågor");

        var items = Items("lista.docx", Docx(body, numbering));

        Assert.Equal(["Mötets öppnande", "Läget", "Övriga frågor"], items.Select(i => i.Title));
        Assert.Equal((20, "– skolan\n– centrum"), (items[1].PlannedMinutes!.Value, items[1].Background));

        static string Entry(int level, string text) =>
            $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";
    }

    [Fact]
    public void The_summons_of_case_01_as_a_Word_document_is_the_same_as_pasted()
    {
        var text = Repository.Read("BfaRadet.Tests/Cases/Papers/01-kallelse.md");
        var pasted = PaperText.Lines(text);
        var body = new StringBuilder();
        foreach (var group in pasted.Select((line, at) => (line, at)))
        {
            var (line, at) = group;
            body.Append(line.IsRow && (at == 0 || !pasted[at - 1].IsRow) ? "<w:tbl>" : "").Append(line.IsRow ? Row([.. line.Cells]) : Paragraph(line.Text))
                .Append(line.IsRow && (at + 1 == pasted.Count || !pasted[at + 1].IsRow) ? "</w:tbl>" : "");
        }

        Assert.Equal(AgendaPaper.Read(pasted, new(2026, 1, 1), []).Items, Items("kallelse.docx", Docx(body.ToString())));
    }

    [Theory]
    [InlineData("program.docx", "MZ\u0090\0\u0003\0\0\0", "är ett program")]
    [InlineData("dagordning.txt", "\u007fELF\u0002\u0001\u0001\0", "är ett program")]
    [InlineData("kallelse.docx", "%PDF-1.7", "är en PDF")]
    [InlineData("kallelse.doc", "ÐÏ\u0011à¡±\u001aá", "äldre Office-format eller skyddad med lösenord")]
    [InlineData("kallelse.csv", "{\\rtf1", "RTF")]
    [InlineData("bild.txt", "\u0089PNG\r\n", "är en bild")]
    [InlineData("data.txt", "a\u0001\u0002\0\u0004\u0005\0\u0001\u0002\0", "går inte att läsa som text")]
    [InlineData("tom.txt", "", "ingen text att läsa")]
    [InlineData("kort.docx", "PK\u0003\u0004", "är skadat")]
    public void What_is_no_agenda_is_told_by_its_bytes(string name, string bytes, string words) =>
        Assert.Contains(words, RefusalTexts.Of(PaperFile.Read(name, Encoding.Latin1.GetBytes(bytes)).Refusal!), StringComparison.Ordinal);

    [Fact]
    public void A_document_that_unpacks_to_far_more_than_it_is_is_refused()
    {
        var bomb = Zip(zip =>
        {
            using var entry = new StreamWriter(zip.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open());
            entry.Write($"<w:document {W}><w:body>");
            var block = string.Concat(Enumerable.Repeat("<w:p><w:r><w:t></w:t></w:r></w:p>", 4_000));
            for (var i = 0; i < 1_000; i++)
            {
                entry.Write(block);
            }
        });
        Assert.True(bomb.Length < PaperFile.MaxSize, $"{bomb.Length}");

        Assert.IsType<PaperRefusal.Broken>(PaperFile.Read("bomb.docx", bomb).Refusal);
    }

    [Theory]
    [InlineData("<!DOCTYPE w:document [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><w:document xmlns:w=\"x\"><w:t>&b;</w:t></w:document>")]
    [InlineData("<!DOCTYPE d SYSTEM \"file:///etc/passwd\"><d/>")]
    [InlineData("<w:document")]
    public void What_a_document_may_not_hold_is_refused(string xml)
    {
        var file = Zip(zip =>
        {
            using var entry = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
            entry.Write(xml);
        });

        Assert.IsType<PaperRefusal.Broken>(PaperFile.Read("x.docx", file).Refusal);
    }

    [Theory]
    [InlineData("xl/workbook.xml", "Excel")]
    [InlineData("content.xml", "OpenDocument")]
    [InlineData("bilder/foto.jpg", "komprimerad mapp")]
    public void Another_packed_file_is_called_what_it_is(string part, string words)
    {
        var file = Zip(zip => zip.CreateEntry(part).Open().Dispose());

        Assert.Contains(words, RefusalTexts.Of(PaperFile.Read("dagordning.docx", file).Refusal!), StringComparison.Ordinal);
    }

    [Fact]
    public void More_text_than_an_agenda_has_is_refused_with_its_length()
    {
        var body = string.Concat(Enumerable.Repeat(Paragraph(new string('å', 1_000)), 400));

        Assert.IsType<PaperRefusal.TextTooLong>(PaperFile.Read("lang.docx", Docx(body)).Refusal);
        Assert.Equal(new PaperRefusal.TextTooLong(200_000, PaperText.MaxLength), PaperFile.Read("lang.txt", Encoding.UTF8.GetBytes(new string('å', 200_000))).Refusal);
    }

    private static ValueList<AgendaItemText> Items(string name, byte[] bytes) =>
        AgendaPaper.Read(PaperFile.Read(name, bytes).Value, new DateOnly(2026, 1, 1), []).Items;

    private static string Paragraph(string text) => $"<w:p><w:r><w:t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(text)}</w:t></w:r></w:p>";

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(cell => $"<w:tc><w:tcPr/>{Paragraph(cell)}</w:tc>"))}</w:tr>";

    private static byte[] Docx(string body, string? numbering = null) => Zip(zip =>
    {
        using (var entry = new StreamWriter(zip.CreateEntry("word/document.xml").Open()))
        {
            entry.Write($"<?xml version=\"1.0\"?><w:document {W}><w:body>{body}<w:sectPr/></w:body></w:document>");
        }

        if (numbering is not null)
        {
            using var lists = new StreamWriter(zip.CreateEntry("word/numbering.xml").Open());
            lists.Write(numbering);
        }
    });

    private static byte[] Zip(Action<ZipArchive> fill)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            fill(zip);
        }

        return bytes.ToArray();
    }
}
