using BfaRadet.Tests.Testing;
using Microsoft.Playwright;
using Xunit;

namespace BfaRadet.Tests.Components;

public sealed class ReconnectNoticeTests(Chromium chromium)
{
    [Fact]
    public async Task People_go_on_writing_while_the_server_is_away()
    {
        var app = new RunningApp();
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(app.Address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.EvaluateAsync("document.body.insertAdjacentHTML('afterbegin', '<textarea id=anteckning></textarea>')");

        await app.DisposeAsync();

        var notice = page.Locator("#components-reconnect-modal");
        await Assertions.Expect(notice).ToContainTextAsync("Du kan skriva vidare");
        await Assertions.Expect(notice).ToBeVisibleAsync();
        await page.Locator("#anteckning").FocusAsync();
        await page.Keyboard.TypeAsync("skriver vidare");
        await Assertions.Expect(page.Locator("#anteckning")).ToHaveValueAsync("skriver vidare");
    }
}
