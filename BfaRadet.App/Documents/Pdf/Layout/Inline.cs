using BfaRadet.App.Documents.Pdf.Faces;
using BfaRadet.App.Documents.Pdf.Objects;

namespace BfaRadet.App.Documents.Pdf.Layout;

/// <summary>Runs as glyphs, each with the tag it belongs to: the paragraph's own, or one inside it.</summary>
internal sealed class Inline(Tag tag, Landmarks landmarks)
{
    private readonly List<Tag> _inside = [];

    public List<Glyph> Glyphs { get; } = [];

    /// <summary>The tags to close with the last line, inner ones first.</summary>
    public IEnumerable<Tag> Tags => Enumerable.Reverse(_inside).Append(tag);

    public Inline Add(IReadOnlyList<Run> runs, Setting setting)
    {
        foreach (var run in runs)
        {
            Add(run, setting);
        }

        return this;
    }

    public void Add(Run run, Setting setting)
    {
        if (run.Text.Length == 0)
        {
            return;
        }

        var inside = tag;
        Destination? link = null;
        if (Action(run) is { } action)
        {
            inside = Inside("Link", inside);
            link = new Destination(action, run.Text, inside);
        }

        // What is bold anyway, as a heading is, is not said with more weight than the rest.
        inside = run.Bold && !setting.Bold ? Inside("Strong", inside) : inside;
        inside = run.Italic && !setting.Italic ? Inside("Em", inside) : inside;
        var face = Typefaces.Index(run.Bold || setting.Bold, run.Italic || setting.Italic);
        var colour = link is null ? setting.Colour : Look.LinkBlue;
        TextShape.Add(Glyphs, run.Text, new TextStyle(face, setting.Size, colour, inside) { Link = link, IsUnderlined = link is not null });
    }

    private Tag Inside(string role, Tag parent)
    {
        var inside = new Tag(role, parent);
        _inside.Add(inside);
        return inside;
    }

    private string? Action(Run run)
    {
        if (run.Target is { } anchor)
        {
            return landmarks.Destination(anchor) is { } destination ? $"/Dest{destination}" : null;
        }

        return run.Address is { } address ? $"/A<</S/URI/URI{PdfSyntax.Text(address.OriginalString)}>>" : null;
    }
}
