using System.Globalization;
using System.Text;
using static BfaRadet.App.Documents.Pdf.Objects.PdfSyntax;

namespace BfaRadet.App.Documents.Pdf.Objects;

/// <summary>
/// The structure tree of a tagged PDF (ISO 32000-1 14.7). An element is written when it is closed; only the references to
/// the elements right under the document stay in memory.
/// </summary>
internal sealed class StructureTree
{
    private readonly PdfFile _file;
    private readonly List<int> _parents = [];
    private readonly SortedDictionary<string, int> _ids = new(StringComparer.Ordinal);

    public StructureTree(PdfFile file)
    {
        _file = file;
        Root = file.Reserve();
        Document = new Tag("Document", null);
        Show(Document);
    }

    public int Root { get; }

    public Tag Document { get; }

    /// <summary>Gives the tag, and those around it, a place in the tree.</summary>
    public int Show(Tag tag)
    {
        if (tag.Number == 0)
        {
            if (tag.Parent is { } parent)
            {
                Show(parent);
            }

            tag.Number = _file.Reserve();
            tag.Parent?.Content.Add(new TagContent(TagContentKind.Tag, tag.Number, 0));
            if (tag.Id is { } id)
            {
                _ids[id] = tag.Number;
            }
        }

        return tag.Number;
    }

    /// <summary>Writes the tag. What comes to it after that is lost: close it when it is complete.</summary>
    public void Close(Tag tag)
    {
        if (tag.Number == 0 || tag.IsClosed)
        {
            return;
        }

        tag.IsClosed = true;
        var page = tag.Content.FirstOrDefault(content => content.Kind == TagContentKind.Marked).Page;
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"<</Type/StructElem/S/{tag.Role}/P {Reference(tag.Parent?.Number ?? Root)}");
        if (page != 0)
        {
            text.Append("/Pg ").Append(Reference(page));
        }

        if (tag.Attributes.Length > 0)
        {
            text.Append("/A<<").Append(tag.Attributes).Append(">>");
        }

        if (tag.Id is { } id)
        {
            text.Append("/ID").Append(Text(id));
        }

        text.Append("/K[").AppendJoin(' ', tag.Content.Select(content => Written(content, page))).Append("]>>");
        _file.Write(tag.Number, text.ToString());
        tag.Content.Clear();
    }

    /// <summary>A key for a page or an annotation, by which its tags are found again.</summary>
    public int Key()
    {
        _parents.Add(0);
        return _parents.Count - 1;
    }

    /// <summary>The tags of a page's marked contents, in the order of their numbers.</summary>
    public void SetPage(int key, IReadOnlyList<int> tags) => _parents[key] = _file.Add(References(tags));

    public void SetAnnotation(int key, int tag) => _parents[key] = tag;

    public void Finish()
    {
        Close(Document);
        var parents = new StringBuilder("<</Nums[");
        for (var key = 0; key < _parents.Count; key++)
        {
            parents.Append(CultureInfo.InvariantCulture, $"{key} {Reference(_parents[key])} ");
        }

        var names = string.Join(' ', _ids.Select(id => $"{Text(id.Key)}{Reference(id.Value)}"));
        var ids = _ids.Count == 0 ? "" : $"/IDTree {Reference(_file.Add($"<</Names[{names}]>>"))}";

        // Strong and Em are standard types first in PDF 2.0; readers of 1.7 are told what they are like.
        _file.Write(Root, $"<</Type/StructTreeRoot/K[{Reference(Document.Number)}]"
            + $"/ParentTree {Reference(_file.Add(parents.Append("]>>").ToString()))}/ParentTreeNextKey {_parents.Count}"
            + $"/RoleMap<</Strong/Span/Em/Span>>{ids}>>");
    }

    private static string Written(TagContent content, int page) => content.Kind switch
    {
        TagContentKind.Tag => Reference(content.Number),
        TagContentKind.Annotation => $"<</Type/OBJR/Obj {Reference(content.Number)}/Pg {Reference(content.Page)}>>",
        _ when content.Page == page => content.Number.ToString(CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"<</Type/MCR/Pg {Reference(content.Page)}/MCID {content.Number}>>"),
    };
}
