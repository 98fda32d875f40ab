using System.Globalization;

namespace BfaRadet.App.Operations;

/// <summary>Room on the disk a file lies on.</summary>
internal static class FreeSpace
{
    /// <summary>Below this the administrator is warned: a year of a council's minutes is some tens of megabytes.</summary>
    public const long Little = 200L * 1024 * 1024;

    /// <summary>Free bytes for the account of this process; null where the system does not tell.</summary>
    public static long? By(string file)
    {
        try
        {
            return new DriveInfo(Path.GetDirectoryName(Path.GetFullPath(file))!).AvailableFreeSpace;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    public static string Shown(long? bytes) => bytes is null
        ? "unknown"
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024 * 1024)} MiB");
}
