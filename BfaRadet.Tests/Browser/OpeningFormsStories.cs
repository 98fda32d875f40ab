using BfaRadet.App.Features.Law;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Proposals;
using BfaRadet.App.Features.Meetings.Voting;
using BfaRadet.App.Features.Meetings.Years;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Features.Minutes.Adopting;
using BfaRadet.App.Ui.Layout;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Law;
using BfaRadet.Domain.Meetings;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using System.Text.RegularExpressions;
using Xunit;

namespace BfaRadet.Tests.Browser;

/// <summary>Every form that opens and closes, by keyboard: focus goes in, Escape closes, and focus is where it was.</summary>
public sealed class OpeningFormsStories(Chromium chromium, EveryPage pages) : IClassFixture<EveryPage>
{
    /// <summary>By file, how each is opened: the page, and the words of the button.</summary>
    private static readonly (string File, Where Page, string Opener)[] _forms =
    [
        ("AddItemForm", Where.Held, @"\+ Lägg till punkt"),
        ("CoOptForm", Where.Held, @"\+ Adjungera"),
        ("ClosingForm", Where.Held, "Avsluta mötet …"),
        ("AdjustersPanel", Where.Held, "(Välj|Ändra) justerare"),
        ("PenPanel", Where.Held, "Lämna pennan"),
        ("SpansForm", Where.Held, "Tider för"),
        ("ServeForm", Where.Held, @"Tjänstgör\s*:"),
        ("TimesForm", Where.Held, "Rätta tiderna"),
        ("LeadersForm", Where.Held, "Välj för sammanträdet"),
        ("SayForm", Where.Held, "Propositionsordning"),
        ("OpenVoteForm", Where.NoVote, "Omröstning"),
        ("OpenRankingForm", Where.NoVote, "Prioritering"),
        ("DecisionForm", Where.Held, "(Ändra|Fyll i) beslut"),
        ("OpeningForm", Where.OtherDay, "Öppna mötet"),
        ("ActForm", Where.Minutes, "Öppna protokollet igen"),
        ("NoteForm", Where.Review, "Kommentera"),
        ("ExcludeForm", Where.Publishing, "Undanta .*§ 1 …"),
        ("PublishedNote", Where.Publishing, "Ta bort i förtid"),
        ("LawDocumentForm", Where.Law, "Registrera en handling"),
        ("LawDocumentPage", Where.LawDocument, "Återkalla handlingen"),
        ("FocusAreaForm", Where.Areas, "Nytt fokusområde"),
        ("ChainForm", Where.Area, "Beskriv problem, orsak och mål"),
        ("IndicatorForm", Where.Area, "Ny indikator"),
        ("ValuesForm", Where.Area, "För in värden"),
        ("CompleteForm", Where.Decision, "Markera som fullgjort"),
        ("ReportForm", Where.Decision, "Säg hur det går"),
        ("AmendForm", Where.Decision, "Fyll i eller ändra"),
        ("ExtendForm", Where.Decision, "Förläng tiden"),
        ("RepealForm", Where.Decision, "Upphäv beslutet"),
        ("SendForm", Where.Decision, "Skicka beslutet"),
        ("ReassignForm", Where.Log, "Byt ansvarig för flera"),
        ("MeetingsPage", Where.Meetings, "Planera sammanträde"),
        ("PointsForm", Where.Year, "Stående punkter"),
        ("ThemeForm", Where.Year, "Nytt tema"),
        ("SeriesForm", Where.Year, "Planera sammanträden"),
        ("DetailsPanel", Where.Preparing, "Ändra tid och plats"),
        ("SetAsideForm", Where.Preparing, "Lägg åt sidan: "),
        ("AgendaItemForm", Where.Preparing, "Övriga frågor"),
        ("ProposalForm", Where.Proposals, "Föreslå ett ärende"),
        ("HandlingForm", Where.Proposal, "Fråga tillbaka"),
        ("SettleForm", Where.FollowUp, "Delvis"),
        ("VerdictForm", Where.FollowUp, "Bedöm"),
    ];

    private enum Where
    {
        Held,
        NoVote,
        OtherDay,
        Minutes,
        Review,
        Publishing,
        Areas,
        Area,
        Decision,
        Log,
        Meetings,
        Year,
        Preparing,
        Proposals,
        Proposal,
        FollowUp,
        Law,
        LawDocument,
    }

    [Fact]
    public void Every_one_of_them_is_here()
    {
        var closed = Directory.EnumerateFiles(Path.Combine(Repository.Root, "BfaRadet.App"), "*.razor", SearchOption.AllDirectories)
            .Where(f => File.ReadAllText(f) is var text && text.Contains("data-cancel", StringComparison.Ordinal) && !text.Contains("<MudDialog", StringComparison.Ordinal))
            .Select(f => Path.GetFileNameWithoutExtension(f)!);

        Assert.Equal(_forms.Select(f => f.File).Order(StringComparer.Ordinal), closed.Order(StringComparer.Ordinal));
    }

