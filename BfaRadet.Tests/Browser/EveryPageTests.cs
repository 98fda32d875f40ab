using BfaRadet.App.Documents;
using BfaRadet.Tests.Testing;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;
using System.Reflection;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BfaRadet.Tests.Browser;

/// <summary>
/// Every page there is, light on a desk and then dark on a phone: axe finds nothing, the browser's console is quiet, nothing comes from
/// elsewhere, and on a phone nothing is wider than the window and no line parts a number from what it counts. A member's pages are the secretary's with less on them, and are looked at on a phone alone.
/// </summary>
public sealed class EveryPageTests(Chromium chromium, EveryPage pages) : IClassFixture<EveryPage>
{
    [Theory]
    [InlineData(null)]
    [InlineData("sekreterare")]
    [InlineData("skola")]
    [InlineData("administrator")]
    public async Task It_is_accessible_quiet_and_fits_a_phone(string? person)
    {
        await using var context = await chromium.NewContextAsync();
        if (person is not null)
        {
            await pages.Meeting.StepInAsync(context, person);
        }

        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.AddRange(message.Type is "error" or "warning" && !IsStatus(message) ? [$"{page.Url} {message.Text}"] : []);
        page.PageError += (_, error) => complaints.Add($"{page.Url} {error}");
        page.Request += (_, request) => complaints.AddRange(pages.IsOurs(request.Url) ? [] : [$"{page.Url} asks for {request.Url}"]);
        foreach (var address in pages.Of(person))
        {
            var onPhone = person == "skola";
            await (onPhone ? ToPhoneAsync(page) : ToDeskAsync(page));
            await page.GotoAsync(address);
            // A code in the address is sent as a form at once: what is looked at is the answer.
            if (address.Contains('#', StringComparison.Ordinal))
            {
                await Expect(page.Locator("form[data-code]")).ToHaveCountAsync(0);
            }

            await page.ArrivedAsync();
            complaints.AddRange(await page.ComplaintsAsync());
            complaints.AddRange(await TooSmallAsync(page));
            complaints.AddRange(await SeveralFirstAsync(page));

            if (!onPhone)
            {
                // The system goes dark, and the page with it, at once: the colours are CSS alone (docs/decisions/0006).
                await ToPhoneAsync(page);
                await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
                complaints.AddRange(await page.ComplaintsOfLookAsync());
            }

            complaints.AddRange(await PartedAsync(page));
            complaints.AddRange(await WithoutLineAsync(page));
            complaints.AddRange(await WithoutSignAsync(page));

            if (!await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"))
            {
                complaints.Add($"{address} is wider than a phone");
            }

            // Last: what takes focus is scrolled clear of the bars.
            complaints.AddRange(await WithoutRingAsync(page));
        }

        Assert.True(complaints.Count == 0, string.Join(Environment.NewLine, complaints));
    }

    [Fact]
    public void It_is_among_those_that_are_opened()
    {
        var opened = new string?[] { null, "sekreterare", "skola", "administrator" }.SelectMany(pages.Of)
            .Select(address => new Uri(address).AbsolutePath).Distinct().ToList();

        var missed = typeof(Program).Assembly.GetTypes().SelectMany(page => page.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template)
            .Where(template => !opened.Exists(path => Fits(template.Split('/'), path.Split('/')))).Order().ToList();

        Assert.Empty(missed);
    }

    private static bool Fits(string[] template, string[] path) =>
        template.Length == path.Length && template.Zip(path).All(part => part.First.StartsWith('{') ? part.Second.Length > 0 : part.First == part.Second);

    [Theory]
    [InlineData(ColorScheme.Light, "ljust")]
    [InlineData(ColorScheme.Dark, "morkt")]
    public async Task It_is_as_light_as_the_system_is(ColorScheme scheme, string theme)
    {
        await using var context = await chromium.NewContextAsync(new() { ColorScheme = scheme });
        var page = await context.NewPageAsync();

        await page.GotoAsync(pages.Meeting.App.Address + "/logga-in");

        Assert.Equal(theme, await page.EvaluateAsync<string>("document.documentElement.dataset.theme"));
    }

    [Fact]
    public async Task What_is_wrong_with_a_page_is_found()
    {
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.SetContentAsync("<html lang=sv><title>En bild</title><main><h1>En bild</h1><img src='data:,'><p style='font-size: 12px'>Smått</p></main></html>");

        var complaint = Assert.Single(await page.ComplaintsAsync());

        Assert.Contains("image-alt: <img", complaint, StringComparison.Ordinal);
        Assert.Contains("Smått", Assert.Single(await TooSmallAsync(page)), StringComparison.Ordinal);
    }

    private static async Task ToDeskAsync(IPage page)
    {
        await page.SetViewportSizeAsync(1440, 900);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    private static async Task ToPhoneAsync(IPage page)
    {
        await page.SetViewportSizeAsync(360, 740);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
    }

    // No text is set in less than 13 px.
    private static Task<string[]> TooSmallAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        () => {
            const small = new Set();
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
                const at = texts.currentNode.parentElement;
                if (texts.currentNode.data.trim() && at.checkVisibility({ visibilityProperty: true }) && parseFloat(getComputedStyle(at).fontSize) < 13)
                    small.add(`${location.href} less than 13 px: ${at.outerHTML.slice(0, 120)}`);
            }
            return [...small];
        }
        """);

    // One first button a screen; the page of parts shows several on purpose.
    private static Task<string[]> SeveralFirstAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        () => {
            const primary = `rgb(${getComputedStyle(document.documentElement).getPropertyValue('--bfa-primary-rgb').trim()})`;
            const first = [...document.querySelectorAll(':is(.bfa-button, .mud-button-filled):not(:disabled)')].filter(at =>
                at.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && getComputedStyle(at).backgroundColor === primary);
            return first.length < 2 || document.querySelector('[data-part]') ? [] : [`${location.href} first buttons: ${first.map(at => at.textContent.trim()).join(', ')}`];
        }
        """);

