namespace BfaRadet.App.Documents.Pdf.Layout;

/// <summary>
/// Fills pages with strips. Strips that must not be parted (a heading and what follows, the first two and the last two
/// lines of a paragraph) wait until it is known that they fit together; what fits on no page is divided after all. What
/// belongs to something that needs a page laid across goes there with it.
/// </summary>
/// <param name="turn">Begins page number n; the canvas is null when pages are only counted.</param>
/// <param name="passed">Told of each landmark: its page, and how far down.</param>
internal sealed class PageFlow(Func<int, Sheet, PageCanvas?> turn, Action<Landmark, int, Sheet, double> passed)
{
    private readonly List<Strip> _together = [];
    private PageCanvas? _canvas;
    private double _down;
    private double _after;
    private bool _atTop = true;

    // Null before a page is begun: what comes first on it decides how it lies.
    private Sheet? _sheet;

    public int Pages { get; private set; }

    public void Fill(IEnumerable<Strip> strips)
    {
        foreach (var strip in strips)
        {
            if (strip.BeginsPage)
            {
                Place();
                if (!_atTop)
                {
                    (_sheet, _down, _after, _atTop) = (null, 0, 0, true);
                }
            }

            if (_together is [.., { KeepWithNext: false }])
            {
                Place();
            }

            if (!strip.BeginsPage || strip.Landmarks.Count > 0)
            {
                _together.Add(strip);
            }
        }

        Place();
        if (Pages == 0 || _sheet is null)
        {
            Turn(Sheet.Upright);
        }
    }

    private void Place()
    {
        if (_together.Count == 0)
        {
            return;
        }

        var sheet = _together.Exists(strip => strip.IsAcross) ? Sheet.Across : Sheet.Upright;
        if (_sheet != sheet || (!_atTop && _down + HeightOf(_together) > sheet.Height))
        {
            Turn(sheet);
            Repeat(_together[0]);
        }

        foreach (var strip in _together)
        {
            if (!_atTop && _down + Gap(strip) + strip.Height > sheet.Height + 0.01)
            {
                Turn(sheet);
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
            passed(landmark, Pages, _sheet!, _down);
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

    private void Turn(Sheet sheet)
    {
        Pages++;
        _canvas = turn(Pages, sheet);
        (_sheet, _down, _after, _atTop) = (sheet, 0, 0, true);
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
