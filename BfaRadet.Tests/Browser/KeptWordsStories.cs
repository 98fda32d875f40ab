using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Meetings.Voting;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Tests.Testing;
using Microsoft.Playwright;
using System.Text.RegularExpressions;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BfaRadet.Tests.Browser;

/// <summary>What is half written outside the minutes, and what is left of it in the browser.</summary>
public sealed class KeptWordsStories(Chromium chromium)
{
    private const string OwnWords = "Fråga om belysningen.";

    [Fact]
    public async Task A_reservation_half_written_survives_a_killed_server_and_is_forgotten_when_it_was_made()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        var school = await WithADecisionAsync(workspace);
        await using var server = new ServerProcess();
        await workspace.CopyToAsync(server.DatabaseFile);
        await server.StartAsync();
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(server.Address + "/utveckling");
        await page.GetByRole(AriaRole.Button, new() { Name = school.Name }).ClickAsync();
        await page.WaitForURLAsync(url => !url.EndsWith("/utveckling", StringComparison.Ordinal));
        await WriteOwnNotesAsync(page, school, workspace.Today);
        await page.GotoAsync($"{server.Address}/rad/{workspace.Council}/sammantraden/{workspace.Today}/mote");
        await InTheCircuitAsync(page);
        var reservation = page.GetByLabel("Skäl (får vara tomt)");

