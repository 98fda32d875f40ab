using BfaRadet.Tests.Testing;
using Microsoft.Playwright;
using Xunit;

namespace BfaRadet.Tests.App.Web;

public sealed class ReconnectNoticeTests(Chromium chromium)
{
    [Fact]
    public async Task People_go_on_writing_while_the_server_is_away()
    {
        var app = new RunningApp();
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.StepInAsync(app.Address, "Didrik Sandsjö");
        await page.EvaluateAsync("document.body.insertAdjacentHTML('afterbegin', '<textarea id=anteckning></textarea><button id=ordet>Begär ordet <kbd>Alt + G</kbd></button>')");
        var notice = page.Locator("#components-reconnect-modal");

        // The browser knows at once that it is offline. What is pressed then is not done later, and is said not to be.
        await context.SetOfflineAsync(true);
        await Assertions.Expect(notice).ToBeVisibleAsync();
        await page.Locator("#ordet").ClickAsync();
        await Assertions.Expect(notice).ToContainTextAsync("”Begär ordet” är inte gjort.");
        await context.SetOfflineAsync(false);
        await Assertions.Expect(notice.GetByText("Ingen kontakt med servern.")).ToBeHiddenAsync(new() { Timeout = 30_000 });

        // It is said until it is done or closed, whatever becomes of the contact and the page.
        await Assertions.Expect(notice).ToContainTextAsync("”Begär ordet” är inte gjort.");
        await page.ReloadAsync();
        await Assertions.Expect(notice.GetByText("”Begär ordet” är inte gjort.")).ToBeVisibleAsync();
        await notice.GetByRole(AriaRole.Button, new() { Name = "Stäng" }).ClickAsync();
        await Assertions.Expect(notice).ToBeHiddenAsync();
        await page.EvaluateAsync("document.body.insertAdjacentHTML('afterbegin', '<textarea id=anteckning></textarea>')");

        await app.DisposeAsync();

        await Assertions.Expect(notice).ToContainTextAsync("Du kan skriva vidare");
        await Assertions.Expect(notice).ToBeVisibleAsync();
        await page.Locator("#anteckning").FocusAsync();
        await page.Keyboard.TypeAsync("skriver vidare");
        await Assertions.Expect(page.Locator("#anteckning")).ToHaveValueAsync("skriver vidare");
    }

    [Fact]
    public async Task An_attempt_that_the_server_cuts_off_does_not_say_that_the_page_has_failed()
    {
        var app = new RunningApp();
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.StepInAsync(app.Address, "Didrik Sandsjö");

        await app.DisposeAsync();
        await Assertions.Expect(page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
        await page.EvaluateAsync("document.getElementById('blazor-error-ui').style.display = 'block'");

        await Assertions.Expect(page.Locator("#blazor-error-ui")).ToBeHiddenAsync();
    }
}
