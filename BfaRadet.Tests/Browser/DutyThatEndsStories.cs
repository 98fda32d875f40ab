using BfaRadet.App.Data;
using BfaRadet.Tests.Testing;
using Microsoft.Playwright;
using Xunit;

namespace BfaRadet.Tests.Browser;

public sealed class DutyThatEndsStories(Chromium chromium)
{
    [Fact]
    public async Task Whoever_has_a_page_open_when_the_term_ends_is_told_so_and_sees_it_no_more()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync();
        await meeting.StepInAsync(context, "polis");
        var page = await context.NewPageAsync();
        await page.GotoAsync(meeting.LiveAddress);
        await Assertions.Expect(page.Locator("html[data-start=started]")).ToBeAttachedAsync(new() { Timeout = 40_000 });

        var account = (await meeting.CallerAsync("polis")).AccountId;
        _ = (await meeting.Get<Changes>().ToCouncilAsync(await meeting.CallerAsync("sekreterare"), meeting.Council, (council, moment) =>
        {
            var member = council.Members.Single(m => m.AccountId == account);
            return council.ChangeMember(moment.By, member.Id, member.Details with { TermTo = moment.Today.AddDays(-1) }, moment.Today);
        })).Value;

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Du kommer inte längre åt sidan");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Ditt uppdrag har ändrats eller tagit slut");
        await Assertions.Expect(page.Locator(".agenda")).ToHaveCountAsync(0);

        // To others, and asked for anew, it is not there at all.
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Sidan finns inte");
    }
}