    // No line of a phone ends in the middle of "16.30–18.30", "5 maj" or "§ 12". What people write themselves is theirs,
    // and the wall is for a room.
    private static Task<string[]> PartedAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        pattern => {
            const kept = new RegExp(`${pattern}|(?<![/\\w])\\d{4}-\\d\\d-\\d\\d`, 'gu');
            const parted = new Set();
            if (location.pathname.endsWith('/vagg')) return [];
            const texts = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
                const { data, parentElement: at } = texts.currentNode;
                if (at.closest('script, style, textarea, [role=textbox], .bfa-visually-hidden') || !at.checkVisibility({ visibilityProperty: true })) continue;
                for (const found of data.matchAll(kept)) {
                    if (!/[ –]|^\d{4}-/.test(found[0])) continue;
                    const range = document.createRange();
                    range.setStart(texts.currentNode, found.index);
                    range.setEnd(texts.currentNode, found.index + found[0].length);
                    const lines = [...range.getClientRects()].filter(line => line.width > 0);
                    if (lines.length > 1 && lines.at(-1).top - lines[0].top > 4)
                        parted.add(`${location.href} parts "${found[0]}" in: ${data.trim().slice(0, 80)}`);
                }
            }
            return [...parted];
        }
        """, Unbroken.Pattern);

    // A link among other words is underlined: colour alone does not tell it (WCAG 1.4.1).
    private static Task<string[]> WithoutLineAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll('main :is(p, li, dd, td) a[href]:not(.bfa-help, .bfa-button, .mud-button-root)')]
            .filter(at => at.checkVisibility({ visibilityProperty: true })
                && [...at.closest('p, li, dd, td').childNodes].some(beside => beside.nodeType === Node.TEXT_NODE && /\p{L}{2}/u.test(beside.data))
                && !getComputedStyle(at).textDecorationLine.includes('underline'))
            .map(at => `${location.href} link in text without a line: ${at.outerHTML.slice(0, 120)}`)
        """);

    // A link that stands by itself is told from other words by more than its colour too: a line, bold words, a frame, or an arrow.
    private static Task<string[]> WithoutSignAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll('main a[href]')]
            .filter(at => at.checkVisibility({ visibilityProperty: true }) && !at.closest('nav, thead') && !/^[←→↑]|[←→]$/.test(at.textContent.trim()) && !at.querySelector('svg, img')
                && ![at, ...at.querySelectorAll('*')].some(part => getComputedStyle(part).textDecorationLine.includes('underline') || getComputedStyle(part).fontWeight >= 600)
                && (getComputedStyle(at).borderTopStyle === 'none' || parseFloat(getComputedStyle(at).borderTopWidth) === 0))
            .map(at => `${location.href} link by its colour alone: ${at.outerHTML.slice(0, 120)}`)
        """);

    // Whoever goes by the keyboard sees where he is (WCAG 2.4.7). A field shows it by its frame.
    private static async Task<string[]> WithoutRingAsync(IPage page)
    {
        await page.Keyboard.PressAsync("Tab");
        return await page.EvaluateAsync<string[]>(
            """
            () => {
                const without = [];
                for (const at of document.querySelectorAll(':is(a[href], button, summary, [tabindex="0"]):not(:disabled, [role=textbox], input)')) {
                    at.focus({ preventScroll: true });
                    if (document.activeElement === at && at.checkVisibility({ visibilityProperty: true }) && at.matches(':focus-visible') && getComputedStyle(at).outlineStyle === 'none')
                        without.push(`${location.href} no focus ring: ${at.outerHTML.slice(0, 120)}`);
                }
                document.activeElement?.blur();
                return without.slice(0, 5);
            }
            """);
    }

    // What the browser says of an answer that is 404 or 500: those pages are meant to be that.
    private static bool IsStatus(IConsoleMessage message) =>
        message.Text.StartsWith("Failed to load resource: the server responded with a status of", StringComparison.Ordinal)
        && (message.Text.Contains("404", StringComparison.Ordinal) || message.Text.Contains("500", StringComparison.Ordinal));
}
