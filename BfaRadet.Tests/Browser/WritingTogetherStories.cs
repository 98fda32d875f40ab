using BfaRadet.App.Data;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Tests.Domain.Privacy;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using System.Text.RegularExpressions;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BfaRadet.Tests.Browser;

/// <summary>Minutes in two windows at once, and what must never get into them.</summary>
public sealed class WritingTogetherStories(Chromium chromium)
{
    private static readonly LocatorAssertionsToContainTextOptions _patient = new() { Timeout = 40_000 };

    [Fact]
    public async Task The_server_is_killed_while_two_people_write()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        await workspace.ChooseAsync(s => s with { Quorum = QuorumRule.None, Writers = MinutesWriters.Presidium });
        var (secretary, chair) = (await workspace.CallerAsync("sekreterare"), await workspace.CallerAsync("ordforande"));
        _ = (await workspace.Get<ChairCommands>().OpenAsync(chair, workspace.Today)).Value;
        await using var server = new ServerProcess();
        await workspace.CopyToAsync(server.DatabaseFile);
        await server.StartAsync();
        await using var one = await chromium.NewContextAsync();
        await using var other = await chromium.NewContextAsync();
        var address = $"{server.Address}/rad/{workspace.Council}/sammantraden/{workspace.Today}/mote";
        var mine = await WriteAtAsync(one, server, secretary.Name, address);
        var theirs = await WriteAtAsync(other, server, chair.Name, address);

        // To its last sign, which is no space: a caret at the end stays before what another goes on to write there, and
        // Enter would part it.
        await mine.PressSequentiallyAsync("Sekreteraren skriver.");
        await Expect(theirs).ToContainTextAsync("Sekreteraren skriver.");
        await theirs.PressAsync("Control+End");
        await theirs.PressAsync("Enter");
        // Or the two would write at one and the same place, and the one who comes second stands after the other.
        await Expect(mine.Locator("p")).ToHaveCountAsync(2);
        await Task.WhenAll(
            mine.PressSequentiallyAsync(" Mitt i ett ord dör servern, och ", new() { Delay = 20 }),
            theirs.PressSequentiallyAsync("Ordföranden skriver också, medan ", new() { Delay = 20 }),
            server.KillAsync());
        await mine.PressSequentiallyAsync("det gör inget.");
        await theirs.PressSequentiallyAsync("servern är borta.");
        await Expect(Status(mine)).ToContainTextAsync("kvar i webbläsaren", _patient);
        await server.StartAsync();

