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

        await using var secretary = await Window.InMeetingAsync(chromium, meeting, "sekreterare");
        await using var police = await Window.InMeetingAsync(chromium, meeting, "polis", Window.Phone);
        await using var school = await Window.InMeetingAsync(chromium, meeting, "skola", Window.Phone);
        await using var gone = await Window.InMeetingAsync(chromium, meeting, "bostad", Window.Phone);
        await using var wall = await Window.OfAsync(chromium, meeting, "ahorare");
        await wall.OpenWallAsync();

        await secretary.PressAsync("Omröstning", exact: true);
        await secretary.FillInAsync("Ja står för", "Bifall till förslaget");
        await secretary.FillInAsync("Nej står för", "Avslag på förslaget");
        await secretary.PressAsync("Öppna omröstningen för alla");
        await wall.SeesAsync("0 av 4 har röstat");

        await Vote(police, "Ja").ClickAsync();
        await Vote(school, "Nej").ClickAsync();
        await Vote(school, "Ja").ClickAsync();
        await school.SeesAsync("Du har röstat: Ja");
        await wall.SeesAsync("2 av 4 har röstat");

        // The phone of the one who left is out of touch: it still shows the buttons when the thumb comes down.
        await Expect(Vote(gone, "Nej")).ToBeVisibleAsync();
        _ = (await meeting.Get<SecretaryCommands>().MarkLeftAsync(
            await meeting.CallerAsync("sekreterare"), meeting.Id, await LineAsync(meeting, "bostad"))).Value;
        await gone.SeesAsync("Du är inte antecknad som närvarande");
        var late = await meeting.Get<VotingCommands>().CastAsync(
            await meeting.CallerAsync("bostad"), meeting.Id, (await meeting.ViewAsync()).Proceedings.Open!.Id,
            await LineAsync(meeting, "bostad"), VoteChoice.No);
        Assert.IsType<BfaRadet.Domain.Meetings.MeetingRefusal.NotHere>(late.Refusal);
        await wall.SeesAsync("2 av 3 har röstat");

        await secretary.StrikeAsync("Alt+r");
        await Expect(secretary.Page.Locator(".voter").First).ToBeFocusedAsync();
        await secretary.StrikeAsync("n");
        await wall.SeesAsync("3 av 3 har röstat");
        await secretary.PressAsync("Avsluta omröstningen");

        await wall.SeesAsync("2 ja, 1 nej, 0 avstår", exact: true);
        foreach (var window in new[] { secretary, police, school, gone })
        {
            await Expect(window.Page.Locator(".outcome")).ToContainTextAsync("Utfallet blev ja:");
        }

        await school.FitsAsync();
    }

    private static ILocator Vote(Window window, string choice) =>
        window.Page.GetByRole(AriaRole.Group, new() { Name = "Din röst" }).GetByRole(AriaRole.Button, new() { Name = choice, Exact = true });

    private static async Task<AttendanceId> LineAsync(HeldMeeting meeting, string key) =>
        (await meeting.ViewAsync()).LineOf(await meeting.CallerAsync(key))!.Id;
}
