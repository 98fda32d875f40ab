using System.Globalization;
using System.Runtime.InteropServices;

namespace BfaRadet.App.Operations;

/// <summary>What the machine must have: Swedish culture data (ICU) and the time zone of Sweden (tzdata).</summary>
internal static class Machine
{
    // As the runtime itself looks for it on Linux.
    private const int OldestIcu = 50, NewestIcu = 120;

    /// <exception cref="CannotStartException">Something is missing.</exception>
    public static void Check()
    {
        if (OperatingSystem.IsLinux() && !HasIcu())
        {
            // Otherwise the runtime aborts at the first look at a culture, with a dump instead of a line.
            AppContext.SetSwitch("System.Globalization.Invariant", true);
            throw Lacks("culture data (ICU)", "svenska språkdata (ICU)", "libicu", null);
        }

        try
        {
            _ = CultureInfo.GetCultureInfo("sv-SE", predefinedOnly: true);
        }
        catch (CultureNotFoundException missing)
        {
            throw Lacks(
                "Swedish culture data (ICU), or it is switched off by DOTNET_SYSTEM_GLOBALIZATION_INVARIANT",
                "svenska språkdata (ICU), eller så är de avstängda med DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "libicu", missing);
        }

        try
        {
            _ = TimeZoneInfo.FindSystemTimeZoneById(SwedishTime.Zone);
        }
        catch (Exception missing) when (missing is TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            throw Lacks($"the time zone {SwedishTime.Zone}", $"tidszonen {SwedishTime.Zone}", "tzdata", missing);
        }
    }

    private static CannotStartException Lacks(string what, string swedish, string package, Exception? cause) => new(
        ExitCode.MachineLacksData,
        "BfaRadet cannot start: this machine has no " + what + ". Install the package " + package + ", or set it right in the container. Nothing was changed.",
        cause)
    {
        Swedish = "Maskinen saknar " + swedish + ". Installera paketet " + package + ", eller rätta det i containern. Inget har ändrats.",
    };

    private static bool HasIcu()
    {
        if (AppContext.TryGetSwitch("System.Globalization.Invariant", out var invariant) && invariant)
        {
            return true;
        }

        // An ICU of the app's own, or none at all by choice: the runtime sees to it.
        if (AppContext.GetData("System.Globalization.AppLocalIcu") is not null
            || Environment.GetEnvironmentVariable("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT") is not null
            || Environment.GetEnvironmentVariable("DOTNET_SYSTEM_GLOBALIZATION_APPLOCALICU") is not null
            || Environment.GetEnvironmentVariable("CLR_ICU_VERSION_OVERRIDE") is not null)
        {
            return true;
        }

        for (var version = NewestIcu; version >= OldestIcu; version--)
        {
            if (NativeLibrary.TryLoad("libicuuc.so." + version, out _))
            {
                return true;
            }
        }

        return NativeLibrary.TryLoad("libicuuc.so", out _);
    }
}