    /// <summary>A form with a way out says which button it is, a dialog too.</summary>
    [Fact]
    public void Every_form_with_a_way_out_names_it()
    {
        var silent = Directory.EnumerateFiles(Path.Combine(Repository.Root, "BfaRadet.App"), "*.razor", SearchOption.AllDirectories)
            .Where(f => File.ReadAllText(f) is var text && Regex.IsMatch(text, @">\s*Avbryt\s*<") && !text.Contains("data-cancel", StringComparison.Ordinal))
            .Select(Path.GetFileName);

        Assert.Empty(silent);
    }

    [Fact]
    public async Task Focus_goes_in_and_comes_back()
    {
        await using var context = await chromium.NewContextAsync();
        await pages.Meeting.StepInAsync(context, "sekreterare");
        var page = await context.NewPageAsync();
        var (faults, at) = (new List<string>(), (Where?)null);
        foreach (var (file, where, opener) in _forms)
        {
            if (where != at)
            {
                at = where;
                await page.ArriveAsync(await AddressAsync(where));
            }

            var name = new Regex(opener);
            var button = page.Locator("main").GetByRole(where == Where.Preparing && file == "AgendaItemForm" ? AriaRole.Link : AriaRole.Button, new() { NameRegex = name }).First;
            try
            {
                await button.FocusAsync(new() { Timeout = 10_000 });
                await page.Keyboard.PressAsync("Enter");
                await page.WaitForFunctionAsync("() => document.activeElement.closest('[data-form], form')?.querySelector('[data-cancel]')", null, new() { Timeout = 10_000 });
                await page.Keyboard.PressAsync("Escape");
                await Assertions.Expect(button).ToBeFocusedAsync(new() { Timeout = 10_000 });
            }
            catch (Exception fault) when (fault is PlaywrightException or TimeoutException)
            {
                faults.Add($"{file}: {fault.Message.Split('\n')[0]} Focus is on {await page.EvaluateAsync<string>("document.activeElement.outerHTML.slice(0, 200)")}");
                await page.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
            }
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    [Fact]
    public async Task What_is_missing_is_said_at_every_field_and_the_first_has_focus()
    {
        await using var context = await chromium.NewContextAsync();
        await pages.Meeting.StepInAsync(context, "sekreterare");
        var page = await context.NewPageAsync();
        await page.ArriveAsync(await AddressAsync(Where.Meetings));
        await page.GetByRole(AriaRole.Button, new() { Name = "Planera sammanträde" }).ClickAsync();

        // The times are those of the last meeting.
        await page.GetByLabel("Börjar kl.").FillAsync("");
        await page.GetByLabel("Slutar kl.").FillAsync("");

        await page.GetByRole(AriaRole.Button, new() { Name = "Planera sammanträdet" }).ClickAsync();

        await Assertions.Expect(page.Locator(".bfa-field-error")).ToHaveTextAsync(["Fyll i det här.", "Fyll i det här.", "Fyll i det här."]);
        await Assertions.Expect(page.GetByLabel("Datum", new() { Exact = true })).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByLabel("Datum", new() { Exact = true })).ToHaveAttributeAsync("aria-invalid", "true");
        await page.GetByLabel("Datum", new() { Exact = true }).FillAsync("2027-02-10");
        await Assertions.Expect(page.Locator(".bfa-field-error")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task What_the_server_finds_wrong_is_said_at_every_field_and_the_first_has_focus()
    {
        await using var context = await chromium.NewContextAsync();
        await pages.Meeting.StepInAsync(context, "sekreterare");
        var page = await context.NewPageAsync();
        await page.ArriveAsync($"{pages.Meeting.App.Address}{CouncilAddresses.Home(pages.Meeting.Council)}");
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Huvudmeny" }).GetByRole(AriaRole.Link, new() { Name = "Rådet" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Lägg till en person" }).ClickAsync();
        var (dialog, save) = (page.Locator(".mud-dialog"), page.GetByRole(AriaRole.Button, new() { Name = "Lägg till personen" }));

        await save.ClickAsync();

        await Assertions.Expect(dialog.Locator("[aria-invalid=true]")).ToHaveCountAsync(3);
        await Assertions.Expect(dialog.GetByLabel("Namn", new() { Exact = true })).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Nyn Nykomling");
        await save.ClickAsync();
        await Assertions.Expect(dialog.Locator("[aria-invalid=true]")).ToHaveCountAsync(2);
        await Assertions.Expect(dialog.GetByLabel("Organisation", new() { Exact = true })).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Skolan");
        await save.ClickAsync();
        await Assertions.Expect(dialog.GetByLabel("Ordförande", new() { Exact = true })).ToBeFocusedAsync();
        await Assertions.Expect(dialog.GetByLabel("Namn", new() { Exact = true })).ToHaveValueAsync("Nyn Nykomling");

        // Back asks before what is filled in is lost.
        await page.EvaluateAsync("() => history.back()");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Det du har fyllt i är inte sparat" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Avbryt" }).Last.ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(1);
        await Assertions.Expect(dialog.GetByLabel("Namn", new() { Exact = true })).ToHaveValueAsync("Nyn Nykomling");
        Assert.EndsWith("/radet", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_without_a_circuit_comes_back_with_focus_on_what_is_wrong()
    {
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(pages.Meeting.App.Address + "/logga-in");
        await page.GetByLabel("E-postadress").FillAsync("kim@kommun.example");

        await page.GetByRole(AriaRole.Button, new() { Name = "Logga in", Exact = true }).ClickAsync();

        await Assertions.Expect(page.GetByLabel("Lösenord")).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByLabel("Lösenord")).ToHaveAccessibleDescriptionAsync("Lösenordet behöver fyllas i.");
        await Assertions.Expect(page.GetByLabel("E-postadress")).ToHaveValueAsync("kim@kommun.example");
    }

