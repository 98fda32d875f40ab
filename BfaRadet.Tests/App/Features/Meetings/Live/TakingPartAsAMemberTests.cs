using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Meetings.Voting;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Tests.Testing;
using Bunit;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Live;

/// <summary>What a member is offered and told, and how the floor goes round.</summary>
public sealed class TakingPartAsAMemberTests : IAsyncLifetime
{
    private AWorkspace _workspace = default!;

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        await _workspace.ChooseAsync(s => s with { Quorum = QuorumRule.None });
        _ = (await _workspace.Get<ChairCommands>().OpenAsync(await _workspace.CallerAsync("ordforande"), _workspace.Today)).Value;
        foreach (var key in new[] { "ordforande", "polis", "skola" })
        {
            _ = (await _workspace.Get<SecretaryCommands>().MarkPresentAsync(await Secretary(), _workspace.Today, await LineAsync(key), remote: false)).Value;
        }
    }

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task The_chair_gives_the_floor_beside_the_item_and_all_see_who_has_it()
    {
        await using var chair = await AWindow.OpenAsync(_workspace, "ordforande");
        await using var police = await AWindow.OpenAsync(_workspace, "polis");
        await using var school = await AWindow.OpenAsync(_workspace, "skola");
        police.Press<FloorPanel>("Begär ordet");
        chair.Sees<NextSpeaker>("Näst på talarlistan: Edla Ramberg");
        school.Press<FloorPanel>("Begär ordet");
        chair.Sees<NextSpeaker>("(och 1 till)");
        chair.Sees<FloorCount>("2 har begärt ordet");

        chair.Press<NextSpeaker>("Ge ordet");

        police.Sees<FloorPanel>("Du har ordet.");
        school.Sees<FloorPanel>("Edla Ramberg har ordet. Du har begärt ordet, som nummer 1.");
        chair.Sees<NextSpeaker>("Edla Ramberg har ordet.");
        chair.Press<AgendaPanel>("↓ Nästa");
        chair.Sees<NextSpeaker>("Edla Ramberg hade ordet när punkt 1 lämnades. Kvar från punkt 1: Greta Åkerdal");
        police.Sees<FloorPanel>("Du hade ordet när punkt 1 lämnades.");
        school.Sees<FloorPanel>("Du stod på tur när punkt 1 lämnades.");
        school.Press<FloorPanel>("Begär ordet i den här punkten");
        school.Sees<FloorPanel>("Du har begärt ordet, som nummer 1.");
        chair.Sees<AgendaPanel>("En står på tur på talarlistan.");
        chair.Sees<SpeakersPanel>("Talarlista (1)");
        Assert.DoesNotContain("Kvar från", school.TextOf<SpeakersPanel>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_jav_is_told_so_and_is_not_offered_the_floor_until_the_next_item()
    {
        await using var police = await AWindow.OpenAsync(_workspace, "polis");
        police.Sees<FloorPanel>("Begär ordet");

        _ = (await _workspace.Get<ProceedingsCommands>().DeclareConflictAsync(
            police.Caller, _workspace.Today, (await ViewAsync()).CurrentItem!.Value, await LineAsync("polis"), "")).Value;

        police.Sees<FloorPanel>("Du har anmält jäv i det här ärendet.");
        Assert.Empty(police.Panel<FloorPanel>().FindAll("button"));
        await NextAsync();
        police.Sees<FloorPanel>("Begär ordet");
    }

    [Fact]
    public async Task Why_something_was_refused_goes_with_its_item()
    {
        await using var chair = await AWindow.OpenAsync(_workspace, "ordforande");
        var vote = new VoteId(Guid.CreateVersion7());
        _ = (await _workspace.Get<VotingCommands>().OpenAsync(
            await Secretary(), _workspace.Today, vote, (await ViewAsync()).CurrentItem!.Value, VoteForm.Open, "Bifall", "Avslag")).Value;
        chair.Sees<VotePanel>("Bifall");
        chair.Press<AgendaPanel>("↓ Nästa");
        chair.Sees<AgendaPanel>("En omröstning pågår under");

        _ = (await _workspace.Get<VotingCommands>().CancelAsync(await Secretary(), _workspace.Today, vote)).Value;
        await NextAsync();

        chair.Page.WaitForAssertion(() => Assert.DoesNotContain("En omröstning pågår", chair.TextOf<AgendaPanel>(), StringComparison.Ordinal), AWindow.Soon);
    }

    [Fact]
    public async Task A_press_in_the_agenda_goes_to_the_item()
    {
        await using var school = await AWindow.OpenAsync(_workspace, "skola");
        school.Press<Stage>("Dagordning");
        school.Page.WaitForElement(".stage[data-part=agenda]");

        school.Panel<AgendaPanel>().FindAll(".line")[^1].Click();

        school.Page.WaitForElement(".stage[data-part=item]");
        school.Sees<ElsewhereStrip>("Du tittar på");
    }

    [Fact]
    public async Task A_form_that_was_left_is_said_and_comes_back_with_its_item()
    {
        await using var school = await AWindow.OpenAsync(_workspace, "skola");
        school.Press<ProceedingsPanel>("Lägg ett yrkande");
        school.Sees<ProceedingsPanel>("Så som det ska stå i protokollet");
        await NextAsync();
        school.Sees<ElsewhereStrip>("Du skriver på");

        school.Press<ElsewhereStrip>("Följ med");
        school.Sees<ProceedingsPanel>("Ett formulär är öppet i punkt 1 Godkännande");
        Assert.Empty(school.Panel<ProceedingsPanel>().FindAll("form"));

        school.Press<ProceedingsPanel>("Gå dit");
        school.Sees<ProceedingsPanel>("Så som det ska stå i protokollet");
        school.Press<ProceedingsPanel>("Avbryt");
        school.Press<ElsewhereStrip>("Följ med");
        school.Page.WaitForAssertion(() => Assert.DoesNotContain("Ett formulär är öppet", school.TextOf<ProceedingsPanel>(), StringComparison.Ordinal), AWindow.Soon);
    }

    [Fact]
    public async Task Who_takes_part_from_elsewhere_declares_jav_as_others_and_reads_how_to_leave()
    {
        _ = (await _workspace.Get<SecretaryCommands>().MarkPresentAsync(await Secretary(), _workspace.Today, await LineAsync("skola"), remote: true)).Value;
        await using var school = await AWindow.OpenAsync(_workspace, "skola");

        school.Press<ProceedingsPanel>("Anmäl jäv");
        school.Sees<ProceedingsPanel>("Lämna det digitala mötet så länge");
        var panel = school.Panel<ProceedingsPanel>();
        await panel.InvokeAsync(() => panel.Find("form").Submit());

        school.Sees<FloorPanel>("Du har anmält jäv i det här ärendet. Lämna det digitala mötet medan det behandlas.");
    }

    [Fact]
    public async Task When_it_is_decided_only_what_can_still_be_done_is_offered()
    {
        await using var school = await AWindow.OpenAsync(_workspace, "skola");
        school.Sees<ProceedingsPanel>("Lägg ett yrkande");
        school.Sees<ProceedingsPanel>("Anmäl jäv");

        _ = (await _workspace.Get<SecretaryCommands>().RecordDecisionAsync(
            await Secretary(), _workspace.Today, (await ViewAsync()).CurrentItem!.Value, new DecisionId(Guid.CreateVersion7()),
            new DecisionDraft(DecisionKind.Approved, "Rådet godkänner föredragningslistan."))).Value;

        // What is too late stays in its place, so that nothing takes it under one's finger.
        school.Sees<ProceedingsPanel>("Reservera dig");
        Assert.Equal(
            [("Lägg ett yrkandeY", true), ("Anmäl jävJ", true), ("ProtokollsanteckningK", false), ("Reservera digS", false)],
            school.Panel<ProceedingsPanel>().FindAll(".handle button").Select(b => (b.TextContent, b.GetAttribute("aria-disabled") == "true")));
        school.Press<ProceedingsPanel>("Lägg ett yrkande");
        Assert.Empty(school.Panel<ProceedingsPanel>().FindAll("form"));
        // Why is read beside them, and with them.
        Assert.Equal("Punkten är redan prövad: det är för sent att lägga ett yrkande eller anmäla jäv.", school.Page.Find("#too-late").TextContent);
        Assert.All(school.Panel<ProceedingsPanel>().FindAll(".handle [aria-disabled]"), b => Assert.Equal("too-late", b.GetAttribute("aria-describedby")));

        _ = (await _workspace.Get<ChairCommands>().PauseAsync(await Secretary(), _workspace.Today)).Value;
        school.Page.WaitForAssertion(() => Assert.DoesNotContain("yrkande", school.TextOf<ProceedingsPanel>(), StringComparison.Ordinal), AWindow.Soon);
    }

    [Fact]
    public async Task Who_had_chosen_and_not_voted_when_it_ended_is_told_and_the_outcome_is_where_the_vote_was()
    {
        await using var school = await AWindow.OpenAsync(_workspace, "skola");
        await using var police = await AWindow.OpenAsync(_workspace, "polis");
        var (vote, voting, chair, vice) = (
            new VoteId(Guid.CreateVersion7()), _workspace.Get<VotingCommands>(), await _workspace.CallerAsync("ordforande"), await _workspace.CallerAsync("viceordforande"));
        _ = (await _workspace.Get<SecretaryCommands>().MarkPresentAsync(await Secretary(), _workspace.Today, await LineAsync("viceordforande"), remote: false)).Value;
        _ = (await voting.OpenAsync(await Secretary(), _workspace.Today, vote, (await ViewAsync()).CurrentItem!.Value, VoteForm.Closed, "Bifall", "Avslag")).Value;
        school.Sees<VotePanel>("Sluten omröstning pågår");
        school.Press<VotePanel>("Nej");
        school.Sees<VotePanel>("Du har valt Nej men inte lämnat rösten.");
        police.Press<VotePanel>("Ja");
        police.Press<VotePanel>("Lämna rösten");
        police.Sees<VotePanel>("Din röst är räknad.");

        Assert.Null((await voting.CastAsync(chair, _workspace.Today, vote, await LineAsync("ordforande"), VoteChoice.Yes)).Refusal);
        Assert.Null((await voting.CastAsync(vice, _workspace.Today, vote, await LineAsync("viceordforande"), VoteChoice.No)).Refusal);

        Assert.Null((await voting.EndAsync(await Secretary(), _workspace.Today, vote, default)).Refusal);

        school.Sees<VotePanel>("Omröstningen avslutades innan du lämnade din röst.");
        school.Sees<VotePanel>("Utfallet blev ja: Bifall");
        school.Sees<VotePanel>("2 ja, 1 nej, 0 avstår. 3 av 4 röstade.");
        police.Sees<VotePanel>("Utfallet blev ja");
        Assert.DoesNotContain("innan du lämnade", police.TextOf<VotePanel>(), StringComparison.Ordinal);
        await NextAsync();
        school.Page.WaitForAssertion(() => Assert.DoesNotContain("Utfallet", school.TextOf<VotePanel>(), StringComparison.Ordinal), AWindow.Soon);
    }

    [Fact]
    public void A_refusal_about_oneself_says_du()
    {
        var told = MeetingRefusalTexts.Told(new MeetingRefusal.IsInConflict("Greta"), "Greta");

        Assert.Equal("Du har anmält jäv och deltar inte i ärendet. Inget har ändrats.", RefusalTexts.Of(told));
        Assert.Equal(new MeetingRefusal.NotHere("Loa"), MeetingRefusalTexts.Told(new MeetingRefusal.NotHere("Loa"), "Greta"));
    }

    private Task<BfaRadet.App.Data.Accounts.Caller> Secretary() => _workspace.CallerAsync("sekreterare");

    private async Task<MeetingView> ViewAsync() =>
        (await _workspace.Get<MeetingQueries>().FindAsync(await Secretary(), _workspace.Council, _workspace.Today))!;

    private async Task<AttendanceId> LineAsync(string key) => (await ViewAsync()).LineOf(await _workspace.CallerAsync(key))!.Id;

    private async Task NextAsync()
    {
        var view = await ViewAsync();
        _ = (await _workspace.Get<ChairCommands>().TakeUpAsync(await Secretary(), _workspace.Today, view.Items.SkipWhile(i => i.Id != view.CurrentItem).ElementAt(1).Id)).Value;
    }
}
