using System.Text.RegularExpressions;
using BfaRadet.Tests.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BfaRadet.Tests.Browser;

public sealed class LookingBackStories(Chromium chromium)
{
    [Fact]
    public async Task The_secretary_takes_back_an_earlier_text_and_regrets_it()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync();
        await using var other = await chromium.NewContextAsync();
        var (page, box) = await OpenAsync(meeting, context, "sekreterare");
        var (_, theirs) = await OpenAsync(meeting, other, "ordforande");
        // The names at the others' carets stand in the text too.
        await box.PressSequentiallyAsync("Polisen redovisar läget.");
        await Expect(theirs).ToContainTextAsync("Polisen redovisar läget.");

        await page.Locator("[data-tool=history]").ClickAsync();
        var slider = page.GetByRole(AriaRole.Slider, new() { Name = "Läge i historiken" });
        await Expect(slider).ToHaveAttributeAsync("aria-valuetext", new Regex("läge 2 av 2$"));
        await Expect(box).ToBeFocusedAsync();
        await theirs.PressAsync("Control+End");
        await theirs.PressSequentiallyAsync(" Rådet frågar.");
        await Expect(slider).ToHaveAttributeAsync("aria-valuetext", new Regex("läge 2 av 3$"));
        await Expect(page.Locator(".bfa-ed-past ins")).ToHaveTextAsync("Polisen redovisar läget.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Återställ till det här" }).ClickAsync();
        await Expect(theirs).Not.ToContainTextAsync("Rådet frågar.");
        await Expect(theirs).ToContainTextAsync("Polisen redovisar läget.");
        await Expect(page.Locator(".bfa-ed-history").GetByRole(AriaRole.Status)).ToContainTextAsync("Texten är återställd");
        await box.FocusAsync();
        await page.Keyboard.PressAsync("Control+Z");
        await theirs.SaysAsync("Rådet frågar.");

        await slider.FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await Expect(slider).ToHaveAttributeAsync("aria-valuetext", new Regex("^Början"));
        await Expect(page.Locator(".bfa-ed-past")).ToHaveTextAsync("");
    }

    [Fact]
    public async Task It_is_said_to_be_taken_back_when_it_is_saved_and_where_it_is_not()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync();
        await using var other = await chromium.NewContextAsync();
        var hub = await HubLine.LayAsync(context);
        var (page, box) = await OpenAsync(meeting, context, "sekreterare");
        var (_, theirs) = await OpenAsync(meeting, other, "ordforande");
        await box.PressSequentiallyAsync("Polisen redovisar läget.");
        await Expect(theirs).ToContainTextAsync("Polisen redovisar läget.");
        await page.Locator("[data-tool=history]").ClickAsync();
        var slider = page.GetByRole(AriaRole.Slider, new() { Name = "Läge i historiken" });
        await Expect(slider).ToHaveAttributeAsync("aria-valuetext", new Regex("läge 2 av 2$"));
        var restore = page.GetByRole(AriaRole.Button, new() { Name = "Återställ till det här" });
        var told = page.Locator(".bfa-ed-history").GetByRole(AriaRole.Status);

        await theirs.PressAsync("Control+End");
        await theirs.PressSequentiallyAsync(" Rådet frågar.");
        await Expect(box).ToContainTextAsync("Rådet frågar.");
        hub.Cut = true;
        await restore.ClickAsync();
        await Expect(told).ToHaveTextAsync("Återställer…");
        await Expect(theirs).ToContainTextAsync("Rådet frågar.");
        hub.Cut = false;
        await Expect(told).ToContainTextAsync(new Regex("^Texten är återställd till läget .*\\. Du kan ångra"), new() { Timeout = 20_000 });
        await Expect(theirs).Not.ToContainTextAsync("Rådet frågar.");

        await theirs.PressSequentiallyAsync(" Polisen svarar.");
        await Expect(box).ToContainTextAsync("Polisen svarar.");
        hub.Cut = true;
        await restore.ClickAsync();
        await Expect(told).ToHaveTextAsync("Återställer…");
        await theirs.PressAsync("ArrowLeft");
        await theirs.PressSequentiallyAsync(" nu");

        await Expect(told).ToContainTextAsync("utom där någon annan skrev samtidigt");
        await Expect(box).ToContainTextAsync("Polisen svarar nu");
    }

    [Fact]
    public async Task Who_wrote_a_paragraph_is_told_as_it_is_written()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync();
        await using var other = await chromium.NewContextAsync();
        var (_, box) = await OpenAsync(meeting, context, "sekreterare");
        var (chair, theirs) = await OpenAsync(meeting, other, "ordforande");
        await chair.Locator("[data-tool=authors]").ClickAsync();
        var names = chair.GetByRole(AriaRole.List, new() { Name = "Vem skrev" }).GetByRole(AriaRole.Button);

        await box.PressSequentiallyAsync("Polisen redovisar läget i kommunen.");
        await Expect(names).ToHaveCountAsync(1);
        var secretary = await names.InnerTextAsync();
        await Expect(theirs).ToContainTextAsync("Polisen redovisar läget i kommunen.");
        await theirs.PressAsync("Control+End");
        await theirs.PressSequentiallyAsync(" Kort.");

        await Expect(names).ToHaveTextAsync(new Regex($"^{secretary}, ."));
        await Expect(names).ToHaveAccessibleNameAsync(new Regex($"{secretary} skrev 85 %, senast "));
    }

    private static async Task<(IPage Page, ILocator Box)> OpenAsync(HeldMeeting meeting, IBrowserContext context, string key)
    {
        await meeting.StepInAsync(context, key);
        var page = await context.NewPageAsync();
        await page.GotoAsync(meeting.LiveAddress);
        var box = page.Locator(".bfa-ed > .bfa-ed-text");
        await Expect(box).ToBeEditableAsync(new() { Timeout = 30_000 });
        return (page, box);
    }
}
