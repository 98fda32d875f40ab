namespace BfaRadet.App.Documents.Pdf.Objects;

/// <summary>
/// An element of the structure tree: what a stretch of the page is ("P", "TH"), inside what. It gets its place in the
/// file when something of it is first shown, so what shows nothing leaves no trace.
/// </summary>
/// <param name="role">A standard structure type (ISO 32000-1 14.8.4), or one that the tree maps to such a type.</param>
internal sealed class Tag(string role, Tag? parent)
{
    public string Role { get; } = role;

    public Tag? Parent { get; } = parent;

    /// <summary>Attributes as PDF, such as <c>/O/Table/Scope/Column</c>; empty for none.</summary>
    public string Attributes { get; init; } = "";

    /// <summary>Name of a header cell, for the cells that it is the head of.</summary>
    public string? Id { get; init; }

    /// <summary>The object's number; 0 while it has shown nothing.</summary>
    public int Number { get; set; }

    public bool IsClosed { get; set; }

    /// <summary>What is in it, in reading order.</summary>
    public List<TagContent> Content { get; } = [];
}

/// <summary>Something inside a tag.</summary>
/// <param name="Number">Of the tag, of the marked content on its page, or of the annotation.</param>
/// <param name="Page">The page's object; 0 for a tag.</param>
internal readonly record struct TagContent(TagContentKind Kind, int Number, int Page);

internal enum TagContentKind
{
    Tag,
    Marked,
    Annotation,
}
