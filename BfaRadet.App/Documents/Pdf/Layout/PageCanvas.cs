using System.Globalization;
using System.Text;
using BfaRadet.App.Documents.Pdf.Objects;
using static BfaRadet.App.Documents.Pdf.Objects.PdfSyntax;

namespace BfaRadet.App.Documents.Pdf.Layout;

/// <summary>
/// A page being drawn. Everything on it is either content with a tag or an artifact; measures are from the top left, in
/// points.
/// </summary>
internal sealed class PageCanvas(PdfFile file, StructureTree structure, FontUse[] fonts, int page, Sheet sheet)
{
    private readonly StringBuilder _content = new();
    private readonly List<int> _marked = [];
    private readonly List<int> _annotations = [];
    private readonly int _key = structure.Key();
    private object? _open;
    private string? _artifact;
    private (int Face, double Size) _font = (-1, 0);
    private Colour? _colour;

    /// <summary>Draws a line of text with its left edge and baseline there.</summary>
    public void Text(TextLine line, double x, double baseline)
    {
        for (var start = line.Start; start < line.End;)
        {
            var style = line.Glyphs[start].Style;
            var end = start + 1;
            while (end < line.End && line.Glyphs[end].Style == style)
            {
                end++;
            }

            Open(style.Tag);
            var width = Letters(line, start, end, x, baseline);
            if (style.IsUnderlined)
            {
                // Not under the space that hangs outside the line.
                var hanging = end == line.End && line.Glyphs[end - 1].Break == LineBreak.Space ? TextShape.Width(line.Glyphs[end - 1], isLast: true) : 0;
                Rectangle(x, baseline + 1.3, width - hanging, Look.Hairline);
            }

            if (style.Link is { } link && _artifact is null)
            {
                Link(link, x, baseline, width, style.Size);
            }

            x += width;
            start = end;
        }
    }

    /// <summary>A filled rectangle: an artifact.</summary>
    public void Bar(double x, double y, double width, double height, Colour colour)
    {
        Open(null);
        Paint(colour);
        Rectangle(x, y, width, height);
    }

    /// <summary>Lets the tag be in the structure though it shows nothing: an empty cell.</summary>
    public void Show(Tag tag)
    {
        if (_artifact is null)
        {
            structure.Show(tag);
        }
    }

    /// <summary>The tag is complete.</summary>
    public void Close(Tag tag)
    {
        if (_artifact is null)
        {
            structure.Close(tag);
        }
    }

    /// <summary>Whatever is drawn meanwhile says again what has been said: readers pass it over.</summary>
    /// <param name="kind">One of <see cref="Artifact"/>.</param>
    public void AsArtifact(string kind, Action draw)
    {
        _artifact = kind;
        draw();
        _artifact = null;
    }

    /// <summary>Writes the page into the file.</summary>
    public void Finish(int pages, int resources)
    {
        End();
        var content = file.AddStream("", Encoding.ASCII.GetBytes(_content.ToString()));
        var annotations = _annotations.Count == 0 ? "" : $"/Annots{References(_annotations)}";
        structure.SetPage(_key, _marked);
        file.Write(page, $"<</Type/Page/Parent {Reference(pages)}/MediaBox[0 0 {Number(sheet.PageWidth)} {Number(sheet.PageHeight)}]"
            + $"/Resources {Reference(resources)}/Contents {Reference(content)}/StructParents {_key}/Tabs/S{annotations}>>");
    }

    private void Rectangle(double x, double y, double width, double height) => _content.Append(
        CultureInfo.InvariantCulture,
        $"{Number(x)} {Number(sheet.PageHeight - y - height)} {Number(width)} {Number(height)} re f\n");

    private double Letters(TextLine line, int start, int end, double x, double baseline)
    {
        var style = line.Glyphs[start].Style;
        var width = 0.0;
        var shown = new StringBuilder("[<");
        for (var i = start; i < end; i++)
        {
            var glyph = line.Glyphs[i];
            var isLast = i == line.End - 1;
            if (glyph.Break == LineBreak.Hyphen && !isLast)
            {
                continue;
            }

            shown.Append(CultureInfo.InvariantCulture, $"{fonts[style.Face].Number(glyph.Code):X4}");
            var kern = isLast ? 0 : glyph.Kern;
            if (kern != 0)
            {
                shown.Append(CultureInfo.InvariantCulture, $">{-kern}<");
            }

            width += (glyph.Advance + kern) * style.Size / 1000;
        }

        Paint(style.Colour);
        _content.Append("BT\n");
        if (_font != (style.Face, style.Size))
        {
            _font = (style.Face, style.Size);
            _content.Append(CultureInfo.InvariantCulture, $"/F{style.Face} {Number(style.Size)} Tf\n");
        }

        _content.Append(CultureInfo.InvariantCulture, $"{Number(x)} {Number(sheet.PageHeight - baseline)} Td\n{shown}>]TJ\nET\n");
        return width;
    }

    private void Link(Destination link, double x, double baseline, double width, double size)
    {
        var (left, right) = (Number(x), Number(x + width));
        var (bottom, top) = (Number(sheet.PageHeight - baseline - (0.25 * size)), Number(sheet.PageHeight - baseline + (0.85 * size)));
        var key = structure.Key();
        var tag = structure.Show(link.Tag);
        var annotation = file.Add($"<</Type/Annot/Subtype/Link/Rect[{left} {bottom} {right} {top}]/Border[0 0 0]/F 4{link.Action}"
            + $"/Contents {PdfSyntax.Text(link.Text)}/StructParent {key}/P {Reference(page)}>>");
        structure.SetAnnotation(key, tag);
        link.Tag.Content.Add(new TagContent(TagContentKind.Annotation, annotation, page));
        _annotations.Add(annotation);
    }

    private void Paint(Colour colour)
    {
        if (_colour != colour)
        {
            _colour = colour;
            _content.Append(colour.Fill);
        }
    }

    // One marked content goes on as long as what is drawn belongs to the same tag.
    private void Open(Tag? tag)
    {
        object kind = _artifact ?? (object?)tag ?? Artifact.Layout;
        if (_open == kind)
        {
            return;
        }

        End();
        _open = kind;
        if (kind is not Tag shown)
        {
            _content.Append(CultureInfo.InvariantCulture, $"/Artifact{kind}BDC\n");
            return;
        }

        structure.Show(shown);
        shown.Content.Add(new TagContent(TagContentKind.Marked, _marked.Count, page));
        _content.Append(CultureInfo.InvariantCulture, $"/{shown.Role}<</MCID {_marked.Count}>>BDC\n");
        _marked.Add(shown.Number);
    }

    private void End()
    {
        if (_open is not null)
        {
            _content.Append("EMC\n");
            _open = null;
        }
    }
}
