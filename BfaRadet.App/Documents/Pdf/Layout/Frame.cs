using BfaRadet.App.Documents.Pdf.Objects;

namespace BfaRadet.App.Documents.Pdf.Layout;

/// <summary>The column that blocks are laid in: of the page, of a list item or of a table cell.</summary>
/// <param name="X">Its left edge, in points from the page's.</param>
/// <param name="Tag">What the blocks become part of.</param>
internal sealed record Frame(double X, double Width, Tag Tag)
{
    public bool InCell { get; init; }

    public bool InItem { get; init; }

    public bool IsBold { get; init; }

    public Alignment Align { get; init; }

    /// <summary>Of the type, against what it usually is.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>How a paragraph is set here.</summary>
    public Setting Setting(ParagraphLook look)
    {
        var setting = (look, InCell) switch
        {
            (ParagraphLook.Small, true) => Look.SmallInCell,
            (ParagraphLook.Small, _) => Look.Small,
            (_, true) => Look.InCell,
            (ParagraphLook.Lead, _) => Look.Lead,
            _ => Look.Body,
        };
        return setting with
        {
            Size = setting.Size * Scale,
            Leading = setting.Leading * Scale,
            Bold = IsBold,
            After = InItem ? 2.5 : setting.After,
        };
    }
}
