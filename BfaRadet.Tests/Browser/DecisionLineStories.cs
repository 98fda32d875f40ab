using BfaRadet.Tests.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BfaRadet.Tests.Browser;

/// <summary>The decision line where contact is lost, or the meeting moves, in the middle of a sentence.</summary>
public sealed class DecisionLineStories(Chromium chromium)
{
    private static readonly LocatorAssertionsToHaveValueOptions _patient = new() { Timeout = 30_000 };

    [Fact]
    public async Task Half_a_decision_goes_on_where_it_was_when_the_meeting_went_forth_and_back()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync();
        var (page, line) = await OpenAsync(meeting, context);
        await line.PressSequentiallyAsync("Rådet noterar");
        await Expect(page.Locator(".preview .text")).ToHaveTextAsync("Rådet noterar");

        await page.Keyboard.PressAsync("Alt+ArrowDown");
        await Expect(page.Locator("label[for=beslutsrad]")).ToContainTextAsync("punkt 2 ");
        await page.Keyboard.PressAsync("Alt+ArrowUp");
        await Expect(page.Locator("label[for=beslutsrad]")).ToContainTextAsync("punkt 1 ");
        await Expect(line).ToHaveValueAsync("Rådet noterar");
        await line.FocusAsync();
        await line.PressAsync("End");
        await line.PressSequentiallyAsync(" informationen.");

