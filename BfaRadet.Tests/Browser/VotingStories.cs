using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Meetings.Voting;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Tests.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BfaRadet.Tests.Browser;

public sealed class VotingStories(Chromium chromium)
{
    [Fact]
    public async Task Two_vote_on_their_phones_one_has_left_and_the_result_stands_everywhere()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        foreach (var key in new[] { "ordforande", "polis", "skola", "bostad" })
        {
            _ = (await meeting.Get<SecretaryCommands>().MarkPresentAsync(
                await meeting.CallerAsync("sekreterare"), meeting.Id, await LineAsync(meeting, key), remote: false)).Value;
        }

        await using var desk = await chromium.NewContextAsync();
        await using var first = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 740 } });
        await using var second = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 740 } });
        await using var third = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 740 } });
        await using var room = await chromium.NewContextAsync();
        var secretary = await OpenAsync(meeting, desk, "sekreterare", meeting.LiveAddress);
        var (police, school, gone) = (await OpenAsync(meeting, first, "polis", meeting.LiveAddress),
            await OpenAsync(meeting, second, "skola", meeting.LiveAddress), await OpenAsync(meeting, third, "bostad", meeting.LiveAddress));
        var wall = await OpenAsync(meeting, room, "ahorare", meeting.WallAddress);

        await secretary.GetByRole(AriaRole.Button, new() { Name = "Omröstning", Exact = true }).ClickAsync();
        await secretary.GetByLabel("Ja står för").FillAsync("Bifall till förslaget");
        await secretary.GetByLabel("Nej står för").FillAsync("Avslag på förslaget");
        await secretary.GetByRole(AriaRole.Button, new() { Name = "Öppna omröstningen för alla" }).ClickAsync();
        await Expect(wall.GetByText("0 av 4 har röstat")).ToBeVisibleAsync();

        await Vote(police, "Ja").ClickAsync();
        await Vote(school, "Nej").ClickAsync();
        await Vote(school, "Ja").ClickAsync();
        await Expect(school.GetByText("Du har röstat: Ja")).ToBeVisibleAsync();
        await Expect(wall.GetByText("2 av 4 har röstat")).ToBeVisibleAsync();

        // The phone of the one who left is out of touch: it still shows the buttons when the thumb comes down.
        await Expect(Vote(gone, "Nej")).ToBeVisibleAsync();
        _ = (await meeting.Get<SecretaryCommands>().MarkLeftAsync(
            await meeting.CallerAsync("sekreterare"), meeting.Id, await LineAsync(meeting, "bostad"))).Value;
        await Expect(gone.GetByText("Du är inte antecknad som närvarande")).ToBeVisibleAsync();
        var late = await meeting.Get<VotingCommands>().CastAsync(
            await meeting.CallerAsync("bostad"), meeting.Id, (await meeting.ViewAsync()).Proceedings.Open!.Id,
            await LineAsync(meeting, "bostad"), VoteChoice.No);
        Assert.IsType<BfaRadet.Domain.Meetings.MeetingRefusal.NotHere>(late.Refusal);
        await Expect(wall.GetByText("2 av 3 har röstat")).ToBeVisibleAsync();

        await secretary.Keyboard.PressAsync("Alt+r");
        await Expect(secretary.Locator(".voter").First).ToBeFocusedAsync();
        await secretary.Keyboard.PressAsync("n");
        await Expect(wall.GetByText("3 av 3 har röstat")).ToBeVisibleAsync();
        await secretary.GetByRole(AriaRole.Button, new() { Name = "Avsluta omröstningen" }).ClickAsync();

        await Expect(wall.GetByText("2 ja, 1 nej, 0 avstår", new() { Exact = true })).ToBeVisibleAsync();
        foreach (var page in new[] { secretary, police, school, gone })
        {
            await Expect(page.Locator(".outcome")).ToContainTextAsync("Utfallet blev ja.");
        }

        Assert.True(await school.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "Wider than a phone.");
    }

    private static ILocator Vote(IPage page, string choice) =>
        page.GetByRole(AriaRole.Group, new() { Name = "Din röst" }).GetByRole(AriaRole.Button, new() { Name = choice, Exact = true });

    private static async Task<IPage> OpenAsync(HeldMeeting meeting, IBrowserContext context, string key, string address)
    {
        await meeting.StepInAsync(context, key);
        var page = await context.NewPageAsync();
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        return page;
    }

    private static async Task<AttendanceId> LineAsync(HeldMeeting meeting, string key) =>
        (await meeting.ViewAsync()).LineOf(await meeting.CallerAsync(key))!.Id;
}
