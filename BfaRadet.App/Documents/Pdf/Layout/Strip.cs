using BfaRadet.App.Documents.Pdf.Objects;

namespace BfaRadet.App.Documents.Pdf.Layout;

/// <summary>
/// A stretch of the page from edge to edge that is never divided: a line, a table row, a rule. Pages are strips on top of
/// one another.
/// </summary>
/// <param name="height">In points.</param>
/// <param name="paint">Draws it, given how far down the page it begins.</param>
internal sealed class Strip(double height, Action<PageCanvas, double>? paint = null)
{
    private readonly List<Tag> _closes = [];

    public double Height { get; } = height;

    /// <summary>Space above; nothing at the top of a page. The larger of two meeting spaces counts.</summary>
    public double Before { get; set; }

    public double After { get; set; }

    public bool KeepWithNext { get; set; }

    public bool BeginsPage { get; init; }

    /// <summary>It needs a page laid across.</summary>
    public bool IsAcross { get; set; }

    /// <summary>What is led to, here.</summary>
    public List<Landmark> Landmarks { get; } = [];

    /// <summary>Painted first, when the strip comes first on a page: the head of its table.</summary>
    public IReadOnlyList<Strip> Repeats { get; init; } = [];

    /// <summary>Space between what is repeated and the strip.</summary>
    public double UnderRepeats { get; init; }

    /// <summary>Painted beside it, from its top: the number of a list item.</summary>
    public Action<PageCanvas, double>? Beside { get; set; }

    /// <summary>The tag is complete when this has been painted. Inner tags first.</summary>
    public void Closes(Tag tag) => _closes.Add(tag);

    public void Paint(PageCanvas canvas, double top)
    {
        Beside?.Invoke(canvas, top);
        paint?.Invoke(canvas, top);
        foreach (var tag in _closes)
        {
            canvas.Close(tag);
        }
    }
}
