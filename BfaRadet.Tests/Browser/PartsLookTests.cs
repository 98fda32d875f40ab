using BfaRadet.Tests.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BfaRadet.Tests.Browser;

/// <summary>
/// The page of parts, /utveckling/delar: how each part looks is written down in PartsLook.txt, so that a change of style is seen
/// for all it changes (docs/decisions/0037), and what its buttons open is in nobody's way.
/// </summary>
public sealed class PartsLookTests(Chromium chromium, SharedApp shared)
{
    private const string Written = "BfaRadet.Tests/Browser/PartsLook.txt";
    private const string Accepts = "ACCEPT_LOOK";

    [Fact]
    public async Task Every_part_looks_as_it_is_written()
    {
        await using var context = await OpenAsync();
        var page = context.Pages[0];

        var look = await LookAsync(page);

        var path = Path.Combine(Repository.Root, Written);
        if (Environment.GetEnvironmentVariable(Accepts) == "1")
        {
            await File.WriteAllTextAsync(path, look, TestContext.Current.CancellationToken);
        }

        var differs = Difference(Lines(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)), Lines(look));
        Assert.True(differs.Count == 0, string.Join(Environment.NewLine,
        [
            $"Parts do not look as {Written} says (- written, + now). Is each of these meant? Then run this test once with {Accepts}=1, look through the change of the file, and commit it.",
            .. differs,
        ]));
    }

    [Fact]
    public async Task What_is_pressed_and_what_is_first_are_told_where_the_system_chooses_the_colours()
    {
        await using var context = await OpenAsync();
        var page = context.Pages[0];
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });

        var backgrounds = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.bfa-tabs > button')].map(at => getComputedStyle(at).backgroundColor)");
        var border = await page.Locator("[data-part=button-primary] button").EvaluateAsync<string>("at => getComputedStyle(at).borderTopStyle");

        Assert.NotEqual(backgrounds[0], backgrounds[1]);
        Assert.Equal("solid", border);
    }

    [Fact]
    public async Task A_dialog_takes_the_focus_and_gives_it_back()
    {
        await using var context = await OpenAsync();
        var page = context.Pages[0];
        var opener = page.GetByRole(AriaRole.Button, new() { Name = "Visa en ruta" });

        await opener.ClickAsync();
        // An Enter too many does not do what is asked about.
        await Expect(page.Locator(".mud-dialog :focus")).ToHaveTextAsync("Avbryt");
        var complaints = await page.ComplaintsAsync();
        await page.Keyboard.PressAsync("Escape");

        await Expect(opener).ToBeFocusedAsync();
        await Expect(page.GetByText("Du avbröt.")).ToHaveCountAsync(1);
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(360, 740)]
    public async Task A_toast_covers_nothing_one_goes_to(int width, int height)
    {
        await using var context = await OpenAsync();
        var page = context.Pages[0];
        await page.SetViewportSizeAsync(width, height);
        await page.GetByRole(AriaRole.Button, new() { Name = "Visa ett kvitto" }).ClickAsync();
        await Expect(page.Locator(".mud-snackbar")).ToBeVisibleAsync();
        var complaints = await page.ComplaintsAsync();

        // The last there is on a page, and what lies where the toast is.
        var covered = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('main :is(a, button, input, textarea, select):not([disabled]), footer button')].filter(at => {
                if (!at.checkVisibility()) return false;
                at.focus();
                const [one, toast] = [at.getBoundingClientRect(), document.querySelector('.mud-snackbar').getBoundingClientRect()];
                return one.bottom > toast.top && one.top < toast.bottom && one.right > toast.left && one.left < toast.right;
            }).map(at => at.outerHTML.slice(0, 100))
            """);

        Assert.Empty(covered);
        Assert.Empty(complaints);
    }

    private async Task<IBrowserContext> OpenAsync()
    {
        var context = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        await context.TakeAsync(await shared.App.StepInAsync("sekreterare"), shared.App.Address);
        await (await context.NewPageAsync()).ArriveAsync(shared.App.Address + "/utveckling/delar");
        return context;
    }

    /// <summary>Light on a desk; what is another colour in the dark, and what is other on a phone.</summary>
    private static async Task<string> LookAsync(IPage page)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        var light = await MeasureAsync(page);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var dark = await MeasureAsync(page);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(360, 740);
        var phone = await MeasureAsync(page);
        Assert.True(light.Count > 60, $"Only {light.Count} parts were found.");
        Assert.Equal(light.Keys, dark.Keys);
        Assert.Equal(light.Keys, phone.Keys);

        var text = new System.Text.StringBuilder();
        foreach (var (part, lines) in light)
        {
            text.Append(part).Append('\n');
            lines.ForEach(line => text.Append("  ").Append(line).Append('\n'));
            dark[part].Except(lines).ToList().ForEach(line => text.Append("  dark: ").Append(line).Append('\n'));
            phone[part].Except(lines).ToList().ForEach(line => text.Append("  360 px: ").Append(line).Append('\n'));
        }

        return text.ToString();
    }

    // Widths and heights are left out: they hang on how a machine draws a letter.
    private static async Task<Dictionary<string, List<string>>> MeasureAsync(IPage page)
    {
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        var measured = await page.EvaluateAsync<string[][]>(
            """
            () => {
                const short = value => value.replace(/\d+\.\d{3,}/g, number => (+number).toFixed(2)).replaceAll(', ', ',');
                const nothing = ['', 'none', '0px', 'normal', 'auto', 'rgba(0, 0, 0, 0)', 'visible'];
                function border(style) {
                    const sides = ['top', 'right', 'bottom', 'left'].map(side =>
                        style[`border-${side}-style`] === 'none' || style[`border-${side}-width`] === '0px' ? 'none'
                        : ['width', 'style', 'color'].map(of => short(style[`border-${side}-${of}`])).join(' '));
                    return new Set(sides).size === 1 ? sides[0] : sides.join(' / ');
                }
                function linesOf(selector, at) {
                    if (!at) return [`${selector}: not there`];
                    const style = getComputedStyle(at);
                    const type = [`${style.fontSize}/${style.lineHeight}`, style.fontWeight, style.fontFamily.split(',')[0].replaceAll('"', ''),
                        style.textDecorationLine === 'none' ? '' : style.textDecorationLine].filter(Boolean).join(' ');
                    const rest = [['display', style.display], ['color', style.color], ['background', style.backgroundColor], ['border', border(style)],
                        ['radius', style.borderRadius], ['padding', style.padding], ['min-height', style.minHeight], ['shadow', style.boxShadow]]
                        .filter(([, value]) => !nothing.includes(value));
                    return [`${selector} font: ${short(type)}`, ...rest.map(([name, value]) => `${selector} ${name}: ${short(value)}`)];
                }
                return [...document.querySelectorAll('[data-part]')].map(part => {
                    const shown = part.querySelector('.shown');
                    const look = part.dataset.look;
                    return [part.dataset.part, ...(look
                        ? look.split(' | ').flatMap(selector => linesOf(selector, shown.querySelector(selector)))
                        : linesOf('it', shown.querySelector('*')))];
                });
            }
            """);
        return measured.ToDictionary(part => part[0], part => part[1..].ToList());
    }

    private static List<string> Lines(string text)
    {
        // A line says whose it is, so that two that are alike are not taken for each other.
        var (part, lines) = ("", new List<string>());
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            part = line.StartsWith(' ') ? part : line;
            lines.Add(line.StartsWith(' ') ? $"{part} › {line.Trim()}" : line);
        }

        return lines;
    }

    private static List<string> Difference(List<string> written, List<string> now) =>
    [
        .. written.Except(now).Select(line => $"- {line}").Concat(now.Except(written).Select(line => $"+ {line}"))
            .OrderBy(line => line[2..].Split(" › ")[0], StringComparer.Ordinal).ThenBy(line => line[2..].Split(':')[0], StringComparer.Ordinal).ThenByDescending(line => line[0]),
    ];
}
