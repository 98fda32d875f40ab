using System.Text.RegularExpressions;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BfaRadet.Tests.Browser;

public sealed class TypingThroughAnOutageTests(Chromium chromium)
{
    private static readonly LocatorAssertionsToContainTextOptions _patient = new() { Timeout = 30_000 };

    [Fact]
    public async Task The_circuit_dies_while_the_secretary_types()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync();
        var (page, box, state) = await OpenAsync(meeting, context);
        await box.PressSequentiallyAsync("Före avbrottet. ");
        await Expect(state).ToContainTextAsync("Sparat ");

        await meeting.StopAsync();
        await Expect(page.GetByText("Ingen kontakt med servern.").First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await box.PressSequentiallyAsync("Under avbrottet. ");
        await Expect(box).ToBeFocusedAsync();
        await Expect(state).ToContainTextAsync("kvar i webbläsaren");
        meeting.StartAgain();

        // The circuit is lost for good, so the page is loaded anew on the way.
        await UntilSavedAsync(meeting, "Före avbrottet. Under avbrottet. ");
        await Expect(box).ToHaveTextAsync("Före avbrottet. Under avbrottet.", new() { Timeout = 30_000 });
        await Expect(state).ToContainTextAsync("Sparat ", _patient);
    }

    [Fact]
    public async Task The_page_is_loaded_anew_before_the_text_was_sent()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync();
        var hub = await HubLine.LayAsync(context);
        var (page, box, state) = await OpenAsync(meeting, context);
        hub.Cut = true;

        await box.PressSequentiallyAsync("Skrivet utan kontakt.");
        await Expect(state).ToHaveTextAsync("Sparas…");
        Assert.Equal("", await SavedAsync(meeting));
        hub.Cut = false;
        await page.ReloadAsync();

