using BfaRadet.Domain.Meetings.Agenda.Importing;
using System.Globalization;
using System.Text;
using System.Xml;

namespace BfaRadet.App.Features.Meetings.Agenda.Importing;

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
