using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Live;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Tests.Testing;
using Bunit;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Live;

public sealed class LiveMeetingPageTests : IAsyncLifetime
{
    private AWorkspace _workspace = default!;

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        await _workspace.ChooseAsync(s => s with { Quorum = QuorumRule.None });
    }

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task The_chair_opens_and_everybody_is_in_the_meeting()
    {
        await using var chair = await AWindow.OpenAsync(_workspace, "ordforande");
        await using var member = await AWindow.OpenAsync(_workspace, "skola");

        chair.Press<SessionPanel>("Öppna mötet");

        member.Sees<SessionPanel>("Öppnat kl. 15.30");
        Assert.Empty(member.Page.FindComponents<DecisionEntry>());
        chair.Page.WaitForAssertion(() => Assert.Single(chair.Page.FindComponents<DecisionEntry>()));
    }

    [Fact]
    public async Task A_decision_reaches_another_window_and_draws_nothing_else_there()
    {
        await OpenMeetingAsync();
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        await using var member = await AWindow.OpenAsync(_workspace, "skola");
        var others = Drawn(member);
        var decisions = member.Panel<DecisionsPanel>().RenderCount;

        Assert.True(await secretary.RecordAsync("Listan godkänns."));

        member.Sees<DecisionsPanel>("Listan godkänns.");
        member.Sees<DecisionsPanel>("antecknat av Cajsa Frisk");
        Assert.True(member.Panel<DecisionsPanel>().RenderCount > decisions);
        Assert.Equal(others, Drawn(member));
        Assert.Single(member.Page.FindAll(".card.bfa-new"));
    }

    [Fact]
    public async Task The_page_follows_the_chair_until_one_looks_elsewhere()
    {
        await OpenMeetingAsync();
        await using var chair = await AWindow.OpenAsync(_workspace, "ordforande");
        await using var member = await AWindow.OpenAsync(_workspace, "skola");

        chair.Press<AgendaPanel>("↓");
        member.Sees<ItemPanel>("2 Våldsbejakande extremism");

        member.Press<AgendaPanel>("6");
        member.Sees<ItemPanel>("6 Övriga frågor");
        chair.Press<AgendaPanel>("↓");
        member.Sees<ElsewhereStrip>("Mötet är på punkt 3 Information från polisen. Du tittar på 6 Övriga frågor.");
        Assert.Contains("6 Övriga frågor", member.TextOf<ItemPanel>(), StringComparison.Ordinal);

        member.Press<ElsewhereStrip>("Följ med");
        member.Sees<ItemPanel>("3 Information från polisen");
        member.Page.WaitForState(() => member.TextOf<ElsewhereStrip>().Length == 0, AWindow.Soon);
    }

    [Fact]
    public async Task Who_has_a_decision_half_written_stays_at_its_item_when_the_meeting_moves_on()
    {
        await OpenMeetingAsync();
        await using var chair = await AWindow.OpenAsync(_workspace, "ordforande");
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        var entry = secretary.Panel<DecisionEntry>();
        var item = entry.Instance.Item;
        await entry.InvokeAsync(() => entry.Instance.Read(item.Value, "Listan god", 10));

        chair.Press<AgendaPanel>("↓");

        secretary.Sees<ElsewhereStrip>("Mötet är på punkt 2 Våldsbejakande extremism");
        secretary.Sees<ElsewhereStrip>("Du skriver på 1 ");
        secretary.Sees<NotesPanel>("Anteckningar – 1 ");
        Assert.Equal(item, entry.Instance.Item);
    }

    [Fact]
    public async Task Who_moves_the_meeting_goes_along_in_the_middle_of_a_sentence()
    {
        await OpenMeetingAsync();
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        await using var chair = await AWindow.OpenAsync(_workspace, "ordforande");
        secretary.Panel<NotesPanel>().Find("#notes-panel").FocusIn();

        secretary.Press<AgendaPanel>("↓");
        secretary.Press<AgendaPanel>("↓");

        secretary.Sees<NotesPanel>("Anteckningar – 3 Information från polisen");
        secretary.Sees<ItemPanel>("3 Information från polisen");
        Assert.Equal("", secretary.TextOf<ElsewhereStrip>());
        chair.Sees<ItemPanel>("3 Information från polisen");

        // Moved by somebody else's hand the words stay where they are written.
        secretary.Panel<NotesPanel>().Find("#notes-panel").FocusIn();
        chair.Press<AgendaPanel>("↓");
        secretary.Sees<ElsewhereStrip>("Du skriver på 3 Information från polisen");
    }

    [Fact]
    public async Task An_item_that_was_only_stepped_past_or_left_empty_is_not_ticked()
    {
        await OpenMeetingAsync();
        await using var chair = await AWindow.OpenAsync(_workspace, "ordforande");
        Assert.True(await chair.RecordAsync("Listan godkänns."));

        chair.Press<AgendaPanel>("↓");
        chair.Sees<ItemPanel>("2 Våldsbejakande extremism");
        chair.Press<AgendaPanel>("↓");
        chair.Sees<ItemPanel>("3 Information från polisen");
        _workspace.Clock.Move(TimeSpan.FromMinutes(10));
        chair.Press<AgendaPanel>("↓");
        chair.Sees<ItemPanel>("Paus");

        Assert.Equal(["✓", "", "○", "▶"], chair.Panel<AgendaPanel>().FindAll(".item .mark").Take(4).Select(m => m.TextContent.Trim()));
    }

    [Fact]
    public async Task A_decision_that_is_taken_back_is_told_of_where_it_was_told_of()
    {
        await OpenMeetingAsync();
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        await using var member = await AWindow.OpenAsync(_workspace, "skola");
        Assert.True(await secretary.RecordAsync("Listan godkänns."));
        member.Sees<DecisionsPanel>("antecknat av Cajsa Frisk: Listan godkänns.");

        secretary.Press<DecisionsPanel>("Ångra");

        member.Sees<DecisionsPanel>("är borttaget.");
        Assert.DoesNotContain("antecknat av", member.TextOf<DecisionsPanel>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_watched_and_nobody_is_here_when_the_windows_are_closed()
    {
        await OpenMeetingAsync();
        var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        var member = await AWindow.OpenAsync(_workspace, "skola");
        Assert.Equal(["Cajsa Frisk", "Greta Åkerdal"], Presence.Of(_workspace.Today));

        await secretary.DisposeAsync();
        await member.DisposeAsync();

        Assert.Empty(Presence.Of(_workspace.Today));
        Assert.Equal(0, _workspace.Feed.WatchersOf(Subject.Meeting(_workspace.Today)));
        Assert.Equal(0, _workspace.Feed.WatchersOf(Subject.Presence(_workspace.Today)));
    }

    [Fact]
    public async Task Notes_that_wait_are_hidden_from_members_until_they_are_shared()
    {
        await _workspace.ChooseAsync(s => s with { Visibility = MinutesVisibility.WhenShared });
        await OpenMeetingAsync();
        await using var chair = await AWindow.OpenAsync(_workspace, "ordforande");
        await using var member = await AWindow.OpenAsync(_workspace, "skola");
        var item = (await _workspace.MeetingAsync()).CurrentItem!.Value;
        var written = await _workspace.Get<MinutesCommands>().AppendAsync(
            await _workspace.CallerAsync("sekreterare"), _workspace.Today, item, "Ordföranden hälsar välkommen.");
        await _workspace.Get<WritingEngine>().WriteDownAsync();
        Assert.Null(written.Refusal);

        chair.Sees<NotesPanel>("Dela anteckningarna");
        Assert.Contains("visas när de delas", member.TextOf<NotesPanel>(), StringComparison.Ordinal);
        Assert.DoesNotContain("välkommen", member.Page.Markup, StringComparison.Ordinal);

        chair.Press<NotesPanel>("Dela");
        member.Sees<NotesPanel>("Ordföranden hälsar välkommen.");
    }

    [Fact]
    public async Task In_a_break_there_is_nothing_to_write_in_and_no_empty_frame()
    {
        await OpenMeetingAsync();
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        Assert.NotEmpty(secretary.Panel<NotesPanel>().FindAll("section"));

        var rest = (await _workspace.MeetingAsync()).Items.First(i => i.Kind == AgendaItemKind.Break);
        _ = (await _workspace.Get<ChairCommands>().TakeUpAsync(await _workspace.CallerAsync("ordforande"), _workspace.Today, rest.Id)).Value;

        secretary.Page.WaitForAssertion(() => Assert.Empty(secretary.Panel<NotesPanel>().FindAll("section")), AWindow.Soon);
        Assert.Single(secretary.Panel<ItemPanel>().FindAll("section.blank.bare"));
    }

    [Fact]
    public async Task The_roll_is_called_and_the_quorum_told_to_all()
    {
        await _workspace.ChooseAsync(s => s with { Quorum = QuorumRule.MoreThanHalf });
        await OpenMeetingAsync();
        await using var coordinator = await AWindow.OpenAsync(_workspace, "samordnare");
        await using var member = await AWindow.OpenAsync(_workspace, "skola");
        member.Sees<RollPanel>("Inte beslutför: 0 av 8, minst 5 krävs");

        for (var n = 0; n < 5; n++)
        {
            coordinator.Panel<RollPanel>().FindAll("[data-letter=H]")[n].Click();
            var here = n + 1;
            coordinator.Page.WaitForState(() => coordinator.Panel<RollPanel>().FindAll(".is.here").Count == here, AWindow.Soon);
        }

        member.Sees<RollPanel>("Beslutför: 5 av 8, minst 5 krävs");
        Assert.Empty(member.Panel<RollPanel>().FindAll("[data-letter]"));
    }

    [Fact]
    public async Task Closing_tells_what_is_missing_leads_to_it_and_takes_a_reason()
    {
        await OpenMeetingAsync();
        await using var chair = await AWindow.OpenAsync(_workspace, "ordforande");
        await using var member = await AWindow.OpenAsync(_workspace, "skola");
        Assert.True(await chair.RecordAsync("Samordnaren får i uppdrag att skriva."));
        chair.Press<SessionPanel>("Avsluta mötet");
        // Nothing is written under most of them yet.
        chair.Sees<ClosingForm>("har varken anteckning eller beslut");
        // What is missing is there at once; a reason is asked for when it is closed all the same.
        chair.Sees<ClosingForm>("Punkt 4 Farthinder på Storgatan har inget beslut");
        chair.Sees<ClosingForm>("Avslutar du ändå behövs ett skäl.");
        Assert.False(chair.Panel<ClosingForm>().Find("label").HasAttribute("hidden"));
        chair.Sees<ClosingForm>("Avsluta ändå");
        chair.Panel<ClosingForm>().Find("form").Submit();
        chair.Sees<ClosingForm>("Skriv ett skäl för att avsluta ändå.");
        // The reason lies below what is missing, outside what is seen of the column.
        chair.Page.WaitForAssertion(() => chair.Browser.VerifyFocusAsyncInvoke(), AWindow.Soon);
        // Nobody has been marked, in whatever role.
        chair.Sees<ClosingForm>("personer är med: ");
        chair.Sees<ClosingForm>((await _workspace.CallerAsync("sekreterare")).Name);
        chair.Sees<ClosingForm>("saknar ansvarig");

        chair.Panel<ClosingForm>().FindAll(".gaps button").First(b => b.TextContent.Contains("Farthinder", StringComparison.Ordinal)).Click();
        chair.Sees<ItemPanel>("4 Farthinder på Storgatan");
        chair.Panel<ClosingForm>().FindAll(".gaps button").First(b => b.TextContent.Contains("ansvarig", StringComparison.Ordinal)).Click();
        Assert.Single(chair.Page.FindComponents<DecisionForm>());

        chair.Panel<ClosingForm>().Find("textarea").Change("Tiden var ute.");
        chair.Panel<ClosingForm>().Find("form").Submit();

        member.Sees<StateNote>("Mötet är avslutat kl. 15.30");
        member.Sees<StateNote>("Tiden var ute.");
        // The field that was asked for, and then what says that it is closed; in no other window.
        chair.Page.WaitForAssertion(() => chair.Browser.VerifyFocusAsyncInvoke(2), AWindow.Soon);
        member.Browser.VerifyNotInvoke("Blazor._internal.domWrapper.focus");
        // A break is an item that nothing is handled under.
        Assert.DoesNotContain(member.Panel<AgendaPanel>().FindAll("li.break"), line => line.TextContent.Contains("behandlad", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_loses_the_duty_loses_the_tools_and_is_refused()
    {
        await OpenMeetingAsync();
        await using var chair = await AWindow.OpenAsync(_workspace, "viceordforande");
        var (entry, item) = (chair.Panel<DecisionEntry>(), chair.Panel<DecisionEntry>().Instance.Item.Value);
        var administrator = new BfaRadet.App.Data.Accounts.Caller((await _workspace.CallerAsync("administrator")).AccountId, "", IsAdministrator: true);
        var changed = await _workspace.Get<BfaRadet.App.Data.Changes>().ToCouncilAsync(administrator, _workspace.Council, (council, moment) =>
        {
            var member = council.Members.Single(m => m.AccountId == chair.Caller.AccountId);
            return council.ChangeMember(moment.By, member.Id, member.Details with { Duties = Duties.Member }, moment.Today);
        });
        Assert.Null(changed.Refusal);

        var recorded = await _workspace.Get<SecretaryCommands>().RecordDecisionAsync(
            chair.Caller, _workspace.Today, new AgendaItemId(item), new DecisionId(Guid.CreateVersion7()), new DecisionDraft(DecisionKind.Noted, "Antecknas."));

        Assert.Equal(new NotYourDuty(Decision.Recorders), recorded.Refusal);
        chair.Page.WaitForState(() => chair.Page.FindComponents<DecisionEntry>().Count == 0, AWindow.Soon);
    }

    private Presence Presence => _workspace.Get<Presence>();

    private async Task OpenMeetingAsync() => _ = (await _workspace.Get<ChairCommands>().OpenAsync(
        await _workspace.CallerAsync("ordforande"), _workspace.Today)).Value;

    // Those that hold other panels count what these draw too, so they are left out.
    private static int[] Drawn(AWindow window) =>
    [
        window.Panel<StateNote>().RenderCount,
        window.Panel<AgendaPanel>().RenderCount, window.Panel<ItemPanel>().RenderCount, window.Panel<NotesPanel>().RenderCount,
        window.Panel<RollPanel>().RenderCount, window.Panel<SpeakersPanel>().RenderCount, window.Panel<SessionPanel>().RenderCount,
        window.Panel<OwnNotes>().RenderCount,
    ];
}
