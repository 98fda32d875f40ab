using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.Tests.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BfaRadet.Tests.Browser;

/// <summary>A substitute serves for another member than the own, by keyboard; and the times of it fit where they are put right.</summary>
public sealed class ServingStories(Chromium chromium)
{
    [Fact]
    public async Task A_substitute_serves_by_key_for_one_who_has_left_and_the_form_fits_at_every_width()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        var secretary = await meeting.CallerAsync("sekreterare");
        foreach (var line in (await meeting.ViewAsync()).Roll.Where(l => l.Name is "Asta Lindmark" or "Idun Bergsäter" or "Jarl Kvarnlid" or "Kerstin Ängby"))
        {
            _ = (await meeting.Get<SecretaryCommands>().MarkPresentAsync(secretary, meeting.Id, line.Id, remote: false)).Value;
        }

        var left = (await meeting.ViewAsync()).Roll.Single(l => l.Name == "Kerstin Ängby");
        _ = (await meeting.Get<ChairCommands>().TakeUpAsync(secretary, meeting.Id, meeting.Items[4])).Value;
        _ = (await meeting.Get<SecretaryCommands>().MarkLeftAsync(secretary, meeting.Id, left.Id)).Value;
        await using var context = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = 1366, Height = 768 } });
        await meeting.StepInAsync(context, "sekreterare");
        var page = await context.NewPageAsync();
        await page.ArriveAsync(meeting.LiveAddress);
        var row = page.Locator("[data-row]", new() { HasText = "Jarl Kvarnlid" });

        await row.FocusAsync();
        await page.Keyboard.PressAsync("t");
        var choice = row.Locator("form").GetByRole(AriaRole.Combobox, new() { Name = "Vem tjänstgör Jarl Kvarnlid för?" });
        await Expect(choice).ToBeFocusedAsync();
        await Expect(choice.Locator("option", new() { HasText = "Idun" })).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("Escape");
        // Back on the row, which answers to its letters and arrows, and so when the form has done its work.
        await Expect(row).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("t");
        await Expect(choice).ToBeFocusedAsync();
        await choice.SelectOptionAsync("Kerstin Ängby");
        await row.Locator("form button[type=submit]").PressAsync("Enter");
        await Expect(row.Locator(".state")).ToContainTextAsync("för Kerstin Ängby");
        await Expect(row).ToBeFocusedAsync();

        // The wall counts seats, and a substitute is no member.
        var wall = await context.NewPageAsync();
        await wall.GotoAsync(meeting.WallAddress);
        await Expect(wall.GetByText("3 av 8 beslutande här")).ToBeVisibleAsync();
        await wall.CloseAsync();

        await row.GetByRole(AriaRole.Button, new() { Name = "Tider för" }).ClickAsync();
        await Expect(row.Locator("label.wide select")).ToHaveValueAsync(left.Id.ToString());
        foreach (var width in new[] { 1366, 820, 360 })
        {
            await page.SetViewportSizeAsync(width, 768);
            if (width < 960)
            {
                await page.Locator("[data-shows-part=people]").ClickAsync();
            }

            await Expect(row.GetByLabel("Till kl.")).ToBeVisibleAsync();
            Assert.Equal((width, ""), (width, await page.EvaluateAsync<string>("""
                () => [...document.querySelectorAll('[data-roll] .row, [data-roll] .stays-form, [data-roll] .stays-form .field, [data-roll] .stays-form button')]
                    .filter(e => e.getBoundingClientRect().right > e.closest('section').getBoundingClientRect().right + 0.5)
                    .map(e => e.className || e.textContent).join(', ')
                """)));
        }
    }
}
