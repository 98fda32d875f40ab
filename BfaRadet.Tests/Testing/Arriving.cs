using Microsoft.Playwright;

namespace BfaRadet.Tests.Testing;

/// <summary>Opens pages in a browser and waits for them.</summary>
internal static class Arriving
{
    /// <summary>Opens a page and waits until it answers to keys and clicks.</summary>
    public static async Task ArriveAsync(this IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.ArrivedAsync();
    }

    /// <summary>The same for a page that comes by a press or a form.</summary>
    public static async Task ArrivedAsync(this IPage page)
    {
        // Residents' pages have no script to start.
        await page.WaitForFunctionAsync("() => !window.bfaStarted || document.documentElement.dataset.start === 'started'");
    }
}
