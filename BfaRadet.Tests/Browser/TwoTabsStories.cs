using BfaRadet.App.Data;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BfaRadet.Tests.Browser;

/// <summary>One person with the same minutes open in two tabs of one browser: they share its storage.</summary>
public sealed class TwoTabsStories(Chromium chromium)
{
    private const string Leftover = ".bfa-ed-leftover";

    [Fact]
    public async Task What_a_tab_wrote_before_the_browser_died_is_put_back_once()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync();
        var hub = await HubLine.LayAsync(context);
        await meeting.StepInAsync(context, "sekreterare");
        var (page, box) = await OpenAsync(meeting, context);
        hub.Cut = true;
        await box.PressSequentiallyAsync("Skrivet en gång.");
        await Expect(State(page)).ToHaveTextAsync("Sparas…");
        var name = await page.EvaluateAsync<string>("sessionStorage.getItem('bfa:flik')");
        await page.CloseAsync();

        // Both tabs are restored; the other one is there before the one that wrote, and none has contact.
        var others = await context.NewPageAsync();
        await others.GotoAsync(meeting.LiveAddress);
        await UntilAsync(() => hub.Lines == 2);
        var own = await context.NewPageAsync();
        await own.AddInitScriptAsync($"sessionStorage.setItem('bfa:flik', '{name}')");
        await own.GotoAsync(meeting.LiveAddress);
        await UntilAsync(() => hub.Lines == 3);
        hub.Cut = false;
        await hub.BreakAsync();

        foreach (var tab in new[] { others, own })
        {
            await Expect(State(tab)).ToContainTextAsync("Sparat ", new() { Timeout = 30_000 });
        }

        await UntilAsync(async () => await own.EvaluateAsync<int>("Object.keys(localStorage).filter(k => k.startsWith('bfa:protokoll')).length") == 0);
        await meeting.Get<WritingEngine>().WriteDownAsync();
        await using var db = meeting.Db();
        Assert.Equal("Skrivet en gång.", await db.Documents().Where(d => d.Id == meeting.Items[0].ToDocument()).Select(d => d.Text).SingleAsync());
    }

    [Fact]
    public async Task What_lost_its_place_in_two_tabs_stands_beside_the_text_in_both()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await SetWritersAsync(meeting, MinutesWriters.Presidium);
        await using var context = await chromium.NewContextAsync();
        var hub = await HubLine.LayAsync(context);
        await meeting.StepInAsync(context, "ordforande");
        var (one, mine) = await OpenAsync(meeting, context);
        var (two, also) = await OpenAsync(meeting, context);
        hub.Cut = true;
        await mine.PressSequentiallyAsync("Det ena.");
        await also.PressSequentiallyAsync("Det andra.");
        await SetWritersAsync(meeting, MinutesWriters.Secretary);
        hub.Cut = false;
        await hub.BreakAsync();

        foreach (var tab in new[] { one, two })
        {
            await Expect(tab.Locator(Leftover)).ToHaveCountAsync(2, new() { Timeout = 30_000 });
        }

        await one.Locator(Leftover).Filter(new() { HasText = "Det andra." }).GetByRole(AriaRole.Button, new() { Name = "Kasta" }).ClickAsync();
        await Expect(two.Locator(Leftover)).ToHaveCountAsync(1);
        await two.ReloadAsync();
        await Expect(two.Locator(Leftover)).ToHaveCountAsync(1, new() { Timeout = 30_000 });
        await Expect(two.Locator(Leftover)).ToContainTextAsync("Det ena.");
    }

    [Fact]
    public async Task What_one_person_has_not_sent_is_never_sent_in_anothers_name()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await SetWritersAsync(meeting, MinutesWriters.Presidium);
        await using var context = await chromium.NewContextAsync();
        var hub = await HubLine.LayAsync(context);
        await meeting.StepInAsync(context, "sekreterare");
        var (page, box) = await OpenAsync(meeting, context);
        hub.Cut = true;
        await box.PressSequentiallyAsync("Sekreterarens ord.");

        await meeting.StepInAsync(context, "ordforande");
        hub.Cut = false;
        await hub.BreakAsync();

        await Expect(State(page)).ToContainTextAsync("någon annan är inloggad", new() { Timeout = 30_000 });
        await Expect(box).ToHaveTextAsync("Sekreterarens ord.");
        await Expect(box).Not.ToBeEditableAsync();
        await using (var db = meeting.Db())
        {
            Assert.Empty(await db.DocumentBatches().Where(b => b.DocumentId == meeting.Items[0].ToDocument()).ToListAsync());
        }

        await meeting.StepInAsync(context, "sekreterare");
        await Expect(State(page)).ToContainTextAsync("Sparat ", new() { Timeout = 30_000 });
        await Expect(box).ToBeEditableAsync();
        await using var after = meeting.Db();
        var name = (await meeting.CallerAsync("sekreterare")).Name;
        Assert.All(await after.DocumentBatches().Where(b => b.DocumentId == meeting.Items[0].ToDocument()).ToListAsync(), batch => Assert.Equal(name, batch.By));
    }

    [Fact]
    public async Task A_sign_out_page_that_was_open_before_warns_and_what_is_left_is_said_to_be_in_the_page_alone()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync();
        var hub = await HubLine.LayAsync(context);
        await meeting.StepInAsync(context, "sekreterare");
        var (page, box) = await OpenAsync(meeting, context);
        var leaving = await context.NewPageAsync();
        await leaving.GotoAsync(meeting.App.Address + "/logga-ut");
        // The other tabs have been asked, and have nothing yet.
        await Expect(leaving.Locator("html[data-kinds='0']")).ToBeAttachedAsync();
        hub.Cut = true;
        await box.PressSequentiallyAsync("Skrivet efteråt.");

        await leaving.GetByRole(AriaRole.Button, new() { Name = "Logga ut", Exact = true }).ClickAsync();
        await Expect(leaving.GetByText("anteckningar till ett protokoll")).ToBeVisibleAsync();
        await Expect(leaving).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/logga-ut$"));
        await leaving.GetByRole(AriaRole.Button, new() { Name = "Logga ut och kasta den" }).ClickAsync();
        await Expect(leaving).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/logga-in$"));

        hub.Cut = false;
        await Expect(State(page)).ToContainTextAsync("Texten finns bara i den här sidan", new() { Timeout = 30_000 });
        await box.PressSequentiallyAsync(" Mer.");
        Assert.Equal(0, await page.EvaluateAsync<int>("Object.keys(localStorage).filter(k => k.startsWith('bfa:protokoll')).length"));
    }

    private static ILocator State(IPage page) => page.Locator("[data-document] .bfa-ed-status .bfa-ed-saved");

    private static async Task<(IPage Page, ILocator Box)> OpenAsync(HeldMeeting meeting, IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(meeting.LiveAddress);
        var box = page.Locator("[data-document] .ProseMirror");
        await Expect(box).ToBeEditableAsync(new() { Timeout = 30_000 });
        return (page, box);
    }

    private static async Task SetWritersAsync(HeldMeeting meeting, MinutesWriters writers) =>
        _ = (await meeting.Get<Changes>().ToCouncilAsync(await meeting.CallerAsync("sekreterare"), meeting.Council,
            (council, moment) => council.Choose(moment.By, council.Settings with { Writers = writers }))).Value;

    private static Task UntilAsync(Func<bool> isSo) => UntilAsync(() => Task.FromResult(isSo()));

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await isSo())
        {
            await Task.Delay(50, patience.Token);
        }
    }
}
