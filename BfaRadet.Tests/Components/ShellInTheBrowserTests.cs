using BfaRadet.Tests.Testing;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace BfaRadet.Tests.Components;

[Collection(nameof(InABrowser))]
public sealed class ShellInTheBrowserTests(Chromium chromium, SharedApp shared)
{
    [Theory]
    [InlineData("/", ColorScheme.Light, 1440)]
    [InlineData("/", ColorScheme.Dark, 1440)]
    [InlineData("/", ColorScheme.Light, 360)]
    [InlineData("/", ColorScheme.Dark, 360)]
    [InlineData("/finns-inte", ColorScheme.Light, 1440)]
    [InlineData("/fel", ColorScheme.Dark, 360)]
    public async Task A_page_is_accessible_loads_nothing_from_elsewhere_and_complains_of_nothing(string path, ColorScheme scheme, int width)
    {
        var app = shared.App;
        await using var context = await chromium.NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 } });
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.AddRange(message.Type is "error" or "warning" ? [message.Text] : []);
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) => complaints.AddRange(request.Url.StartsWith(app.Address, StringComparison.Ordinal) ? [] : [request.Url]);

        await page.GotoAsync(app.Address + path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var violations = (await page.RunAxe()).Violations;

        Assert.Empty(violations.Select(violation => $"{violation.Id}: {string.Join(", ", violation.Nodes.Select(node => node.Html))}"));
        Assert.Empty(complaints);
        Assert.Equal(scheme == ColorScheme.Dark ? "morkt" : "ljust", await page.EvaluateAsync<string>("document.documentElement.dataset.tema"));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page is wider than its window.");
    }

    [Fact]
    public async Task The_chosen_theme_is_there_from_the_first_byte_of_the_next_page()
    {
        var app = shared.App;
        await using var context = await chromium.NewContextAsync(new() { ColorScheme = ColorScheme.Light });
        var page = await context.NewPageAsync();
        // A static page: where a circuit comes, its first drawing replaces the menu and closes it, at no known time.
        await page.GotoAsync(app.Address + "/finns-inte");

        await page.GetByText("Utseende").First.ClickAsync();
        await page.GetByLabel("Mörkt").CheckAsync();
        var html = await (await context.APIRequest.GetAsync(app.Address)).TextAsync();

        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-tema", "morkt");
        Assert.Contains("data-tema=\"morkt\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/finns-inte")]
    public async Task The_first_stop_of_Tab_leads_past_the_menu(string path)
    {
        var app = shared.App;
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(app.Address + path, new() { WaitUntil = WaitUntilState.NetworkIdle });

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("#innehall")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_question_mark_shows_the_keys_but_not_while_writing()
    {
        var app = shared.App;
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(app.Address + "/finns-inte");
        var legend = page.GetByRole(AriaRole.Dialog, new() { Name = "Tangenter" });

        await page.EvaluateAsync("document.querySelector('main').insertAdjacentHTML('beforeend', '<input id=f>')");
        await page.Locator("#f").FocusAsync();
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("#f")).ToHaveValueAsync("?");
        await Assertions.Expect(legend).ToBeHiddenAsync();

        await page.Locator("#f").BlurAsync();
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(legend).ToBeVisibleAsync();
    }
}
