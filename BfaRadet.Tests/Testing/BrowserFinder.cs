using Microsoft.Playwright;

namespace BfaRadet.Tests.Testing;

/// <summary>Finds a Chromium on this machine, or installs one.</summary>
internal static class BrowserFinder
{
    private static readonly string[] _places =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];

    /// <summary>The path of a browser; null for Playwright's own.</summary>
    /// <exception cref="InvalidOperationException">There is none and none could be installed: the text says what to do.</exception>
    public static async Task<string?> FindAsync(IPlaywright playwright)
    {
        if (Present() is { } present)
        {
            return present;
        }

        if (File.Exists(playwright.Chromium.ExecutablePath))
        {
            return null;
        }

        if (await SystemPackages.InstallAsync("chromium") && Present() is { } installed)
        {
            return installed;
        }

        return Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0
            ? null
            : throw new InvalidOperationException(
                "The browser tests need Chromium, and it could not be installed. Install it (Debian: apt-get install chromium) "
                + "or set CHROMIUM_PATH to the browser you have.");
    }

    private static string? Present() => _places.Prepend(Environment.GetEnvironmentVariable("CHROMIUM_PATH")).FirstOrDefault(File.Exists);
}
