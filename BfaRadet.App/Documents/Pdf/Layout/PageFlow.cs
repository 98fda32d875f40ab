namespace BfaRadet.App.Documents.Pdf.Layout;

/// <summary>
/// Fills pages with strips. Strips that must not be parted (a heading and what follows, the first two and the last two
/// lines of a paragraph) wait until it is known that they fit together; what fits on no page is divided after all.
/// </summary>
/// <param name="turn">Begins page number n; the canvas is null when pages are only counted.</param>
internal sealed class PageFlow(Func<int, PageCanvas?> turn, Action<Landmark, int, double> passed)
{
    private readonly List<Strip> _together = [];
    private PageCanvas? _canvas;
    private double _down;
    private double _after;
    private bool _atTop;

    public int Pages { get; private set; }

    public void Fill(IEnumerable<Strip> strips)
    {
        Turn();
        foreach (var strip in strips)
        {
            if (strip.BeginsPage)
            {
                Place();
                if (!_atTop)
                {
                    Turn();
                }
            }

            if (_together is [.., { KeepWithNext: false }])
            {
                Place();
            }

            _together.Add(strip);
        }

        Place();
    }

    private void Place()
    {
        if (_together.Count == 0)
        {
            return;
        }

        if (!_atTop && _down + HeightOf(_together) > Look.Height)
        {
            Turn();
            Repeat(_together[0]);
        }

        foreach (var strip in _together)
        {
            if (!_atTop && _down + Gap(strip) + strip.Height > Look.Height + 0.01)
            {
                Turn();
                Repeat(strip);
            }

            Put(strip);
        }

        _together.Clear();
    }

    private void Put(Strip strip)
    {
        _down += _atTop ? 0 : Gap(strip);
        foreach (var landmark in strip.Landmarks)
        {
            passed(landmark, Pages, _down);
        }

        if (_canvas is { } canvas)
        {
            strip.Paint(canvas, Look.Top + _down);
        }

        _down += strip.Height;
        _after = strip.After;

        // A strip that shows nothing, such as a space, leaves the top where it is.
        _atTop &= strip.Height == 0;
    }

    private void Repeat(Strip strip)
    {
        foreach (var head in strip.Repeats)
        {
            if (_canvas is { } canvas)
            {
                canvas.AsArtifact(Artifact.Repeated, () => head.Paint(canvas, Look.Top + _down));
            }

            _down += head.Height;
        }

        _down += strip.Repeats.Count > 0 ? strip.UnderRepeats : 0;
    }

    private void Turn()
    {
        Pages++;
        _canvas = turn(Pages);
        (_down, _after, _atTop) = (0, 0, true);
    }

    private double Gap(Strip strip) => Math.Max(_after, strip.Before);

    private double HeightOf(List<Strip> strips)
    {
        var (height, after) = (0.0, _after);
        foreach (var strip in strips)
        {
            height += Math.Max(after, strip.Before) + strip.Height;
            after = strip.After;
        }

        return height;
    }
}
