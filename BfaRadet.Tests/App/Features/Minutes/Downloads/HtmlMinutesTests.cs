using System.Text;
using BfaRadet.Tests.Testing;
using Microsoft.Playwright;
using Xunit;

namespace BfaRadet.Tests.App.Features.Minutes.Downloads;

/// <summary>The HTML file in a browser, from disk.</summary>
public sealed class HtmlMinutesTests(Chromium chromium)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 360)]
    public async Task It_is_accessible_fits_and_asks_for_nothing(ColorScheme scheme, int width)
    {
        using var folder = new AFolder();
        var (record, lengthy) = (ARecord.Rich(), ARecord.Long(8));
        await using var context = await chromium.NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.Request += (_, request) => complaints.AddRange(request.Url.StartsWith("file:", StringComparison.Ordinal) && request.IsNavigationRequest ? [] : [$"asks for {request.Url}"]);

        foreach (var (name, html) in new[]
        {
            ("rich.html", RecordHtml.Of(record, ARecord.SealOf(record))), ("long.html", RecordHtml.Of(lengthy, null)), ("table.html", RecordHtml.Of(ARecord.WithTable(), null)),
        })
        {
            await page.GotoAsync(new Uri(folder.File(name, Encoding.UTF8.GetBytes(html))).AbsoluteUri);
            // From here on the page answers for itself: axe is put into it by the test, past its own policy.
            complaints.AddRange(await page.ComplaintsAsync());
            if (!await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"))
            {
                complaints.Add($"{name} is wider than the window");
            }
        }

        Assert.True(complaints.Count == 0, string.Join(Environment.NewLine, complaints));
        Assert.Equal("sv-SE", await page.EvaluateAsync<string>("document.documentElement.lang"));
    }

    [Fact]
    public async Task It_has_landmarks_captions_and_links_that_lead_somewhere()
    {
        using var folder = new AFolder();
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(folder.File("p.html", Encoding.UTF8.GetBytes(RecordHtml.Of(ARecord.Long(8), null)))).AbsoluteUri);

        Assert.Equal("1 1 1 1", await page.EvaluateAsync<string>("['header', 'main', 'nav', 'footer'].map(t => document.querySelectorAll(t).length).join(' ')"));
        Assert.Equal(0, await page.EvaluateAsync<int>("[...document.querySelectorAll('a[href^=\"#\"]')].filter(a => !document.getElementById(a.hash.slice(1))).length"));
        Assert.Equal(0, await page.EvaluateAsync<int>("[...document.querySelectorAll('th')].filter(t => !t.scope).length"));
        Assert.Equal(0, await page.EvaluateAsync<int>("document.querySelectorAll('[id]').length - new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size"));
    }
}
