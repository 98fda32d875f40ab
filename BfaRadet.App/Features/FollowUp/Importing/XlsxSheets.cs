using BfaRadet.Domain.Meetings.History;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace BfaRadet.App.Features.FollowUp.Importing;

/// <summary>
/// The visible sheets of an Excel workbook, read as streams from the first cell to the last that is needed. Formulas are not calculated: what the
/// spreadsheet last showed for one is read. Merged cells say the same in each row.
/// </summary>
internal sealed class XlsxSheets
{
    /// <summary>Most parts of a workbook that are looked at.</summary>
    private const int MaxParts = 2_000;

    /// <summary>Most characters of a part that are unpacked.</summary>
    private const long MaxPart = 64L * 1024 * 1024;

    /// <summary>Most characters of text that are kept of a workbook.</summary>
    private const int MaxText = 24 * 1024 * 1024;

    private const int MaxSheets = 30, MaxMerged = 20_000, MaxCells = 700_000, MaxFilled = 100_000;

    // Of what has no text of its own: 14 is a day.
    private static readonly HashSet<int> _builtInDays = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58];

    private readonly ZipArchive _zip;
    private readonly HashSet<int> _days = [];
    private readonly char[] _piece = new char[4_096];
    private bool _from1904;
    private int _text, _cells;

    private XlsxSheets(ZipArchive zip) => _zip = zip;

    private sealed record Sheet(string Name, string Part);

    /// <summary>A cell as it stands in the sheet; of a shared text only which.</summary>
    private readonly record struct Cell(int Column, string? Text, int Shared);

    private sealed record Row(int Number, List<Cell> Cells);

    public static Result<ValueList<LogSheet>> Read(ZipArchive zip)
    {
        if (zip.Entries.Count > MaxParts)
        {
            return new LogFileRefusal.Broken();
        }

        var workbook = new XlsxSheets(zip);
        var sheets = workbook.Sheets();
        workbook.ReadStyles();
        var read = new List<(Sheet Sheet, List<Row> Rows, int Hidden, List<(int From, int To, int Column)> Merged)>();
        foreach (var sheet in sheets)
        {
            var (rows, hidden, merged, refusal) = workbook.ReadSheet(sheet);
            if (refusal is not null)
            {
                return refusal;
            }

            read.Add((sheet, rows, hidden, merged));
        }

        // Only what the rows name: the texts of a workbook may be many.
        var texts = workbook.ReadTexts(read.SelectMany(one => one.Rows).SelectMany(row => row.Cells).Where(cell => cell.Shared >= 0).Select(cell => cell.Shared).ToHashSet());
        if (texts is null)
        {
            return new LogFileRefusal.TooMuchText();
        }

        // A shared text costs where it is used, and may be used by every cell.
        if (read.SelectMany(one => one.Rows).SelectMany(row => row.Cells).Sum(cell => cell.Shared >= 0 ? texts.GetValueOrDefault(cell.Shared, "").Length : (long)cell.Text!.Length) > MaxText)
        {
            return new LogFileRefusal.TooMuchText();
        }

        var all = read.ConvertAll(one => new LogSheet(one.Sheet.Name, Lines(one.Rows, one.Merged, texts), one.Hidden)).FindAll(sheet => sheet.Lines.Count > 0);
        return all.Count == 0 ? new LogFileRefusal.Nothing() : (Result<ValueList<LogSheet>>)all.ToValueList();
    }

    private static List<LogLine> Lines(List<Row> rows, List<(int From, int To, int Column)> merged, Dictionary<int, string> texts)
    {
        var lines = new List<(int Number, string[] Cells)>(rows.Count);
        foreach (var row in rows)
        {
            var cells = new string[row.Cells.Count == 0 ? 0 : row.Cells.Max(cell => cell.Column) + 1];
            Array.Fill(cells, "");
            foreach (var cell in row.Cells)
            {
                cells[cell.Column] = cell.Shared >= 0 ? texts.GetValueOrDefault(cell.Shared, "") : cell.Text ?? "";
            }

            lines.Add((row.Number, cells));
        }

        var byNumber = lines.Select((line, at) => (line.Number, at)).DistinctBy(one => one.Number).ToDictionary(one => one.Number, one => one.at);
        // Ranges may lie over each other: what is filled is bounded, and so is what it says.
        var filled = MaxFilled;
        var said = MaxText;
        foreach (var (from, to, column) in merged)
        {
            if (!byNumber.TryGetValue(from, out var first) || lines[first].Cells.ElementAtOrDefault(column) is not { Length: > 0 } text)
            {
                continue;
            }

            for (var at = first + 1; at < lines.Count && lines[at].Number <= to && filled > 0 && said > 0; at++, filled--)
            {
                var cells = lines[at].Cells;
                if (cells.Length <= column)
                {
                    Array.Resize(ref cells, column + 1);
                    lines[at] = (lines[at].Number, [.. cells.Select(cell => cell ?? "")]);
                    cells = lines[at].Cells;
                }

                if (cells[column].Length == 0)
                {
                    cells[column] = text;
                    said -= text.Length;
                }
            }
        }

        return [.. lines.Select(line => new LogLine(line.Number, [.. line.Cells])).Where(line => !line.IsBlank)];
    }

    private List<Sheet> Sheets()
    {
        var parts = new Dictionary<string, string>();
        using (var relations = Open("xl/_rels/workbook.xml.rels"))
        {
            while (relations?.Read() == true)
            {
                if (relations is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && relations.GetAttribute("Id") is { } id && relations.GetAttribute("Target") is { } target
                    && relations.GetAttribute("TargetMode") != "External")
                {
                    parts[id] = target.StartsWith('/') ? target[1..] : $"xl/{target}";
                }
            }
        }

        var sheets = new List<Sheet>();
        using var workbook = Open("xl/workbook.xml");
        while (workbook?.Read() == true)
        {
            if (workbook is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                _from1904 = workbook.GetAttribute("date1904") is "1" or "true";
            }
            else if (workbook is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && workbook.GetAttribute("state") is null or "visible" && sheets.Count < MaxSheets)
            {
                var id = workbook.MoveToFirstAttribute() ? RelationOf(workbook) : null;
                workbook.MoveToElement();
                if (id is not null && parts.TryGetValue(id, out var part) && _zip.GetEntry(part) is not null && !sheets.Exists(known => known.Part == part))
                {
                    sheets.Add(new Sheet(Wording.Line(workbook.GetAttribute("name")), part));
                }
            }
        }

        return sheets;
    }

    private static string? RelationOf(XmlReader sheet)
    {
        do
        {
            if (sheet.LocalName == "id" && sheet.Prefix.Length > 0)
            {
                return sheet.Value;
            }
        }
        while (sheet.MoveToNextAttribute());
        return null;
    }

    // Which looks of cells are days: the built-in ones, and those with a year or a day in their text.
    private void ReadStyles()
    {
        var own = new Dictionary<int, string>();
        var (inCells, at) = (false, 0);
        using var styles = Open("xl/styles.xml");
        while (styles?.Read() == true)
        {
            if (styles.NodeType == XmlNodeType.EndElement && styles.LocalName == "cellXfs")
            {
                inCells = false;
            }
            else if (styles.NodeType == XmlNodeType.Element)
            {
                switch (styles.LocalName)
                {
                    case "numFmt" when Int(styles.GetAttribute("numFmtId")) is { } id && own.Count < 2_000:
                        own[id] = styles.GetAttribute("formatCode") ?? "";
                        break;
                    case "cellXfs":
                        inCells = !styles.IsEmptyElement;
                        break;
                    case "xf" when inCells:
                        var format = Int(styles.GetAttribute("numFmtId")) ?? 0;
                        if (_builtInDays.Contains(format) || own.TryGetValue(format, out var code) && IsDay(code))
                        {
                            _days.Add(at);
                        }

                        at++;
                        break;
                    default:
                        break;
                }
            }
        }
    }

    internal static bool IsDay(string code)
    {
        var (quoted, bracket) = (false, false);
        for (var at = 0; at < code.Length; at++)
        {
            switch (code[at])
            {
                case '"':
                    quoted = !quoted;
                    break;
                case '\\' or '_' or '*' when !quoted:
                    at++;
                    break;
                case '[' when !quoted:
                    bracket = true;
                    break;
                case ']' when !quoted:
                    bracket = false;
                    break;
                case 'y' or 'Y' or 'd' or 'D' or 'å' or 'Å' when !quoted && !bracket && !code.StartsWith("General", StringComparison.OrdinalIgnoreCase) && !code.StartsWith("Standard", StringComparison.OrdinalIgnoreCase):
                    return true;
                default:
                    break;
            }
        }

        return false;
    }

    private (List<Row> Rows, int Hidden, List<(int From, int To, int Column)> Merged, LogFileRefusal? Refusal) ReadSheet(Sheet sheet)
    {
        var rows = new List<Row>();
        var merged = new List<(int, int, int)>();
        var (hidden, number, column, isHidden) = (0, 0, -1, false);
        Row? row = null;
        string? type = null;
        var (style, inValue, inText, hasFormula, hasValue) = (0, false, false, false, false);
        var (text, value) = (new StringBuilder(), new StringBuilder());
        using var xml = Open(sheet.Part);
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                switch (xml.LocalName)
                {
                    case "row":
                        number = Int(xml.GetAttribute("r")) ?? number + 1;
                        (row, column, isHidden) = (new Row(number, []), -1, xml.GetAttribute("hidden") is "1" or "true");
                        break;
                    case "c":
                        column = ColumnOf(xml.GetAttribute("r")) ?? column + 1;
                        (type, style, hasFormula, hasValue) = (xml.GetAttribute("t"), Int(xml.GetAttribute("s")) ?? 0, false, false);
                        text.Clear();
                        value.Clear();
                        if (xml.IsEmptyElement)
                        {
                            type = null;
                        }

                        break;
                    case "f":
                        hasFormula = true;
                        break;
                    case "v":
                        inValue = hasValue = !xml.IsEmptyElement;
                        break;
                    case "t":
                        inText = !xml.IsEmptyElement;
                        break;
                    case "rPh" when !xml.IsEmptyElement:
                        PassOverSound(xml);
                        break;
                    case "mergeCell" when merged.Count < MaxMerged && Merged(xml.GetAttribute("ref")) is { } range:
                        merged.Add(range);
                        break;
                    default:
                        break;
                }
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
            {
                if ((inValue || inText) && !Take(xml, inValue ? value : text))
                {
                    return ([], 0, [], new LogFileRefusal.TooMuchText());
                }
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                switch (xml.LocalName)
                {
                    case "v":
                        inValue = false;
                        break;
                    case "t":
                        inText = false;
                        break;
                    case "c" when row is not null && column < LogFile.MaxColumns:
                        var cell = Of(column, type, style, hasValue ? value.ToString() : null, text.ToString(), hasFormula);
                        if (cell is { Shared: >= 0 } or { Text.Length: > 0 })
                        {
                            row.Cells.Add(cell);
                            _cells++;
                            _text += cell.Text?.Length ?? 0;
                        }

                        break;
                    case "row" when row is { Cells.Count: > 0 }:
                        rows.Add(row);
                        hidden += isHidden ? 1 : 0;
                        if (rows.Count > LogFile.MaxLines)
                        {
                            return ([], 0, [], new LogFileRefusal.TooManyRows(LogReading.MaxRows));
                        }

                        break;
                    default:
                        break;
                }

                if (_text > MaxText || _cells > MaxCells)
                {
                    return ([], 0, [], new LogFileRefusal.TooMuchText());
                }
            }
        }

        return (rows, hidden, merged, null);
    }

    private Cell Of(int column, string? type, int style, string? value, string text, bool hasFormula) => type switch
    {
        "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var shared) ? new(column, null, shared) : new(column, "", -1),
        "inlineStr" => new(column, text, -1),
        "b" => new(column, value == "1" ? "Ja" : "Nej", -1),
        "d" => new(column, value, -1),
        "str" or "e" => new(column, value ?? (hasFormula ? LogLine.NoValue : ""), -1),
        _ => new(column, value is null ? hasFormula ? LogLine.NoValue : "" : Number(value, _days.Contains(style)), -1),
    };

    private string Number(string value, bool isDay)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return value;
        }

        if (isDay && number is >= 1 and < 2_958_466)
        {
            return new DateOnly(1899, 12, 30).AddDays((int)number + (_from1904 ? 1_462 : 0)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return number == Math.Floor(number) && Math.Abs(number) < 1e15 ? ((long)number).ToString(CultureInfo.InvariantCulture) : value;
    }

    private Dictionary<int, string>? ReadTexts(HashSet<int> wanted)
    {
        var texts = new Dictionary<int, string>();
        if (wanted.Count == 0)
        {
            return texts;
        }

        var (at, inText, last) = (-1, false, wanted.Max());
        var text = new StringBuilder();
        using var xml = Open("xl/sharedStrings.xml");
        for (var more = xml?.Read() == true; more; more = xml!.Read())
        {
            if (xml!.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                at++;
                text.Clear();
                if (at > last)
                {
                    break;
                }
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh" && !xml.IsEmptyElement)
            {
                PassOverSound(xml);
            }
            else if (xml.LocalName == "t" && xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
            {
                inText = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            }
            else if (inText && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA && wanted.Contains(at))
            {
                var before = text.Length;
                if (!Take(xml, text) || (_text += text.Length - before) > MaxText)
                {
                    return null;
                }
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "si" && wanted.Contains(at))
            {
                texts[at] = Unescaped(text.ToString());
            }
        }

        return texts;
    }

    // In pieces: a cell without end is known as one before it is in memory.
    private bool Take(XmlReader xml, StringBuilder into)
    {
        int read;
        while ((read = xml.ReadValueChunk(_piece, 0, _piece.Length)) > 0)
        {
            into.Append(_piece, 0, read);
            if (into.Length > LogLine.CellMax)
            {
                return false;
            }
        }

        return true;
    }

    // How a text is spoken, in some languages.
    private static void PassOverSound(XmlReader xml)
    {
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "rPh"))
        {
        }
    }

    // "_x000D_" is how the format writes a line break of another kind.
    private static string Unescaped(string text) => text.Replace("_x000D_", "", StringComparison.OrdinalIgnoreCase);

    // Downwards only: what goes over several columns is one cell wide and the others are empty.
    private static (int From, int To, int Column)? Merged(string? range)
    {
        if (range?.Split(':') is not [var first, var last] || ColumnOf(first) is not ({ } column and < LogFile.MaxColumns)
            || Int(first.TrimStart(_letters)) is not { } from || Int(last.TrimStart(_letters)) is not { } to || to <= from)
        {
            return null;
        }

        return (from, to, column);
    }

    private static readonly char[] _letters = [.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ$"];

    /// <summary>2 for "C7"; null without letters.</summary>
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in reference ?? "")
        {
            if (letter is < 'A' or > 'Z' || column > 100_000)
            {
                break;
            }

            column = (column * 26) + (letter - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }

    private static int? Int(string? digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private XmlReader? Open(string part) => _zip.GetEntry(part) is not { } entry ? null
        : XmlReader.Create(entry.Open(), new XmlReaderSettings
        {
            CloseInput = true,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaxPart,
            MaxCharactersFromEntities = 1_024,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
}
