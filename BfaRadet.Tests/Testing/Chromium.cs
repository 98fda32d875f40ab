using Xunit;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BfaRadet.Tests.Testing.Chromium))]

namespace BfaRadet.Tests.Testing;

/// <summary>
/// One headless browser for the whole run, started by the first test that wants a page. Each test gets a context of its
/// own. Take it as a constructor argument. As many stories run at once as the runner has threads: see xunit.runner.json.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    private readonly SemaphoreSlim _starting = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A window without cookies, 1440 x 900 and Swedish unless asked otherwise. Dispose it at the end of the test.</summary>
    public async Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.Locale ??= "sv-SE";
        // In Production the app is served over TLS, with a certificate of the tests' own.
        options.IgnoreHTTPSErrors ??= true;
        // Motion is drawn frame by frame, which costs time; and a colour on its way from one theme to the other is neither's.
        options.ReducedMotion ??= ReducedMotion.Reduce;
        options.ViewportSize ??= new ViewportSize { Width = 1440, Height = 900 };
        return await (await BrowserAsync()).NewContextAsync(options);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _starting.Dispose();
    }

    private async Task<IBrowser> BrowserAsync()
    {
        await _starting.WaitAsync();
        try
        {
            return _browser ??= await StartAsync();
        }
        finally
        {
            _starting.Release();
        }
    }

    private async Task<IBrowser> StartAsync()
    {
        _playwright = await Playwright.CreateAsync();
        return await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            // Null: the one Playwright has installed itself.
            ExecutablePath = await BrowserFinder.FindAsync(_playwright),
            Headless = true,
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }
}
