using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using System.Diagnostics;
using Xunit;

namespace BfaRadet.Tests.App.Features.FollowUp;

public sealed class ReadingTheLogTests : IAsyncLifetime
{
    private AWorkspace _workspace = default!;

    public async ValueTask InitializeAsync() => _workspace = await AWorkspace.OpenAsync();

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Theory]
    [InlineData("samordnare")]
    [InlineData("polis")]
    [InlineData("ahorare")]
    public async Task Everybody_in_the_council_sees_all_of_it_latest_first(string key)
    {
        var view = await LogAsync(new DecisionFilter(), key);

        Assert.Equal([6, 5, 4, 3, 2, 1], view.Rows.Select(r => r.Number.Running));
        Assert.Equal((6, 6), (view.Found, view.All));
        Assert.Equal("Information från polisen", view.Rows[1].ItemTitle);
    }

    [Fact]
    public async Task Nobody_else_is_told_that_there_is_one()
    {
        var queries = _workspace.Get<DecisionQueries>();
        var administrator = await _workspace.CallerAsync("administrator");
        var member = await _workspace.CallerAsync("polis");

        Assert.Null(await queries.LogAsync(administrator, _workspace.Council, new DecisionFilter()));
        Assert.Null(await queries.LogAsync(member, new CouncilId(Guid.NewGuid()), new DecisionFilter()));
        Assert.Null(await queries.ExportAsync(administrator, _workspace.Council, new DecisionFilter()));
    }

    [Theory]
    [InlineData("beslut om trafik i fjol", "1")]
    [InlineData("Besluten om TRAFIK, förra året", "1")]
    [InlineData("trafik 2025", "1")]
    [InlineData("trafik oktober", "1")]
    [InlineData("trafik i år", "")]
    [InlineData("i fjol", "1")]
    [InlineData("f1", "1")]
    [InlineData("skövde", "1")]
    [InlineData("sko\u0308vde", "1")]
    public async Task The_commonest_question_succeeds_as_it_is_written(string search, string found)
    {
        await LastYearAsync();

        var view = await LogAsync(new DecisionFilter(search));

        Assert.Equal(found, string.Join(' ', view.Rows.Where(r => r.Number.Year == 2025).Select(r => r.Number.Running)));
    }

    [Fact]
    public async Task The_decisions_of_one_meeting_are_found_by_its_link()
    {
        var last = await LastYearAsync();

        var view = await LogAsync(DecisionFilter.Parse($"/rad/x/beslut?mote={last}"));

        Assert.Equal([2025], view.Rows.Select(r => r.Number.Year));
        Assert.Contains(view.Meetings, m => m.Id == last);
    }

    /// <summary>A meeting in October last year, with one decision under a focus area that no other decision has; its words say nothing of it.</summary>
    private async Task<MeetingId> LastYearAsync()
    {
        var (secretary, chair) = (await _workspace.CallerAsync("sekreterare"), await _workspace.CallerAsync("ordforande"));
        var (meeting, item, area) = (new MeetingId(Guid.CreateVersion7()), new AgendaItemId(Guid.CreateVersion7()), default(FocusAreaId));
        var today = _workspace.Clock.Now;
        _workspace.Clock.MoveTo(new DateTimeOffset(2025, 10, 8, 13, 0, 0, TimeSpan.Zero));
        await using (var db = _workspace.Db())
        {
            await db.FocusAreas.ExecuteUpdateAsync(set => set.SetProperty(a => a.Name, a => "Annat"));
            area = await db.FocusAreas.Where(a => a.Number == 1).Select(a => a.Id).SingleAsync();
            await db.FocusAreas.Where(a => a.Id == area).ExecuteUpdateAsync(set => set.SetProperty(a => a.Name, a => "Trafiksa\u0308kerhet"));
        }

        await _workspace.ChooseAsync(s => s with { Quorum = QuorumRule.None });
        await _workspace.AlterMemberAsync("sekreterare", m => m.Property(x => x.TermFrom).CurrentValue = null);
        await _workspace.AlterMemberAsync("ordforande", m => m.Property(x => x.TermFrom).CurrentValue = null);
        var preparing = _workspace.Get<PreparingCommands>();
        _ = (await preparing.PlanAsync(secretary, _workspace.Council, meeting, new MeetingDetails(new DateOnly(2025, 10, 8), new TimeOnly(15, 0), new TimeOnly(17, 0), "Skövde rådhus"))).Value;
        _ = (await preparing.AddItemAsync(secretary, meeting, item, new AgendaItemText(AgendaItemKind.Decision, "Belysning"))).Value;
        _ = (await preparing.ShareAsync(secretary, meeting)).Value;
        _ = (await _workspace.Get<ChairCommands>().OpenAsync(chair, meeting)).Value;
        _ = (await _workspace.Get<SecretaryCommands>().RecordDecisionAsync(
            secretary, meeting, item, new DecisionId(Guid.CreateVersion7()), new DecisionDraft(DecisionKind.Resolved, "Lamporna byts.", FocusAreas: [area]))).Value;
        _workspace.Clock.MoveTo(today);
        return meeting;
    }

    [Theory]
    [InlineData("ÖVERLÄMNAR verksamhetsberättelsen", "2")]
    [InlineData("ÅTGÄRDER", "2")]
    [InlineData("möte ärendet", "4")]
    [InlineData("samhällsBYGGNADSnämnden", "6")]
    [InlineData("sandsjö", "2 3")]
    [InlineData("KAMERABEVAKNING", "4")]
    [InlineData("member", "")]
    [InlineData("100 % ' -- {0}", "")]
    public async Task Words_are_found_in_wording_responsible_and_item_whatever_their_case(string search, string found)
    {
        var view = await LogAsync(new DecisionFilter(search));

        Assert.Equal(found, string.Join(' ', view.Rows.Select(r => r.Number.Running).Order()));
    }

    [Fact]
    public async Task A_number_is_found_as_it_is_written()
    {
        var number = (await LogAsync(new DecisionFilter())).Rows[2].Number;

        var view = await LogAsync(new DecisionFilter(number.ToString()));

        Assert.Equal(number, Assert.Single(view.Rows).Number);
    }

    [Theory]
    [InlineData("?fokus=2", "2 3 6")]
    [InlineData("?fokus=1", "")]
    [InlineData("?fokus=99", "")]
    [InlineData("?fokus=saknas", "1 4 5")]
    [InlineData("?ansvarig=kommunstyrelsens förvaltning", "2 3")]
    [InlineData("?ansvarig=Didrik Sandsjö", "2 3")]
    [InlineData("?ansvarig=Samhällsbyggnadsnämnden", "6")]
    [InlineData("?slag=uppdrag", "3")]
    [InlineData("?slag=overlamnande", "2 6")]
    [InlineData("?slag=nonsens", "1 2 3 4 5 6")]
    [InlineData("?tillstand=galler", "1 2 3 4 5 6")]
    [InlineData("?tillstand=fullgjord", "")]
    [InlineData("?ar=2026", "1 2 3 4 5 6")]
    [InlineData("?ar=2019", "")]
    [InlineData("?forfallna=ja", "2 3")]
    [InlineData("?mina=ja", "2 3")]
    [InlineData("?mina=ja&forfallna=ja&fokus=2&slag=uppdrag&sok=tillägget", "3")]
    public async Task Each_filter_narrows_it(string address, string found)
    {
        var view = await LogAsync(DecisionFilter.Parse(address), "samordnare");

        Assert.Equal(found, string.Join(' ', view.Rows.Select(r => r.Number.Running).Order()));
    }

    [Fact]
    public async Task Mine_are_those_of_the_one_who_asks()
    {
        Assert.Empty((await LogAsync(new DecisionFilter(Mine: true), "polis")).Rows);
    }

    [Fact]
    public async Task A_decision_taken_back_is_shown_nowhere()
    {
        await _workspace.ChooseAsync(s => s with { Quorum = QuorumRule.None });
        var secretary = await _workspace.CallerAsync("sekreterare");
        _ = (await _workspace.Get<ChairCommands>().OpenAsync(secretary, _workspace.Today)).Value;
        var (item, id) = ((await _workspace.MeetingAsync()).CurrentItem!.Value, new DecisionId(Guid.CreateVersion7()));
        var commands = _workspace.Get<SecretaryCommands>();
        _ = (await commands.RecordDecisionAsync(secretary, _workspace.Today, item, id, new DecisionDraft(DecisionKind.Noted, "Antecknas."))).Value;
        var with = (await LogAsync(new DecisionFilter())).All;

        _ = (await commands.WithdrawDecisionAsync(secretary, _workspace.Today, id)).Value;

        Assert.Equal(with - 1, (await LogAsync(new DecisionFilter())).All);
        Assert.Null(await _workspace.Get<DecisionQueries>().FindAsync(secretary, _workspace.Council, id));
    }

    [Theory]
    [InlineData("?sortera=klart", "3 2")]
    [InlineData("?sortera=-klart", "6 4")]
    [InlineData("?sortera=nummer", "1 2")]
    [InlineData("", "6 5")]
    public async Task It_is_sorted_as_asked_and_what_has_no_date_comes_last(string address, string first)
    {
        var view = await LogAsync(DecisionFilter.Parse(address));

        Assert.Equal(first, string.Join(' ', view.Rows.Take(2).Select(r => r.Number.Running)));
    }

    [Fact]
    public async Task Five_thousand_decisions_are_paged_and_searched_at_once()
    {
        await CopyAsync(5_000);
        var member = await _workspace.CallerAsync("polis");
        var queries = _workspace.Get<DecisionQueries>();

        var last = (await queries.LogAsync(member, _workspace.Council, new DecisionFilter(Page: 9_999)))!;
        var plain = await TimeAsync(page => queries.LogAsync(member, _workspace.Council, new DecisionFilter(Page: page)));
        var searched = await TimeAsync(page => queries.LogAsync(
            member, _workspace.Council, new DecisionFilter("åtgärder", FocusArea: 2, Page: page)));

        Assert.Equal((101, 101, 6), (last.Pages, last.Page, last.Rows.Count));
        Assert.Equal(5_006, last.All);

        // The goal is 50 ms; a wide limit here, for a busy machine.
        var output = TestContext.Current.TestOutputHelper;
        output?.WriteLine($"A page: p50 {plain[15]:0.0} ms, p95 {plain[28]:0.0} ms. Searched: p50 {searched[15]:0.0} ms, p95 {searched[28]:0.0} ms.");
        Assert.True(searched[15] < 1_000);
    }

    private static async Task<double[]> TimeAsync(Func<int, Task> ask)
    {
        var times = new List<double>();
        for (var i = 0; i < 33; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await ask(i + 1);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        // The first ones compile the query.
        return [.. times.Skip(3).Order()];
    }

    private async Task CopyAsync(int count)
    {
        await using var db = _workspace.Db();
        var columns = string.Join(", ", new[]
        {
            "Council", "Meeting", "Item", "Kind", "Text", "Responsibles", "DueOn", "ReviewOn", "State", "ReplacedBy",
            "RecordedAt", "RecordedBy", "Version", "FocusAreas", "ResponsibleMembers",
        }.Select(c => $"\"{c}\""));
#pragma warning disable EF1002 // Only names and a number of our own.
        await db.Database.ExecuteSqlRawAsync($"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})
            INSERT INTO "Decisions" ("Id", "Year", "Running", {columns})
            SELECT upper(substr(h, 1, 8) || '-' || substr(h, 9, 4) || '-' || substr(h, 13, 4) || '-' || substr(h, 17, 4) || '-' || substr(h, 21)),
                2000 + n.i / 400, n.i, {columns}
            FROM (SELECT n.i, hex(randomblob(16)) AS h, 1 + n.i % 6 AS r FROM n) AS n
            JOIN (SELECT *, "Running" AS "Source" FROM "Decisions" WHERE "Running" <= 6) AS d ON d."Source" = n.r
            """);
#pragma warning restore EF1002
    }

    private async Task<DecisionLogView> LogAsync(DecisionFilter filter, string key = "sekreterare") =>
        (await _workspace.Get<DecisionQueries>().LogAsync(await _workspace.CallerAsync(key), _workspace.Council, filter))!;
}
