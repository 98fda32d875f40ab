using BfaRadet.Tests.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BfaRadet.Tests.Browser;

/// <summary>A page whose script or circuit does not come at once, as when everybody reloads after a restart.</summary>
public sealed class StartingStories(Chromium chromium)
{
    [Theory]
    [InlineData("**/dist/shell*.js")]
    [InlineData("**/_blazor/negotiate**")]
    [InlineData("**/_framework/blazor.web*.js")]
    public async Task A_page_that_does_not_start_says_so_keeps_what_is_typed_and_comes_by_itself(string lost)
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync();
        await meeting.StepInAsync(context, "sekreterare");
        await context.RouteAsync(lost, route => route.AbortAsync());
        var page = await context.NewPageAsync();
        // What the start says once more after a while is said here when the words have been sent.
        await page.AddInitScriptAsync("""
            globalThis.late = [];
            const soon = setTimeout;
            globalThis.setTimeout = (say, after, ...more) => (after === 2_000 ? late.push(say) : soon(say, after, ...more));
            // As often as the page comes anew.
            const unfold = () => {
                document.querySelectorAll('details.own').forEach((fold) => (fold.open = true));
                soon(unfold, 50);
            };
            soon(unfold, 50);
            """);
        await page.GotoAsync(meeting.LiveAddress);

        await Expect(page.GetByText("Sidan har inte startat än.")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await page.Locator("#own-notes").FillAsync("Fråga om belysningen.");
        await page.Locator("#decision-line").FillAsync("Rådet beslutar att vänta.");
        await context.UnrouteAsync(lost);

        await Expect(page.Locator("[data-document] .ProseMirror")).ToBeEditableAsync(new() { Timeout = 60_000 });
        await Expect(page.GetByText("Sidan har inte startat än.")).ToBeHiddenAsync();
        await Expect(page.Locator("#decision-line")).ToHaveValueAsync("Rådet beslutar att vänta.");
        await page.Locator("#decision-line").PressAsync("Enter");
        await Expect(page.Locator(".decisions .card")).ToContainTextAsync("vänta.", new() { Timeout = 30_000 });
        // The card may be there before the answer that lets the words go.
        await Expect(page.Locator("#decision-line")).ToHaveValueAsync("");
        await page.EvaluateAsync("() => late.forEach((say) => say())");
        await Expect(page.Locator("#decision-line")).ToHaveValueAsync("");
        await page.WaitForFunctionAsync("() => !JSON.stringify([{ ...localStorage }, { ...sessionStorage }]).includes('vänta')");
        await Expect(page.Locator("#own-notes")).ToHaveValueAsync("Fråga om belysningen.");
    }

    [Fact]
    public async Task A_server_that_dies_again_while_the_page_is_loaded_anew_leaves_a_page_that_comes_back()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync();
        await meeting.StepInAsync(context, "sekreterare");
        var page = await context.NewPageAsync();
        await page.GotoAsync(meeting.LiveAddress);
        await Expect(page.Locator("[data-document] .ProseMirror")).ToBeEditableAsync(new() { Timeout = 30_000 });
        await page.EvaluateAsync("() => { document.documentElement.dataset.former = ''; }");
        var asked = 0;
        await context.RouteAsync("**/halsa", route =>
        {
            asked++;
            return route.AbortAsync();
        });

        await meeting.StopAsync();
        meeting.StartAgain();
        using (var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60)))
        {
            while (asked < 2)
            {
                await Task.Delay(50, patience.Token);
            }
        }

        await Expect(page.Locator("html[data-former]")).ToHaveCountAsync(1);
        await Expect(page.GetByText("Ingen kontakt med servern.").First).ToBeVisibleAsync();
        await context.UnrouteAsync("**/halsa");
        await Expect(page.Locator("html:not([data-former])")).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        await Expect(page.Locator("[data-document] .ProseMirror")).ToBeEditableAsync(new() { Timeout = 60_000 });
    }
}
