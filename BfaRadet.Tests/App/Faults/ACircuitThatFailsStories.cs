using BfaRadet.App.Live;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BfaRadet.Tests.App.Faults;

/// <summary>Something throws while a secretary has half a decision on the line, and a colleague of another council has too.</summary>
public sealed class ACircuitThatFailsStories(Chromium chromium)
{
    [Fact]
    public async Task The_half_line_is_there_afterwards_and_the_other_council_notices_nothing()
    {
        var faulty = new AFaultyCouncil();
        await using var meeting = await HeldMeeting.OpenAsync(services: services =>
        {
            services.AddLogging(logging => logging.ClearProviders());
            faulty.Register(services);
        });
        await faulty.OpenAsync(meeting);
        await using var context = await chromium.NewContextAsync();
        await meeting.StepInAsync(context, "sekreterare");
        var (page, line) = await OpenAsync(context, $"{meeting.App.Address}/rad/{faulty.Id}/sammantraden/{faulty.Meeting}/mote");
        var (other, otherLine) = await OpenAsync(context, meeting.LiveAddress);
        await other.EvaluateAsync("() => { globalThis.former = true; }");
        await line.PressSequentiallyAsync("Kommunen släcker");
        await otherLine.PressSequentiallyAsync("Farthinder ");

        faulty.IsFaulty = true;
        meeting.Get<LiveFeed>().Changed([Subject.Meeting(faulty.Meeting)]);
        await faulty.ThrownAsync(TestContext.Current.CancellationToken);
        await line.PressSequentiallyAsync(" inte ljuset.");
        await line.PressAsync("Enter");
        await Expect(page.GetByText("fel hos oss").Filter(new() { Visible = true })).ToBeVisibleAsync();
        await otherLine.PressSequentiallyAsync("byggs.");
        await otherLine.PressAsync("Enter");
        await Expect(other.Locator(".cards")).ToContainTextAsync("Farthinder byggs.");
        Assert.True(await other.EvaluateAsync<bool>("globalThis.former === true"), "The page of the other council was loaded anew.");

        faulty.IsFaulty = false;
        await page.ReloadAsync();
        await Expect(line).ToHaveValueAsync("Kommunen släcker inte ljuset.", new() { Timeout = 40_000 });
        await line.PressAsync("Enter");
        await Expect(page.Locator(".cards")).ToContainTextAsync("Kommunen släcker inte ljuset.");
        await using var db = meeting.Db();
        Assert.Equal(
            ["Kommunen släcker inte ljuset."],
            (await db.Decisions.Where(d => d.Council == faulty.Id).ToListAsync()).Select(d => d.Text));
    }

    private static async Task<(IPage Page, ILocator Line)> OpenAsync(IBrowserContext context, string address)
    {
        var page = await context.NewPageAsync();
        await page.ArriveAsync(address);
        return (page, page.Locator("#decision-line"));
    }
}
