using BfaRadet.Domain.Meetings.Agenda.Importing;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace BfaRadet.App.Features.Meetings.Agenda.Importing;

/// <summary>
/// The paragraphs and tables of a Word document. Only three parts are unpacked, and no more of each than a document has; nothing in it is
/// followed or run.
/// </summary>
internal static class DocxLines
{
    /// <summary>Most characters of a part that are unpacked.</summary>
    private const int MaxPart = 24 * 1024 * 1024;

    private const int MaxText = PaperText.MaxLength;

    private const string Main = "word/document.xml";

    public static Result<ValueList<PaperLine>> Read(byte[] file)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            if (zip.GetEntry(Main) is not { } main)
            {
                return new PaperRefusal.OtherFormat(
                    zip.GetEntry("xl/workbook.xml") is not null ? PaperFormat.Workbook
                    : zip.GetEntry("content.xml") is not null ? PaperFormat.OpenDocument
                    : PaperFormat.Archive);
            }

            if (new[] { Main, "word/numbering.xml", "word/styles.xml" }.Select(zip.GetEntry).Any(part => part?.Length > MaxPart))
            {
                return new PaperRefusal.Broken();
            }

            var numbering = DocxNumbering.Read(Open(zip, "word/styles.xml"), Open(zip, "word/numbering.xml"));
            using var xml = Open(main);
            var body = new DocxBody(numbering, MaxText);
            return body.Read(xml) ? body.Lines.Take(PaperText.MaxLines).ToValueList() : new PaperRefusal.TextTooLong(body.Length, MaxText);
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException or IOException)
        {
            return new PaperRefusal.Broken();
        }
    }

    private static XmlReader? Open(ZipArchive zip, string part) => zip.GetEntry(part) is { } entry ? Open(entry) : null;

    private static XmlReader Open(ZipArchiveEntry entry) => XmlReader.Create(entry.Open(), new XmlReaderSettings
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

/// <summary>The body of a Word document, read from its first element to its last, without going into itself.</summary>
internal sealed class DocxBody(DocxNumbering numbering, int maxText)
{
    private readonly List<PaperLine> _lines = [];
    private readonly StringBuilder _text = new();
    private readonly List<string> _cells = [];
    private readonly StringBuilder _cell = new();
    private string? _style;
    private string? _list;
    private int _listLevel;
    private int _indent;
    private int _outline;
    private int _tables;
    private int _span;

    public IReadOnlyList<PaperLine> Lines => _lines;

    /// <summary>How many characters were read.</summary>
    public int Length { get; private set; }

    /// <summary>False when there is more text than is read.</summary>
    public bool Read(XmlReader xml)
    {
        var isText = false;
        for (var more = xml.Read(); more;)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                // What is shown to programs that cannot draw the first choice is there twice; what was deleted is not there.
                if (xml.LocalName is "Fallback" or "del" or "moveFrom" or "instrText" && !xml.IsEmptyElement)
                {
                    // Moves to what follows.
                    xml.Skip();
                    more = !xml.EOF;
                    continue;
                }

                isText = xml.LocalName == "t" && !xml.IsEmptyElement;
                Begin(xml);
                if (xml.IsEmptyElement)
                {
                    End(xml);
                }
            }
            else if (isText && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace && isText)
            {
                Length += xml.Value.Length;
                if (Length > maxText)
                {
                    return false;
                }

                _text.Append(xml.Value);
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                isText = false;
                End(xml);
            }

            more = xml.Read();
        }

        return true;
    }

    private void Begin(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "p":
                _text.Clear();
                (_style, _list, _listLevel, _indent, _outline) = (null, null, -1, 0, -1);
                break;
            case "pStyle":
                _style = Value(xml);
                break;
            case "numId":
                _list = Value(xml);
                break;
            case "ilvl":
                _listLevel = Number(Value(xml));
                break;
            case "outlineLvl":
                _outline = Number(Value(xml));
                break;
            case "ind":
                _indent = Math.Max(0, Number(xml.GetAttribute("left", xml.NamespaceURI) ?? xml.GetAttribute("start", xml.NamespaceURI)));
                break;
            case "tab" when xml.Depth > 0 && _inRun:
                _text.Append('\t');
                break;
            case "br" or "cr":
                _text.Append('\n');
                break;
            case "noBreakHyphen":
                _text.Append('-');
                break;
            case "r":
                _inRun = true;
                break;
            case "tbl":
                _tables++;
                break;
            case "tr" when _tables == 1:
                _cells.Clear();
                break;
            case "tc" when _tables == 1:
                _cell.Clear();
                _span = 1;
                break;
            case "gridSpan" when _tables == 1:
                _span = Math.Clamp(Number(Value(xml)), 1, 50);
                break;
            default:
                break;
        }
    }

    private bool _inRun;

    private void End(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "r":
                _inRun = false;
                break;
            case "p":
                EndParagraph();
                break;
            case "tc" when _tables == 1:
                _cells.Add(_cell.ToString());
                _cells.AddRange(Enumerable.Repeat("", _span - 1));
                break;
            case "tr" when _tables == 1:
                _lines.Add(_cells.Exists(cell => cell.Length > 0) ? PaperLine.Row(_cells) : new(""));
                break;
            case "tbl":
                _tables--;
                if (_tables == 0)
                {
                    _lines.Add(new(""));
                }

                break;
            default:
                break;
        }
    }

    private void EndParagraph()
    {
        var (mark, level) = numbering.Mark(_style, _list, _listLevel, hasText: _text.Length > 0);
        var heading = _outline is >= 0 and < 9 || numbering.IsHeading(_style);
        var text = _text.ToString();
        _text.Clear();
        if (_tables > 0)
        {
            _cell.Append(_cell.Length > 0 ? "\n" : "").Append(mark.Length > 0 && text.Length > 0 ? $"{mark} " : "").Append(text.Replace('\t', ' '));
            return;
        }

        // A line as it would be typed, so that tabs part columns in it too.
        var lines = PaperText.Lines(text);
        if (lines.Count == 0)
        {
            _lines.Add(new(""));
        }

        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at];
            _lines.Add(line.IsRow && mark.Length == 0 ? line : line with
            {
                Cells = [],
                Mark = at == 0 && mark.Length > 0 && line.Text.Length > 0 ? mark : line.Mark,
                Level = mark.Length > 0 ? level + (at > 0 ? 1 : 0) : _indent / 360,
                IsHeading = heading && at == 0,
            });
        }
    }

    private static string? Value(XmlReader xml) => xml.GetAttribute("val", xml.NamespaceURI);

    private static int Number(string? value) => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

