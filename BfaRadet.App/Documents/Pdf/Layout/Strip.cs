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

/// <summary>What is done to the first and the last of strips that come one at a time.</summary>
internal static class StripSequence
{
    public static IEnumerable<Strip> Beginning(this IEnumerable<Strip> strips, Action<Strip> first)
    {
        var begun = false;
        foreach (var strip in strips)
        {
            if (!begun)
            {
                first(strip);
                begun = true;
            }

            yield return strip;
        }
    }

    /// <summary>Keeps one strip back, to know the last when it comes.</summary>
    public static IEnumerable<Strip> Ending(this IEnumerable<Strip> strips, Action<Strip> last)
    {
        Strip? held = null;
        foreach (var strip in strips)
        {
            if (held is not null)
            {
                yield return held;
            }

            held = strip;
        }

        if (held is not null)
        {
            last(held);
            yield return held;
        }
    }
}
