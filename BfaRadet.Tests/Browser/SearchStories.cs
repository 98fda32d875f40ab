using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.Domain.Decisions;
using BfaRadet.Tests.Testing;
using System.Text.RegularExpressions;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BfaRadet.Tests.Browser;

public sealed class SearchStories(Chromium chromium)
{
    [Fact]
    public async Task What_one_looks_for_is_typed_seen_opened_and_come_back_to_by_key()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        var secretary = await meeting.CallerAsync("sekreterare");
        _ = (await meeting.Get<ChairCommands>().TakeUpAsync(secretary, meeting.Id, meeting.Items[1])).Value;
        _ = (await meeting.Get<SecretaryCommands>().RecordDecisionAsync(
            secretary, meeting.Id, meeting.Items[1], new DecisionId(Guid.CreateVersion7()), new DecisionDraft(DecisionKind.Resolved, "Övergångsstället vid kvarnen målas om."))).Value;
        await meeting.App.Services.SearchIsReadAsync();
        await using var window = await Window.OfAsync(chromium, meeting, "skola");
        await window.OpenAsync(meeting.App.Address);
        var (page, field) = (window.Page, window.Page.Locator("#search-all"));

        await window.StrikeAsync("/");
        await Expect(field).ToBeFocusedAsync();
        await field.PressSequentiallyAsync("övergångsställen kvarn", new() { Delay = 20 });
        await Expect(page.Locator(".hits li mark").First).ToHaveTextAsync("Övergångsstället");
        await Expect(page.Locator("main [role=status]")).ToHaveTextAsync("1 träff");
        await Expect(field).ToHaveValueAsync("övergångsställen kvarn");
        await Expect(page).ToHaveURLAsync(new Regex(@"/sok\?q=.*kvarn$"));

        await window.StrikeAsync("ArrowDown");
        await Expect(page.Locator(".hits a").First).ToBeFocusedAsync();
        await window.StrikeAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/beslut/"));
        await window.SeesAsync("Övergångsstället vid kvarnen målas om.");

        await page.GoBackAsync();
        await Expect(field).ToHaveValueAsync("övergångsställen kvarn");
        await Expect(page.Locator(".hits li")).ToHaveCountAsync(1);
        await page.SetViewportSizeAsync(360, 740);
        await window.FitsAsync();
    }
}
