using BfaRadet.App.Features.Home;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Minutes;
using BfaRadet.Tests.App.Features.Meetings.Agenda;
using BfaRadet.Tests.Testing;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Live;

/// <summary>The item "Nästa möte" plans the meeting, while the council sits.</summary>
public sealed class NextMeetingPanelTests : IAsyncLifetime
{
    private readonly AgendaItemId _item = new(Guid.CreateVersion7());
    private AWorkspace _workspace = default!;

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        await _workspace.ChooseAsync(s => s with { Quorum = QuorumRule.None });
        _ = (await _workspace.Get<PreparingCommands>().AddItemAsync(
            await _workspace.CallerAsync("samordnare"), _workspace.Today, _item, new AgendaItemText(AgendaItemKind.Decision, "Nästa möte"))).Value;
        var (chair, caller) = (_workspace.Get<ChairCommands>(), await _workspace.CallerAsync("ordforande"));
        _ = (await chair.OpenAsync(caller, _workspace.Today)).Value;
        _ = (await chair.TakeUpAsync(caller, _workspace.Today, _item)).Value;
    }

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task The_day_as_it_is_said_plans_the_meeting_records_it_and_is_nasta_mote_from_then_on()
    {
        await NothingPlannedAsync();
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        await using var member = await AWindow.OpenAsync(_workspace, "polis");
        var entry = secretary.Panel<DecisionEntry>();
        await entry.InvokeAsync(() => entry.Instance.Read(_item.Value, "Samordnaren mäter farten till nästa möte", 40));
        secretary.Sees<DecisionEntry>("nästa möte är inte planerat");

        Type(secretary, "tisdag 5 maj kl. 9");
        secretary.Sees<NextMeetingPanel>("Läses som tisdag 5 maj 2026 kl. 09.00–11.00, Kommunhuset, sal A.");
        Submit(secretary);

        secretary.Sees<NextMeetingPanel>("Planerat: tisdag 5 maj 2026 kl. 09.00–11.00, Kommunhuset, sal A");
        Assert.DoesNotContain("Anteckna dagen", secretary.TextOf<NextMeetingPanel>(), StringComparison.Ordinal);
        Assert.Equal("", secretary.Panel<NextMeetingPanel>().Find("#next-meeting").GetAttribute("value") ?? "");
        member.Sees<DecisionsPanel>("Nästa möte är tisdag 5 maj 2026 kl. 09.00–11.00, Kommunhuset, sal A.");
        secretary.Page.WaitForAssertion(() =>
            Assert.DoesNotContain("inte planerat", secretary.TextOf<DecisionEntry>(), StringComparison.Ordinal), AWindow.Soon);
        Assert.True(await secretary.RecordAsync("Samordnaren får i uppdrag att mäta farten uppf. nästa möte"));
        var view = await _workspace.MeetingAsync();
        Assert.Equal(new DateOnly(2026, 5, 5), view.Decisions[^1].Draft.ReviewOn);
        Assert.Equal(DecisionKind.Resolved, view.Decisions[^2].Draft.Kind);
        var planned = await _workspace.MeetingAsync(view.Next!.Id);
        Assert.Equal((MeetingState.Preparing, new DateOnly(2026, 5, 5)), (planned.State, planned.Details.Date));
        Assert.Contains(planned.Items, i => i.Kind == AgendaItemKind.Formality);
    }

    [Fact]
    public async Task A_day_that_is_settled_is_listed_for_members_and_nothing_else_of_the_meeting()
    {
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        var next = (await _workspace.MeetingAsync()).Next!;
        await using var window = new APage(_workspace, await _workspace.CallerAsync("polis"));
        var page = window.Open<MeetingsPage>(MeetingAddresses.List(_workspace.Council), p => p.Add(x => x.CouncilKey, _workspace.Council.Value));
        page.WaitForAssertion(() => Assert.Contains("Kommande", page.Markup, StringComparison.Ordinal), AWindow.Soon);
        Assert.Empty(page.FindAll(".settled"));

        secretary.Press<NextMeetingPanel>("Anteckna dagen");

        var listed = page.WaitForElement(".settled", AWindow.Soon).Words();
        Assert.StartsWith(BfaRadet.App.Ui.SwedishDates.WithWeekday(next.Time.Date), listed.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("kl.", listed, StringComparison.Ordinal);
        Assert.Empty((await _workspace.Get<MeetingQueries>().ListAsync(secretary.Caller, _workspace.Council))!.Settled);
    }

    [Fact]
    public async Task The_one_that_is_planned_is_named_recorded_and_moved()
    {
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        var before = (await _workspace.MeetingAsync()).Next!;
        secretary.Sees<NextMeetingPanel>($"Planerat: {NextMeetingWords.Of(before.Time, before.Place)}");

        secretary.Press<NextMeetingPanel>("Anteckna dagen");
        secretary.Page.WaitForAssertion(() => Assert.DoesNotContain("Anteckna dagen", secretary.TextOf<NextMeetingPanel>(), StringComparison.Ordinal), AWindow.Soon);
        Type(secretary, "5/6 13–15");
        Submit(secretary);

        secretary.Sees<NextMeetingPanel>("Planerat: fredag 5 juni 2026 kl. 13.00–15.00");
        var view = await _workspace.MeetingAsync();
        Assert.Equal((before.Id, before.Place), (view.Next!.Id, view.Next.Place));
        Assert.StartsWith("Nästa möte är fredag 5 juni 2026 kl. 13.00–15.00", Assert.Single(view.Decisions, d => d.Item == _item).Draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_settled_day_is_known_at_home_and_in_the_minutes_and_the_unshared_agenda_is_not()
    {
        await NothingPlannedAsync();
        async Task<RecordNextMeeting?> InMinutesAsync()
        {
            await using var db = _workspace.Db();
            return (await AssemblyLoading.MakeAsync(db, _workspace.Today))!.NextMeeting;
        }

        var (id, chair) = (new MeetingId(Guid.CreateVersion7()), await _workspace.CallerAsync("ordforande"));
        _ = (await _workspace.Get<PreparingCommands>().PlanAsync(
            chair, _workspace.Council, id, new MeetingDetails(new(2026, 5, 5), new(9, 0), new(11, 0), "Sal B"),
            [new AgendaItemText(AgendaItemKind.Decision, "Hemligt ärende")])).Value;
        Assert.Null(await InMinutesAsync());
        var planned = (await _workspace.MeetingAsync()).Next!;

        _ = (await SettleAsync("ordforande", planned, null)).Value;
        _ = (await _workspace.Get<ChairCommands>().CloseAsync(chair, _workspace.Today, "Tiden är slut")).Value;

        Assert.Equal(new DateOnly(2026, 5, 5), (await InMinutesAsync())!.Date);
        var home = (await _workspace.Get<HomeQueries>().FindAsync(await _workspace.CallerAsync("polis"), _workspace.Council, null))!;
        Assert.Equal((id, new DateOnly(2026, 5, 5), 0), (home.Next!.Id, home.Next.Details.Date, home.Next.Titles.Count));
        var prepares = (await _workspace.Get<HomeQueries>().FindAsync(chair, _workspace.Council, null))!;
        Assert.Equal("Hemligt ärende", Assert.Single(prepares.Next!.Titles).Title);
    }

    [Fact]
    public async Task Decisions_for_the_next_meeting_are_named_when_it_is_moved_and_follow_by_one_button()
    {
        await NothingPlannedAsync();
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        _ = (await SettleAsync("sekreterare", null, Time(5))).Value;
        secretary.Sees<NextMeetingPanel>("Planerat: tisdag 5 maj 2026");
        Assert.True(await secretary.RecordAsync("Samordnaren får i uppdrag att mäta farten uppf. nästa möte"));
        Assert.True(await secretary.RecordAsync("Samordnaren får i uppdrag att räkna bilar 31 okt"));
        var next = (await _workspace.MeetingAsync()).Next!;

        _ = (await SettleAsync("sekreterare", next, Time(12))).Value;

        secretary.Sees<NextMeetingPanel>("Ett beslut har kvar mötets förra dag. Mötet är flyttat till tisdag 12 maj 2026.");
        secretary.Sees<NextMeetingPanel>("Effekten bedöms 5 maj 2026.");
        Assert.DoesNotContain("räkna bilar", secretary.TextOf<NextMeetingPanel>(), StringComparison.Ordinal);
        secretary.Press<NextMeetingPanel>("Flytta det till");

        secretary.Page.WaitForAssertion(() => Assert.DoesNotContain("förra dag", secretary.TextOf<NextMeetingPanel>(), StringComparison.Ordinal), AWindow.Soon);
        var decisions = (await _workspace.MeetingAsync()).Decisions;
        Assert.Equal(new DateOnly(2026, 5, 12), decisions.Single(d => d.Draft.Text.Contains("mäta farten", StringComparison.Ordinal)).Draft.ReviewOn);
        Assert.Equal(new DateOnly(2026, 10, 31), decisions.Single(d => d.Draft.Text.Contains("räkna bilar", StringComparison.Ordinal)).Draft.DueOn);
        await using var db = _workspace.Db();
        var told = await db.Journal.Where(e => e.Event == nameof(DecisionAmended)).OrderBy(e => e.Id).LastAsync();
        Assert.Contains("flyttat", ((DecisionAmended)told.Read()!).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nästa möte är tisdag 5 maj 2026 kl. 09.00–11.00.", 5, true)]
    [InlineData("Nästa möte är den 15 maj 2026.", 5, false)]
    [InlineData("Frågan tas upp den 5 maj 2026.", 5, false)]
    public void Only_a_decision_about_the_next_meeting_settles_its_day(string decision, int day, bool settles)
    {
        Assert.Equal(settles, NextMeetingWords.Settles(decision, new DateOnly(2026, 5, day)));
    }

    [Fact]
    public async Task A_day_that_cannot_be_is_refused_at_the_field_and_kept()
    {
        await NothingPlannedAsync();
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");

        Type(secretary, "onsdag 5 maj kl. 9");
        Submit(secretary);

        var panel = secretary.Panel<NextMeetingPanel>();
        Assert.Contains("5 maj 2026 är en tisdag", panel.Find(".bfa-field-error").TextContent, StringComparison.Ordinal);
        Assert.Equal("onsdag 5 maj kl. 9", panel.Find("#next-meeting").GetAttribute("value"));
        Assert.Null((await _workspace.MeetingAsync()).Next);
    }

    [Fact]
    public async Task Only_those_who_may_plan_see_the_form_and_only_at_its_item()
    {
        await using var member = await AWindow.OpenAsync(_workspace, "polis");
        await using var coordinator = await AWindow.OpenAsync(_workspace, "samordnare");

        Assert.NotEmpty(coordinator.Page.FindAll("form.next"));
        coordinator.Sees<NextMeetingPanel>("Sekreteraren eller ordföranden antecknar dagen.");
        Assert.Empty(member.Page.FindAll("form.next"));
        var queries = _workspace.Get<MeetingQueries>();
        Assert.Null((await queries.FindAsync(member.Caller, _workspace.Council, _workspace.Today))!.Next);
        Assert.NotNull((await queries.FindAsync(coordinator.Caller, _workspace.Council, _workspace.Today))!.Next);
        Assert.IsType<NotYourDuty>((await SettleAsync("polis", (await _workspace.MeetingAsync()).Next, Time(5))).Refusal);

        var other = (await _workspace.MeetingAsync()).Items.First(i => i.Id != _item);
        _ = (await _workspace.Get<ChairCommands>().TakeUpAsync(await _workspace.CallerAsync("ordforande"), _workspace.Today, other.Id)).Value;
        coordinator.Page.WaitForAssertion(() => Assert.Empty(coordinator.Page.FindAll("form.next")), AWindow.Soon);
    }

    [Fact]
    public async Task Of_two_who_plan_at_once_the_second_is_told_of_the_first()
    {
        await NothingPlannedAsync();
        _ = (await SettleAsync("samordnare", null, Time(5))).Value;

        Assert.Equal(new MeetingRefusal.NextIsAnother(new DateOnly(2026, 5, 5)), (await SettleAsync("ordforande", null, Time(6))).Refusal);

        // A coordinator records no decisions; the chair then settles the same day.
        var view = await _workspace.MeetingAsync();
        Assert.Empty(view.Decisions);
        _ = (await SettleAsync("ordforande", view.Next, null)).Value;
        Assert.Single((await _workspace.MeetingAsync()).Decisions);
    }

    [Fact]
    public async Task Sent_twice_it_makes_one_meeting_and_one_decision()
    {
        await NothingPlannedAsync();
        var (id, decision) = (new MeetingId(Guid.CreateVersion7()), new DecisionId(Guid.CreateVersion7()));

        foreach (var time in Enumerable.Repeat(Time(5), 2))
        {
            _ = (await _workspace.Get<NextMeetingCommands>().SettleAsync(
                await _workspace.CallerAsync("ordforande"), _workspace.Today, _item, null, time, id, decision)).Value;
        }

        Assert.Single((await _workspace.MeetingAsync()).Decisions);
        await using var db = _workspace.Db();
        Assert.Equal(1, await db.Meetings.CountAsync(m => m.Date == new DateOnly(2026, 5, 5)));
    }

    [Fact]
    public async Task It_is_not_moved_past_another()
    {
        var (planned, caller) = ((await _workspace.MeetingAsync()).Next!, await _workspace.CallerAsync("samordnare"));
        var later = planned.Time.Date.AddDays(10);
        _ = (await _workspace.Get<PreparingCommands>().PlanAsync(
            caller, _workspace.Council, new MeetingId(Guid.CreateVersion7()), new MeetingDetails(later, new(9, 0), new(11, 0), "Sal B"))).Value;

        var refused = await SettleAsync("ordforande", planned, new NextMeetingTime(later.AddDays(1), new(9, 0), new(11, 0)));

        Assert.Equal(new MeetingRefusal.AnotherIsEarlier(later), refused.Refusal);
        Assert.Equal(planned, (await _workspace.MeetingAsync()).Next);
    }

    private static NextMeetingTime Time(int day) => new(new(2026, 5, day), new(9, 0), new(11, 0));

    private async Task<Result<Done>> SettleAsync(string key, NextMeetingView? seen, NextMeetingTime? time) =>
        await _workspace.Get<NextMeetingCommands>().SettleAsync(
            await _workspace.CallerAsync(key), _workspace.Today, _item, seen, time, new MeetingId(Guid.CreateVersion7()), new DecisionId(Guid.CreateVersion7()));

    private static void Type(AWindow window, string words)
    {
        var panel = window.Panel<NextMeetingPanel>();
        panel.InvokeAsync(() => panel.Find("#next-meeting").Input(words)).GetAwaiter().GetResult();
    }

    private static void Submit(AWindow window)
    {
        var panel = window.Panel<NextMeetingPanel>();
        panel.InvokeAsync(() => panel.Find("form.next").Submit()).GetAwaiter().GetResult();
    }

    private async Task NothingPlannedAsync()
    {
        var caller = await _workspace.CallerAsync("samordnare");
        var list = await _workspace.Get<MeetingQueries>().ListAsync(caller, _workspace.Council);
        foreach (var next in list!.Meetings.Where(m => m.State == MeetingState.Preparing))
        {
            _ = (await _workspace.Get<PreparingCommands>().ChangeDetailsAsync(
                caller, next.Id, next.Details, next.Details with { Date = new DateOnly(2025, 5, 20) })).Value;
        }
    }
}
