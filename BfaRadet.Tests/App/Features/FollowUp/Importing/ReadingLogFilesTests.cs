using BfaRadet.App.Features.FollowUp.Importing;
using BfaRadet.Domain.Meetings.History;
using System.Text;
using Xunit;

namespace BfaRadet.Tests.App.Features.FollowUp.Importing;

public sealed class ReadingLogFilesTests
{
    private static DateOnly Today => new(2026, 3, 11);

    private const string Text = "Nr;Beslut;Ansvarig\r\n1;\"Åtgärden; på två\nrader\";Räddningstjänsten\r\n";

    static ReadingLogFilesTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string> Encodings => ["utf-8", "utf-8+", "windows-1252", "utf-16+", "utf-16BE+", "utf-16"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_table_of_text_is_read_whatever_wrote_it(string name)
    {
        var encoding = Encoding.GetEncoding(name.TrimEnd('+'));
        byte[] bytes = [.. name.EndsWith('+') ? encoding.GetPreamble() : [], .. encoding.GetBytes(Text)];

        var lines = LogFile.Read(bytes, Today).Value.Single().Lines;

        Assert.Equal(["1", "Åtgärden; på två\nrader", "Räddningstjänsten"], lines[1].Cells);
    }

    [Theory]
    [InlineData("Nr,Beslut\n1,Ett", "1|Ett")]
    [InlineData("Nr\tBeslut\n1\tEtt, två; tre", "1|Ett, två; tre")]
    [InlineData("sep=;\nNr;Beslut\n1;Ett", "1|Ett")]
    [InlineData("Nr;Beslut\n\n\n1;'=SUMMA(A1)", "1|=SUMMA(A1)")]
    [InlineData("Nr;Beslut\n1;'-10 grader", "1|-10 grader")]
    [InlineData("Nr;Beslut\n1;'citerat'", "1|'citerat'")]
    public void Separators_are_found_and_what_was_put_before_formulas_is_taken_away(string text, string expected)
    {
        Assert.Equal(expected, string.Join('|', LogFile.ReadText(text, Today).Value.Single().Lines[1].Cells));
    }

    [Fact]
    public void Rows_keep_the_numbers_they_have_in_the_file()
    {
        Assert.Equal([1, 4], LogFile.ReadText("Nr;Beslut\n;\n\n1;Ett", Today).Value.Single().Lines.Select(l => l.Row));
    }

    [Fact]
    public void A_workbook_is_read_as_it_is_shown()
    {
        var file = ALogFile.Workbook(
            """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>Mö</t></r><r><t>te</t></r></is></c><c r="C1" t="str"><f>"Sta"&amp;"tus"</f><v>Status</v></c></row>
            <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>45415</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" s="3"><v>45415</v></c></row>
            <row r="3" hidden="1"><c r="A3" t="s"><v>2</v></c><c r="C3"><f>HYPERLINK("http://exempel.example")</f></c><c r="D3" s="2"><v>45415.75</v></c></row>
            <row r="5"><c r="A5" t="s"><v>1</v></c><c r="C5" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D5"><v>7.0</v></c></row>
            """,
            "<si><t>Beslut</t></si><si><r><t xml:space=\"preserve\">Ett </t></r><r><t>beslut_x000D_</t></r><rPh><t>läses</t></rPh></si><si><t>=1+1</t></si>",
            after: """<mergeCells><mergeCell ref="B2:B5"/></mergeCells>""",
            hiddenSheet: """<row r="1"><c r="A1" t="inlineStr"><is><t>hemligt</t></is></c></row>""");

        var sheet = LogFile.Read(file, Today).Value.Single();

        Assert.Equal(("Logg", 1), (sheet.Name, sheet.Hidden));
        Assert.Equal(
            ["1 Beslut|Möte|Status", "2 Ett beslut|2024-05-03|Ja|45415", $"3 =1+1|2024-05-03|{LogLine.NoValue}|2024-05-03", "5 Ett beslut|2024-05-03|#DIV/0!|7"],
            sheet.Lines.Select(line => $"{line.Row} {string.Join('|', line.Cells)}"));
    }

    [Fact]
    public void A_workbook_that_counts_from_1904_has_other_days()
    {
        var file = ALogFile.Workbook("""<row><c s="1"><v>43953</v></c><c><v>1</v></c></row>""", workbookPr: """<workbookPr date1904="1"/>""");

        Assert.Equal("2024-05-03", LogFile.Read(file, Today).Value.Single().Lines[0].Cells[0]);
    }

    [Fact]
    public void Two_hundred_thousand_rows_are_refused_before_they_are_in_memory()
    {
        var file = ALogFile.Endless("", """<row><c t="inlineStr"><is><t>Ett beslut som inte är långt</t></is></c><c><v>1</v></c></row>""", 200_000, "");
        Assert.IsType<LogFileRefusal.TooManyRows>(LogFile.Read(file, Today).Refusal);

        Assert.IsType<LogFileRefusal.TooManyRows>(LogFile.ReadText("Nr;Beslut\n" + string.Concat(Enumerable.Repeat("1;Ett\n", 200_000)), Today).Refusal);
    }

    [Fact]
    public void A_long_text_that_every_cell_names_counts_as_often_as_it_is_named()
    {
        var cells = string.Concat(Enumerable.Repeat("<c t=\"s\"><v>0</v></c>", 5));
        var file = ALogFile.Workbook(string.Concat(Enumerable.Range(1, 1_000).Select(n => $"<row r=\"{n}\">{cells}</row>")), $"<si><t>{new string('a', 30_000)}</t></si>");

        Assert.IsType<LogFileRefusal.TooMuchText>(LogFile.Read(file, Today).Refusal);
    }

    [Fact]
    public void A_zip_bomb_is_let_be()
    {
        // 200 million characters in one cell, and in blanks between elements.
        var (cell, blanks) = (ALogFile.Endless("""<row><c t="inlineStr"><is><t>""", new string('a', 100_000), 2_000, "</t></is></c></row>"), ALogFile.Endless("", new string('\n', 100_000), 2_000, ""));
        var before = GC.GetTotalAllocatedBytes();

        Assert.IsType<LogFileRefusal.TooMuchText>(LogFile.Read(cell, Today).Refusal);
        Assert.IsType<LogFileRefusal.Broken>(LogFile.Read(blanks, Today).Refusal);

        Assert.True(GC.GetTotalAllocatedBytes() - before < 600_000_000, $"{(GC.GetTotalAllocatedBytes() - before) / 1_000_000} MB");
    }

    public static TheoryData<string, string> Hostile => new()
    {
        { "OldWorkbook", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1" }, { "Pdf", "%PDF-1.7" }, { "Other", "\u007FELF\u0000\u0000\u0001" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void What_is_no_table_is_known_by_its_bytes(string format, string begins)
    {
        var refusal = Assert.IsType<LogFileRefusal.OtherFormat>(LogFile.Read([.. Encoding.Latin1.GetBytes(begins), .. new byte[200]], Today).Refusal);

        Assert.Equal(format, refusal.Format.ToString());
    }

    [Fact]
    public void Broken_workbooks_are_refused()
    {
        Assert.IsType<LogFileRefusal.Broken>(LogFile.Read([.. "PK"u8, 3, 4, .. new byte[100]], Today).Refusal);
        Assert.IsType<LogFileRefusal.Broken>(LogFile.Read(ALogFile.Workbook("<row><c><v>1</v></c>"), Today).Refusal);
        Assert.IsType<LogFileRefusal.Broken>(LogFile.Read(ALogFile.Zip(("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><workbook>&a;</workbook>")), Today).Refusal);
        Assert.IsType<LogFileRefusal.Nothing>(LogFile.Read(ALogFile.Workbook(""), Today).Refusal);
        Assert.IsType<LogFileRefusal.OtherFormat>(LogFile.Read(ALogFile.Zip(("word/document.xml", "<w/>")), Today).Refusal);
        Assert.IsType<LogFileRefusal.NotATable>(LogFile.ReadText("Bara en rad\nutan kolumner", Today).Refusal);
        Assert.IsType<LogFileRefusal.TooMuchText>(LogFile.ReadText($"Nr;Beslut\n1;\"{new string('a', 200_000)}", Today).Refusal);
        Assert.IsType<LogFileRefusal.Nothing>(LogFile.ReadText(" \n ", Today).Refusal);
    }

    [Theory]
    [InlineData("yyyy\\-mm\\-dd", true)]
    [InlineData("[$-41D]d mmmm yyyy;@", true)]
    [InlineData("General", false)]
    [InlineData("Standard", false)]
    [InlineData("0.00", false)]
    [InlineData("0\" dagar\"", false)]
    [InlineData("[Red]0", false)]
    [InlineData("hh:mm", false)]
    public void A_look_with_a_year_or_a_day_is_a_day(string code, bool isDay)
    {
        Assert.Equal(isDay, XlsxSheets.IsDay(code));
    }
}
