using System.Globalization;
using System.Resources;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace BfaRadet.App.Web;

/// <summary>
/// MudBlazor's own texts in Swedish, from SwedishMud.resx. A key that is not there falls back to MudBlazor's English;
/// a test demands that none is missing.
/// </summary>
public sealed class SwedishMud : MudLocalizer
{
    private static readonly ResourceManager _texts = new(typeof(SwedishMud));

    public override LocalizedString this[string key] =>
        _texts.GetString(key, CultureInfo.InvariantCulture) is { } text
            ? new LocalizedString(key, text)
            : new LocalizedString(key, key, resourceNotFound: true);

    public override LocalizedString this[string key, params object[] arguments] =>
        _texts.GetString(key, CultureInfo.InvariantCulture) is { } text
            ? new LocalizedString(key, string.Format(CultureInfo.CurrentCulture, text, arguments))
            : new LocalizedString(key, key, resourceNotFound: true);
}
