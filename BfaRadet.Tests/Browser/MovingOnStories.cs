using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BfaRadet.Tests.Browser;

/// <summary>The meeting moves on while somebody writes in its minutes.</summary>
public sealed class MovingOnStories(Chromium chromium)
{
    private static readonly LocatorAssertionsToContainTextOptions _patient = new() { Timeout = 30_000 };

    [Fact]
    public async Task Who_moves_the_meeting_from_the_notes_writes_on_under_the_next_item()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync();
        var (page, box) = await OpenAsync(meeting, context);
        await box.PressSequentiallyAsync("Under den första.");

        await page.Keyboard.PressAsync("Alt+ArrowDown");
        // The place is another one before its text is there: what is typed between is not lost.
        await page.WaitForFunctionAsync($"() => document.querySelector('[data-document]')?.dataset.document === '{meeting.Items[1]}'");
        await page.Keyboard.TypeAsync("Under den andra.");
        await Expect(page.Locator("#notes-heading")).ToContainTextAsync("Anteckningar – 2 Våldsbejakande extremism");

        await Expect(box).ToBeFocusedAsync(new() { Timeout = 30_000 });
        await page.Keyboard.TypeAsync(" Och mer.");
        await UntilAsync(async () => await SavedAsync(meeting, meeting.Items[1]) == "Under den andra. Och mer.");
        Assert.Equal("Under den första.", await SavedAsync(meeting, meeting.Items[0]));
    }

    /// <summary>Nobody looks down: the keys come one after another, and the next item when it comes.</summary>
    [Fact]
    public async Task Who_goes_to_the_notes_of_the_next_item_by_key_writes_at_once_and_nothing_is_lost()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync();
        var (page, box) = await OpenAsync(meeting, context);
        await box.PressSequentiallyAsync("Under den första.");
        await page.Locator("#decision-line").FocusAsync();

        await page.Keyboard.PressAsync("Alt+ArrowDown");
        await page.Keyboard.PressAsync("Alt+a");
        await page.Keyboard.TypeAsync("Polisen informerar.");
        await UntilAsync(async () => await SavedAsync(meeting, meeting.Items[1]) == "Polisen informerar.");

        Assert.Equal("Under den första.", await SavedAsync(meeting, meeting.Items[0]));
        await Expect(page.Locator("#decision-line")).ToHaveValueAsync("");
        await Expect(box).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(" Och mer.");
        await UntilAsync(async () => await SavedAsync(meeting, meeting.Items[1]) == "Polisen informerar. Och mer.");
    }

    [Theory]
    [InlineData(1366, 768)]
    [InlineData(360, 640)]
    public async Task Who_writes_when_another_moves_the_meeting_sees_it_wherever_the_page_is_scrolled_to(int width, int height)
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height } });
        var (page, box) = await OpenAsync(meeting, context);
        await box.PressSequentiallyAsync("Mitt i en mening");
        for (var line = 0; line < 40; line++)
        {
            await box.PressAsync("Enter");
        }

        await meeting.Get<ChairCommands>().TakeUpAsync(await meeting.CallerAsync("ordforande"), meeting.Id, meeting.Items[1]);

        var strip = page.GetByText("Mötet är på punkt 2 Våldsbejakande extremism");
        await Expect(strip).ToContainTextAsync("Du skriver på 1 Godkännande", _patient);
        await Expect(strip).ToBeInViewportAsync(new() { Ratio = 1 });
        await box.PressSequentiallyAsync(", och vidare.");
        await Expect(page.Locator("#notes-heading")).ToContainTextAsync("Anteckningar – 1 Godkännande");
        await page.GetByRole(AriaRole.Button, new() { Name = "Följ med" }).ClickAsync();
        await Expect(page.Locator("#item-heading")).ToContainTextAsync("2 Våldsbejakande extremism");
        await Expect(page.Locator("#item-heading")).ToBeFocusedAsync();
        await Expect(strip).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_hidden_status_says_nothing_before_there_was_contact_and_nothing_more_when_trouble_is_over()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync();
        var hub = await HubLine.LayAsync(context);
        await context.AddInitScriptAsync("""
            globalThis.heard = [];
            new MutationObserver(() => {
              const text = document.querySelector('.bfa-ed-status [role=status]')?.textContent;
              if (text !== undefined && text !== heard.at(-1)) heard.push(text);
            }).observe(document, { childList: true, subtree: true, characterData: true });
            """);
        var (page, _) = await OpenAsync(meeting, context);
        Assert.Equal("[\"\"]", await page.EvaluateAsync<string>("() => JSON.stringify(heard)"));

        await hub.BreakAsync();

        await page.WaitForFunctionAsync("() => heard.length === 3", null, new() { Timeout = 30_000 });
        var heard = await page.EvaluateAsync<string[]>("() => heard");
        Assert.StartsWith("Ingen kontakt med servern.", heard[1], StringComparison.Ordinal);
        Assert.Equal("", heard[2]);
    }

    [Fact]
    public async Task Words_that_wait_under_another_item_are_pointed_out_after_a_restart()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync();
        var (page, _) = await OpenAsync(meeting, context);
        await page.Locator("#decision-line").FillAsync("Rådet beslutar att");
        await page.WaitForFunctionAsync("() => JSON.stringify({ ...localStorage }).includes('beslutar att')");
        await meeting.Get<ChairCommands>().TakeUpAsync(await meeting.CallerAsync("ordforande"), meeting.Id, meeting.Items[1]);
        await Expect(page.GetByText("Mötet är på punkt 2")).ToBeVisibleAsync();

        await page.ReloadAsync();

        await Expect(page.Locator("#item-heading")).ToContainTextAsync("2 Våldsbejakande", _patient);
        var waiting = page.Locator("[data-waiting-beside]");
        await Expect(waiting).ToContainTextAsync("Ett beslut som inte är antecknat väntar under 1 Godkännande", _patient);
        await Expect(page.Locator("[data-waiting]")).ToHaveTextAsync("");
        await waiting.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Locator("#item-heading")).ToContainTextAsync("1 Godkännande", _patient);
        await Expect(page.Locator("#decision-line")).ToHaveValueAsync("Rådet beslutar att");
        await Expect(waiting).ToHaveTextAsync("");
    }

    [Fact]
    public async Task Who_steps_on_from_an_item_that_another_has_just_left_moves_nothing()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync();
        var circuit = await HubLine.LayAsync(context, HubLine.Circuit);
        var (page, _) = await OpenAsync(meeting, context);

        // The page still shows the first item when its server has heard of the second.
        circuit.Deaf = true;
        await meeting.Get<ChairCommands>().TakeUpAsync(await meeting.CallerAsync("ordforande"), meeting.Id, meeting.Items[1]);
        await page.Keyboard.PressAsync("Alt+ArrowDown");
        await page.Keyboard.PressAsync("Alt+p");

        await UntilAsync(async () => (await meeting.ViewAsync()).OngoingRecess is not null);
        Assert.Equal(meeting.Items[1], (await meeting.ViewAsync()).CurrentItem);
    }

    private static async Task<(IPage Page, ILocator Box)> OpenAsync(HeldMeeting meeting, IBrowserContext context)
    {
        await meeting.StepInAsync(context, "sekreterare");
        var page = await context.NewPageAsync();
        await page.GotoAsync(meeting.LiveAddress);
        var box = page.Locator("[data-document] .ProseMirror");
        await Expect(box).ToBeEditableAsync(new() { Timeout = 30_000 });
        await box.ClickAsync();
        return (page, box);
    }

    private static async Task<string> SavedAsync(HeldMeeting meeting, AgendaItemId item)
    {
        await meeting.Get<WritingEngine>().WriteDownAsync();
        await using var db = meeting.Db();
        return await db.Documents().Where(d => d.Id == item.ToDocument()).Select(d => d.Text).SingleOrDefaultAsync() ?? "";
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await isSo())
        {
            await Task.Delay(50, patience.Token);
        }
    }
}
