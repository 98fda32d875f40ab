using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Minutes;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
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
    public async Task A_decision_leads_to_its_paragraf_once_the_meeting_is_held()
    {
        var row = (await LogAsync(new DecisionFilter())).Rows[0];

        Assert.True(row.IsHeld);
        Assert.Equal(MinutesAddresses.Record(_workspace.Council, row.Meeting, row.Item), DecisionAddresses.Origin(_workspace.Council, row.Meeting, row.Item, row.IsHeld));
        Assert.Equal(MeetingAddresses.Item(_workspace.Council, row.Meeting, row.Item), DecisionAddresses.Origin(_workspace.Council, row.Meeting, row.Item, isHeld: false));
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
        var (meeting, item, area) = (new MeetingId(Guid.CreateVersion7()), new AgendaItemId(Guid.CreateVersion7()), await NameAsync(1, "Trafiksa\u0308kerhet"));
        await NameAsync(2, "Annat");
        await _workspace.ChooseAsync(s => s with { Quorum = QuorumRule.None });
        var today = _workspace.Clock.Now;
        _workspace.Clock.MoveTo(new DateTimeOffset(2025, 10, 8, 13, 0, 0, TimeSpan.Zero));
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

    private async Task<FocusAreaId> NameAsync(int number, string name)
    {
        await using var db = _workspace.Db();
        var area = await db.FocusAreas.AsNoTracking().SingleAsync(a => a.Number == number);
        _ = (await _workspace.Get<FocusAreaCommands>().EditAsync(
            await _workspace.CallerAsync("samordnare"), _workspace.Council, area.Id, area.Text, area.Text with { Name = name })).Value;
        return area.Id;
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
    [InlineData("?status=forfallet", "2 3")]
    [InlineData("?status=pagar", "4 6")]
    [InlineData("?status=galler", "1 5")]
    [InlineData("?status=fullgjort", "")]
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
    public async Task A_status_finds_exactly_the_decisions_that_show_it_and_every_decision_has_one()
    {
        var all = (await LogAsync(new DecisionFilter())).Rows;
        foreach (var standing in Enum.GetValues<DecisionStanding>())
        {
            var view = await LogAsync(new DecisionFilter(Standing: standing));

            Assert.Equal(all.Where(r => r.Standing(view.Today) == standing).Select(r => r.Number), view.Rows.Select(r => r.Number));
        }
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
    public async Task It_is_read_a_page_at_a_time_and_what_is_after_the_last_is_the_last()
    {
        var meeting = await _workspace.Services.HoldAsync(_workspace.Council, null, new AgendaItemText(AgendaItemKind.Decision, "Många beslut"));
        var (secretary, item) = (await _workspace.CallerAsync("sekreterare"), (await _workspace.MeetingAsync(meeting)).Items[0].Id);
        for (var i = 0; i < DecisionQueries.PageSize; i++)
        {
            _ = (await _workspace.Get<SecretaryCommands>().RecordDecisionAsync(
                secretary, meeting, item, new DecisionId(Guid.CreateVersion7()), new DecisionDraft(DecisionKind.Noted, "Antecknas."))).Value;
        }

        var (first, last) = (await LogAsync(new DecisionFilter()), await LogAsync(new DecisionFilter(Page: 9_999)));
        var searched = await LogAsync(new DecisionFilter("antecknas", Page: 2));

        Assert.Equal((2, 1, 50, 56), (first.Pages, first.Page, first.Rows.Count, first.All));
        Assert.Equal((2, 2, 6), (last.Pages, last.Page, last.Rows.Count));
        Assert.Equal((2, 2, 1, 51), (searched.Pages, searched.Page, searched.Rows.Count, searched.Found));
    }

    private async Task<DecisionLogView> LogAsync(DecisionFilter filter, string key = "sekreterare") =>
        (await _workspace.Get<DecisionQueries>().LogAsync(await _workspace.CallerAsync(key), _workspace.Council, filter))!;
}
