using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Meetings.Voting;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Tests.App.Features.Meetings.Live;
using BfaRadet.Tests.Testing;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Voting;

public sealed class VotingTogetherTests : IAsyncLifetime
{
    private readonly VoteId _vote = new(Guid.CreateVersion7());
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
    public async Task It_is_seen_by_all_answered_by_each_and_the_result_stands_under_the_item()
    {
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        await using var police = await AWindow.OpenAsync(_workspace, "polis");
        await using var school = await AWindow.OpenAsync(_workspace, "skola");
        await OpenAsync();

        police.Sees<VotePanel>("Öppen omröstning pågår");
        police.Sees<ElsewhereStrip>("Omröstning pågår i punkt 1 ");
        Assert.Single(police.Page.FindAll("[role=status]"), status => status.TextContent.Contains("Omröstning pågår", StringComparison.Ordinal));
        school.Sees<VotePanel>("Hur du röstar står i protokollet.");
        police.Press<VotePanel>("Ja");
        school.Press<VotePanel>("Nej");
        police.Sees<VotePanel>("Du har röstat: Ja");
        secretary.Sees<VotePanel>("2 av 3 har röstat");
        school.Press<VotePanel>("Ja");
        school.Sees<VotePanel>("Du har röstat: Ja");
        secretary.Press<VotePanel>("Avsluta omröstningen");

        foreach (var window in new[] { secretary, police, school })
        {
            window.Sees<ProceedingsPanel>("Utfallet blev ja:");
            window.Sees<ProceedingsPanel>("Ja: Edla Ramberg, ");
        }

        police.Page.WaitForAssertion(() => Assert.DoesNotContain("Öppen omröstning pågår", police.TextOf<VotePanel>(), StringComparison.Ordinal));
        police.Page.WaitForAssertion(() => Assert.Equal("", police.TextOf<ElsewhereStrip>()));
    }

    [Fact]
    public async Task What_was_recorded_goes_away_only_when_one_has_said_so()
    {
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        await using var school = await AWindow.OpenAsync(_workspace, "skola");
        Say(school, "Lägg ett yrkande", "Avslag på förslaget.");
        Say(school, "Protokollsanteckning", "Vi vill se siffrorna.");
        await OpenAsync();
        _ = (await Voting.CastAsync(await _workspace.CallerAsync("polis"), _workspace.Today, _vote, await LineAsync("polis"), VoteChoice.No)).Value;
        secretary.Sees<VotePanel>("1 av 3 har röstat");

        secretary.Press<VotePanel>("Avbryt omröstningen");
        secretary.Answer("En röst är lämnad och försvinner", "Avbryt");
        Assert.NotNull((await _workspace.MeetingAsync()).Proceedings.Open);
        secretary.Press<VotePanel>("Avsluta omröstningen");
        secretary.Sees<ProceedingsPanel>("Utfallet blev nej:");
        secretary.Press<ProceedingsPanel>("Ta bort omröstningen");
        secretary.Answer("0 ja, 1 nej, 0 avstår", "Avbryt");
        Assert.Single((await _workspace.MeetingAsync()).Proceedings.Votes);
        secretary.Press<ProceedingsPanel>("Ta bort omröstningen");
        secretary.Answer("I journalen står vem som gjorde det", "Ta bort omröstningen");
        secretary.Page.WaitForAssertion(() => Assert.DoesNotContain("Utfallet", secretary.TextOf<ProceedingsPanel>(), StringComparison.Ordinal), AWindow.Soon);

        foreach (var (lost, act) in new[] { ("”Avslag på förslaget.”", "Ta tillbaka yrkandet"), ("”Vi vill se siffrorna.”", "Ta tillbaka anteckningen") })
        {
            secretary.Press<ProceedingsPanel>("Ta tillbaka");
            secretary.Answer(lost, act);
            secretary.Page.WaitForAssertion(() => Assert.DoesNotContain(lost.Trim('”'), secretary.TextOf<ProceedingsPanel>(), StringComparison.Ordinal), AWindow.Soon);
        }

        Say(school, "Anmäl jäv", "");
        secretary.Sees<ProceedingsPanel>("deltar inte i ärendet");
        secretary.Press<ProceedingsPanel>("Ta tillbaka");
        secretary.Answer("Jävet för ", "Ta tillbaka jävet");
        secretary.Page.WaitForAssertion(() => Assert.DoesNotContain("deltar inte i ärendet", secretary.TextOf<ProceedingsPanel>(), StringComparison.Ordinal), AWindow.Soon);
    }

