using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Features.FocusAreas.Indicators;
using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Features.FollowUp.Chains;
using BfaRadet.App.Features.FollowUp.Indicators;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.FocusAreas;
using BfaRadet.Domain.FocusAreas.Indicators;
using BfaRadet.Tests.Testing;
using Bunit;
using Microsoft.EntityFrameworkCore;
using System.Text;
using Xunit;
using TestContext = Xunit.TestContext;

namespace BfaRadet.Tests.App.Features.FollowUp;

/// <summary>A focus area as a chain, what decisions lack, and its indicators: on the page, in lists and in the file.</summary>
public sealed class ChainsAndIndicatorsTests : IAsyncLifetime
{
    private static readonly IndicatorText _few = new(
        "Hot mot anställda", IndicatorKind.Count, "st", "polisen", 4, new DateOnly(2024, 12, 31), 2, TargetDirection.AtMost, new DateOnly(2027, 12, 31));

    private AWorkspace _workspace = default!;

    public async ValueTask InitializeAsync() => _workspace = await AWorkspace.OpenAsync();

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task A_broken_link_is_said_in_words_and_is_whole_when_it_is_described()
    {
        await using var window = new APage(_workspace, await _workspace.CallerAsync("samordnare"));
        var (id, page) = await OpenAsync(window);
        Assert.Equal(6, page.FindAll("ol.chain > li").Count);
        Assert.Contains("Saknas: inget problem är beskrivet", page.Find("ol.chain > li.broken").TextContent, StringComparison.Ordinal);

        await PressAsync(page, "Beskriv problem, orsak och mål");
        await page.WaitForElementAsync("form textarea");
        await page.FindAll("form textarea")[0].ChangeAsync("46 procent kör för fort.");
        await page.FindAll("form textarea")[1].ChangeAsync("Rak genomfart.");
        await page.FindAll("form .goal input")[0].ChangeAsync("Ned till 35 procent");
        await page.Find("form").SubmitAsync();

        await page.WaitForStateAsync(() => page.FindAll("form").Count == 0 && page.FindAll("ol.chain > li.whole").Count >= 4);
        Assert.Contains("46 procent kör för fort.", page.Find("#problem").TextContent, StringComparison.Ordinal);
        Assert.Equal("46 procent kör för fort.", (await AreaAsync(id)).Problem);
    }

    [Fact]
    public async Task Decisions_without_review_problem_or_responsible_are_lists_in_the_log()
    {
        var caller = await _workspace.CallerAsync("polis");
        var view = (await _workspace.Get<FocusAreaQueries>().ListAsync(caller, _workspace.Council))!;
        foreach (var (lack, count) in view.Lacks)
        {
            Assert.Equal(count, (await LackingAsync(lack)).Count);
        }

        var id = (await _workspace.Db().FocusAreas.OrderBy(a => a.Number).LastAsync(TestContext.Current.CancellationToken)).Id;
        var before = await LackingAsync(DecisionLack.Problem);
        Assert.NotEmpty(before);
        Assert.Null((await _workspace.Get<FocusAreaCommands>().EditChainAsync(
            await _workspace.CallerAsync("samordnare"), _workspace.Council, id, FocusChain.Empty, FocusChain.Empty with { Problem = "Farten" })).Refusal);
        var after = await LackingAsync(DecisionLack.Problem);
        Assert.Equal(before.Where(r => !r.FocusAreas.Contains(id)), after);
        Assert.NotEqual(before.Count, after.Count);

        async Task<ValueList<DecisionRow>> LackingAsync(DecisionLack lack) =>
            (await _workspace.Get<DecisionQueries>().LogAsync(caller, _workspace.Council, DecisionFilter.Parse(new DecisionFilter(Lack: lack).ToQuery())))!.Rows;
    }

    [Fact]
    public async Task Values_are_pasted_on_the_page_and_wrong_rows_are_said_and_nothing_is_saved_of_them()
    {
        var (id, indicator) = await AddAsync(_few with { Name = "Klagomål", Base = 62, Target = 31 });
        await using var window = new APage(_workspace, await _workspace.CallerAsync("samordnare"));
        var (_, page) = await OpenAsync(window, id);
        await PressAsync(page, "För in värden");
        await page.WaitForElementAsync("form textarea");

        await page.Find("form textarea").InputAsync("2024\t62\n2025\t48,5");
        Assert.Contains("Ett antal är ett helt tal.", page.Find("form table").TextContent, StringComparison.Ordinal);
        await page.Find("form").SubmitAsync();
        Assert.Contains("En rad är fel.", page.Find("form").TextContent, StringComparison.Ordinal);
        Assert.Empty((await ReadAsync(indicator)).Values);
        await page.Find("form textarea").InputAsync("2024\t62\n2025\t48");
        await page.Find("form").SubmitAsync();

        await page.WaitForStateAsync(() => page.FindAll(".indicator table tbody tr").Count == 2);
        Assert.Contains("Målet är inte nått än: högst 31 st senast 31 december 2027.", page.Find(".indicator").TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Find(".indicator svg[role=img] .target"));
        Assert.Equal(2, (await ReadAsync(indicator)).Values.Count);
    }

