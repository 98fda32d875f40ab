using BfaRadet.Tests.Testing;
using Microsoft.Playwright;
using Xunit;

namespace BfaRadet.Tests.App.Web;

public sealed class ShellInTheBrowserTests(Chromium chromium, SharedApp shared)
{
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

        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "morkt");
        Assert.Contains("data-theme=\"morkt\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/finns-inte")]
    public async Task The_first_stop_of_Tab_leads_past_the_menu(string path)
    {
        var app = shared.App;
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.ArriveAsync(app.Address + path);

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("#content")).ToBeFocusedAsync();
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
