using System.Globalization;

namespace BfaRadet.App.Documents;

/// <summary>
/// While a file is written its numbers are the file format's, whatever the language of the page that asked: a Swedish
/// minus is no minus to a reader of PDF. For what is written on one thread.
/// </summary>
internal readonly struct InvariantNumbers : IDisposable
{
    private readonly CultureInfo _before;

    public InvariantNumbers()
    {
        _before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
    }

    public void Dispose() => CultureInfo.CurrentCulture = _before;
}
