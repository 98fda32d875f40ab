using Microsoft.Playwright;

namespace BfaRadet.Tests.Testing;

/// <summary>Opens pages in a browser and waits for them.</summary>
internal static class Arriving
{
    /// <summary>Opens a page and waits until it answers to keys and clicks and has all it asked for.</summary>
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

        // A page without a circuit has it all by then, and goes on to ask at length whether one is signed in: the network is
        // never idle where that question came before half a second of silence.
        if (await page.EvaluateAsync<bool>("() => 'circuit' in document.body.dataset"))
        {
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        }
    }
}
