using BfaRadet.App.Features.Councils;
using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Features.Help;
using BfaRadet.App.Features.Home;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Identity.Invitations;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Tests.Testing;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BfaRadet.Tests.App.Features.Home;

public sealed class ComingHomeTests : IAsyncLifetime
{
    private readonly List<APage> _windows = [];
    private AWorkspace _workspace = default!;

    public async ValueTask InitializeAsync() => _workspace = await AWorkspace.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var window in _windows)
        {
            await window.DisposeAsync();
        }

        await _workspace.DisposeAsync();
    }

    [Fact]
    public async Task The_next_meeting_is_there_with_its_titles_but_no_breaks()
    {
        var view = await FindAsync("polis");

        Assert.Equal((_workspace.Today, MeetingState.Shared), (view.Next!.Id, view.Next.State));
        Assert.Equal(6, view.Next.Titles.Count);
        Assert.DoesNotContain(view.Next.Titles, t => t.Title == "Paus");
    }

    [Fact]
    public async Task Of_a_settled_day_others_see_the_day_alone_until_it_is_shared()
    {
        var police = await _workspace.CallerAsync("polis");
        var window = new APage(_workspace, police);
        _windows.Add(window);
        var card = window.Render<NextMeetingCard>(p => p
            .Add(x => x.Council, _workspace.Council).Add(x => x.Today, new DateOnly(2026, 3, 11)).Add(x => x.Caller, police)
            .Add(x => x.Next, new NextMeeting(_workspace.Today, new MeetingDetails(new DateOnly(2026, 5, 20), default, default, ""), MeetingState.Preparing, [])));

        Assert.Contains("onsdag 20 maj 2026", card.Find("p").TextContent.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("kl.", card.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_on_one_day_the_one_whose_time_has_passed_gives_way()
    {
        await using var db = _workspace.Db();
        var today = await db.Meetings.SingleAsync(m => m.Id == _workspace.Today);
        var later = new MeetingId(Guid.CreateVersion7());
        var preparing = _workspace.Get<PreparingCommands>();
        var coordinator = await _workspace.CallerAsync("samordnare");
        _ = (await preparing.PlanAsync(coordinator, _workspace.Council, later, today.Details with { StartsAt = today.EndsAt.AddHours(1), EndsAt = today.EndsAt.AddHours(2) })).Value;

        Assert.Equal(_workspace.Today, (await FindAsync("samordnare")).Next!.Id);
        _workspace.Clock.Move(SwedishDates.MomentOf(today.Date, today.EndsAt).AddMinutes(5) - _workspace.Clock.GetUtcNow());

        Assert.Equal(later, (await FindAsync("samordnare")).Next!.Id);
    }

    [Theory]
    [InlineData("polis", false)]
    [InlineData("samordnare", true)]
    public async Task A_meeting_in_Beredning_is_next_only_for_those_who_prepare(string key, bool known)
    {
        _workspace.Clock.Move(TimeSpan.FromDays(64));

        var view = await FindAsync(key);

        Assert.Equal(known, view.Next is not null);
        Assert.Equal(known, view.Needs.Any(n => n is UnsharedMeeting));
    }

    [Fact]
    public async Task Mine_name_me_and_ours_my_organisation_overdue_first()
    {
        var view = await FindAsync("samordnare");

        Assert.Equal([3, 2], view.Mine.Select(r => r.Number.Running));
        Assert.Empty(view.Ours);
        // The secretary sits in the same organisation, and is not named.
        var colleague = await FindAsync("sekreterare");
        Assert.Empty(colleague.Mine);
        Assert.Equal([3, 2], colleague.Ours.Select(r => r.Number.Running));
        var other = await FindAsync("polis");
        Assert.Empty(other.Mine.Concat(other.Ours));
    }

    [Fact]
    public async Task A_council_that_has_met_is_not_led_through_its_first_steps()
    {
        Assert.Empty((await FindAsync("samordnare")).FirstSteps);
    }

    [Fact]
    public async Task A_new_council_is_led_to_its_first_meeting_by_steps_that_tick_themselves()
    {
        var council = await new ACouncil("Bengtsfors kommun").FoundAsync(_workspace);
        var (by, invitations) = (await _workspace.CallerAsync("administrator"), _workspace.Get<InvitationCommands>());
        var own = (await _workspace.Get<CouncilCommands>().AddMemberAsync(by, council.Id, new MemberDetails(by.Name, "", "Kommunen", Duties.Coordinator))).Value;
        _ = (await invitations.AcceptAsync((await invitations.CreateAsync(by, council.Id, own)).Value.Split('#')[1], by.AccountId)).Value;

        var view = (await _workspace.Get<HomeQueries>().FindAsync(by, council.Id, null))!;

        Assert.Equal((0, false), (view.SinceRest, view.HasMet));
        Assert.True((await FindAsync("samordnare")).HasMet);
    }

    [Fact]
    public async Task Those_who_prepare_are_asked_about_expired_focus_areas()
    {
        Assert.Equal(2, (await FindAsync("samordnare")).Needs.Count(n => n is ExpiredFocusArea));
        Assert.DoesNotContain((await FindAsync("polis")).Needs, n => n is ExpiredFocusArea);
    }

    [Fact]
    public async Task Those_who_prepare_are_asked_to_fill_in_decisions_of_closed_meetings()
    {
        await _workspace.ChooseAsync(s => s with { Quorum = QuorumRule.None });
        var secretary = await _workspace.CallerAsync("sekreterare");
        var chair = _workspace.Get<ChairCommands>();
        _ = (await chair.OpenAsync(secretary, _workspace.Today)).Value;
        _ = (await _workspace.Get<SecretaryCommands>().RecordDecisionAsync(
            secretary, _workspace.Today, (await _workspace.MeetingAsync()).CurrentItem!.Value, new DecisionId(Guid.CreateVersion7()),
            new DecisionDraft(DecisionKind.Assigned, "Någon gör något."))).Value;
        Assert.DoesNotContain((await FindAsync("samordnare")).Needs, n => n is IncompleteDecision);

        _ = (await chair.CloseAsync(secretary, _workspace.Today, "Tiden är slut.")).Value;

        var need = Assert.Single((await FindAsync("samordnare")).Needs.OfType<IncompleteDecision>());
        Assert.Equal("ansvarig och datum", DecisionWords.Of(need.Missing));
    }

    [Fact]
    public async Task A_member_is_told_of_a_shared_agenda_until_it_has_been_read()
    {
        Assert.Single((await FindAsync("polis")).Needs.OfType<SharedMeeting>());

        await _workspace.Get<AgendaReads>().MarkAsync(await _workspace.CallerAsync("polis"), _workspace.Council, _workspace.Today);

        Assert.Empty((await FindAsync("polis")).Needs);
    }

    [Theory]
    [InlineData("polis", "Ingen dagordning är delad än")]
    [InlineData("samordnare", "Inget kommande sammanträde är planerat")]
    public async Task Without_a_meeting_to_show_each_is_told_what_is_true_for_them(string key, string told)
    {
        // After the one in Beredning, which those who prepare would see.
        _workspace.Clock.Move(TimeSpan.FromDays(key == "polis" ? 64 : 400));

        var page = await OpenAsync(key);

        Assert.Contains(told, page.WaitForElement("#next").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_is_a_link_by_all_of_its_words_and_its_day_is_written_out()
    {
        var page = await OpenAsync("samordnare");

        var row = page.WaitForElement("section[aria-labelledby=mine] li");

        Assert.NotEmpty(row.QuerySelectorAll("a .text"));
        Assert.Matches(@"senast\s+\d{1,2} \p{L}+ 2026", row.TextContent);
    }

    [Fact]
    public async Task A_member_is_led_to_the_page_for_residents_once_there_is_one()
    {
        await _workspace.ChooseAsync(s => s with { OpenPage = true, OpenAddress = "mellerud" });
        Assert.Equal("/oppet/mellerud", (await OpenAsync("polis")).WaitForElement("a[href^='/oppet']").GetAttribute("href"));

        await _workspace.ChooseAsync(s => s with { OpenPage = false });
        Assert.Empty((await OpenAsync("polis")).FindAll("a[href^='/oppet']"));
    }

    [Fact]
    public async Task Since_last_tells_what_came_of_what_others_did_and_nothing_of_Beredning()
    {
        await _workspace.ChooseAsync(s => s with { Quorum = QuorumRule.None });
        var (secretary, since) = (await _workspace.CallerAsync("sekreterare"), _workspace.Clock.Now.AddHours(-1));
        var (chair, records) = (_workspace.Get<ChairCommands>(), _workspace.Get<SecretaryCommands>());
        _ = (await chair.OpenAsync(secretary, _workspace.Today)).Value;
        var item = (await _workspace.MeetingAsync()).CurrentItem!.Value;
        var (kept, taken) = (new DecisionId(Guid.CreateVersion7()), new DecisionId(Guid.CreateVersion7()));
        _ = (await records.RecordDecisionAsync(secretary, _workspace.Today, item, kept, new DecisionDraft(DecisionKind.Approved, "Listan godkänns."))).Value;
        _ = (await records.RecordDecisionAsync(secretary, _workspace.Today, item, taken, new DecisionDraft(DecisionKind.Noted, "Ett misstag."))).Value;
        _ = (await records.WithdrawDecisionAsync(secretary, _workspace.Today, taken)).Value;
        _ = (await chair.CloseAsync(secretary, _workspace.Today, "Tiden är slut.")).Value;

        var view = await FindAsync("polis", since);
        Assert.Equal(["Sammanträdet 11 mars 2026 är hållet", "Beslut 2026:7: Listan godkänns."], view.Since.Select(l => l.Text).Take(2));
        Assert.Equal(
            [MeetingAddresses.Agenda(_workspace.Council, _workspace.Today), DecisionAddresses.Of(_workspace.Council, kept)],
            view.Since.Select(l => l.Address).Take(2));
        Assert.DoesNotContain(view.Since, l => l.Text.Contains("misstag", StringComparison.Ordinal));
        // The opening, the mistake twice, and what the roll and the items are in the journal.
        Assert.True(view.SinceRest >= 3);
        Assert.Empty((await FindAsync("sekreterare", since)).Since);
        Assert.DoesNotContain(
            (await FindAsync("polis", _workspace.Clock.Now.AddDays(-2))).Since, l => l.Text.Contains("Nya fokusområden", StringComparison.Ordinal));
    }

    [Fact]
    public async Task How_far_the_decisions_have_come_is_counted()
    {
        var counts = (await FindAsync("polis")).Counts;

        Assert.Equal(6, counts.Total);
        Assert.Equal((2, 0), (counts.Late, counts.Done));
    }

    [Theory]
    [InlineData(Duties.ViceChair | Duties.Member, "leda-motet")]
    [InlineData(Duties.Secretary | Duties.Coordinator, "beslut-pa-en-rad")]
    [InlineData(Duties.Coordinator, "forbereda-dagordningen")]
    [InlineData(Duties.Member, "ledamot-pa-motet")]
    [InlineData(Duties.Substitute, "ledamot-pa-motet")]
    [InlineData(Duties.Attendant, "sa-gar-ett-mote-till")]
    [InlineData(Duties.Observer, "sa-gar-ett-mote-till")]
    public void Every_role_is_welcomed_with_two_sentences_and_a_page_of_the_help(Duties duties, string page)
    {
        var welcome = Welcome.To(duties);

        Assert.Equal(page, welcome.Page);
        Assert.NotNull(_workspace.Get<HelpTexts>().Find(page));
        Assert.Equal(2, welcome.Text.Split(". ").Length);
    }

    [Fact]
    public async Task Others_are_told_that_there_is_no_such_council()
    {
        var queries = _workspace.Get<HomeQueries>();

        Assert.Null(await queries.FindAsync(await _workspace.CallerAsync("administrator"), _workspace.Council, null));
        Assert.Null(await queries.FindAsync(await _workspace.CallerAsync("polis"), new CouncilId(Guid.NewGuid()), null));
    }

    private async Task<IRenderedComponent<HomePage>> OpenAsync(string key)
    {
        var window = new APage(_workspace, await _workspace.CallerAsync(key));
        _windows.Add(window);
        var page = window.Open<HomePage>($"/rad/{_workspace.Council}", p => p.Add(h => h.CouncilId, _workspace.Council.Value));
        page.WaitForElement("#mine");
        return page;
    }

    private async Task<HomeView> FindAsync(string key, DateTimeOffset? lastVisit = null) =>
        (await _workspace.Get<HomeQueries>().FindAsync(await _workspace.CallerAsync(key), _workspace.Council, lastVisit))!;
}
