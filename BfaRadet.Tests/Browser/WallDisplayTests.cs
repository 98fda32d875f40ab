using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Tests.Testing;
using Microsoft.Playwright;
using System.Text.RegularExpressions;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BfaRadet.Tests.Browser;

public sealed class WallDisplayTests(Chromium chromium)
{
    [Fact]
    public async Task The_wall_display_catches_up_after_the_server_was_away()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync();
        var wall = await OpenAsync(meeting, context);
        await TakeUpAsync(meeting, 4);
        await Expect(wall.GetByRole(AriaRole.Heading, new() { Name = "Farthinder på Storgatan" })).ToBeVisibleAsync();

        await meeting.StopAsync();
        await Expect(wall.GetByText("Ingen kontakt sedan")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(wall.GetByRole(AriaRole.Heading, new() { Name = "Farthinder på Storgatan" })).ToBeVisibleAsync();
        meeting.StartAgain();
        await DecideAsync(meeting, 4, "Rådet föreslår kommunstyrelsen att <b>farthinder</b> byggs.");

        await Expect(wall.GetByText("Rådet föreslår kommunstyrelsen att <b>farthinder</b> byggs.").First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(wall.GetByText("Ingen kontakt sedan")).ToBeHiddenAsync();
        await Expect(wall.GetByText("Uppdaterad ")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task It_is_whole_without_script_and_needs_no_circuit()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync(new() { JavaScriptEnabled = false });
        await meeting.StepInAsync(context, "ahorare");
        await TakeUpAsync(meeting, 4);

        var wall = await context.NewPageAsync();
        await wall.GotoAsync(meeting.WallAddress);

        await Expect(wall.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Farthinder på Storgatan");
        await Expect(wall.GetByText("15 min kvar")).ToBeVisibleAsync();
        await Expect(wall.GetByText("Rådet föreslår kommunstyrelsen att farthinder byggs")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("", "morkt", 1920)]
    [InlineData("?tema=ljust", "ljust", 1280)]
    [InlineData("", "morkt", 360)]
    public async Task It_is_accessible_and_follows_the_meeting_from_before_to_after(string query, string theme, int width)
    {
        await using var meeting = await HeldMeeting.OpenAsync(open: false);
        await using var context = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = width * 9 / 16 + (width < 400 ? 500 : 0) } });
        var sockets = new List<string>();
        var wall = await OpenAsync(meeting, context, query, sockets);
        var heading = wall.GetByRole(AriaRole.Heading, new() { Level = 1 });
        var chair = await meeting.CallerAsync("ordforande");

        // By the hour of the day the example's meeting is to begin, or late.
        await Expect(heading).ToContainTextAsync(new Regex("Börjar kl\\.|Skulle ha börjat kl\\."));
        await LookAsync(wall, $"fore-{theme}-{width}");
        _ = (await meeting.Get<ChairCommands>().OpenAsync(chair, meeting.Id)).Value;
        await TakeUpAsync(meeting, 4);
        await DecideAsync(meeting, 4, "Rådet föreslår kommunstyrelsen att farthinder byggs på Storgatan utanför skolan före vintern.");
        await Expect(wall.GetByText("före vintern").First).ToBeVisibleAsync();
        await LookAsync(wall, $"punkt-{theme}-{width}");
        _ = (await meeting.Get<ChairCommands>().PauseAsync(chair, meeting.Id)).Value;
        await Expect(heading).ToHaveTextAsync("Paus");
        await LookAsync(wall, $"paus-{theme}-{width}");
        _ = (await meeting.Get<ChairCommands>().CloseAsync(chair, meeting.Id, "Tiden tog slut.")).Value;
        await Expect(heading).ToHaveTextAsync("Sammanträdet är avslutat");
        await LookAsync(wall, $"efter-{theme}-{width}");

        Assert.Equal(theme, await wall.EvaluateAsync<string>("document.documentElement.dataset.theme"));
        Assert.True(await wall.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "Wider than its window.");
        Assert.Contains("/hubs/mote", Assert.Single(sockets), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_break_on_the_agenda_is_a_pause_with_its_own_times()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = 1366, Height = 768 } });
        var wall = await OpenAsync(meeting, context);

        await TakeUpAsync(meeting, 3);

        await Expect(wall.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Paus");
        await Expect(wall.Locator("[data-box=plainLead]")).ToHaveTextAsync(new Regex(@"^Sedan kl\. \d\d\.\d\d\. Vi fortsätter omkring kl\. \d\d\.\d\d\.$"));
        await Expect(wall.Locator("[data-list]")).ToHaveTextAsync("Vi fortsätter med 4 Farthinder på Storgatan.");
        await Expect(wall.Locator("[data-shows=item]")).ToBeHiddenAsync();
        await LookAsync(wall, "paus-punkt");

        await TakeUpAsync(meeting, 4);
        await Expect(wall.Locator("[data-box=itemTitle]")).ToHaveTextAsync("Farthinder på Storgatan");
    }