        await Expect(box).ToHaveTextAsync("Skrivet utan kontakt.");
        await Expect(state).ToContainTextAsync("Sparat ", _patient);
        Assert.Equal("Skrivet utan kontakt.", await SavedAsync(meeting));
        Assert.Equal(0, await page.EvaluateAsync<int>("Object.keys(localStorage).filter(k => k.startsWith('bfa:protokoll')).length"));
    }

    [Fact]
    public async Task What_was_written_before_a_reload_is_kept_until_it_is_back_whatever_others_write()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync();
        var hub = await HubLine.LayAsync(context);
        var (page, box, state) = await OpenAsync(meeting, context);
        await box.PressSequentiallyAsync("Först. ");
        await Expect(state).ToContainTextAsync("Sparat ");
        hub.Cut = true;
        await box.PressSequentiallyAsync("Skrivet utan kontakt.");
        await Expect(state).ToHaveTextAsync("Sparas…");

        // The text is there, but not the one that the words were written in.
        (hub.Cut, hub.Loses) = (false, "At");
        await page.ReloadAsync();
        await Expect(box).ToBeEditableAsync(new() { Timeout = 30_000 });
        await WriteAsync(meeting, "ordforande", "Ett stycke till.");
        await Expect(box.Locator("p")).ToHaveTextAsync(["Först. ", "Ett stycke till."]);
        var mayLoadAnew = await page.EvaluateAsync<bool>("document.dispatchEvent(new CustomEvent('bfa:reload', { cancelable: true }))");
        hub.Loses = null;
        await page.ReloadAsync();

        Assert.False(mayLoadAnew);
        await Expect(box.Locator("p")).ToHaveTextAsync(["Först. Skrivet utan kontakt.", "Ett stycke till."], new() { Timeout = 30_000 });
        await Expect(state).ToContainTextAsync("Sparat ", _patient);
    }

    [Fact]
    public async Task Changes_all_over_a_long_text_that_are_too_much_at_once_go_in_parts()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await WriteAsync(meeting, "sekreterare", string.Join('\n', Enumerable.Repeat("Rad", 300)));
        await using var context = await chromium.NewContextAsync();
        var hub = await HubLine.LayAsync(context);
        var (page, box, state) = await OpenAsync(meeting, context);
        await box.PressAsync("Control+Home");
        hub.Cut = true;
        for (var row = 0; row < 100; row++)
        {
            await page.Keyboard.TypeAsync("x");
            await page.Keyboard.PressAsync("ArrowDown");
        }

        // Which of them depends on how long so many keys took.
        await Expect(state).ToHaveTextAsync(new Regex("^(Sparas…|Osparat: )"));
        hub.Cut = false;

        await Expect(state).ToContainTextAsync("Sparat ", _patient);
        Assert.Equal(100, (await SavedAsync(meeting)).Count(c => c == 'x'));
        await Expect(page.Locator(".bfa-ed-leftover")).ToHaveCountAsync(0);
        await using var db = meeting.Db();
        Assert.InRange(await db.DocumentBatches().Where(b => b.DocumentId == meeting.Items[0].ToDocument()).MaxAsync(b => b.Count), 2, 60);
    }

    [Fact]
    public async Task What_another_saved_comes_in_around_the_caret()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync();
        var (_, box, state) = await OpenAsync(meeting, context);
        await box.PressSequentiallyAsync("Början. Slutet.");
        await Expect(state).ToContainTextAsync("Sparat ");
        foreach (var _ in "Slutet.")
        {
            await box.PressAsync("ArrowLeft");
        }

        await WriteAsync(meeting, "ordforande", "Ett stycke till.");
        await Expect(box).ToContainTextAsync("Ett stycke till.");
        await box.PressSequentiallyAsync("Mitten. ");

        await Expect(box.Locator("p").First).ToHaveTextAsync("Början. Mitten. Slutet.");
        await Expect(box).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_paste_that_is_too_long_leaves_what_stood_there()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync();
        var (page, box, state) = await OpenAsync(meeting, context);
        await box.PressSequentiallyAsync("Det som stod där.");

        await context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.EvaluateAsync("navigator.clipboard.writeText('x'.repeat(2 * 1024 * 1024))");
        await page.Keyboard.PressAsync("Control+V");

        await Expect(page.GetByText("Det blir för långt").First).ToBeVisibleAsync();
        await Expect(box).ToHaveTextAsync("Det som stod där.");
        await Expect(state).ToContainTextAsync("Sparat ");
        Assert.Equal("Det som stod där.", await SavedAsync(meeting));
    }

    [Fact]
    public async Task Who_is_signed_out_is_told_and_loses_nothing()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync();
        var hub = await HubLine.LayAsync(context);
        var (_, box, state) = await OpenAsync(meeting, context);
        hub.Cut = true;

        await box.PressSequentiallyAsync("Skrivet utloggad.");
        await context.ClearCookiesAsync();
        hub.Cut = false;
        await hub.BreakAsync();
        await Expect(state).ToContainTextAsync("utloggad", _patient);
        await Expect(box).ToHaveTextAsync("Skrivet utloggad.");
        await meeting.StepInAsync(context, "sekreterare");

        await Expect(state).ToContainTextAsync("Sparat ", _patient);
        Assert.Equal("Skrivet utloggad.", await SavedAsync(meeting));
    }

    private static async Task<(IPage Page, ILocator Box, ILocator State)> OpenAsync(HeldMeeting meeting, IBrowserContext context)
    {
        await meeting.StepInAsync(context, "sekreterare");
        var page = await context.NewPageAsync();
        await page.GotoAsync(meeting.LiveAddress);
        var box = page.Locator("[data-document] .ProseMirror");
        await Expect(box).ToBeEditableAsync(new() { Timeout = 30_000 });
        return (page, box, page.Locator("[data-document] .bfa-ed-status .bfa-ed-saved"));
    }

    private static async Task<string> SavedAsync(HeldMeeting meeting)
    {
        await meeting.Get<WritingEngine>().WriteDownAsync();
        await using var db = meeting.Db();
        return await db.Documents().Where(d => d.Id == meeting.Items[0].ToDocument()).Select(d => d.Text).SingleOrDefaultAsync() ?? "";
    }

    private static async Task UntilSavedAsync(HeldMeeting meeting, string text)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await SavedAsync(meeting) != text)
        {
            await Task.Delay(50, patience.Token);
        }
    }

    private static async Task WriteAsync(HeldMeeting meeting, string key, string text) =>
        _ = (await meeting.Get<MinutesCommands>().AppendAsync(await meeting.CallerAsync(key), meeting.Id, meeting.Items[0], text)).Value;
}
