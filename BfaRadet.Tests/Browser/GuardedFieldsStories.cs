using BfaRadet.App.Data;
using BfaRadet.Domain.Meetings;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace BfaRadet.Tests.Browser;

/// <summary>Fields of forms say what they do not take, and what they wonder about, before anything is said to be saved.</summary>
public sealed class GuardedFieldsStories(Chromium chromium)
{
    [Fact]
    public async Task A_field_asks_as_the_notes_do_and_what_is_too_much_is_never_said_to_be_saved()
    {
        await using var app = new RunningApp();
        await using var context = await chromium.NewContextAsync();
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContextAsync();
        var council = await db.Meetings.Where(m => m.State == MeetingState.Shared).Select(m => m.Council).SingleAsync(TestContext.Current.CancellationToken);
        var page = await context.NewPageAsync();
        await page.StepInAsync(app.Address, "Cajsa Frisk");
        await page.ArriveAsync(app.Address + await app.PreparingAddressAsync());
        await page.Locator("a.open", new() { HasText = "Farthinder" }).ClickAsync();
        await page.Locator("form[data-followed]").WaitForAsync();
        var background = page.GetByLabel("Bakgrund");
        await background.FillAsync("Ring Pers mobil 070-123 45 67. Skriv till per@exempel.se.");

        var asks = page.Locator(".bfa-guard > div");
        await Assertions.Expect(asks).ToHaveCountAsync(2);
        await Assertions.Expect(asks.First).ToContainTextAsync("Telefonnummer?");
        await asks.First.GetByRole(AriaRole.Button, new() { Name = "Lämna" }).ClickAsync();
        await Assertions.Expect(asks).ToHaveCountAsync(1);
        await background.FillAsync("Ring Pers mobil 070-123 45 67.");
        await Assertions.Expect(asks).ToHaveCountAsync(0);
        await background.FillAsync("Om 81 12 18 98 76.");
        await Assertions.Expect(asks).ToContainTextAsync("Personnummer");
        await background.FillAsync("Ring Pers mobil 070-123 45 67.");
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.GetByText("Sparat kl.")).ToBeVisibleAsync();

        await page.ArriveAsync($"{app.Address}/rad/{council}/installningar");
        var archive = page.GetByLabel("Förvaringsplats");
        var save = page.GetByRole(AriaRole.Button, new() { Name = "Spara inställningarna" });
        await archive.EvaluateAsync("field => { field.value = 'x'.repeat(2000000); field.dispatchEvent(new Event('input', { bubbles: true })); field.dispatchEvent(new Event('change', { bubbles: true })); }");
        await save.ClickAsync();
        await Assertions.Expect(page.GetByText("så lång kan den inte vara")).ToBeVisibleAsync();
        await Assertions.Expect(archive).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByText("Sparat.", new() { Exact = true })).ToHaveCountAsync(0);

        // Half a sign, as a script leaves it, would have ended the page.
        await archive.EvaluateAsync("field => { field.value = 'Arkivet \\ud83d'; field.dispatchEvent(new Event('input', { bubbles: true })); field.dispatchEvent(new Event('change', { bubbles: true })); }");
        await save.ClickAsync();
        await Assertions.Expect(page.GetByText("Sparat.", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(archive).ToHaveValueAsync("Arkivet \uFFFD");
    }
}