    [Fact]
    public async Task A_long_agenda_is_shown_whole_in_two_columns_and_in_pages_that_take_turns_in_letters_for_eight_metres()
    {
        await using var meeting = await HeldMeeting.OpenAsync(open: false);
        await using var context = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = 1920, Height = 1080 } });
        await context.Clock.InstallAsync();
        var wall = await OpenAsync(meeting, context);
        await Expect(wall.Locator("[data-list]")).Not.ToHaveAttributeAsync("data-columns", "");
        foreach (var n in Enumerable.Range(1, 25))
        {
            _ = (await meeting.Get<PreparingCommands>().AddItemAsync(
                await meeting.CallerAsync("sekreterare"), meeting.Id, new AgendaItemId(Guid.CreateVersion7()), new AgendaItemText(AgendaItemKind.Information, $"Ärende {n} om tryggheten i centrum"))).Value;
        }

        var all = (await meeting.ViewAsync()).Items.Count;
        await Expect(wall.Locator("[data-list] li")).ToHaveCountAsync(all);
        await Expect(wall.GetByText("Sida 1 av")).ToBeVisibleAsync();
        await Expect(wall.Locator("[data-list]")).ToHaveAttributeAsync("data-columns", "");
        var (seen, sizes) = (new HashSet<string>(), new Dictionary<string, int>());
        // How many pages there are is found anew when the letters have come.
        for (var turns = 0; turns < 12 && seen.Count < all; turns++)
        {
            var lines = await wall.Locator("[data-list] li:visible").AllInnerTextsAsync();
            seen.UnionWith(lines);
            sizes[await wall.Locator("[data-box=turn]").InnerTextAsync()] = lines.Count;
            Assert.True(await wall.EvaluateAsync<bool>("() => { const list = document.querySelector('[data-list]'); return list.scrollHeight <= list.clientHeight + 1 && list.scrollWidth <= list.clientWidth + 1; }"), "Cut off.");
            var before = await wall.Locator("[data-box=turn]").InnerTextAsync();
            await context.Clock.RunForAsync(12_500);
            await Expect(wall.Locator("[data-box=turn]")).Not.ToHaveTextAsync(before);
        }

        Assert.Equal(all, seen.Count);
        Assert.True(sizes.Values.Max() - sizes.Values.Min() < sizes.Count, "One page is full and the last nearly empty.");
        Assert.True(await SmallestAsync(wall, "[data-list] li") >= EightMetres);
        await TakeUpAfterOpeningAsync(meeting);
        await Expect(wall.Locator("[data-box=itemTitle]")).ToHaveTextAsync("Farthinder på Storgatan");
        foreach (var place in new[] { "itemTitle", "left", "eyebrow", "proposal" })
        {
            Assert.True(await SmallestAsync(wall, $"[data-box={place}]") >= EightMetres, place);
        }
    }

    [Fact]
    public async Task A_meeting_of_another_day_says_which()
    {
        await using var meeting = await HeldMeeting.OpenAsync(open: false);
        var secretary = await meeting.CallerAsync("sekreterare");
        var details = (await meeting.ViewAsync()).Details;
        var day = details.Date.AddYears(1);
        _ = (await meeting.Get<PreparingCommands>().ChangeDetailsAsync(secretary, meeting.Id, details, details with { Date = day })).Value;
        await using var context = await chromium.NewContextAsync();

        var wall = await OpenAsync(meeting, context);

        await Expect(wall.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync($" {day.Year} kl.");
    }

    /// <summary>In pixels of 1080 lines: four centimetres on a screen of 65 inches.</summary>
    private const double EightMetres = 53;

    private static Task<double> SmallestAsync(IPage wall, string places) =>
        wall.Locator(places).EvaluateAllAsync<double>("all => Math.min(...all.map((one) => parseFloat(getComputedStyle(one).fontSize)))");

    private static async Task TakeUpAfterOpeningAsync(HeldMeeting meeting)
    {
        _ = (await meeting.Get<ChairCommands>().OpenAsync(await meeting.CallerAsync("ordforande"), meeting.Id)).Value;
        await TakeUpAsync(meeting, 4);
    }

    private static async Task<IPage> OpenAsync(HeldMeeting meeting, IBrowserContext context, string query = "", List<string>? sockets = null)
    {
        await meeting.StepInAsync(context, "ahorare");
        var wall = await context.NewPageAsync();
        wall.WebSocket += (_, socket) => sockets?.Add(socket.Url);
        var answered = wall.WaitForWebSocketAsync();
        await wall.GotoAsync(meeting.WallAddress + query);
        await answered;
        return wall;
    }

    private static async Task LookAsync(IPage wall, string name)
    {
        if (Environment.GetEnvironmentVariable("BFARADET_PICTURES") is { Length: > 0 } folder)
        {
            await wall.ScreenshotAsync(new() { Path = Path.Combine(folder, $"vagg-{name}.png") });
        }

        Assert.Empty((await wall.ComplaintsAsync()).Select(complaint => $"{name} {complaint}"));
    }

    private static async Task TakeUpAsync(HeldMeeting meeting, int item) =>
        _ = (await meeting.Get<ChairCommands>().TakeUpAsync(await meeting.CallerAsync("ordforande"), meeting.Id, meeting.Items[item])).Value;

    private static async Task DecideAsync(HeldMeeting meeting, int item, string text) =>
        _ = (await meeting.Get<SecretaryCommands>().RecordDecisionAsync(
            await meeting.CallerAsync("sekreterare"), meeting.Id, meeting.Items[item], new DecisionId(Guid.CreateVersion7()),
            new DecisionDraft(DecisionKind.Proposed, text))).Value;
}
