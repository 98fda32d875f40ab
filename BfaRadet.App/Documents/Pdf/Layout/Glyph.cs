using BfaRadet.App.Documents.Pdf.Objects;
using BfaRadet.App.Documents.Pdf.Faces;

namespace BfaRadet.App.Documents.Pdf.Layout;

/// <summary>One character of shaped text.</summary>
/// <param name="Id">The font's glyph; null when nothing is shown.</param>
/// <param name="Advance">In thousandths of the type size, the kerning towards the next glyph not counted.</param>
/// <param name="Kern">What is added to the advance when the next glyph stands on the same line.</param>
internal readonly record struct Glyph(int Code, ushort? Id, int Advance, int Kern, TextStyle Style, LineBreak Break);

/// <summary>May a line end after the character?</summary>
internal enum LineBreak
{
    No,

    /// <summary>Yes, and it is a space that takes no room at the end of a line.</summary>
    Space,

    Yes,

    /// <summary>Yes, and then, only then, it shows a hyphen.</summary>
    Hyphen,

    /// <summary>It does; the character itself is not shown.</summary>
    Always,
}

/// <summary>What the letters of a run have in common. Compared by identity.</summary>
internal sealed class TextStyle(int face, double size, Colour colour, Tag? tag)
{
    public int Face { get; } = face;

    public TrueTypeFont Font { get; } = Typefaces.Face(face);

    public double Size { get; } = size;

    public Colour Colour { get; } = colour;

    /// <summary>What the letters are part of; null is an artifact.</summary>
    public Tag? Tag { get; } = tag;

    /// <summary>Where a click leads; null for nowhere.</summary>
    public Destination? Link { get; init; }

    public bool IsUnderlined { get; init; }
}

/// <summary>Where a link leads.</summary>
/// <param name="Action">As PDF: the entry of an annotation.</param>
/// <param name="Text">What the link says, for those who do not see the page around it.</param>
internal sealed record Destination(string Action, string Text, Tag Tag);
