using BfaRadet.App;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Meetings.Proposals;
using BfaRadet.App.Features.Meetings.Summons;
using BfaRadet.App.Features.Meetings.Years;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proposals;
using BfaRadet.Domain.Meetings.Years;
using BfaRadet.Domain.Privacy;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Years;

/// <summary>The council's year against the database: meetings planned at once, standing points, and themes that come at them.</summary>
public sealed class PlanningTheYearTests : IAsyncLifetime
{
    private AWorkspace _workspace = default!;
    private Caller _coordinator = default!, _police = default!;

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        (_coordinator, _police) = (await _workspace.CallerAsync("samordnare"), await _workspace.CallerAsync("polis"));
    }

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    private YearCommands Commands => _workspace.Get<YearCommands>();

    [Fact]
    public async Task All_are_planned_with_the_standing_points_and_twice_is_once()
    {
        await ChooseAsync("Godkännande av dagordningen", "Övriga frågor", "Nästa möte");
        var series = Series("första torsdagen i september och november kl. 9–11");

        for (var time = 0; time < 2; time++)
        {
            _ = (await Commands.PlanSeriesAsync(_coordinator, _workspace.Council, series, "Rådhuset", "", [])).Value;
        }

        var view = (await YearAsync())!;
        Assert.Equal([new DateOnly(2026, 9, 3), new DateOnly(2026, 11, 5)], view.Meetings.Where(m => m.Details.Place == "Rådhuset").Select(m => m.Details.Date));
        foreach (var meeting in series)
        {
            var planned = await _workspace.MeetingAsync(meeting.Id);
            Assert.Equal((MeetingState.Preparing, new TimeOnly(9, 0), new TimeOnly(11, 0)), (planned.State, planned.Details.StartsAt, planned.Details.EndsAt));
            Assert.Equal(["Godkännande av dagordningen", "Övriga frågor", "Nästa möte"], planned.Items.Select(i => i.Title));
        }
    }

    [Fact]
    public async Task Without_chosen_points_they_are_those_of_the_last_meeting()
    {
        var series = Series("3 september");

        _ = (await Commands.PlanSeriesAsync(_coordinator, _workspace.Council, series, "", "", [])).Value;

        Assert.Equal(["Godkännande av föredragningslistan"], (await _workspace.MeetingAsync(series[0].Id)).Items.Select(i => i.Title).Take(1));
    }

    [Fact]
    public async Task One_that_cannot_be_planned_stops_all()
    {
        var series = Series("3 september, 5 november");
        var wrong = series.Select((m, at) => at == 0 ? m : m with { EndsAt = m.StartsAt }).ToValueList();

        var refused = Assert.IsType<YearRefusal.DaysRefused>((await Commands.PlanSeriesAsync(_coordinator, _workspace.Council, wrong, "", "", [])).Refusal);

        Assert.Equal(series[1].Id, Assert.Single(refused.Each).Meeting);
        await using var db = _workspace.Db();
        Assert.False(await db.Meetings.AnyAsync(m => m.Id == series[0].Id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Of_two_who_plan_the_same_days_at_once_the_second_is_told()
    {
        var secretary = await _workspace.CallerAsync("sekreterare");

        var both = await Task.WhenAll(
            Commands.PlanSeriesAsync(_coordinator, _workspace.Council, Series("3 september, 5 november"), "", "", []),
            Commands.PlanSeriesAsync(secretary, _workspace.Council, Series("3 september, 5 november"), "", "", []));

        var refused = Assert.IsType<YearRefusal.DaysAreTaken>(Assert.Single(both, one => one.IsRefused(out _)).Refusal);
        Assert.Equal([new DateOnly(2026, 9, 3), new DateOnly(2026, 11, 5)], refused.Days);
        Assert.Equal(2, (await YearAsync())!.Meetings.Count(m => m.Details.Date.Month is 9 or 11));

        // Who has seen the meetings may plan beside them.
        _ = (await Commands.PlanSeriesAsync(secretary, _workspace.Council, Series("3 september"), "", "", refused.Days)).Value;
    }

    [Fact]
    public async Task What_a_member_proposed_for_one_of_them_waits_again_when_they_are_taken_back()
    {
        var series = Series("3 september");
        var (proposals, queries, id) = (_workspace.Get<ProposalCommands>(), _workspace.Get<ProposalQueries>(), new ItemProposalId(Guid.CreateVersion7()));
        _ = (await Commands.PlanSeriesAsync(_coordinator, _workspace.Council, series, "", "", [])).Value;
        _ = (await proposals.ProposeAsync(await _workspace.CallerAsync("polis"), _workspace.Council, id, new ItemProposalText("Belysning vid stationen"))).Value;
        var version = (await queries.FindAsync(_coordinator, _workspace.Council, id))!.Proposal.Version;
        _ = (await proposals.TakeInAsync(_coordinator, _workspace.Council, id, version, series[0].Id, new AgendaItemId(Guid.CreateVersion7()))).Value;

        _ = (await Commands.TakeBackSeriesAsync(_coordinator, _workspace.Council, series.Select(m => m.Id).ToValueList())).Value;

        Assert.Contains((await queries.ListAsync(_coordinator, _workspace.Council))!.Open, p => p.Id == id);
    }

    [Fact]
    public async Task They_are_taken_back_by_one_act_until_one_is_shared()
    {
        var series = Series("3 september, 5 november");
        var ids = series.Select(m => m.Id).ToValueList();
        await ChooseAsync("Övriga frågor");
        _ = (await Commands.PlanSeriesAsync(_coordinator, _workspace.Council, series, "", "", [])).Value;
        _ = (await _workspace.Get<PreparingCommands>().ShareAsync(_coordinator, series[1].Id)).Value;

        var refused = (await Commands.TakeBackSeriesAsync(_coordinator, _workspace.Council, ids)).Refusal!;
        Assert.StartsWith("Rådet känner till sammanträdet 5 november 2026", BfaRadet.App.Ui.RefusalTexts.Of(refused), StringComparison.Ordinal);
        Assert.Equal(2, (await YearAsync())!.Meetings.Count(m => m.Details.Date.Month is 9 or 11));

        _ = (await Commands.TakeBackSeriesAsync(_coordinator, _workspace.Council, [ids[0]])).Value;
        _ = (await Commands.TakeBackSeriesAsync(_coordinator, _workspace.Council, [ids[0]])).Value;
        Assert.Equal(1, (await YearAsync())!.Meetings.Count(m => m.Details.Date.Month is 9 or 11));
    }

    [Fact]
    public async Task The_clock_on_the_wall_holds_over_the_leap_day_and_the_change_to_summer_time()
    {
        var days = MeetingRuleReading.Read("29 februari, 24 mars, 26 mars, 28 mars kl. 9–11").Value.Days(2028).Days;
        var series = days.Select(day => new SeriesMeeting(new(Guid.CreateVersion7()), day, new(9, 0), new(11, 0))).ToValueList();

        _ = (await Commands.PlanSeriesAsync(_coordinator, _workspace.Council, series, "", "", [])).Value;

        var planned = (await _workspace.Get<YearQueries>().FindAsync(_coordinator, _workspace.Council, 2028))!.Meetings;
        Assert.Equal(days, planned.Select(m => m.Details.Date));
        Assert.All(planned, m => Assert.Equal(new TimeOnly(9, 0), m.Details.StartsAt));

        // 26 March 2028 is the last Sunday of March.
        Assert.Equal([1, 1, 2, 2], planned.Select(m => SwedishTime.At(m.Details.Date.ToDateTime(m.Details.StartsAt)).Offset.Hours));
    }

    [Fact]
    public async Task A_member_sees_the_themes_but_not_the_meetings_in_preparation_and_changes_nothing()
    {
        var theme = new YearThemeId(Guid.CreateVersion7());
        _ = (await Commands.AddThemeAsync(_coordinator, _workspace.Council, theme, new YearThemeText("Trygghetsmätning", 5, 2026))).Value;

        var (seen, all) = ((await _workspace.Get<YearQueries>().FindAsync(_police, _workspace.Council, 2026))!, (await YearAsync())!);

        Assert.DoesNotContain(seen.Meetings, m => m.State == MeetingState.Preparing);
        Assert.Contains(all.Meetings, m => m.State == MeetingState.Preparing);
        Assert.Equal(new DateOnly(2026, 5, 20), all.Themes.Single(t => t.Id == theme).Meeting!.Date);
        Assert.Null(seen.Themes.Single(t => t.Id == theme).Meeting);
        // Nor that one is planned: a theme with a meeting in preparation looks as one without.
        Assert.Contains(all.Themes, t => t.Standing == ThemeStanding.WithoutMeeting);
        Assert.All(seen.Themes.Where(t => t.Meeting is null), t => Assert.Equal((ThemeStanding.Waiting, "planerat", ""), (t.Standing, YearWords.Of(t), YearWords.Placed(t, 2026))));
        Assert.IsType<NotYourDuty>((await Commands.AddThemeAsync(_police, _workspace.Council, new(Guid.CreateVersion7()), new("Nattvandring", 5, 2026))).Refusal);
        Assert.IsType<NotYourDuty>((await Commands.RemoveThemeAsync(_police, _workspace.Council, theme, 2026)).Refusal);
        Assert.IsType<NotYourDuty>((await Commands.PlanSeriesAsync(_police, _workspace.Council, Series("3 september"), "", "", [])).Refusal);
        Assert.IsType<NotYourDuty>((await Commands.ChoosePointsAsync(_police, _workspace.Council, [], [])).Refusal);
        Assert.Null(await _workspace.Get<YearQueries>().FindAsync(await _workspace.StrangerAsync(), _workspace.Council, 2026));
    }

    [Fact]
    public async Task That_an_item_for_a_circle_is_a_theme_of_the_year_is_told_to_nobody_outside()
    {
        var (theme, next, item) = (new YearThemeId(Guid.CreateVersion7()), await NextAsync(), new AgendaItemId(Guid.CreateVersion7()));
        _ = (await Commands.AddThemeAsync(_coordinator, _workspace.Council, theme, new YearThemeText("Trygghetsmätning", 4, 2026))).Value;
        var outside = await _workspace.CallerAsync("skola");
        async Task<YearThemeRow> SeenAsync(Caller caller) =>
            (await _workspace.Get<YearQueries>().FindAsync(caller, _workspace.Council, 2026))!.Themes.Single(t => t.Id == theme);
        _ = (await _workspace.Get<PreparingCommands>().ShareAsync(_coordinator, next)).Value;
        var before = await SeenAsync(outside);
        var suggested = (await SuggestedAsync(next, theme))!;
        var circle = new ItemCircle(Duties.Secretary, [], SecrecyGround.InOwnWords("Upphandling pågår"));

        _ = (await _workspace.Get<SuggestionCommands>().TakeInAsync(
            _coordinator, next, item, suggested.Item with { Circle = circle }, suggested.Keys, null, false)).Value;

        Assert.Equal(item, (await SeenAsync(_coordinator)).Item);
        Assert.Equal(before, await SeenAsync(outside));
        Assert.Null(before.Item);
    }

    [Fact]
    public async Task A_theme_is_suggested_where_it_is_planned_with_its_reason_and_once()
    {
        var (theme, next) = (new YearThemeId(Guid.CreateVersion7()), await NextAsync());
        _ = (await Commands.AddThemeAsync(_coordinator, _workspace.Council, theme, new YearThemeText("Trygghetsmätning", 4, 2026, Presenter: "samordnaren", PlannedMinutes: 20))).Value;

        var suggested = await SuggestedAsync(next, theme);
        Assert.Null(await SuggestedAsync(_workspace.Today, theme));
        Assert.Equal("enligt årshjulet i april", SuggestionWords.Of(suggested!, _workspace.Clock.Now.Date is var day ? DateOnly.FromDateTime(day) : default));
        Assert.Equal(("Trygghetsmätning", "samordnaren", 20), (suggested!.Item.Title, suggested.Item.Presenter, suggested.Item.PlannedMinutes));

        var item = new AgendaItemId(Guid.CreateVersion7());
        _ = (await _workspace.Get<SuggestionCommands>().TakeInAsync(_coordinator, next, item, suggested.Item, suggested.Keys, null, false)).Value;

        Assert.Null(await SuggestedAsync(next, theme));
        Assert.Equal(item, (await YearAsync())!.Themes.Single(t => t.Id == theme).Item);
    }

    [Fact]
    public async Task Dismissed_it_is_gone_for_the_year_and_says_why()
    {
        var (theme, next) = (new YearThemeId(Guid.CreateVersion7()), await NextAsync());
        _ = (await Commands.AddThemeAsync(_coordinator, _workspace.Council, theme, new YearThemeText("Trygghetsmätning", 4, 2026))).Value;
        var suggested = (await SuggestedAsync(next, theme))!;

        _ = (await _workspace.Get<SuggestionCommands>().PutAsideAsync(
            _coordinator, _workspace.Council, [new SetAsideText(suggested.Key, suggested.Item.Title, suggested.Basis, null, "Görs vartannat år.")])).Value;

        Assert.Null(await SuggestedAsync(next, theme));
        Assert.Equal("Görs vartannat år.", (await YearAsync())!.Themes.Single(t => t.Id == theme).Dismissed);
        Assert.Null((await _workspace.Get<YearQueries>().FindAsync(_coordinator, _workspace.Council, 2027))!.Themes.Single(t => t.Id == theme).Dismissed);
    }

    [Fact]
    public async Task Tied_to_a_meeting_that_is_cancelled_it_comes_at_the_next_and_is_suggested_there()
    {
        var (theme, next) = (new YearThemeId(Guid.CreateVersion7()), await NextAsync());
        _ = (await Commands.AddThemeAsync(
            _coordinator, _workspace.Council, theme, new YearThemeText("Trygghetsmätning", 3, 2026).At(2026, _workspace.Today))).Value;
        Assert.Equal("enligt årshjulet på det här mötet", SuggestionWords.Of((await SuggestedAsync(_workspace.Today, theme))!, new(2026, 3, 11)));

        _ = (await _workspace.Get<SummonsCommands>().CancelAsync(_coordinator, _workspace.Today, "Sjukdom")).Value;

        var row = (await YearAsync())!.Themes.Single(t => t.Id == theme);
        Assert.Equal((next, _workspace.Today), (row.Meeting!.Id, row.Moved!.Id));
        Assert.Equal("Flyttat från det inställda sammanträdet 11 mars", YearWords.Placed(row, 2026));
        Assert.NotNull(await SuggestedAsync(next, theme));
    }

    [Theory]
    [InlineData(3, "Hör till mars")]
    [InlineData(5, "")]
    public void A_theme_that_comes_after_its_month_says_which_that_is(int month, string placed) => Assert.Equal(placed, YearWords.Placed(
        new YearThemeRow(
            new YearThemeId(Guid.CreateVersion7()), new YearThemeText("Trygghetsmätning", month, 2026), default, ThemeStanding.Waiting,
            new ThemeMeetingView(new MeetingId(Guid.CreateVersion7()), new DateOnly(2026, 5, 20), MeetingState.Preparing), null, null, null, null),
        2026));

    [Fact]
    public async Task A_meeting_held_without_it_leaves_it_to_the_next()
    {
        var (theme, next) = (new YearThemeId(Guid.CreateVersion7()), await NextAsync());
        await _workspace.ChooseAsync(s => s with { Quorum = QuorumRule.None });
        _ = (await Commands.AddThemeAsync(_coordinator, _workspace.Council, theme, new YearThemeText("Trygghetsmätning", 3, 2026))).Value;
        var chair = await _workspace.CallerAsync("ordforande");
        _ = (await _workspace.Get<ChairCommands>().OpenAsync(chair, _workspace.Today)).Value;
        _ = (await _workspace.Get<ChairCommands>().CloseAsync(chair, _workspace.Today, "Tiden var ute.")).Value;

        var row = (await YearAsync())!.Themes.Single(t => t.Id == theme);

        Assert.Equal("inte behandlat", YearWords.Of(row));
        Assert.Equal("Togs inte upp 11 mars, kommer 20 maj", YearWords.Placed(row, 2026));
        Assert.Equal("enligt årshjulet i mars, inte behandlat 11 mars", SuggestionWords.Of((await SuggestedAsync(next, theme))!, new(2026, 3, 11)));
    }

    [Fact]
    public async Task The_next_meeting_item_begins_with_the_chosen_points()
    {
        await ChooseAsync("Övriga frågor", "Nästa möte");
        var (secretary, id, item) = (await _workspace.CallerAsync("sekreterare"), new MeetingId(Guid.CreateVersion7()), new AgendaItemId(Guid.CreateVersion7()));
        _ = (await _workspace.Get<PreparingCommands>().RemoveAsync(_coordinator, await NextAsync())).Value;
        _ = (await _workspace.Get<PreparingCommands>().AddItemAsync(_coordinator, _workspace.Today, item, new AgendaItemText(AgendaItemKind.Formality, "Nästa möte"))).Value;
        _ = (await _workspace.Get<ChairCommands>().OpenAsync(await _workspace.CallerAsync("ordforande"), _workspace.Today)).Value;

        _ = (await _workspace.Get<NextMeetingCommands>().SettleAsync(
            secretary, _workspace.Today, item, null, new NextMeetingTime(new(2026, 5, 5), new(9, 0), new(11, 0)), id, new DecisionId(Guid.CreateVersion7()))).Value;

        Assert.Equal(["Övriga frågor", "Nästa möte"], (await _workspace.MeetingAsync(id)).Items.Select(i => i.Title));
    }

    [Fact]
    public async Task Nästa_möte_is_the_first_of_a_series()
    {
        _ = (await Commands.PlanSeriesAsync(_coordinator, _workspace.Council, Series("2 april, 5 november"), "", "", [])).Value;

        Assert.Equal(new DateOnly(2026, 4, 2), (await _workspace.MeetingAsync()).Next!.Time.Date);
    }

    [Fact]
    public async Task Two_who_choose_points_do_not_overwrite_each_other_unseen()
    {
        await ChooseAsync("Övriga frågor");
        var points = new ValueList<StandingPoint>();

        Assert.IsType<YearRefusal.PointsAreOthers>((await Commands.ChoosePointsAsync(
            await _workspace.CallerAsync("sekreterare"), _workspace.Council, points, [Point("Parentation")])).Refusal);
        var seen = (await YearAsync())!.Points;
        _ = (await Commands.ChoosePointsAsync(_coordinator, _workspace.Council, seen, [Point("Parentation")])).Value;

        Assert.Equal("Parentation", Assert.Single((await YearAsync())!.Points).Title);
        var bad = Point(" ");
        Assert.Equal(bad.Id, Assert.Single(Assert.IsType<YearRefusal.PointsRefused>((await Commands.ChoosePointsAsync(_coordinator, _workspace.Council, (await YearAsync())!.Points, [bad])).Refusal).Each).Point);
    }

    [Fact]
    public async Task Removed_and_put_back_a_theme_is_as_it_was()
    {
        var theme = new YearThemeId(Guid.CreateVersion7());
        _ = (await Commands.AddThemeAsync(_coordinator, _workspace.Council, theme, new YearThemeText("Trygghetsmätning", 3, 2026))).Value;
        var row = (await YearAsync())!.Themes.Single(t => t.Id == theme);

        foreach (var from in new[] { 2026, 2027 })
        {
            for (var time = 0; time < 2; time++)
            {
                _ = (await Commands.RemoveThemeAsync(_coordinator, _workspace.Council, theme, from)).Value;
            }

            _ = (await Commands.PutBackThemeAsync(_coordinator, _workspace.Council, theme, row.Text, row.Since)).Value;
            Assert.Equal(row, (await YearAsync())!.Themes.Single(t => t.Id == theme));
        }
    }

    private async Task<YearView?> YearAsync() => await _workspace.Get<YearQueries>().FindAsync(_coordinator, _workspace.Council, null);

    private async Task<MeetingId> NextAsync()
    {
        await using var db = _workspace.Db();
        return await db.Meetings.Where(m => m.State == MeetingState.Preparing).Select(m => m.Id).SingleAsync(TestContext.Current.CancellationToken);
    }

    private async Task<Suggestion?> SuggestedAsync(MeetingId meeting, YearThemeId theme) =>
        (await _workspace.Get<MeetingQueries>().FindPreparingAsync(_coordinator, _workspace.Council, meeting))!.Suggestions
            .FirstOrDefault(s => s.Key == SuggestionKey.Of(theme, 2026));

    private async Task ChooseAsync(params string[] titles) =>
        _ = (await Commands.ChoosePointsAsync(_coordinator, _workspace.Council, [], titles.Select(Point).ToValueList())).Value;

    private static StandingPoint Point(string title) => new(Guid.CreateVersion7(), AgendaItemKind.Formality, title);

    private static ValueList<SeriesMeeting> Series(string rule) => MeetingRuleReading.Read(rule).Value.Days(2026).Days
        .Select(day => new SeriesMeeting(new MeetingId(Guid.CreateVersion7()), day, new TimeOnly(9, 0), new TimeOnly(11, 0))).ToValueList();
}