    [Fact]
    public async Task A_count_below_five_is_told_nowhere()
    {
        var (id, indicator) = await AddAsync(_few);
        Assert.Null((await _workspace.Get<IndicatorCommands>().EnterAsync(
            await _workspace.CallerAsync("samordnare"), _workspace.Council, indicator, [new(Period.Year(2024), 3), new(Period.Year(2025), 7)])).Refusal);
        Assert.Null((await _workspace.Get<IndicatorCommands>().EnterAsync(
            await _workspace.CallerAsync("samordnare"), _workspace.Council, indicator, [new(Period.Year(2025), 4)])).Refusal);
        await using var window = new APage(_workspace, await _workspace.CallerAsync("polis"));
        var (_, page) = await OpenAsync(window, id);

        Assert.Equal(["färre än 5förut 7", "färre än 5"], page.FindAll(".indicator td.amount").Select(c => c.TextContent.Split(',')[0].Trim()));
        Assert.All(page.FindAll(".indicator svg circle title"), title => Assert.Contains("färre än 5", title.TextContent, StringComparison.Ordinal));
        // Drawn at five, whatever they are.
        Assert.Single(page.FindAll(".indicator svg circle").Select(c => c.GetAttribute("cy")).Distinct());
        var view = (await _workspace.Get<FocusAreaQueries>().FindAsync(await _workspace.CallerAsync("polis"), _workspace.Council, id))!;
        var lines = Encoding.UTF8.GetString(IndicatorCsv.Write(view.Indicators)).Split("\r\n");
        Assert.Equal("Hot mot anställda;st;polisen;2024;färre än 5;färre än 5;högst 2;2027-12-31", lines[1]);
        await using var db = _workspace.Db();
        Assert.DoesNotContain(
            await db.Journal.AsNoTracking().Where(e => e.Event.StartsWith("Indicator")).Select(e => e.Facts).ToListAsync(TestContext.Current.CancellationToken),
            facts => facts.Contains("Amount", StringComparison.Ordinal));
    }

    [Fact]
    public void The_curve_is_cut_where_a_value_is_missing_and_marks_decisions_and_the_target()
    {
        var text = new IndicatorText("Fart", IndicatorKind.Share, "%", "", 46, new DateOnly(2022, 6, 30), 35, TargetDirection.AtMost, new DateOnly(2027, 12, 31));
        ValueList<IndicatorValue> values = [.. new[] { (2023, 44m), (2024, 43m), (2026, 38m) }.Select(v => new IndicatorValue(Period.Year(v.Item1), v.Item2, default, "", []))];

        var curve = Curve.Of(text, values, [(new DateOnly(2025, 3, 11), "2025:4"), (new DateOnly(2025, 3, 11), "2025:5"), (new DateOnly(2019, 1, 1), "2019:1")])!;

        Assert.Equal([3, 1], curve.Lines.Select(l => l.Count));
        Assert.Equal(("2025:4, 2025:5", "2025:4 +1"), (Assert.Single(curve.Decisions).Numbers, curve.Decisions[0].Label));
        Assert.All(curve.Lines.SelectMany(l => l), p => Assert.True(p.X is >= 0 and <= Curve.Width && p.Y is >= 0 and <= Curve.Height));
        Assert.True(curve.TargetY > curve.Lines[1][0].Y);
        Assert.Null(Curve.Of(text with { Base = null }, [], []));
    }

    [Fact]
    public void Labels_below_the_curve_never_lie_over_each_other()
    {
        var text = new IndicatorText("Fart", IndicatorKind.Share, "%", "", 46, new DateOnly(2000, 6, 30), 35, TargetDirection.AtMost, new DateOnly(2027, 12, 31));
        var days = Enumerable.Range(0, 200).Select(n => (new DateOnly(2001, 1, 1).AddDays(n * 40), $"{2001 + (n / 9)}:{n}"));

        var curve = Curve.Of(text, [], days)!;

        Assert.Contains(curve.Decisions, d => d.Row == 1);
        Assert.Contains(curve.Decisions, d => d.Label.Length == 0);
        foreach (var row in curve.Decisions.Where(d => d.Label.Length > 0).GroupBy(d => d.Row))
        {
            Assert.All(row.Zip(row.Skip(1)), two => Assert.True(two.Second.LabelX - two.First.LabelX > 5 * (two.First.Label.Length + two.Second.Label.Length)));
        }

        Assert.All(curve.Times.Zip(curve.Times.Skip(1)), two => Assert.True(two.Second.At - two.First.At > 46));
    }