    [Fact]
    public async Task What_somebody_has_voted_is_changed_only_after_a_question_and_is_said_in_that_window()
    {
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        await using var police = await AWindow.OpenAsync(_workspace, "polis");
        await OpenAsync();
        police.Sees<VotePanel>("Öppen omröstning pågår");
        police.Press<VotePanel>("Ja");
        secretary.Sees<VotePanel>("1 av 3 har röstat");

        secretary.Press<VotePanel>("Nej: Edla Ramberg");
        secretary.Answer("Edla Ramberg har röstat själv.", "Avbryt");
        police.Sees<VotePanel>("Du har röstat: Ja.");
        secretary.Press<VotePanel>("Nej: Edla Ramberg");
        secretary.Answer("Edla Ramberg har röstat själv.", "Ändra rösten");

        police.Sees<VotePanel>("Ändrat av sekreteraren: Nej.");
    }

    [Fact]
    public async Task How_another_votes_is_not_told_before_it_is_ended()
    {
        await OpenAsync();
        _ = (await Voting.CastAsync(await _workspace.CallerAsync("polis"), _workspace.Today, _vote, await LineAsync("polis"), VoteChoice.No)).Value;

        var view = (await _workspace.Get<MeetingQueries>().FindAsync(await _workspace.CallerAsync("skola"), _workspace.Council, _workspace.Today))!;
        var chairs = (await _workspace.Get<MeetingQueries>().FindAsync(await _workspace.CallerAsync("ordforande"), _workspace.Council, _workspace.Today))!;

        Assert.Empty(view.Proceedings.Open!.Ballots);
        Assert.Empty(chairs.Proceedings.Open!.Ballots);
        Assert.Single(view.Proceedings.Open.Voted);
        Assert.Equal(default, view.Proceedings.Open.Count);
    }