        await Button(page, "Reservera dig").ClickAsync();
        await reservation.PressSequentiallyAsync("Beslutet togs ");
        await server.KillAsync();
        await reservation.PressSequentiallyAsync("utan skolan.");
        await server.StartAsync();
        await Expect(page.GetByText("Servern har startat om.")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(reservation).ToHaveValueAsync("Beslutet togs utan skolan.");

        // The page is loaded anew by itself, but not under one's hands.
        await page.EvaluateAsync("() => { document.documentElement.dataset.former = ''; }");
        await reservation.BlurAsync();
        await Expect(page.Locator("html:not([data-former])")).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        // The form opens by itself, with what was written in it.
        await Expect(reservation).ToHaveValueAsync("Beslutet togs utan skolan.", new() { Timeout = 40_000 });
        await Button(page, "Reservera").ClickAsync();

        await Expect(page.Locator(".handling .line").Last).ToContainTextAsync("Beslutet togs utan skolan.");
        await Expect(reservation).ToHaveCountAsync(0);
        Assert.DoesNotContain("utan skolan", await StoredAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_form_that_has_kept_words_opens_with_them_after_a_reload()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        var (secretary, school, item) = (await meeting.CallerAsync("sekreterare"), await meeting.CallerAsync("skola"), meeting.Items[0]);
        var (desk, says) = (meeting.Get<SecretaryCommands>(), meeting.Get<ProceedingsCommands>());
        var who = (await meeting.ViewAsync()).LineOf(school)!.Id;
        _ = (await desk.MarkPresentAsync(secretary, meeting.Id, who, remote: false)).Value;
        _ = (await desk.RecordDecisionAsync(
            secretary, meeting.Id, item, new DecisionId(Guid.CreateVersion7()), new DecisionDraft(DecisionKind.Proposed, "Farthinder byggs."))).Value;
        _ = (await says.MakeMotionAsync(secretary, meeting.Id, new MotionId(Guid.CreateVersion7()), item, who, "Avslag.")).Value;
        await using var context = await chromium.NewContextAsync();
        await meeting.StepInAsync(context, "sekreterare");
        var page = await context.NewPageAsync();
        await page.ArriveAsync(meeting.LiveAddress);
        var (decision, motion, reason) = (page.GetByLabel("Lydelse"), page.GetByLabel("Så som det ska stå i protokollet", new() { Exact = true }), page.GetByLabel("Skäl att avsluta ändå"));

        await page.Locator(".decisions").GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^(Fyll i|Ändra) beslut") }).ClickAsync();
        await decision.FillAsync("Farthinder byggs i maj.");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Ändra yrkandet") }).ClickAsync();
        await motion.FillAsync("Avslag, och återremiss.");
        await Button(page, "Avsluta mötet …").ClickAsync();
        await reason.FillAsync("Salen är bokad av andra.");
        await page.ReloadAsync();

        await Expect(decision).ToHaveValueAsync("Farthinder byggs i maj.", new() { Timeout = 40_000 });
        await Expect(motion).ToHaveValueAsync("Avslag, och återremiss.");
        await Expect(reason).ToHaveValueAsync("Salen är bokad av andra.");
        await Expect(reason).ToBeVisibleAsync();
        await Expect(page.GetByText("Det här saknas:")).ToBeVisibleAsync();
        Assert.Equal(MeetingState.InSession, (await meeting.ViewAsync()).State);
    }

    [Fact]
    public async Task The_title_of_a_new_item_survives_a_reload_and_is_forgotten_once_it_is_added()
    {
        await using var app = new RunningApp();
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.StepInAsync(app.Address, "Didrik Sandsjö");
        await page.GotoAsync(app.Address + await app.PreparingAddressAsync());
        await page.WaitForFunctionAsync("() => document.documentElement.dataset.start === 'started'");
        var title = page.GetByLabel("Ny punkt: titel");

        await title.PressSequentiallyAsync("Belysningen.");
        await page.ReloadAsync();
        await page.WaitForFunctionAsync("() => document.documentElement.dataset.start === 'started'");
        await Expect(title).ToHaveValueAsync("Belysningen.");
        await title.PressAsync("Enter");

        await Expect(page.Locator("a.open", new() { HasText = "Belysningen." })).ToBeVisibleAsync();
        await Expect(title).ToHaveValueAsync("");
        await Expect(title).ToBeFocusedAsync();
        Assert.DoesNotContain("Belysningen.", await StoredAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_signs_out_is_told_what_is_not_saved_and_leaves_nothing()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await ArriveAsync(meeting, "skola");
        var school = await meeting.CallerAsync("skola");
        await using var context = await chromium.NewContextAsync();
        await meeting.StepInAsync(context, "skola");
        var (page, other) = (await context.NewPageAsync(), await context.NewPageAsync());
        await page.GotoAsync(meeting.App.Address);
        await WriteOwnNotesAsync(page, school, meeting.Id);
        foreach (var window in new[] { page, other })
        {
            await window.GotoAsync(meeting.LiveAddress);
            await InTheCircuitAsync(window);
            await Button(window, "Protokollsanteckning").ClickAsync();
            await window.Locator(".handling textarea").PressSequentiallyAsync("Halvfärdigt.");
        }

        await SignOutAsync(page, meeting, school);
        await Expect(page.GetByText("ett formulär som inte är skickat")).ToBeVisibleAsync();
        await Expect(page.GetByText("egna anteckningar")).ToBeVisibleAsync();
        await Expect(page.GetByText("ett beslut som inte är antecknat")).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Gå tillbaka utan att logga ut" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/mitt-konto$"));
        await page.GotoAsync(meeting.LiveAddress);
        await Expect(page.Locator(".handling textarea")).ToHaveValueAsync("Halvfärdigt.", new() { Timeout = 40_000 });

        await SignOutAsync(page, meeting, school);
        await Button(page, "Logga ut och kasta den").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/logga-in$"));
        Assert.Matches("^[^.]*$", await StoredAsync(page));
        await other.WaitForFunctionAsync("() => !JSON.stringify(sessionStorage).includes('Halvfärdigt')");
    }

