using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Features.Home;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Privacy;
using BfaRadet.Tests.Testing;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Xunit;
using TestContext = Xunit.TestContext;

namespace BfaRadet.Tests.App.Features.FollowUp;

/// <summary>What becomes of a decision, by those who follow up and by members: the commands, the log and the page.</summary>
public sealed class FollowingUpTests : IAsyncLifetime
{
    private static readonly Progress _waiting = new(ProgressState.Waiting, WaitsFor: "kommunstyrelsen", SentOn: new DateOnly(2026, 3, 11));
    private AWorkspace _workspace = default!;

    private DecisionCommands Commands => _workspace.Get<DecisionCommands>();

    public async ValueTask InitializeAsync() => _workspace = await AWorkspace.OpenAsync();

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task A_member_reports_for_the_organisation_it_sits_for_and_for_no_other()
    {
        var (id, police, rescue) = (await IdAsync(4), new Responsible("Polismyndigheten"), new Responsible("Räddningstjänsten"));
        await NameAsync(id, police, rescue);

        Assert.Null(await ReportAsync(id, "polis", police, _waiting));
        Assert.IsType<DecisionRefusal.NotYours>(await ReportAsync(id, "polis", rescue, _waiting));
        Assert.IsType<NotYourDuty>(await ReportAsync(id, "ahorare", police, _waiting));
        Assert.Null(await ReportAsync(id, "samordnare", rescue, _waiting));

        var view = await FindAsync(id, "polis");
        Assert.Equal([true, false], view.FollowUp.MayReport);
        Assert.Equal([_waiting, _waiting], view.FollowUp.Progress.Select(p => p.Now));
        Assert.Equal(DecisionStanding.Waiting, view.Standing);
        Assert.Contains("väntar på kommunstyrelsen, skickat 11 mars 2026", view.History[^1].Did, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_reports_for_a_seat_of_another_organisation_than_its_own()
    {
        var (id, other) = (await IdAsync(4), new Responsible("Grannsamverkan"));
        await NameAsync(id, other);
        await using (var db = _workspace.Db())
        {
            var council = await db.Councils.FirstAsync(TestContext.Current.CancellationToken);
            var account = (await _workspace.CallerAsync("polis")).AccountId;
            typeof(Seat).GetProperty(nameof(Seat.Substitute))!.SetValue(council.Seats[0], council.Members.Single(m => m.AccountId == account).Id);
            typeof(Seat).GetProperty(nameof(Seat.Organisation))!.SetValue(council.Seats[0], "Grannsamverkan");
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.Null(await ReportAsync(id, "polis", other, _waiting));
        Assert.True((await FindAsync(id, "polis")).IsMine);
    }

    [Fact]
    public async Task A_decision_that_a_member_may_not_know_of_is_not_found()
    {
        var (id, police) = (await IdAsync(4), new Responsible("Polismyndigheten"));
        await NameAsync(id, police);
        await using (var db = _workspace.Db())
        {
            var item = await db.Decisions.Where(d => d.Id == id).Select(d => d.Item).SingleAsync(TestContext.Current.CancellationToken);
            var circle = new ItemCircle(Duties.None, [], SecrecyGround.InOwnWords("Upphandling pågår"));
            await db.Set<AgendaItem>().Where(i => i.Id == item).ExecuteUpdateAsync(s => s.SetProperty(i => i.Circle, circle), TestContext.Current.CancellationToken);
        }

        Assert.IsType<NotFound>(await ReportAsync(id, "polis", police, _waiting));
        Assert.Null(await ReportAsync(id, "samordnare", police, _waiting));
    }

    [Fact]
    public async Task One_that_waits_is_late_nowhere()
    {
        var id = await IdAsync(3);
        var of = (await FindAsync(id, "samordnare")).FollowUp.Progress[0].Of;
        Assert.Contains(await RowsAsync("?forfallna=ja"), r => r.Id == id);

        Assert.Null(await ReportAsync(id, "samordnare", of, _waiting));

        Assert.DoesNotContain(await RowsAsync("?forfallna=ja"), r => r.Id == id);
        Assert.DoesNotContain(await RowsAsync("?status=forfallet"), r => r.Id == id);
        Assert.Equal(id, Assert.Single(await RowsAsync("?status=vantar")).Id);
        var home = (await _workspace.Get<HomeQueries>().FindAsync(await _workspace.CallerAsync("samordnare"), _workspace.Council, null))!;
        Assert.Equal(1, home.Counts.Waiting);
        Assert.False(home.Mine.Single(r => r.Id == id).IsOverdue(home.Today));
        Assert.Equal(id, home.Mine[^1].Id);
    }

    [Fact]
    public async Task One_that_waits_in_part_is_found_among_those_that_wait_too()
    {
        var (id, police, school) = (await IdAsync(4), new Responsible("Polismyndigheten"), new Responsible("Skolan"));
        await NameAsync(id, police, school);
        Assert.Null(await ReportAsync(id, "samordnare", police, _waiting));
        Assert.Null(await ReportAsync(id, "samordnare", school, new Progress(ProgressState.Partly, "fyra av fem skolor")));

        Assert.Equal(id, Assert.Single(await RowsAsync("?status=vantar")).Id);
        Assert.Equal(DecisionStanding.Partly, (await FindAsync(id, "polis")).Standing);

        _ = (await Commands.ReportAsync(await _workspace.CallerAsync("samordnare"), _workspace.Council, id, police, _waiting, new Progress(ProgressState.Underway))).Value;
        Assert.Empty(await RowsAsync("?status=vantar"));
    }

    [Fact]
    public async Task A_day_that_the_form_moves_after_an_extension_is_not_said_to_be_on_the_word_of_the_one_before()
    {
        var (id, coordinator) = (await IdAsync(6), await _workspace.CallerAsync("samordnare"));
        var due = (await FindAsync(id, "samordnare")).Decision.Draft.DueOn!.Value;
        _ = (await Commands.ExtendAsync(coordinator, _workspace.Council, id, due, due.AddMonths(2), null, "ordföranden", "Ombyggnad")).Value;
        var draft = (await FindAsync(id, "samordnare")).Decision.Draft;

        _ = (await Commands.AmendAsync(coordinator, _workspace.Council, id, draft, draft with { DueOn = due.AddMonths(1) })).Value;

        var days = (await FindAsync(id, "samordnare")).FollowUp.EarlierDays;
        Assert.Equal([due, due.AddMonths(2)], days.Select(d => d.Day));
        Assert.Equal("förlängd enligt ordföranden", ProgressWords.Moved(days[0]));
        Assert.Matches($"^ändrad av {coordinator.Name} ", ProgressWords.Moved(days[1]));
    }

    [Fact]
    public async Task Every_state_is_found_by_its_status_and_written_to_the_file()
    {
        var coordinator = await _workspace.CallerAsync("samordnare");
        await NameAsync(await IdAsync(4), new Responsible("Polismyndigheten"), new Responsible("Skolan"));
        Assert.Null(await ReportAsync(await IdAsync(4), "samordnare", new Responsible("Skolan"), new Progress(ProgressState.Partly, "fyra av fem skolor")));
        Assert.Null((await Commands.RepealAsync(coordinator, _workspace.Council, await IdAsync(1), null, "Lagen har ändrats.")).Refusal);
        Assert.Null((await Commands.RepealAsync(coordinator, _workspace.Council, await IdAsync(3), await IdAsync(6), "")).Refusal);
        var (due, six) = ((await FindAsync(await IdAsync(6), "samordnare")).Decision.Draft.DueOn, await IdAsync(6));
        Assert.Null((await Commands.ExtendAsync(coordinator, _workspace.Council, six, due, due!.Value.AddMonths(2), null, "ordföranden", "Ombyggnad")).Refusal);

        var all = await RowsAsync("");
        foreach (var (standing, _, slug) in DecisionWords.Standings)
        {
            Assert.Equal(all.Where(r => r.Standing(new DateOnly(2026, 3, 11)) == standing).Select(r => r.Number), (await RowsAsync($"?status={slug}")).Select(r => r.Number));
        }

        using var written = new MemoryStream();
        await DecisionFiles.WriteAsync("csv", new DecisionExport([], new[] { all }.ToAsyncEnumerable()), new DateOnly(2026, 3, 11), written);
        var file = System.Text.Encoding.UTF8.GetString(written.ToArray());
        Assert.Contains("Skolan: delvis: fyra av fem skolor; Polismyndigheten: ej påbörjat", file, StringComparison.Ordinal);
        Assert.Contains($";{due:yyyy-MM-dd};", file, StringComparison.Ordinal);
        Assert.Equal(six, (await FindAsync(await IdAsync(3), "polis")).RepealedBy!.Id);
        Assert.Equal(await IdAsync(3), Assert.Single((await FindAsync(six, "polis")).Repeals).Id);
        Assert.Equal("Lagen har ändrats.", (await FindAsync(await IdAsync(1), "polis")).FollowUp.RepealReason);
    }

    [Fact]
    public async Task Two_decisions_that_replace_each_other_at_once_do_not_both_end()
    {
        var (secretary, coordinator, one, other) = (await _workspace.CallerAsync("sekreterare"), await _workspace.CallerAsync("samordnare"), await IdAsync(1), await IdAsync(6));

        var results = await Task.WhenAll(
            Task.Run(() => Commands.ReplaceAsync(secretary, _workspace.Council, one, other)),
            Task.Run(() => Commands.RepealAsync(coordinator, _workspace.Council, other, one, "")));

        Assert.Single(results, r => r.Refusal is null);
        Assert.Single(results, r => r.Refusal is DecisionRefusal.CannotReplace or DecisionRefusal.CannotRepeal);
    }

    [Fact]
    public async Task A_chain_tells_what_holds_at_its_end()
    {
        var (coordinator, first, next, last) = (await _workspace.CallerAsync("samordnare"), await IdAsync(1), await IdAsync(4), await IdAsync(6));
        Assert.Null((await Commands.ReplaceAsync(coordinator, _workspace.Council, first, next)).Refusal);
        Assert.Null((await FindAsync(first, "polis")).HoldsNow);

        Assert.Null((await Commands.ReplaceAsync(coordinator, _workspace.Council, next, last)).Refusal);

        Assert.Equal((next, last), ((await FindAsync(first, "polis")).ReplacedBy!.Id, (await FindAsync(first, "polis")).HoldsNow!.Id));
    }

    [Fact]
    public async Task The_minutes_say_the_day_that_was_decided_though_it_was_extended_since()
    {
        await using var minutes = await ToAdjust.OpenAsync();
        var coordinator = await minutes.CallerAsync("samordnare");
        var (commands, council) = (minutes.Workspace.Get<DecisionCommands>(), minutes.Workspace.Council);
        var id = (await minutes.ViewAsync())!.Record.Sections.SelectMany(s => s.Decisions).First().Id;
        var before = (await minutes.Workspace.Get<DecisionQueries>().FindAsync(coordinator, council, id))!.Decision.Draft;
        var decided = new DateOnly(2026, 10, 31);
        Assert.Null((await commands.AmendAsync(coordinator, council, id, before, before with { DueOn = decided })).Refusal);

        Assert.Null((await commands.ExtendAsync(coordinator, council, id, decided, decided.AddDays(30), null, "ordföranden", "")).Refusal);

        var said = (await minutes.ViewAsync())!.Record.Sections.SelectMany(s => s.Decisions).Single(d => d.Id == id);
        Assert.Equal(decided, said.DueOn);
    }

    [Fact]
    public async Task From_the_first_page_a_member_comes_to_the_form_and_says_that_it_is_done()
    {
        var (id, police) = (await IdAsync(4), new Responsible("Polismyndigheten"));
        await NameAsync(id, police);
        await using var window = new APage(_workspace, await _workspace.CallerAsync("polis"));

        var page = Open(window, id, DecisionAddresses.ReportQuery);
        await page.WaitForElementAsync("form[aria-labelledby=reporting]");
        Assert.DoesNotContain(page.FindAll("label.state"), l => l.TextContent.Contains("Stryk", StringComparison.Ordinal));
        Assert.DoesNotContain(page.FindAll("button"), b => b.TextContent.Contains("Upphäv", StringComparison.Ordinal));
        await ChooseAsync(page, "Klart");
        await page.Find("form[aria-labelledby=reporting] textarea").ChangeAsync("Två kontroller.");
        await page.Find("form[aria-labelledby=reporting]").SubmitAsync();

        await page.WaitForStateAsync(() => page.FindAll("form").Count == 0 && page.Find(".progress").TextContent.Contains("Två kontroller.", StringComparison.Ordinal));
        Assert.Equal(DecisionStanding.Done, (await FindAsync(id, "polis")).Standing);
        Assert.Contains("Klart 11 mars 2026", page.Find(".progress").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_said_of_one_state_is_not_said_of_another()
    {
        var (id, police) = (await IdAsync(4), new Responsible("Polismyndigheten"));
        await NameAsync(id, police);
        Assert.Null(await ReportAsync(id, "polis", police, new Progress(ProgressState.Partly, "fyra av fem")));
        await using var window = new APage(_workspace, await _workspace.CallerAsync("polis"));
        var page = Open(window, id, DecisionAddresses.ReportQuery);
        await page.WaitForElementAsync("form[aria-labelledby=reporting]");
        string Words() => page.Find("form[aria-labelledby=reporting] textarea").GetAttribute("value") ?? "";

        Assert.Equal("fyra av fem", Words());
        await ChooseAsync(page, "Klart");
        Assert.Equal("", Words());
        await ChooseAsync(page, "Delvis");
        Assert.Equal("fyra av fem", Words());
        await page.Find("form[aria-labelledby=reporting] textarea").ChangeAsync("fem av fem");
        await ChooseAsync(page, "Klart");
        Assert.Equal("fem av fem", Words());
    }

    [Fact]
    public async Task Who_has_done_its_own_part_is_asked_no_more_and_who_completes_for_others_is_told_of_them()
    {
        var (id, police, rescue) = (await IdAsync(4), new Responsible("Polismyndigheten"), new Responsible("Räddningstjänsten"));
        await NameAsync(id, police, rescue);
        async Task<bool> AskedAsync() => (await _workspace.Get<HomeQueries>().FindAsync(await _workspace.CallerAsync("polis"), _workspace.Council, null))!
            .Ours.Any(row => row.Id == id);
        Assert.True(await AskedAsync());

        Assert.Null(await ReportAsync(id, "polis", police, new Progress(ProgressState.Done, "Två kontroller.", new DateOnly(2026, 3, 11))));
        Assert.Null(await ReportAsync(id, "samordnare", rescue, _waiting));

        Assert.False(await AskedAsync());
        Assert.StartsWith("Räddningstjänsten: väntar på kommunstyrelsen", ProgressWords.Of((await FindAsync(id, "samordnare")).FollowUp.Progress), StringComparison.Ordinal);
        await using var window = new APage(_workspace, await _workspace.CallerAsync("samordnare"));
        var page = Open(window, id, "");
        await page.WaitForElementAsync(".progress");
        await PressAsync(page, "Markera som fullgjort");
        var form = await page.WaitForElementAsync("form[aria-labelledby=completing]");
        Assert.Contains("Räddningstjänsten (väntar på kommunstyrelsen", form.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_form_is_open_at_a_time_and_what_is_wrong_is_said_at_its_field()
    {
        var id = await IdAsync(6);
        await using var window = new APage(_workspace, await _workspace.CallerAsync("samordnare"));
        var page = Open(window, id, "");
        await page.WaitForElementAsync(".progress");

        await PressAsync(page, "Förläng tiden");
        await page.WaitForElementAsync("form[aria-labelledby=extending]");
        Assert.DoesNotContain(Openers(page), words => words is "Säg hur det går" or "Fyll i eller ändra" or "Upphäv beslutet …" or "Markera som fullgjort …");
        await page.Find("form[aria-labelledby=extending]").SubmitAsync();
        await page.WaitForStateAsync(() => page.FindAll("form[aria-labelledby=extending] .bfa-field-error").Count > 0);
        await PressAsync(page, "Avbryt");

        await page.WaitForStateAsync(() => Openers(page).Contains("Upphäv beslutet …"));
        await PressAsync(page, "Upphäv beslutet");
        await page.WaitForElementAsync("form[aria-labelledby=repealing]");
        await page.Find("form[aria-labelledby=repealing]").SubmitAsync();
        await page.WaitForStateAsync(() => page.FindAll("form[aria-labelledby=repealing] .bfa-field-error").Count > 0);
        await page.Find("form[aria-labelledby=repealing] textarea").ChangeAsync("Lagen har ändrats.");
        await page.Find("form[aria-labelledby=repealing]").SubmitAsync();

        await page.WaitForStateAsync(() => page.FindAll(".chain").Any(c => c.TextContent.Contains("Skäl: Lagen har ändrats.", StringComparison.Ordinal)));
        Assert.Empty(Openers(page));
    }

    private IRenderedComponent<DecisionPage> Open(APage window, DecisionId id, string query) => window.Open<DecisionPage>(
        DecisionAddresses.Of(_workspace.Council, id) + query, p => p.Add(x => x.CouncilId, _workspace.Council.Value).Add(x => x.Id, id.Value));

    private static Task ChooseAsync(IRenderedComponent<DecisionPage> page, string state) =>
        page.FindAll("label.state").First(l => l.TextContent.Trim() == state).QuerySelector("input")!.ChangeAsync(true);

    private static Task PressAsync(IRenderedComponent<DecisionPage> page, string button) =>
        page.InvokeAsync(() => page.FindAll("button").First(b => b.TextContent.Trim().StartsWith(button, StringComparison.Ordinal)).ClickAsync(new()));

    private static List<string> Openers(IRenderedComponent<DecisionPage> page) =>
        [.. page.FindAll("button").Where(b => b.Closest("form") is null).Select(b => b.TextContent.Trim()).Where(words => words != "Ersätt" && words.Length > 1)];

    private async Task NameAsync(DecisionId id, params Responsible[] responsibles)
    {
        var before = (await FindAsync(id, "samordnare")).Decision.Draft;
        _ = (await Commands.AmendAsync(
            await _workspace.CallerAsync("samordnare"), _workspace.Council, id, before, before with { Responsibles = responsibles.ToValueList() })).Value;
    }

    private async Task<Refusal?> ReportAsync(DecisionId id, string key, Responsible? of, Progress progress) =>
        (await Commands.ReportAsync(await _workspace.CallerAsync(key), _workspace.Council, id, of, Progress.NotStarted, progress)).Refusal;

    private async Task<ValueList<DecisionRow>> RowsAsync(string address) => (await _workspace.Get<DecisionQueries>().LogAsync(
        await _workspace.CallerAsync("samordnare"), _workspace.Council, DecisionFilter.Parse(address)))!.Rows;

    private async Task<DecisionDetailView> FindAsync(DecisionId id, string key) =>
        (await _workspace.Get<DecisionQueries>().FindAsync(await _workspace.CallerAsync(key), _workspace.Council, id))!;

    private async Task<DecisionId> IdAsync(int running)
    {
        await using var db = _workspace.Db();
        return await db.Decisions.Where(d => d.Running == running).Select(d => d.Id).SingleAsync();
    }
}
