using System.Globalization;
using System.Xml;

namespace BfaRadet.App.Features.Meetings.Agenda.Importing;

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
