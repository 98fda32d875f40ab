using System.IO.Compression;
using System.Text;

namespace BfaRadet.Tests.App.Features.FollowUp.Importing;

/// <summary>Workbooks as spreadsheets write them: shared texts, styles, merged and hidden rows; and such as nobody should.</summary>
internal static class ALogFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Workbook(string sheetData, string shared = "", string workbookPr = "", string after = "", string hiddenSheet = "") => Zip(
        ("[Content_Types].xml", "<Types/>"),
        ("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}">{workbookPr}<sheets>{(hiddenSheet == "" ? "" : """<sheet name="Gömd" sheetId="2" state="hidden" r:id="r2"/>""")}<sheet name="Logg" sheetId="1" r:id="r1"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="x" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="x" Target="/xl/worksheets/sheet2.xml"/></Relationships>"""),
        ("xl/styles.xml", $"""<styleSheet xmlns="{Main}"><numFmts><numFmt numFmtId="164" formatCode="åååå\-mm\-dd"/><numFmt numFmtId="165" formatCode="0&quot; dagar&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>"""),
        ("xl/sharedStrings.xml", $"""<sst xmlns="{Main}">{shared}</sst>"""),
        ("xl/worksheets/sheet2.xml", $"""<worksheet xmlns="{Main}"><sheetData>{hiddenSheet}</sheetData></worksheet>"""),
        ("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Main}"><sheetData>{sheetData}</sheetData>{after}</worksheet>"""));

    public static byte[] Zip(params (string Path, string Text)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in parts)
            {
                using var part = new StreamWriter(zip.CreateEntry(path).Open(), new UTF8Encoding(false));
                part.Write(text);
            }
        }

        return file.ToArray();
    }

    /// <summary>A workbook whose sheet is as long as asked for, and compresses to nothing.</summary>
    public static byte[] Endless(string begins, string again, int times, string ends)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var plain = new ZipArchive(new MemoryStream(Workbook(""))))
            {
                foreach (var part in plain.Entries.Where(part => !part.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal)))
                {
                    using var from = part.Open();
                    using var to = zip.CreateEntry(part.FullName).Open();
                    from.CopyTo(to);
                }
            }

            using var sheet = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
            sheet.Write($"""<worksheet xmlns="{Main}"><sheetData>{begins}""");
            for (var n = 0; n < times; n++)
            {
                sheet.Write(again);
            }

            sheet.Write($"{ends}</sheetData></worksheet>");
        }

        return file.ToArray();
    }
}
