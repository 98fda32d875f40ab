using Microsoft.Playwright;

namespace BfaRadet.Tests.Testing;

/// <summary>
/// Finds a Chromium on this machine, or installs one. First the headless shell: a whole Chromium draws a window with its
/// toolbar round every page, headless too, and takes three times as much of the processor.
/// </summary>
internal static class BrowserFinder
{
    private const string Shell = "/usr/bin/chromium-headless-shell";

    private static readonly string[] _whole =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];

    /// <summary>The path of a browser; null for Playwright's own.</summary>
    /// <exception cref="InvalidOperationException">There is none and none could be installed: the text says what to do.</exception>
    public static async Task<string?> FindAsync(IPlaywright playwright)
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { } chosen && File.Exists(chosen))
        {
            return chosen;
        }

        if (File.Exists(Shell) || (await SystemPackages.InstallAsync("chromium-headless-shell") && File.Exists(Shell)))
        {
            return Shell;
        }

        // Playwright's own is a headless shell too.
        if (File.Exists(playwright.Chromium.ExecutablePath))
        {
            return null;
        }

        if (_whole.FirstOrDefault(File.Exists) is { } present)
        {
            return present;
        }

        if (await SystemPackages.InstallAsync("chromium") && _whole.FirstOrDefault(File.Exists) is { } installed)
        {
            return installed;
        }

        return Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0
            ? null
            : throw new InvalidOperationException(
                "The browser tests need Chromium, and it could not be installed. Install it (Debian: apt-get install chromium) "
                + "or set CHROMIUM_PATH to the browser you have.");
    }
}