        foreach (var box in new[] { mine, theirs })
        {
            await box.Locator("p").Nth(0).SaysAsync("Sekreteraren skriver. Mitt i ett ord dör servern, och det gör inget.");
            await box.Locator("p").Nth(1).SaysAsync("Ordföranden skriver också, medan servern är borta.");
            await Expect(box.Locator("p")).ToHaveCountAsync(2);
            await Expect(Status(box)).ToContainTextAsync("Sparat ", _patient);
        }
    }

    [Fact]
    public async Task A_caret_that_was_just_moved_is_not_moved_back_by_what_others_write()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await SetWritersAsync(meeting, MinutesWriters.Presidium);
        await using var one = await chromium.NewContextAsync();
        await using var other = await chromium.NewContextAsync();
        var (_, mine) = await OpenAsync(meeting, one, "sekreterare");
        var (page, theirs) = await OpenAsync(meeting, other, "ordforande");
        await mine.PressSequentiallyAsync("Sist.");
        await mine.PressAsync("Home");
        await Expect(theirs).ToContainTextAsync("Sist.");

        // A browser that is slow to tell where the caret is.
        await page.EvaluateAsync("() => addEventListener('selectionchange', e => e.isTrusted && e.stopImmediatePropagation(), true)");
        await theirs.PressAsync("Control+End");
        await mine.PressSequentiallyAsync("Först. ");
        await theirs.Locator("p").First.SaysAsync("Först. Sist.");
        await theirs.PressAsync("Enter");
        await theirs.PressSequentiallyAsync("Efter.");

        await mine.Locator("p").Nth(0).SaysAsync("Först. Sist.");
        await mine.Locator("p").Nth(1).SaysAsync("Efter.");
    }

    [Fact]
    public async Task A_personal_number_never_leaves_the_browser()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync();
        var (_, box) = await OpenAsync(meeting, context, "sekreterare");
        var number = ATestNumber.With("-", "19", "810101", 980);

        await box.PressSequentiallyAsync($"Han har {number} och", new() { Delay = 10 });
        await box.PressSequentiallyAsync(" bor på Storgatan.");

        await Expect(box).ToContainTextAsync("Han har [personnummer] och bor på Storgatan.");
        await Expect(box.Page.GetByText("Personnummer eller samordningsnummer").First).ToBeVisibleAsync();
        await Expect(Status(box)).ToContainTextAsync("Sparat ", _patient);
        await using var db = meeting.Db();
        var steps = await db.DocumentBatches().Where(b => b.DocumentId == meeting.Items[0].ToDocument()).Select(b => b.Steps).ToListAsync();
        Assert.DoesNotContain(number[^8..], string.Concat(steps), StringComparison.Ordinal);
        Assert.DoesNotContain("980", string.Concat(steps), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_over_a_break_is_kept_out_and_can_be_taken_back_with_what_it_is()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync();
        var (page, box) = await OpenAsync(meeting, context, "sekreterare");
        var number = ATestNumber.With("", "", "810101", 980);

        await box.PressSequentiallyAsync($"Betalt {number[..6]}");
        await box.PressAsync("Enter");
        await box.PressSequentiallyAsync($"{number[6..]} i går.");

        await Expect(box).ToContainTextAsync("Betalt [personnummer]");
        await Expect(box.Locator("p").Nth(1)).ToHaveTextAsync(" i går.", new() { UseInnerText = false });
        await page.GetByRole(AriaRole.Button, new() { Name = "Ta tillbaka" }).ClickAsync();
        await page.GetByLabel("Det som skrevs").FillAsync($"faktura {number}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sätt in" }).ClickAsync();
        await Expect(box.Locator("p").First).ToHaveTextAsync($"Betalt faktura {number}");
        await Expect(Status(box)).ToContainTextAsync("Sparat ", _patient);
    }

    [Fact]
    public async Task What_the_chair_lifts_is_gone_from_the_text_and_its_history()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync();
        await using var other = await chromium.NewContextAsync();
        var (_, theirs) = await OpenAsync(meeting, other, "sekreterare");
        await theirs.PressSequentiallyAsync("Läget i kommunen.");
        await theirs.PressAsync("Enter");
        await theirs.PressSequentiallyAsync("Familjen på Storgatan åtta.");
        await Expect(Status(theirs)).ToContainTextAsync("Sparat ", _patient);

        await meeting.StepInAsync(context, "ordforande");
        var page = await context.NewPageAsync();
        await page.GotoAsync(meeting.LiveAddress);
        var box = page.Locator(".bfa-ed > .bfa-ed-text");
        await Expect(box).ToContainTextAsync("Familjen på Storgatan åtta.", _patient);
        await box.Locator("p").Nth(1).ClickAsync(new() { ClickCount = 3 });
        await page.Locator("[data-tool=redact]").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Familjen på Storgatan åtta.");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Lyft ur" }).ClickAsync();

        await Expect(theirs).ToContainTextAsync("Frågan har flyttats till ett annat forum.", _patient);
        await Expect(theirs).Not.ToContainTextAsync("Familjen");
        await Expect(theirs).ToContainTextAsync("Läget i kommunen.");
        await using var db = meeting.Db();
        var kept = string.Concat(await db.DocumentBatches().Where(b => b.DocumentId == meeting.Items[0].ToDocument()).Select(b => b.Steps).ToListAsync());
        Assert.DoesNotContain("amilj", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("torga", kept, StringComparison.Ordinal);
        Assert.Contains("▒", kept, StringComparison.Ordinal);
        Assert.Contains(await db.Journal.ToListAsync(), line => line.Event == "PassageLifted" && !line.Facts.Contains("Familjen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_that_may_not_be_written_any_more_stand_beside_the_text()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await SetWritersAsync(meeting, MinutesWriters.Presidium);
        await using var context = await chromium.NewContextAsync();
        var hub = await HubLine.LayAsync(context);
        var (page, box) = await OpenAsync(meeting, context, "ordforande");
        await box.PressSequentiallyAsync("Det här är sparat.");
        await Expect(Status(box)).ToContainTextAsync("Sparat ", _patient);

        hub.Cut = true;
        await box.PressSequentiallyAsync(" Och det här hann inte.");
        await SetWritersAsync(meeting, MinutesWriters.Secretary);
        await Expect(box).Not.ToBeEditableAsync();
        hub.Cut = false;
        await hub.BreakAsync();

        var beside = page.Locator(".bfa-ed-leftover");
        await Expect(beside).ToContainTextAsync("Och det här hann inte.", _patient);
        await Expect(box).Not.ToContainTextAsync("hann inte");
        await page.ReloadAsync();
        await Expect(beside).ToContainTextAsync("Och det här hann inte.", _patient);
        await SetWritersAsync(meeting, MinutesWriters.Presidium);
        await beside.GetByRole(AriaRole.Button, new() { Name = "Lägg till" }).ClickAsync();
        await Expect(box).ToContainTextAsync("Och det här hann inte.");
        await Expect(beside).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Phrases_and_names_are_completed_by_the_keyboard_alone()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync();
        var (page, box) = await OpenAsync(meeting, context, "sekreterare");

        await box.PressSequentiallyAsync("/informationen");
        await Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Informationen antecknas till protokollet.");
        await box.PressAsync("Enter");
        await Expect(box).ToHaveTextAsync(new Regex("^Informationen antecknas till protokollet\\."));
        await box.PressSequentiallyAsync(" #traf");
        await Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Trafik");
        await box.PressAsync("Tab");

        await Expect(box).ToContainTextAsync(new Regex("F\\d Trafik"));
        await Expect(Status(box)).ToContainTextAsync("Sparat ", _patient);
    }

    private static ILocator Status(ILocator box) => box.Page.Locator("[data-document] .bfa-ed-status .bfa-ed-saved");

    private static async Task SetWritersAsync(HeldMeeting meeting, MinutesWriters writers) =>
        _ = (await meeting.Get<Changes>().ToCouncilAsync(await meeting.CallerAsync("sekreterare"), meeting.Council,
            (council, moment) => council.Choose(moment.By, council.Settings with { Writers = writers }))).Value;

    private static async Task<(IPage Page, ILocator Box)> OpenAsync(HeldMeeting meeting, IBrowserContext context, string key)
    {
        await meeting.StepInAsync(context, key);
        var page = await context.NewPageAsync();
        await page.GotoAsync(meeting.LiveAddress);
        var box = page.Locator(".bfa-ed > .bfa-ed-text");
        await Expect(box).ToBeEditableAsync(new() { Timeout = 30_000 });
        return (page, box);
    }

    private static async Task<ILocator> WriteAtAsync(IBrowserContext context, ServerProcess server, string name, string address)
    {
        var page = await context.NewPageAsync();
        await page.StepInAsync(server.Address, name);
        await page.GotoAsync(address);
        var box = page.Locator(".bfa-ed > .bfa-ed-text");
        await Expect(box).ToBeEditableAsync(new() { Timeout = 40_000 });
        return box;
    }
}