    [Fact]
    public async Task A_closed_vote_leaves_no_trace_of_who_chose_what()
    {
        await OpenAsync(VoteForm.Closed);
        var before = await EverythingAsync();

        _ = (await Voting.CastAsync(await _workspace.CallerAsync("polis"), _workspace.Today, _vote, await LineAsync("polis"), VoteChoice.No)).Value;
        var (afterNo, ofNo) = (await EverythingAsync(), await VoteTextAsync());
        _ = (await Voting.CastAsync(await _workspace.CallerAsync("skola"), _workspace.Today, _vote, await LineAsync("skola"), VoteChoice.Yes)).Value;
        var ofYes = await VoteTextAsync();

        // Not a number more, nor a word of it, while it goes on: no state of the database tells what the latest chose.
        foreach (var text in new[] { ofNo, ofYes })
        {
            Assert.Contains("\"count\":{\"yes\":0,\"no\":0,\"abstain\":0", text, StringComparison.Ordinal);
            Assert.DoesNotContain("choice", text, StringComparison.OrdinalIgnoreCase);
        }

        Assert.DoesNotContain("\"choice\"", string.Join('\n', afterNo.Except(before)), StringComparison.OrdinalIgnoreCase);

        var early = await Voting.EndAsync(await Secretary(), _workspace.Today, _vote, default);
        Assert.Equal(new MeetingRefusal.TooFewBallots(2, 3), early.Refusal);
        // What was refused has not emptied the box.
        _ = (await Voting.EndAsync(await Secretary(), _workspace.Today, _vote, new VoteCount(0, 0, 1))).Value;

        var all = string.Join('\n', await EverythingAsync());
        Assert.DoesNotContain("\"choice\"", all, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("\"yes\":1,\"no\":1,\"abstain\":1", await VoteTextAsync(), StringComparison.Ordinal);
        Assert.Contains("\"ballots\":[]", await VoteTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_closed_vote_needs_is_said_before_it_is_opened()
    {
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        secretary.Press<ProceedingsPanel>("Omröstning");
        secretary.Sees<ProceedingsPanel>("En sluten omröstning går att avsluta när minst 3 har röstat.");
        Assert.DoesNotContain(secretary.Panel<ProceedingsPanel>().FindAll("input[type=radio]"), form => form.HasAttribute("disabled"));

        _ = (await _workspace.Get<SecretaryCommands>().MarkLeftAsync(await Secretary(), _workspace.Today, await LineAsync("polis"))).Value;

        secretary.Sees<ProceedingsPanel>("Slutet går inte nu: minst 3 behöver få rösta");
        Assert.Single(secretary.Panel<ProceedingsPanel>().FindAll("input[type=radio]"), form => form.HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_closed_vote_is_given_once_by_choosing_and_then_giving()
    {
        await using var police = await AWindow.OpenAsync(_workspace, "polis");
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        await OpenAsync(VoteForm.Closed);

        police.Sees<VotePanel>("Sluten omröstning pågår");
        police.Press<VotePanel>("Nej");
        police.Sees<VotePanel>("Du har valt Nej men inte lämnat rösten.");
        secretary.Sees<VotePanel>("0 av 3 har röstat");
        police.Press<VotePanel>("Lämna rösten: Nej");

        police.Sees<VotePanel>("Din röst är räknad");
        secretary.Sees<VotePanel>("1 av 3 har röstat");
        Assert.Empty(police.Panel<VotePanel>().FindAll(".choice"));
    }

    [Fact]
    public async Task When_the_server_was_started_anew_the_closed_vote_is_taken_again()
    {
        await OpenAsync(VoteForm.Closed);
        _ = (await Voting.CastAsync(await _workspace.CallerAsync("polis"), _workspace.Today, _vote, await LineAsync("polis"), VoteChoice.No)).Value;
        _workspace.Get<BallotBoxes>().Remove(_vote);

        var result = await Voting.EndAsync(await Secretary(), _workspace.Today, _vote, default);

        Assert.Equal(new MeetingRefusal.VotesLost(1, 0), result.Refusal);
        _ = (await Voting.CancelAsync(await Secretary(), _workspace.Today, _vote)).Value;
        Assert.Empty((await _workspace.MeetingAsync()).Proceedings.Votes);
    }

    [Fact]
    public async Task Many_vote_at_once_and_none_is_lost()
    {
        await OpenAsync();
        string[] keys = ["ordforande", "polis", "skola"];
        var people = new List<(BfaRadet.App.Data.Accounts.Caller Caller, AttendanceId Line)>();
        foreach (var key in keys)
        {
            people.Add((await _workspace.CallerAsync(key), await LineAsync(key)));
        }

        var results = await Task.WhenAll(people.SelectMany(p => Enumerable.Range(0, 4)
            .Select(n => Voting.CastAsync(p.Caller, _workspace.Today, _vote, p.Line, (VoteChoice)(n % 2)))));

        Assert.All(results, r => Assert.Null(r.Refusal));
        Assert.Equal(3, (await _workspace.MeetingAsync()).Proceedings.Open!.Voted.Count);
    }

    [Fact]
    public async Task The_chair_who_did_not_vote_is_asked_when_it_is_equal()
    {
        await using var chair = await AWindow.OpenAsync(_workspace, "ordforande");
        await OpenAsync();
        _ = (await Voting.CastAsync(await _workspace.CallerAsync("polis"), _workspace.Today, _vote, await LineAsync("polis"), VoteChoice.No)).Value;
        _ = (await Voting.CastAsync(await _workspace.CallerAsync("skola"), _workspace.Today, _vote, await LineAsync("skola"), VoteChoice.Yes)).Value;
        chair.Sees<VotePanel>("2 av 3 har röstat");

        chair.Press<VotePanel>("Avsluta omröstningen");
        chair.Sees<VotePanel>("Lika röstetal");
        chair.Press<VotePanel>("Utslagsröst: nej");

        chair.Sees<ProceedingsPanel>("Lika röstetal, utslagsrösten blev nej:");
    }

    [Fact]
    public async Task A_member_adds_a_motion_a_note_and_jäv_of_ones_own()
    {
        await using var school = await AWindow.OpenAsync(_workspace, "skola");
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");

        Say(school, "Lägg ett yrkande", "Avslag på förslaget.");
        secretary.Sees<ProceedingsPanel>("Avslag på förslaget.");
        Say(school, "Protokollsanteckning", "Vi vill se siffrorna.");
        secretary.Sees<ProceedingsPanel>("Vi vill se siffrorna.");
        Assert.DoesNotContain(school.Panel<ProceedingsPanel>().FindAll("button"), b => b.TextContent.StartsWith("Reserv", StringComparison.Ordinal));
        Say(school, "Anmäl jäv", "");

        secretary.Sees<ProceedingsPanel>("deltar inte i ärendet");
        school.Page.WaitForAssertion(() => Assert.DoesNotContain("Lägg ett yrkande", school.TextOf<ProceedingsPanel>(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_secretary_writes_for_somebody_and_says_whom()
    {
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        secretary.Press<ProceedingsPanel>("Yrkande");
        secretary.Panel<ProceedingsPanel>().Find("textarea").Change("Bifall.");

        secretary.Panel<ProceedingsPanel>().Find("form").Submit();
        secretary.Sees<ProceedingsPanel>("Välj vem det gäller.");
        secretary.Panel<ProceedingsPanel>().Find("select").Change((await LineAsync("polis")).ToString());
        secretary.Panel<ProceedingsPanel>().Find("form").Submit();

        secretary.Sees<ProceedingsPanel>("Yrkande av Edla Ramberg.");
    }

    [Fact]
    public async Task An_adjuster_is_chosen_and_closing_without_one_asks_why()
    {
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        var refused = await _workspace.Get<ChairCommands>().CloseAsync(await Secretary(), _workspace.Today, "");
        Assert.Contains(new ClosingGap.WithoutAdjuster(), Assert.IsType<MeetingRefusal.GapsBeforeClosing>(refused.Refusal).Gaps);

        secretary.Press<AdjustersPanel>("Välj justerare");
        Assert.DoesNotContain("Asta Lindmark", secretary.TextOf<AdjustersPanel>(), StringComparison.Ordinal);
        secretary.Panel<AdjustersPanel>().FindAll("input[type=checkbox]")[0].Change(true);
        secretary.Panel<AdjustersPanel>().Find("form").Submit();

        secretary.Sees<AdjustersPanel>("Ändra");
        Assert.Single((await _workspace.MeetingAsync()).Proceedings.Adjusters);
        var chair = await _workspace.Get<ProceedingsCommands>().ChooseAdjustersAsync(
            await Secretary(), _workspace.Today, [await LineAsync("ordforande")], "");
        Assert.IsType<MeetingRefusal.CannotAdjust>(chair.Refusal);
    }

    [Fact]
    public async Task An_adjuster_without_account_is_said_to_be_unable_to_confirm_and_nothing_of_paper()
    {
        _ = (await _workspace.Get<ProceedingsCommands>().ChooseAdjustersAsync(
            await Secretary(), _workspace.Today, [await LineAsync("polis")], "")).Value;
        await _workspace.TakeAccountAsync("polis");
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");

        secretary.Sees<AdjustersPanel>("Edla Ramberg – har inget konto som gäller i dag och kan inte bekräfta protokollet. Bjud in under Rådet");
        Assert.DoesNotContain("papper", secretary.TextOf<AdjustersPanel>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paragraphs_run_on_through_the_year_and_a_break_has_none()
    {
        await _workspace.ChooseAsync(s => s with { Paragraphs = ParagraphSeries.ThroughTheYear });
        int same;
        await using (var db = _workspace.Db())
        {
            same = await db.Meetings.Where(m => m.State == MeetingState.Closed).SumAsync(m => m.Agenda.Items.Count(i => i.Number != null));
            var date = await db.Meetings.Where(m => m.State == MeetingState.Closed).Select(m => m.Date).SingleAsync();
            same = date.Year == 2026 ? same : 0;
        }

        var item = (await _workspace.MeetingAsync()).CurrentItem!.Value;
        var decision = new DecisionId(Guid.CreateVersion7());
        _ = (await _workspace.Get<SecretaryCommands>().RecordDecisionAsync(
            await Secretary(), _workspace.Today, item, decision, new DecisionDraft(DecisionKind.Noted, "Informationen antecknas."))).Value;
        var draft = await SectionsAsync();
        var before = await PlaceAsync(decision);
        _ = (await _workspace.Get<ChairCommands>().CloseAsync(await Secretary(), _workspace.Today, "Tiden var ute.")).Value;

        await using var after = _workspace.Db();
        Assert.Equal(same + 1, (await after.Meetings.SingleAsync(m => m.Id == _workspace.Today)).FirstParagraph);
        Assert.Equal($"§ {same + 1}", draft[0]);
        // A break that was never taken is gone from the minutes of the closed meeting.
        Assert.Contains("", draft);
        Assert.Equal(draft.Where(label => label != ""), await SectionsAsync());
        Assert.Equal(("punkt 1", $"§ {same + 1}"), (before, await PlaceAsync(decision)));
    }

    private async Task<IReadOnlyList<string>> SectionsAsync()
    {
        await using var db = _workspace.Db();
        return [.. (await AssemblyLoading.MakeAsync(db, _workspace.Today))!.Sections.Select(s => s.Label)];
    }

    private async Task<string> PlaceAsync(DecisionId decision) =>
        (await _workspace.Get<DecisionQueries>().LogAsync(await Secretary(), _workspace.Council, new DecisionFilter()))!
            .Rows.Single(r => r.Id == decision).Section;

    private VotingCommands Voting => _workspace.Get<VotingCommands>();

    private Task<BfaRadet.App.Data.Accounts.Caller> Secretary() => _workspace.CallerAsync("sekreterare");

    private async Task OpenAsync(VoteForm form = VoteForm.Open) => _ = (await Voting.OpenAsync(
        await Secretary(), _workspace.Today, _vote, (await _workspace.MeetingAsync()).CurrentItem!.Value, form,
        "Bifall till förslaget", "Avslag på förslaget")).Value;

    private async Task<AttendanceId> LineAsync(string key)
    {
        var view = await _workspace.MeetingAsync();
        return view.LineOf(await _workspace.CallerAsync(key))!.Id;
    }

    private static void Say(AWindow window, string what, string text)
    {
        window.Press<ProceedingsPanel>(what);
        window.Panel<ProceedingsPanel>().Find("textarea").Change(text);
        window.Panel<ProceedingsPanel>().Find("form").Submit();
    }

    private async Task<string> VoteTextAsync()
    {
        await using var db = _workspace.Db();
        return await db.Database.SqlQuery<string>($"SELECT \"Votes\" AS \"Value\" FROM \"MeetingVoting\" WHERE \"Votes\" <> '[]'").SingleAsync();
    }

    /// <summary>Every row of every table as text.</summary>
    private async Task<IReadOnlyList<string>> EverythingAsync()
    {
        await using var db = _workspace.Db();
        var rows = new List<string>();
        await db.Database.OpenConnectionAsync();
        var tables = await db.Database.SqlQuery<string>(
            $"SELECT name AS Value FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'").ToListAsync();
        foreach (var table in tables)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The name of a table of our own.
            command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                rows.Add($"{table}: {string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i)))}");
            }
        }

        return rows;
    }
}
