using System.Globalization;
using System.Runtime.CompilerServices;

namespace BfaRadet.Tests.Testing;

/// <summary>
/// Tests of parts read and write as the app does, whatever the machine speaks and whether or not an app was started before them
/// in the same process.
/// </summary>
internal static class Swedish
{
    [ModuleInitializer]
    internal static void Speak()
    {
        var swedish = CultureInfo.GetCultureInfo("sv-SE");
        (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.DefaultThreadCurrentUICulture) = (swedish, swedish);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (swedish, swedish);
    }
}
