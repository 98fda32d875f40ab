using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Tests.Testing;
using Microsoft.Playwright;
using System.Net;
using System.Text.RegularExpressions;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BfaRadet.Tests.Browser;

public sealed class RehearsalStories(Chromium chromium)
{
    [Fact]
    public async Task The_agenda_is_gone_through_in_two_windows_and_nothing_of_it_is_kept()
    {
        await using var meeting = await HeldMeeting.OpenAsync(open: false);
        await using var context = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = 1366, Height = 768 } });
        await context.Clock.InstallAsync();
        await meeting.StepInAsync(context, "samordnare");
        var before = await RowsAsync(meeting);
        var desk = await context.NewPageAsync();
        var answered = desk.WaitForWebSocketAsync();
        await desk.GotoAsync(Address(meeting));
        await answered;
        var wall = await context.NewPageAsync();
        await wall.GotoAsync($"{Address(meeting)}?skarm=1");
        await Expect(wall.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await Expect(desk.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(new Regex("Börjar kl\\.|Skulle ha börjat kl\\."));

        await desk.GetByRole(AriaRole.Button, new() { Name = "Börja", Exact = true }).ClickAsync();
        var items = (await meeting.ViewAsync()).Items;
        await Expect(Title(desk)).ToHaveTextAsync(items[0].Title);
        await Expect(Title(wall)).ToHaveTextAsync(items[0].Title);

        // A clicker at the wall's own computer; a reload goes on where it was; and time passes.
        await wall.Keyboard.PressAsync("PageDown");
        await Expect(Title(desk)).ToHaveTextAsync(items[1].Title);
        await desk.ReloadAsync();
        await Expect(Title(desk)).ToHaveTextAsync(items[1].Title);
        await context.Clock.RunForAsync(4 * 60_000);
        await Expect(desk.Locator("[data-box=left]")).ToHaveTextAsync(new Regex($"^{items[1].PlannedMinutes - 4}\\smin kvar$"));
        Assert.Empty(await desk.ComplaintsAsync());

        // What another adds to the agenda meanwhile is there without a reload.
        _ = (await meeting.Get<PreparingCommands>().AddItemAsync(
            await meeting.CallerAsync("sekreterare"), meeting.Id, new AgendaItemId(Guid.CreateVersion7()), new AgendaItemText(AgendaItemKind.Information, "Ny punkt sist"))).Value;
        await Expect(desk.Locator("[data-told]")).ToContainTextAsync($"av {items.Count + 1}");

        for (var at = 2; at <= items.Count; at++)
        {
            await desk.Keyboard.PressAsync("ArrowRight");
        }

        await desk.GetByRole(AriaRole.Button, new() { Name = "Avsluta" }).ClickAsync();
        await Expect(desk.GetByRole(AriaRole.Heading, new() { Name = "Genomgången är klar" })).ToBeFocusedAsync();
        await Expect(desk.GetByRole(AriaRole.Row, new() { Name = items[1].Title })).ToContainTextAsync(new Regex($"{items[1].PlannedMinutes}\\smin.*4\\smin"));
        await Expect(wall.GetByRole(AriaRole.Heading, new() { Name = "Genomgången är klar" })).ToBeVisibleAsync();
        Assert.Empty(await desk.ComplaintsAsync());
        Assert.Equal(before + 1, await RowsAsync(meeting));

        // The meeting itself leads out of it.
        _ = (await meeting.Get<ChairCommands>().OpenAsync(await meeting.CallerAsync("ordforande"), meeting.Id)).Value;
        await desk.WaitForURLAsync(new Regex($"/sammantraden/{meeting.Id}$"));
    }

    [Fact]
    public async Task Only_those_who_prepare_come_in()
    {
        await using var meeting = await HeldMeeting.OpenAsync(open: false);
        foreach (var (who, expected) in new[] { ("samordnare", HttpStatusCode.OK), ("skola", HttpStatusCode.NotFound), ("ahorare", HttpStatusCode.NotFound) })
        {
            using var handler = new HttpClientHandler { CookieContainer = await meeting.StepInAsync(who), AllowAutoRedirect = false };
            using var client = new HttpClient(handler);
            Assert.Equal(expected, (await client.GetAsync(Address(meeting), TestContext.Current.CancellationToken)).StatusCode);
        }
    }

    private static string Address(HeldMeeting meeting) => $"{meeting.App.Address}/rad/{meeting.Council}/sammantraden/{meeting.Id}/genomgang";

    private static ILocator Title(IPage page) => page.Locator("[data-box=itemTitle]");

    /// <summary>All that has happened.</summary>
    private static async Task<int> RowsAsync(HeldMeeting meeting)
    {
        await using var db = meeting.Db();
        return db.Journal.Count();
    }
}