        await Expect(page.Locator(".preview .text")).ToHaveTextAsync("Rådet noterar informationen.");
        await line.PressAsync("Enter");
        await Expect(line).ToHaveValueAsync("");
        Assert.Equal(meeting.Items[0], Assert.Single((await meeting.ViewAsync()).Decisions).Item);
    }

    [Fact]
    public async Task A_decision_whose_answer_was_lost_leaves_the_line_and_the_next_one_stays()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync();
        var circuit = await HubLine.LayAsync(context, HubLine.Circuit);
        var (page, line) = await OpenAsync(meeting, context);
        await line.FillAsync("Informationen antecknas.");

        circuit.Deaf = true;
        await line.PressAsync("Enter");
        await UntilAsync(async () => (await meeting.ViewAsync()).Decisions.Count == 1);
        await line.PressAsync("End");
        await line.PressSequentiallyAsync(" Listan godkänns.");
        await circuit.BreakAsync();
        circuit.Deaf = false;

        await Expect(line).ToHaveValueAsync("Listan godkänns.", _patient);
        await Expect(page.Locator(".preview .text")).ToHaveTextAsync("Listan godkänns.");
        await line.PressAsync("Enter");
        await Expect(line).ToHaveValueAsync("");
        Assert.Equal(["Informationen antecknas.", "Listan godkänns."], (await meeting.ViewAsync()).Decisions.Select(d => d.Draft.Text));
    }

    /// <summary>The question is drawn before the call that recorded is answered; somebody may be as quick as the page.</summary>
    [Fact]
    public async Task Enter_pressed_the_moment_the_question_is_drawn_answers_it()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync();
        var (_, line) = await OpenAsync(meeting, context);
        await line.FillAsync("Informationen antecknas till protokollet @skolan 31 okt");
        await line.EvaluateAsync(
            """
            line => new MutationObserver((_, drawn) => {
              if (line.closest('section').querySelector('[role=alert]')?.textContent.includes('skolan')) {
                drawn.disconnect();
                line.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
              }
            }).observe(line.closest('section'), { childList: true, subtree: true, characterData: true })
            """);

        await line.PressAsync("Enter");

        await Expect(line).ToHaveValueAsync("");
        Assert.Single((await meeting.ViewAsync()).Decisions);
    }

    [Fact]
    public async Task Words_that_never_arrived_are_recorded_once_when_Enter_is_pressed_again()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync();
        var circuit = await HubLine.LayAsync(context, HubLine.Circuit);
        var (page, line) = await OpenAsync(meeting, context);
        await line.FillAsync("Informationen antecknas.");
        await Expect(page.Locator(".preview .text")).ToHaveTextAsync("Informationen antecknas.");

        circuit.Cut = true;
        await line.PressAsync("Enter");
        await circuit.BreakAsync();
        circuit.Cut = false;
        await Expect(page.Locator("#components-reconnect-modal")).ToBeHiddenAsync(new() { Timeout = 30_000 });
        await Expect(line).ToHaveValueAsync("Informationen antecknas.");
        await line.PressAsync("Enter");

        await Expect(line).ToHaveValueAsync("", _patient);
        Assert.Single((await meeting.ViewAsync()).Decisions);
    }

    /// <summary>The server is slow to save: the database is held by somebody else until the words are typed.</summary>
    [Fact]
    public async Task What_is_typed_after_a_step_to_the_next_item_belongs_to_that_item()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync();
        var (page, line) = await OpenAsync(meeting, context);
        await line.PressSequentiallyAsync("Dagordningen");
        await Expect(page.Locator(".preview .text")).ToHaveTextAsync("Dagordningen");

        await using (var db = meeting.Db())
        await using (await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            await page.Keyboard.PressAsync("Alt+ArrowDown");
            await page.Keyboard.TypeAsync(" Läget noteras.");
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.Locator("label[for=beslutsrad]")).ToContainTextAsync("punkt 1 ");
        }

        await Expect(page.Locator("label[for=beslutsrad]")).ToContainTextAsync("punkt 2 ", new() { Timeout = 30_000 });
        await Expect(page.GetByText("Läget noteras.").First).ToBeVisibleAsync();
        await UntilAsync(async () => (await meeting.ViewAsync()).Decisions.Count == 1);
        var decision = Assert.Single((await meeting.ViewAsync()).Decisions);
        Assert.Equal((meeting.Items[1], "Läget noteras."), (decision.Item, decision.Draft.Text));
        await page.Keyboard.PressAsync("Alt+ArrowUp");
        await Expect(page.Locator("label[for=beslutsrad]")).ToContainTextAsync("punkt 1 ");
        await Expect(line).ToHaveValueAsync("Dagordningen");
    }

    /// <summary>The script is slow to come: what is typed and sent meanwhile waits for it.</summary>
    [Fact]
    public async Task Enter_pressed_before_the_line_has_its_script_records_what_was_typed_before_it()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync();
        var comes = new TaskCompletionSource();
        await context.RouteAsync("**/dist/meeting*.js", async route =>
        {
            await comes.Task;
            await route.ContinueAsync();
        });
        await meeting.StepInAsync(context, "sekreterare");
        var page = await context.NewPageAsync();
        await page.GotoAsync(meeting.LiveAddress);
        await page.WaitForFunctionAsync("() => document.documentElement.dataset.start === 'igang'");
        var line = page.Locator("#beslutsrad");
        await line.FocusAsync();

        await page.Keyboard.TypeAsync("Informationen antecknas.");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("Listan");
        comes.SetResult();

        await Expect(line).ToHaveValueAsync("Listan", _patient);
        Assert.Equal("Informationen antecknas.", Assert.Single((await meeting.ViewAsync()).Decisions).Draft.Text);
    }

    [Fact]
    public async Task The_button_records_the_line_that_is_shown_and_not_what_was_begun_under_another_item()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var context = await chromium.NewContextAsync();
        var (page, line) = await OpenAsync(meeting, context);
        await line.PressSequentiallyAsync("Dagordningen");
        await page.Keyboard.PressAsync("Alt+ArrowDown");
        await Expect(page.Locator("label[for=beslutsrad]")).ToContainTextAsync("punkt 2 ");
        await line.FillAsync("Läget noteras.");
        await Expect(page.Locator(".preview .text")).ToHaveTextAsync("Läget noteras.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Anteckna", Exact = true }).ClickAsync();

        await Expect(line).ToHaveValueAsync("");
        await page.Keyboard.PressAsync("Alt+ArrowUp");
        await Expect(page.Locator("label[for=beslutsrad]")).ToContainTextAsync("punkt 1 ");
        await Expect(line).ToHaveValueAsync("Dagordningen");
        Assert.Equal(meeting.Items[1], Assert.Single((await meeting.ViewAsync()).Decisions).Item);
    }

    private static async Task<(IPage Page, ILocator Line)> OpenAsync(HeldMeeting meeting, IBrowserContext context)
    {
        await meeting.StepInAsync(context, "sekreterare");
        var page = await context.NewPageAsync();
        await page.GotoAsync(meeting.LiveAddress);

        // The editor is there when the page has started, and then the line has its script too.
        await Expect(page.Locator("[data-document] .ProseMirror")).ToBeEditableAsync(new() { Timeout = 30_000 });
        var line = page.Locator("#beslutsrad");
        await line.FocusAsync();
        return (page, line);
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
