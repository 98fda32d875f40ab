using BfaRadet.Tests.Testing;
using System.Text.RegularExpressions;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BfaRadet.Tests.Browser;

/// <summary>The decision line where contact is lost, or the meeting moves, in the middle of a sentence.</summary>
public sealed class DecisionLineStories(Chromium chromium)
{
    [Fact]
    public async Task Half_a_decision_goes_on_where_it_was_when_the_meeting_went_forth_and_back()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var desk = await AtLineAsync(meeting);
        await desk.Line.PressSequentiallyAsync("Rådet noterar");
        await desk.PreviewsAsync("Rådet noterar");

        await desk.StrikeAsync("Alt+ArrowDown");
        await desk.IsAtAsync(2);
        await desk.StrikeAsync("Alt+ArrowUp");
        await desk.IsAtAsync(1);
        await desk.HasOnLineAsync("Rådet noterar");
        await desk.Line.FocusAsync();
        await desk.Line.PressAsync("End");
        await desk.Line.PressSequentiallyAsync(" informationen.");

        await desk.PreviewsAsync("Rådet noterar informationen.");
        await desk.RecordAsync();
        Assert.Equal(meeting.Items[0], Assert.Single((await meeting.ViewAsync()).Decisions).Item);
    }

    [Fact]
    public async Task A_decision_whose_answer_was_lost_leaves_the_line_and_the_next_one_stays()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var desk = await Window.OfAsync(chromium, meeting, "sekreterare");
        var circuit = await HubLine.LayAsync(desk.Context, HubLine.Circuit);
        await OpenAtLineAsync(desk);
        await desk.Line.FillAsync("Informationen antecknas.");

        circuit.Deaf = true;
        await desk.Line.PressAsync("Enter");
        await UntilAsync(async () => (await meeting.ViewAsync()).Decisions.Count == 1);
        await desk.Line.PressAsync("End");
        await desk.Line.PressSequentiallyAsync(" Listan godkänns.");
        await circuit.BreakAsync();
        circuit.Deaf = false;

        await desk.HasOnLineAsync("Listan godkänns.");
        await desk.PreviewsAsync("Listan godkänns.");
        await desk.RecordAsync();
        Assert.Equal(["Informationen antecknas.", "Listan godkänns."], (await meeting.ViewAsync()).Decisions.Select(d => d.Draft.Text));
    }

    /// <summary>The question is drawn before the call that recorded is answered; somebody may be as quick as the page.</summary>
    [Fact]
    public async Task Enter_pressed_the_moment_the_question_is_drawn_answers_it()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var desk = await AtLineAsync(meeting);

        // Who is quicker than the names, and types on, does not run the words together with half a name.
        await desk.Line.EvaluateAsync(
            """
            line => {
              const type = words => {
                line.setRangeText(words, line.selectionStart, line.selectionEnd, 'end');
                line.dispatchEvent(new InputEvent('input', { bubbles: true }));
              };
              line.focus();
              type('Rådet noterar @didrik');
              line.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
              type('31 okt');
            }
            """);
        await desk.HasOnLineAsync("Rådet noterar @didrik 31 okt");
        await desk.Line.FillAsync("Informationen antecknas till protokollet @skolan 31 okt");
        await desk.Line.EvaluateAsync(
            """
            line => new MutationObserver((_, drawn) => {
              if (line.closest('section').querySelector('[role=alert]')?.textContent.includes('skolan')) {
                drawn.disconnect();
                line.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
              }
            }).observe(line.closest('section'), { childList: true, subtree: true, characterData: true })
            """);

        await desk.Line.PressAsync("Enter");

        await desk.HasOnLineAsync("");
        Assert.Single((await meeting.ViewAsync()).Decisions);
    }

    [Fact]
    public async Task Words_that_never_arrived_are_recorded_once_when_Enter_is_pressed_again()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var desk = await Window.OfAsync(chromium, meeting, "sekreterare");
        var circuit = await HubLine.LayAsync(desk.Context, HubLine.Circuit);
        await OpenAtLineAsync(desk);
        await desk.Line.FillAsync("Informationen antecknas.");
        await desk.PreviewsAsync("Informationen antecknas.");

        circuit.Cut = true;
        await desk.Line.PressAsync("Enter");
        // Before the loss of contact is known, too.
        await desk.SeesAsync("Inte antecknat än: servern svarar inte.");
        await circuit.BreakAsync();
        var bar = desk.Page.Locator("#components-reconnect-modal");
        await Expect(bar).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(desk.Page.Locator("html")).ToHaveAttributeAsync("style", new Regex(@"--bfa-notice: [1-9]"));
        Assert.True((await desk.Line.BoundingBoxAsync())!.Y + (await desk.Line.BoundingBoxAsync())!.Height <= (await bar.BoundingBoxAsync())!.Y, "The bar lies over the line.");
        circuit.Cut = false;
        await Expect(desk.Page.Locator("#components-reconnect-modal")).ToBeHiddenAsync(new() { Timeout = 30_000 });
        await desk.HasOnLineAsync("Informationen antecknas.");
        await desk.SeesAsync("Inte antecknat än. Tryck Enter");
        await desk.Line.PressAsync("Enter");

        await desk.HasOnLineAsync("");
        await desk.SeesNothingOfAsync("Inte antecknat än");
        Assert.Single((await meeting.ViewAsync()).Decisions);
    }

    /// <summary>The server is slow to save: the database is held by somebody else until the words are typed.</summary>
    [Fact]
    public async Task What_is_typed_after_a_step_to_the_next_item_belongs_to_that_item()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var desk = await AtLineAsync(meeting);
        await desk.Line.PressSequentiallyAsync("Dagordningen");
        await desk.PreviewsAsync("Dagordningen");

        await using (var db = meeting.Db())
        await using (await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            await desk.StrikeAsync("Alt+ArrowDown");
            await desk.TypeAsync(" Läget noteras.");
            await desk.StrikeAsync("Enter");
            await desk.IsAtAsync(1);
        }

        await desk.IsAtAsync(2);
        await desk.SeesAsync("Läget noteras.");
        await UntilAsync(async () => (await meeting.ViewAsync()).Decisions.Count == 1);
        var decision = Assert.Single((await meeting.ViewAsync()).Decisions);
        Assert.Equal((meeting.Items[1], "Läget noteras."), (decision.Item, decision.Draft.Text));
        await desk.StrikeAsync("Alt+ArrowUp");
        await desk.IsAtAsync(1);
        await desk.HasOnLineAsync("Dagordningen");
    }

    /// <summary>The script is slow to come: what is typed and sent meanwhile waits for it.</summary>
    [Fact]
    public async Task Enter_pressed_before_the_line_has_its_script_records_what_was_typed_before_it()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var desk = await Window.OfAsync(chromium, meeting, "sekreterare");
        var comes = new TaskCompletionSource();
        await desk.Context.RouteAsync("**/dist/meeting*.js", async route =>
        {
            await comes.Task;
            await route.ContinueAsync();
        });
        await desk.OpenWithoutWhatIsHeldBackAsync(meeting.LiveAddress);
        await desk.Line.FocusAsync();

        await desk.TypeAsync("Informationen antecknas.");
        await desk.StrikeAsync("Enter");
        await desk.TypeAsync("Listan");
        comes.SetResult();

        await desk.HasOnLineAsync("Listan");
        Assert.Equal("Informationen antecknas.", Assert.Single((await meeting.ViewAsync()).Decisions).Draft.Text);
    }

    [Fact]
    public async Task The_button_records_the_line_that_is_shown_and_not_what_was_begun_under_another_item()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var desk = await AtLineAsync(meeting);
        await desk.Line.PressSequentiallyAsync("Dagordningen");
        await desk.StrikeAsync("Alt+ArrowDown");
        await desk.IsAtAsync(2);
        await desk.Line.FillAsync("Läget noteras.");
        await desk.PreviewsAsync("Läget noteras.");

        await desk.PressAsync("Anteckna", exact: true);

        await desk.HasOnLineAsync("");
        await desk.StrikeAsync("Alt+ArrowUp");
        await desk.IsAtAsync(1);
        await desk.HasOnLineAsync("Dagordningen");
        Assert.Equal(meeting.Items[1], Assert.Single((await meeting.ViewAsync()).Decisions).Item);
    }

    private async Task<Window> AtLineAsync(HeldMeeting meeting)
    {
        var desk = await Window.OfAsync(chromium, meeting, "sekreterare");
        await OpenAtLineAsync(desk);
        return desk;
    }

    private static async Task OpenAtLineAsync(Window desk)
    {
        await desk.OpenMeetingAsync();

        // The editor is there when the page has started, and then the line has its script too.
        await desk.MayWriteAsync();
        await desk.Line.FocusAsync();
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
