using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace BfaRadet.App.Documents;

/// <summary>
/// A workbook with one sheet, written row by row: what was written is not in memory any more. Every text is a text, and nothing in it a formula
/// whatever it begins with; a day is a day.
/// </summary>
public sealed class Xlsx : IDisposable
{
    /// <summary>The longest text that a cell holds, in characters.</summary>
    private const int CellMax = 32_767;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly ZipArchive _zip;
    private readonly XmlWriter _sheet;
    private readonly int _columns;
    private int _row;

    /// <param name="file">Written to from where it is; left open.</param>
    /// <param name="widths">Of each column, in characters.</param>
    public Xlsx(Stream file, string name, IReadOnlyList<string> head, IReadOnlyList<int> widths)
    {
        _zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        _columns = head.Count;
        Part("[Content_Types].xml", """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
            """);
        Part("_rels/.rels", $"""<Relationships xmlns="{Package}"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Part("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}"><Relationship Id="r1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{Relations}/styles" Target="styles.xml"/></Relationships>""");
        Part("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="{System.Security.SecurityElement.Escape(name)}" sheetId="1" r:id="r1"/></sheets></workbook>""");

        // 0 is text over several lines, 1 a day, 2 the heads.
        Part("xl/styles.xml", $"""
            <styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="164" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>
            """);
        _sheet = XmlWriter.Create(_zip.CreateEntry("xl/worksheets/sheet1.xml").Open(), new XmlWriterSettings { CloseOutput = true, Encoding = new UTF8Encoding(false) });
        _sheet.WriteStartDocument(true);
        _sheet.WriteStartElement("worksheet", Main);
        _sheet.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>""");
        for (var at = 0; at < widths.Count; at++)
        {
            _sheet.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<col min="{at + 1}" max="{at + 1}" width="{widths[at]}" customWidth="1"/>"""));
        }

        _sheet.WriteRaw("</cols>");
        _sheet.WriteStartElement("sheetData", Main);
        Row([.. head], style: 2);
    }

    /// <summary>Writes a row: texts, and days as <see cref="DateOnly"/>; null for an empty cell.</summary>
    public void Row(params IReadOnlyList<object?> cells) => Row(cells, style: 0);

    private void Row(IReadOnlyList<object?> cells, int style)
    {
        _row++;
        _sheet.WriteStartElement("row", Main);
        _sheet.WriteAttributeString("r", _row.ToString(CultureInfo.InvariantCulture));
        for (var at = 0; at < cells.Count; at++)
        {
            switch (cells[at])
            {
                case DateOnly day:
                    Cell(at, style: 1, type: null);
                    _sheet.WriteElementString("v", Main, (day.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture));
                    _sheet.WriteEndElement();
                    break;
                case string { Length: > 0 } text:
                    Cell(at, style, "inlineStr");
                    _sheet.WriteStartElement("is", Main);
                    _sheet.WriteStartElement("t", Main);
                    _sheet.WriteAttributeString("xml", "space", null, "preserve");
                    _sheet.WriteString(Readable(text));
                    _sheet.WriteEndElement();
                    _sheet.WriteEndElement();
                    _sheet.WriteEndElement();
                    break;
                default:
                    break;
            }
        }

        _sheet.WriteEndElement();
    }

    public void Dispose()
    {
        _sheet.WriteEndElement();
        _sheet.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<autoFilter ref="A1:{Letters(_columns - 1)}{Math.Max(_row, 1)}"/>"""));
        _sheet.WriteEndElement();
        _sheet.WriteEndDocument();
        _sheet.Dispose();
        _zip.Dispose();
    }

    private void Cell(int at, int style, string? type)
    {
        _sheet.WriteStartElement("c", Main);
        _sheet.WriteAttributeString("r", string.Create(CultureInfo.InvariantCulture, $"{Letters(at)}{_row}"));
        if (style > 0)
        {
            _sheet.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        }

        if (type is not null)
        {
            _sheet.WriteAttributeString("t", type);
        }
    }

    private void Part(string path, string xml)
    {
        using var part = new StreamWriter(_zip.CreateEntry(path).Open(), new UTF8Encoding(false));
        part.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""");
        part.Write(xml.Trim());
    }

    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    // What XML cannot say, and half a sign at the end of what is too long.
    private static string Readable(string text)
    {
        var kept = text.Length > CellMax ? text[..CellMax] : text;
        return kept.All(sign => XmlConvert.IsXmlChar(sign)) ? kept : string.Concat(kept.EnumerateRunes().Where(rune => rune.Value is '\t' or '\n' or '\r' or >= 0x20 and not (0xFFFE or 0xFFFF)));
    }
}
