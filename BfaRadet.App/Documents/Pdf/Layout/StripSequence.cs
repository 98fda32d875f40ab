namespace BfaRadet.App.Documents.Pdf.Layout;

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