    [Fact]
    public async Task A_verdict_outside_a_meeting_is_given_on_the_page_and_stands_in_the_chain()
    {
        var caller = await _workspace.CallerAsync("samordnare");
        var row = (await _workspace.Get<DecisionQueries>().LogAsync(caller, _workspace.Council, new DecisionFilter()))!.Rows.First(r => r.FocusAreas.Count > 0 && r.State == DecisionState.InForce);
        await using var window = new APage(_workspace, await _workspace.CallerAsync("samordnare"));
        var page = window.Open<DecisionPage>(
            DecisionAddresses.Of(_workspace.Council, row.Id), p => p.Add(x => x.CouncilId, _workspace.Council.Value).Add(x => x.Id, row.Id.Value));
        await page.WaitForElementAsync("#effekt");
        await page.InvokeAsync(() => page.FindAll("button").First(b => b.TextContent.Contains("Bedöm effekten", StringComparison.Ordinal)).ClickAsync(new()));
        foreach (var (question, word) in new[] { ("Genomfört?", "Delvis"), ("Effekt?", "Nej"), ("Och sedan?", "Fortsätt") })
        {
            await page.FindAll("#effekt fieldset").Single(f => f.QuerySelector("legend")!.TextContent == question)
                .QuerySelectorAll("label").Single(l => l.TextContent.Trim() == word).QuerySelector("input")!.ChangeAsync(true);
        }

        await page.Find("#effekt form").SubmitAsync();

        await page.WaitForStateAsync(() => page.FindAll(".verdicts li").Count == 1);
        Assert.Contains("Genomfört: delvis. Effekt: nej. Fortsätter, bedöms igen", page.Find(".verdicts li").TextContent, StringComparison.Ordinal);
        var area = (await _workspace.Get<FocusAreaQueries>().FindAsync(caller, _workspace.Council, row.FocusAreas[0]))!;
        Assert.Equal("1 beslut bedömt", area.Links[^1].Says);
        await page.InvokeAsync(() => page.FindAll("button").First(b => b.TextContent.Contains("Ångra bedömningen", StringComparison.Ordinal)).ClickAsync(new()));
        await page.WaitForStateAsync(() => page.FindAll(".verdicts li").Count == 0);
    }

    private async Task<(FocusAreaId Area, IndicatorId Indicator)> AddAsync(IndicatorText text)
    {
        var (area, id) = ((await _workspace.Db().FocusAreas.FirstAsync(a => a.Number == 2)).Id, new IndicatorId(Guid.CreateVersion7()));
        var (commands, caller) = (_workspace.Get<IndicatorCommands>(), await _workspace.CallerAsync("samordnare"));
        Assert.IsType<NotYourDuty>((await commands.CreateAsync(await _workspace.CallerAsync("polis"), _workspace.Council, area, id, text)).Refusal);
        Assert.Null((await commands.CreateAsync(caller, _workspace.Council, area, id, text)).Refusal);
        Assert.Null((await commands.CreateAsync(caller, _workspace.Council, area, id, text)).Refusal);
        return (area, id);
    }

    private async Task<(FocusAreaId Id, IRenderedComponent<FocusAreaPage> Page)> OpenAsync(APage window, FocusAreaId? of = null)
    {
        var id = of ?? (await _workspace.Db().FocusAreas.FirstAsync(a => a.Number == 2)).Id;
        var page = window.Open<FocusAreaPage>(
            FocusAreaAddresses.Of(_workspace.Council, id), p => p.Add(x => x.CouncilId, _workspace.Council.Value).Add(x => x.Id, id.Value));
        await page.WaitForElementAsync("ol.chain");
        return (id, page);
    }

    private static Task PressAsync(IRenderedComponent<FocusAreaPage> page, string button) =>
        page.InvokeAsync(() => page.FindAll("button").First(b => b.TextContent.Trim().StartsWith(button, StringComparison.Ordinal)).ClickAsync(new()));

    private async Task<FocusArea> AreaAsync(FocusAreaId id)
    {
        await using var db = _workspace.Db();
        return await db.FocusAreas.AsNoTracking().SingleAsync(a => a.Id == id);
    }

    private async Task<Indicator> ReadAsync(IndicatorId id)
    {
        await using var db = _workspace.Db();
        return await db.Set<Indicator>().AsNoTracking().SingleAsync(i => i.Id == id);
    }
}
