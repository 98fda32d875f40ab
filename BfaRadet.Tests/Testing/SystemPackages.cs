using System.Diagnostics;

namespace BfaRadet.Tests.Testing;

/// <summary>Packages of the system, one installation at a time: the system's own lock refuses a second.</summary>
internal static class SystemPackages
{
    private static readonly SemaphoreSlim _one = new(1);
    private static bool _listed;

    /// <summary>False where it cannot be: without apt, without the right to install, or when the installation failed.</summary>
    public static async Task<bool> InstallAsync(string package)
    {
        if (Environment.UserName != "root" || !File.Exists("/usr/bin/apt-get"))
        {
            return false;
        }

        await _one.WaitAsync();
        try
        {
            _listed = _listed || await AptAsync("update", "-qq") == 0;
            return await AptAsync("install", "-y", "-qq", "--no-install-recommends", package) == 0;
        }
        finally
        {
            _one.Release();
        }
    }

    private static async Task<int> AptAsync(params string[] arguments)
    {
        // Without a network it ends soon, and what is there already is used.
        string[] impatient = ["-o", "Acquire::Retries=0", "-o", "Acquire::http::Timeout=15", "-o", "Acquire::https::Timeout=15"];
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/apt-get", [.. impatient, .. arguments])
        {
            Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" },
        })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