    [Fact]
    public async Task Nothing_is_kept_on_a_shared_machine_but_by_the_page()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await ArriveAsync(meeting, "skola");
        await using var context = await chromium.NewContextAsync();
        await meeting.StepInAsync(context, "sekreterare");
        var page = await context.NewPageAsync();
        await page.GotoAsync(meeting.LiveAddress);
        await Expect(page.Locator(".bfa-ed > .bfa-ed-text")).ToBeEditableAsync(new() { Timeout = 30_000 });
        var (own, line, note) = (page.Locator("#own-notes"), page.Locator("#decision-line"), page.Locator(".handling textarea"));
        await page.GetByText("Egna anteckningar").ClickAsync();
        await own.FillAsync(OwnWords);
        Assert.Contains(OwnWords, await StoredAsync(page), StringComparison.Ordinal);

        await page.GetByLabel("Delad dator: spara ingen reservkopia här").CheckAsync();
        await line.FillAsync("Rådet beslutar att vänta.");
        await Button(page, "Protokollsanteckning").ClickAsync();
        await note.FillAsync("Halvfärdigt.");

        Assert.Matches("^[^.]*$", await StoredAsync(page));
        await Expect(own).ToHaveValueAsync(OwnWords);
        await Button(page, "Protokollsanteckning").ClickAsync();
        await Expect(note).ToHaveCountAsync(0);
        await Button(page, "Protokollsanteckning").ClickAsync();
        await Expect(note).ToHaveValueAsync("Halvfärdigt.");
        Assert.Matches("^[^.]*$", await StoredAsync(page));
    }

    /// <summary>The meeting of today with a decision, and somebody there who may dissent from it.</summary>
    private static async Task ArriveAsync(HeldMeeting meeting, string key)
    {
        var line = (await meeting.ViewAsync()).LineOf(await meeting.CallerAsync(key))!;
        _ = (await meeting.Get<SecretaryCommands>().MarkPresentAsync(await meeting.CallerAsync("sekreterare"), meeting.Id, line.Id, remote: false)).Value;
    }

    private static async Task<Caller> WithADecisionAsync(AWorkspace workspace)
    {
        await workspace.ChooseAsync(s => s with { Quorum = QuorumRule.None });
        var (secretary, school) = (await workspace.CallerAsync("sekreterare"), await workspace.CallerAsync("skola"));
        var (chair, desk) = (workspace.Get<ChairCommands>(), workspace.Get<SecretaryCommands>());
        _ = (await chair.OpenAsync(await workspace.CallerAsync("ordforande"), workspace.Today)).Value;
        var view = await workspace.MeetingAsync();
        var item = view.Items[4].Id;
        _ = (await chair.TakeUpAsync(secretary, workspace.Today, item)).Value;
        _ = (await desk.MarkPresentAsync(secretary, workspace.Today, view.LineOf(school)!.Id, remote: false)).Value;
        _ = (await desk.RecordDecisionAsync(
            secretary, workspace.Today, item, new DecisionId(Guid.CreateVersion7()), new DecisionDraft(DecisionKind.Proposed, "Farthinder byggs."))).Value;
        return school;
    }

    /// <summary>As if from before.</summary>
    private static Task WriteOwnNotesAsync(IPage page, Caller caller, MeetingId meeting) =>
        page.EvaluateAsync("([key, words]) => localStorage.setItem(key, words)", new[] { $"bfa:egna:{caller.AccountId}:{meeting}", OwnWords });

    /// <summary>The page is drawn before it answers to clicks; one's own notes come with the circuit.</summary>
    private static Task InTheCircuitAsync(IPage page) =>
        Expect(page.Locator("#own-notes")).ToHaveValueAsync(OwnWords, new() { Timeout = 40_000 });

    private static async Task SignOutAsync(IPage page, HeldMeeting meeting, Caller caller)
    {
        // A page that is drawn once: the circuit would draw the menu anew, shut.
        await page.GotoAsync(meeting.App.Address + "/mitt-konto");
        await page.Locator("summary", new() { HasText = caller.Name }).ClickAsync();
        await Button(page, "Logga ut").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/logga-ut$"));
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Everything in the browser's storage; what people write here has a full stop, and nothing else has.</summary>
    private static Task<string> StoredAsync(IPage page) =>
        page.EvaluateAsync<string>("() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])");
}
