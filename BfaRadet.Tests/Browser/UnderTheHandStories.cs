using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Meetings.Voting;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Tests.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BfaRadet.Tests.Browser;

/// <summary>What the hands do in a meeting: mark down a list, choose a name, take back, find the vote.</summary>
public sealed class UnderTheHandStories(Chromium chromium)
{
    [Fact]
    public async Task Everybody_down_the_roll_is_marked_however_slow_the_button_is_let_go()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var window = await Window.InMeetingAsync(chromium, meeting, "sekreterare");
        var page = window.Page;
        var rows = page.Locator("#roll-panel [data-row]");
        var all = Math.Min(12, await rows.CountAsync());

        for (var n = 0; n < all; n++)
        {
            var button = rows.Nth(n).Locator("[data-letter=H]");
            await button.ScrollIntoViewIfNeededAsync();
            var before = (await button.BoundingBoxAsync())!;
            await page.Mouse.MoveAsync(before.X + (before.Width / 2), before.Y + (before.Height / 2));
            await page.Mouse.DownAsync();
            var pressed = (await button.BoundingBoxAsync())!;
            Assert.Equal(before.Y, pressed.Y);
            await page.Mouse.UpAsync();
            await Expect(rows.Locator(".is.here")).ToHaveCountAsync(n + 1);
        }

        Assert.True(all >= 8, "The example has a council to call.");
    }

    [Fact]
    public async Task Enter_takes_the_name_that_is_highlighted_and_then_records()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var window = await Window.InMeetingAsync(chromium, meeting, "sekreterare");
        var page = window.Page;
        var line = window.Line;
        await line.FocusAsync();

        // The list may come after the key.
        await line.PressSequentiallyAsync("Rådet uppdrar åt @did");
        await line.PressAsync("Enter");
        await Expect(line).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(@"Didrik Sandsjö\) $"));
        Assert.Empty((await meeting.ViewAsync()).Decisions);
        await line.PressSequentiallyAsync("att mäta. #traf");
        await Expect(page.GetByRole(AriaRole.Option)).ToBeVisibleAsync();
        await line.PressAsync("Escape");
        await Expect(page.Locator("#decision-suggestions")).ToBeHiddenAsync();
        await line.PressAsync("i");
        await Expect(page.GetByRole(AriaRole.Option)).ToBeVisibleAsync();
        await line.PressAsync("Escape");
        await window.RecordAsync();
        var text = Assert.Single((await meeting.ViewAsync()).Decisions).Draft.Text;
        Assert.StartsWith("Rådet uppdrar åt ", text, StringComparison.Ordinal);
        await Expect(page.Locator(".cards .text").First).ToHaveTextAsync(text);
    }

    [Fact]
    public async Task What_is_taken_back_is_chosen_on_the_line_and_nothing_lies_over_it()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var window = await Window.InMeetingAsync(chromium, meeting, "sekreterare");
        var page = window.Page;
        var line = window.Line;
        await window.RecordAsync("Informationen antecknas.");
        await Expect(page.Locator(".cards .card")).ToHaveCountAsync(1);

        await window.StrikeAsync("Alt+z");
        await window.HasOnLineAsync("Informationen antecknas.");
        await Expect(line).ToBeFocusedAsync();
        Assert.True(await line.EvaluateAsync<bool>("line => document.elementFromPoint(line.getBoundingClientRect().x + 20, line.getBoundingClientRect().y + 15) === line"));
        await window.TypeAsync("Listan godkänns.");

        await window.HasOnLineAsync("Listan godkänns.");
        await window.RecordAsync();
        Assert.Equal("Listan godkänns.", Assert.Single((await meeting.ViewAsync()).Decisions).Draft.Text);
    }

    [Fact]
    public async Task A_vote_that_is_opened_is_found_from_any_part_of_a_phone()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        foreach (var key in new[] { "ordforande", "polis", "skola" })
        {
            _ = (await meeting.Get<SecretaryCommands>().MarkPresentAsync(await meeting.CallerAsync("sekreterare"), meeting.Id,
                (await meeting.ViewAsync()).LineOf(await meeting.CallerAsync(key))!.Id, remote: false)).Value;
        }

        await using var window = await Window.InMeetingAsync(chromium, meeting, "polis", Window.Phone);
        var page = window.Page;
        await window.PressAsync("Deltagare", exact: true);
        await Expect(page.Locator("#roll-heading")).ToBeVisibleAsync();
        _ = (await meeting.Get<VotingCommands>().OpenAsync(await meeting.CallerAsync("ordforande"), meeting.Id, new VoteId(Guid.CreateVersion7()),
            meeting.Items[0], VoteForm.Closed, "Bifall", "Avslag")).Value;

        // At the thumb, without a step: it is docked below every part of the page.
        await Expect(page.Locator("#vote-heading")).ToBeInViewportAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Avstår" })).ToBeInViewportAsync(new() { Ratio = 1 });
        await window.StrikeAsync("Alt+r");
        await Expect(page.Locator("#vote-heading")).ToBeFocusedAsync();
        await window.FitsAsync();
    }

    [Fact]
    public async Task Escape_drops_no_word_unasked()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var window = await Window.InMeetingAsync(chromium, meeting, "sekreterare");
        var page = window.Page;
        var line = window.Line;
        await window.RecordAsync("Informationen antecknas.");
        var change = page.Locator(".cards").GetByRole(AriaRole.Button, new() { NameRegex = new("^(Ändra|Fyll i)") });
        var wording = page.GetByLabel("Lydelse");

        // Kept, and said to be.
        await change.ClickAsync();
        await wording.FillAsync("Informationen antecknas till protokollet.");
        await wording.PressAsync("Escape");
        await window.SeesAsync("Ändringarna är kvar. Öppna igen för att fortsätta.");
        await change.ClickAsync();
        await Expect(wording).ToHaveValueAsync("Informationen antecknas till protokollet.");
        await window.PressAsync("Avbryt");
        await change.ClickAsync();
        await Expect(wording).ToHaveValueAsync("Informationen antecknas.");
        await wording.PressAsync("Escape");

        // Kept nowhere: asked.
        await window.PressAsync("+ Adjungera");
        var name = page.GetByLabel("Namn");
        await name.FillAsync("Karin Ek");
        await name.PressAsync("Escape");
        await Expect(name).ToHaveValueAsync("Karin Ek");
        await Expect(page.GetByRole(AriaRole.Alert).And(page.GetByText("är inte sparat"))).ToBeVisibleAsync();
        await name.PressAsync("Escape");
        await Expect(name).ToHaveCountAsync(0);

        // A dialog as well, wherever in it one stands.
        await window.OpenAsync($"{meeting.App.Address}/rad/{meeting.Council}/radet");
        var opener = page.GetByRole(AriaRole.Button, new() { NameRegex = new("Lägg till (en )?person") }).First;
        await opener.ClickAsync();
        await Expect(name).ToBeFocusedAsync();
        await name.FillAsync("Karin Ek");
        await name.PressAsync("Escape");
        await Expect(page.Locator(".mud-dialog").GetByText("är inte sparat")).ToBeVisibleAsync();
        await Expect(name).ToHaveValueAsync("Karin Ek");
        await page.Locator(".mud-dialog h2").ClickAsync();
        await window.StrikeAsync("Escape");
        await Expect(page.Locator(".mud-dialog")).ToHaveCountAsync(0);
        await Expect(opener).ToBeFocusedAsync();
    }
}