/// <summary>What the paragraphs of a Word document are numbered by: their lists, and the styles that bring one.</summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<string, Style> _styles = [];
    private readonly Dictionary<(string List, int Level), (string Format, string Text, int Start)> _levels = [];
    private readonly Dictionary<string, string> _lists = [];
    private readonly Dictionary<string, int[]> _counted = [];

    private sealed record Style(string? Name, string? BasedOn, string? List, int Level);

    public static DocxNumbering Read(XmlReader? styles, XmlReader? numbering)
    {
        var read = new DocxNumbering();
        using (styles)
        using (numbering)
        {
            if (styles is not null)
            {
                read.ReadStyles(styles);
            }

            if (numbering is not null)
            {
                read.ReadLists(numbering);
            }
        }

        return read;
    }

    /// <summary>The mark of the next paragraph in a list, and how deep it lies; empty for one that is in none.</summary>
    public (string Mark, int Level) Mark(string? style, string? list, int level, bool hasText)
    {
        if (list is null)
        {
            var found = Find(style, s => s.List is not null);
            (list, level) = (found?.List, level < 0 ? Math.Max(0, found?.Level ?? 0) : level);
        }

        level = Math.Clamp(level, 0, Levels - 1);
        if (list is null or "0" || !hasText || !_lists.TryGetValue(list, out var kind) || !_levels.TryGetValue((kind, level), out var shape))
        {
            return ("", level);
        }

        if (!_counted.TryGetValue(kind, out var counts))
        {
            _counted[kind] = counts = new int[Levels];
        }

        counts[level] = counts[level] == 0 ? shape.Start : counts[level] + 1;
        Array.Clear(counts, level + 1, Levels - level - 1);
        if (shape.Format is "bullet" or "none")
        {
            return (shape.Format == "bullet" ? "•" : "", level);
        }

        var mark = shape.Text;
        for (var at = 0; at <= level; at++)
        {
            var format = _levels.TryGetValue((kind, at), out var upper) ? upper.Format : "decimal";
            mark = mark.Replace($"%{at + 1}", Count(Math.Max(1, counts[at]), format), StringComparison.Ordinal);
        }

        return (Wording.Line(mark), level);
    }

    public bool IsHeading(string? style) => Find(style, s => IsHeadingName(s.Name)) is not null || IsHeadingName(style);

    private static bool IsHeadingName(string? name) => name is not null
        && (name.StartsWith("heading", StringComparison.OrdinalIgnoreCase) || name.StartsWith("rubrik", StringComparison.OrdinalIgnoreCase) || name.Equals("title", StringComparison.OrdinalIgnoreCase));

    private Style? Find(string? id, Func<Style, bool> fits)
    {
        for (var steps = 0; id is not null && steps < 20 && _styles.TryGetValue(id, out var style); steps++, id = style.BasedOn)
        {
            if (fits(style))
            {
                return style;
            }
        }

        return null;
    }

    private static string Count(int number, string format) => format switch
    {
        "lowerLetter" => $"{(char)('a' + ((number - 1) % 26))}",
        "upperLetter" => $"{(char)('A' + ((number - 1) % 26))}",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private void ReadStyles(XmlReader xml)
    {
        string? id = null, name = null, basedOn = null, list = null;
        var level = 0;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "style" && id is not null)
            {
                _styles[id] = new(name, basedOn, list, level);
                id = null;
            }
            else if (xml.NodeType == XmlNodeType.Element)
            {
                switch (xml.LocalName)
                {
                    case "style":
                        (id, name, basedOn, list, level) = (xml.GetAttribute("styleId", xml.NamespaceURI), null, null, null, 0);
                        break;
                    case "name":
                        name = Value(xml);
                        break;
                    case "basedOn":
                        basedOn = Value(xml);
                        break;
                    case "numId":
                        list = Value(xml);
                        break;
                    case "ilvl":
                        level = Number(xml);
                        break;
                    default:
                        break;
                }
            }
        }
    }

    private void ReadLists(XmlReader xml)
    {
        string? kind = null, list = null, format = null, text = null;
        var (level, start) = (0, 1);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "lvl" && kind is not null)
            {
                _levels.TryAdd((kind, level), (format ?? "decimal", text ?? "", start));
            }
            else if (xml.NodeType == XmlNodeType.Element)
            {
                switch (xml.LocalName)
                {
                    case "abstractNum":
                        kind = xml.GetAttribute("abstractNumId", xml.NamespaceURI);
                        break;
                    case "lvl":
                        (level, format, text, start) = (Math.Clamp(Number(xml, "ilvl"), 0, Levels - 1), null, null, 1);
                        break;
                    case "numFmt":
                        format = Value(xml);
                        break;
                    case "lvlText":
                        text = Value(xml);
                        break;
                    case "start":
                        start = Math.Clamp(Number(xml), 1, 999);
                        break;
                    case "num":
                        (list, kind) = (xml.GetAttribute("numId", xml.NamespaceURI), null);
                        break;
                    case "abstractNumId" when list is not null && Value(xml) is { } of:
                        _lists[list] = of;
                        break;
                    default:
                        break;
                }
            }
        }
    }

    private static string? Value(XmlReader xml) => xml.GetAttribute("val", xml.NamespaceURI);

    private static int Number(XmlReader xml, string attribute = "val") =>
        int.TryParse(xml.GetAttribute(attribute, xml.NamespaceURI), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