    [Fact]
    public async Task What_goes_away_under_the_focus_hands_it_on()
    {
        await using var meeting = await HeldMeeting.OpenAsync(open: false);
        await using var context = await chromium.NewContextAsync();
        await meeting.StepInAsync(context, "sekreterare");
        var page = await context.NewPageAsync();
        await page.ArriveAsync(meeting.LiveAddress);

        await page.GetByRole(AriaRole.Button, new() { Name = "Öppna mötet" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#decision-line")).ToBeVisibleAsync();
        Assert.Contains("H", await page.EvaluateAsync<string>("document.activeElement.tagName"), StringComparison.Ordinal);

        var pause = page.Locator("button[data-key='Alt+P']");
        await pause.FocusAsync();
        foreach (var name in new[] { "Återuppta", "Paus" })
        {
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(pause).ToContainTextAsync(name);
            await Assertions.Expect(pause).ToBeFocusedAsync();
        }

        // Over the break on the agenda, where there is no line, and on.
        await page.Locator("#decision-line").FocusAsync();
        foreach (var heading in new[] { "2 Våldsbejakande", "3 Information", "Paus", "4 Farthinder" })
        {
            await page.Keyboard.PressAsync("Alt+ArrowDown");
            await Assertions.Expect(page.Locator("#item-heading")).ToContainTextAsync(heading);
            Assert.NotEqual("BODY", await page.EvaluateAsync<string>("document.activeElement.tagName"));
        }

        await Assertions.Expect(page.Locator("#decision-line")).ToBeFocusedAsync();
    }

    private async Task<string> AddressAsync(Where where)
    {
        await using var db = pages.Meeting.Db();
        var (council, now) = (pages.Meeting.Council, pages.Meeting.Id);
        var closed = await db.Meetings.Where(m => m.State == MeetingState.Closed).Select(m => m.Id).FirstAsync();
        var home = CouncilAddresses.Home(council);
        var secretary = await pages.Meeting.CallerAsync("sekreterare");
        if (where == Where.NoVote && (await pages.Meeting.ViewAsync()).Proceedings.Open is { } vote)
        {
            _ = (await pages.Meeting.Get<VotingCommands>().CancelAsync(secretary, now, vote.Id)).Value;
        }
        else if (where == Where.Review)
        {
            _ = (await pages.Meeting.Get<AdjustmentCommands>().ReopenAsync(secretary, closed, "Ett namn var fel.")).Value;
            _ = (await pages.Meeting.Get<AdjustmentCommands>().SendForReviewAsync(secretary, closed)).Value;
        }

        return pages.Meeting.App.Address + where switch
        {
            Where.Held => MeetingAddresses.Held(council, now),
            Where.NoVote => MeetingAddresses.Held(council, now) + "?punkt=" + pages.Meeting.Items[4],
            Where.FollowUp => MeetingAddresses.Held(council, now) + "?punkt=" + (await AFollowUp.AddAsync(
                pages.Meeting.App.Services, secretary, now, null, null, new DecisionDraft(DecisionKind.Assigned, "Farten mäts."))).Item,
            Where.OtherDay => MeetingAddresses.Held(council, await db.Meetings.Where(m => m.State == MeetingState.Shared).Select(m => m.Id).SingleAsync()),
            Where.Minutes => MinutesAddresses.Record(council, closed),
            Where.Review => MinutesAddresses.Record(council, closed) + "?granskning",
            Where.Publishing => MinutesAddresses.Publishing(council, closed),
            Where.Law => LawAddresses.Clock(council),
            Where.LawDocument => LawAddresses.Of(council, await db.Set<LawDocument>().Select(d => d.Id).FirstAsync()),
            Where.Areas => home + "/fokusomraden",
            Where.Area => $"{home}/fokusomraden/{await AnIndicator.AddAsync(pages.Meeting.App.Services, secretary, council)}",
            Where.Decision => $"{home}/beslut/{await db.Decisions.Where(d => d.Meeting == closed && d.State == DecisionState.InForce && d.DueOn != null).Select(d => d.Id).FirstAsync()}",
            Where.Log => $"{home}/beslut",
            Where.Proposals => ProposalAddresses.List(council),
            Where.Proposal => ProposalAddresses.Of(council, pages.Proposal),
            Where.Meetings => MeetingAddresses.List(council),
            Where.Year => YearAddresses.Of(council),
            Where.Preparing => MeetingAddresses.Preparing(council, now),
            _ => throw new ArgumentOutOfRangeException(nameof(where)),
        };
    }
}
