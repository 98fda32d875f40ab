using BfaRadet.App.Documents;
using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Hub;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Meetings.Wall;
using BfaRadet.App.Features.Minutes.Adopting;
using BfaRadet.App.Features.Minutes.Blocks;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Privacy;
using BfaRadet.Tests.Testing;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Live;

/// <summary>The table of earlier decisions at the item that follows them up: settled by those who record, read by all, and printed.</summary>
public sealed class FollowUpPanelTests : IAsyncLifetime
{
    private static readonly DateOnly _due = new(2026, 3, 31);

    private AWorkspace _workspace = default!;
    private AgendaItemId _item;
    private IReadOnlyList<Decision> _decisions = [];

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        await _workspace.ChooseAsync(s => s with { Quorum = QuorumRule.None });
        (_item, _decisions) = await AFollowUp.AddAsync(
            _workspace.Services, await _workspace.CallerAsync("samordnare"), _workspace.Today, AFollowUp.Text with { Background = "" }, null,
            new DecisionDraft(DecisionKind.Assigned, "Farten mäts på Storgatan.", [new Responsible("Gatuenheten")], _due),
            new DecisionDraft(DecisionKind.Assigned, "Skolvägen lyses upp.", [new Responsible("Skolan"), new Responsible("Gatuenheten")], _due),
            new DecisionDraft(DecisionKind.Committed, "Nattvandringar varje helg."));
        var (chair, caller) = (_workspace.Get<ChairCommands>(), await _workspace.CallerAsync("ordforande"));
        _ = (await chair.OpenAsync(caller, _workspace.Today)).Value;
        _ = (await chair.TakeUpAsync(caller, _workspace.Today, _item)).Value;
    }

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task The_secretary_settles_row_by_row_and_the_member_sees_each_of_them()
    {
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        await using var member = await AWindow.OpenAsync(_workspace, "skola");
        secretary.Sees<FollowUpPanel>("0 av 4 genomgångna");
        member.Sees<FollowUpPanel>("Farten mäts på Storgatan.");
        Assert.Empty(member.Panel<FollowUpPanel>().FindAll("button"));

        Mark(secretary, 0, "K");
        member.Sees<FollowUpPanel>("1 av 4 genomgångna");
        Mark(secretary, 1, "D");
        Fill(secretary, "Fyra av fem lampor");
        member.Sees<FollowUpPanel>("Delvis: Fyra av fem lampor");
        Mark(secretary, 2, "V");
        Fill(secretary, "kommunstyrelsen");
        member.Sees<FollowUpPanel>("Väntar på kommunstyrelsen");
        Mark(secretary, 3, "S");
        Fill(secretary, "Ingen vill gå");

        member.Sees<FollowUpPanel>("Alla 4 genomgångna");
        await using var db = _workspace.Db();
        var states = await db.Decisions.AsNoTracking().Where(d => _decisions.Select(o => o.Id).Contains(d.Id)).OrderBy(d => d.Running).Select(d => d.State).ToListAsync();
        Assert.Equal([DecisionState.Completed, DecisionState.InForce, DecisionState.Repealed], states);
    }

    [Fact]
    public async Task What_an_outcome_needs_is_said_at_its_field_and_nothing_is_settled()
    {
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");

        Mark(secretary, 0, "D");
        Fill(secretary, "");

        secretary.Sees<FollowUpPanel>("behöver fyllas i.");
        secretary.Sees<FollowUpPanel>("0 av 4 genomgångna");
        secretary.Press<FollowUpPanel>("Avbryt");
        secretary.Page.WaitForAssertion(() => Assert.Empty(secretary.Panel<FollowUpPanel>().FindAll("form")), AWindow.Soon);
    }

    [Fact]
    public async Task An_extension_proposes_the_next_meeting_and_strikes_the_former_day_through()
    {
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        var next = (await _workspace.MeetingAsync()).NextMeeting!.Value;

        Mark(secretary, 0, "F");
        Fill(secretary, "Mätaren är trasig");

        secretary.Sees<FollowUpPanel>($"Förlängt till {BfaRadet.App.Ui.SwedishDates.Full(next)}: Mätaren är trasig");
        Assert.Equal("31 mars 2026", secretary.Panel<FollowUpPanel>().Find("[data-row] s").TextContent);
        secretary.Press<FollowUpPanel>("Ångra");
        secretary.Sees<FollowUpPanel>("0 av 4 genomgångna");
        Assert.Empty(secretary.Panel<FollowUpPanel>().FindAll("s"));
    }

    [Fact]
    public async Task A_new_measure_brings_the_promise_to_the_decision_line()
    {
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        Assert.Equal("Farten mäts på Storgatan. @\"Gatuenheten\"", Button(secretary, 0, "N").GetAttribute("data-take-over"));
        // The script selects so much of it: the promise, without who is responsible.
        Assert.Equal($"{"Farten mäts på Storgatan.".Length}", Button(secretary, 0, "N").GetAttribute("data-words"));
        var row = Button(secretary, 0, "N").GetAttribute("data-about")!;

        Mark(secretary, 0, "N");
        secretary.Sees<FollowUpPanel>("0 av 4 genomgångna");
        Assert.True(await secretary.RecordAsync("Farten mäts vid skolan. @\"Gatuenheten\"", about: row));

        var measure = (await _workspace.MeetingAsync()).Decisions[^1];
        secretary.Sees<FollowUpPanel>($"Ny åtgärd, se beslut {measure.Number}");
        secretary.Sees<DecisionEntry>($"beslut {_decisions[0].Number} är genomgånget");
        var found = (await _workspace.Get<DecisionQueries>().FindAsync(await _workspace.CallerAsync("skola"), _workspace.Council, measure.Id))!;
        Assert.Equal(_decisions[0].Id, Assert.Single(found.MeasureFor).Id);
        Assert.Contains(FollowUpWords.Of(FollowUpOutcome.NewMeasure, $"{measure.Number}"), PlainTextWriter.Write(MinutesLayout.Of(await RecordAsync(), null)), StringComparison.Ordinal);

        _ = (await _workspace.Get<SecretaryCommands>().WithdrawDecisionAsync(await _workspace.CallerAsync("sekreterare"), _workspace.Today, measure.Id)).Value;
        secretary.Sees<FollowUpPanel>("0 av 4 genomgångna");
    }

    [Fact]
    public async Task A_line_for_a_row_that_another_has_settled_meanwhile_records_nothing_until_it_is_chosen()
    {
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        var row = Button(secretary, 0, "N").GetAttribute("data-about")!;
        _ = (await SettleAsync("ordforande", (await _workspace.MeetingAsync()).FollowUps[0], new FollowUpAnswer(FollowUpOutcome.Done))).Value;
        secretary.Sees<FollowUpPanel>("1 av 4 genomgångna");

        Assert.False(await secretary.RecordAsync("Farten mäts vid skolan.", about: row));

        Assert.Empty((await _workspace.MeetingAsync()).Decisions);
        await secretary.Panel<DecisionEntry>().InvokeAsync(() => secretary.Panel<DecisionEntry>().Instance.Read(_item.Value, "Farten mäts vid skolan.", 3, row));
        secretary.Sees<DecisionEntry>("är redan genomgånget av");
        row = secretary.Panel<DecisionEntry>().Find("[data-about]:not([data-about=''])").GetAttribute("data-about")!;
        Assert.True(await secretary.RecordAsync("Farten mäts vid skolan.", about: row));
        secretary.Sees<FollowUpPanel>("Ny åtgärd, se beslut");
    }

    [Fact]
    public async Task What_can_not_be_taken_back_is_not_offered_and_a_settled_row_says_why_a_letter_does_nothing()
    {
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        Mark(secretary, 0, "K");
        secretary.Sees<FollowUpPanel>("1 av 4 genomgångna");
        Assert.Contains("Redan genomgånget: Klart. Z: ångra. Ä: ändra.", secretary.Panel<FollowUpPanel>().FindAll("[data-row]")[0].GetAttribute("data-no-letter"), StringComparison.Ordinal);

        _ = (await _workspace.Get<BfaRadet.App.Features.Decisions.DecisionCommands>().TakeUpAgainAsync(await _workspace.CallerAsync("samordnare"), _workspace.Council, _decisions[0].Id)).Value;

        secretary.Page.WaitForAssertion(() => Assert.Null(Button(secretary, 0, "Z")), AWindow.Soon);
        Mark(secretary, 0, "Ä");
        secretary.Page.WaitForAssertion(() => Assert.NotNull(Button(secretary, 0, "K")), AWindow.Soon);
        secretary.Press<FollowUpPanel>("Låt det stå");
        secretary.Page.WaitForAssertion(() => Assert.Null(Button(secretary, 0, "K")), AWindow.Soon);
    }

    [Fact]
    public async Task Of_two_who_settle_the_same_the_second_is_told_and_its_words_stay()
    {
        await using var chair = await AWindow.OpenAsync(_workspace, "ordforande");
        Mark(chair, 0, "D");
        var seen = Line(0);
        Assert.Null((await SettleAsync("sekreterare", seen, new FollowUpAnswer(FollowUpOutcome.Done))).Refusal);

        chair.Sees<FollowUpPanel>("1 av 4 genomgångna");
        chair.Sees<FollowUpPanel>("gick igenom beslutet medan du skrev: Klart.");
        Fill(chair, "Hälften");
        Fill(chair, "Hälften");

        chair.Sees<FollowUpPanel>("1 av 4 genomgångna");
        Assert.Equal(FollowUpOutcome.Done, Line(0).Settled!.Answer.Outcome);
        Assert.Equal("Hälften", chair.Panel<FollowUpPanel>().Find("form input").GetAttribute("value"));
        Assert.DoesNotContain("Ångra", chair.TextOf<FollowUpPanel>(), StringComparison.Ordinal);
        chair.Press<FollowUpPanel>("Ersätt med ditt");
        chair.Sees<FollowUpPanel>("Delvis: Hälften");
        FollowUpLine Line(int at) => _workspace.MeetingAsync().GetAwaiter().GetResult().FollowUps[at];
    }

    [Fact]
    public async Task A_decision_that_the_item_does_not_list_and_one_who_may_not_record_are_refused()
    {
        var lines = (await _workspace.MeetingAsync()).FollowUps;

        Assert.IsType<NotYourDuty>((await SettleAsync("skola", lines[0], new FollowUpAnswer(FollowUpOutcome.Done))).Refusal);
        Assert.IsType<MeetingRefusal.NotFollowedUp>((await SettleAsync("sekreterare", lines[0] with { Decision = new DecisionId(Guid.CreateVersion7()) }, new FollowUpAnswer(FollowUpOutcome.Done))).Refusal);
    }

    [Fact]
    public async Task The_minutes_print_the_table_with_what_was_not_gone_through_and_keep_it_when_they_are_read_back()
    {
        var lines = (await _workspace.MeetingAsync()).FollowUps;
        Assert.Empty((await RecordAsync()).Find(_item)!.FollowUps);
        _ = (await SettleAsync("sekreterare", lines[0], new FollowUpAnswer(FollowUpOutcome.Extended, "Mätaren är trasig", new DateOnly(2026, 9, 1)))).Value;
        _ = (await SettleAsync("sekreterare", lines[1], new FollowUpAnswer(FollowUpOutcome.Partly, "Fyra av fem lampor"))).Value;

        var record = await RecordAsync();

        var text = PlainTextWriter.Write(MinutesLayout.Of(record, null));
        Assert.All(
            ["Nr", "Beslut", "Ansvarig", "Utfall", "Ny dag", "Förlängt: Mätaren är trasig", "1 september 2026", "Delvis: Fyra av fem lampor", FollowUpWords.NotGoneThrough, "Skolvägen lyses upp."],
            word => Assert.Contains(word, text, StringComparison.Ordinal));
        Assert.Equal(record, RecordJson.Read(RecordJson.Write(record)));
        Assert.Equal([FollowUpOutcome.Extended, FollowUpOutcome.Partly, null, null], record.Find(_item)!.FollowUps.Select(f => f.Outcome));
    }

    [Fact]
    public async Task Its_decision_says_at_which_meeting_it_was_gone_through()
    {
        var lines = (await _workspace.MeetingAsync()).FollowUps;
        _ = (await SettleAsync("sekreterare", lines[0], new FollowUpAnswer(FollowUpOutcome.Done))).Value;

        var found = (await _workspace.Get<DecisionQueries>().FindAsync(await _workspace.CallerAsync("skola"), _workspace.Council, lines[0].Decision))!;

        var at = Assert.Single(found.AtMeetings);
        Assert.Equal((_workspace.Today, new DateOnly(2026, 3, 11), FollowUpOutcome.Done), (at.Meeting, at.Date, at.Settled.Answer.Outcome));
        Assert.StartsWith("punkt ", at.Label, StringComparison.Ordinal);
        Assert.Contains(found.History, line => $"{line}".Contains("klart", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Corrected_after_the_meeting_until_its_paragraf_is_locked()
    {
        var secretary = await _workspace.CallerAsync("sekreterare");
        _ = (await _workspace.Get<SecretaryCommands>().MarkAllPresentAsync(secretary, _workspace.Today)).Value;
        await ToAdjust.ChooseAsync(_workspace.Services, secretary, _workspace.Today, null);
        var line = (await _workspace.MeetingAsync()).FollowUps[0];
        _ = (await SettleAsync("sekreterare", line, new FollowUpAnswer(FollowUpOutcome.Done))).Value;
        _ = (await _workspace.Get<ChairCommands>().CloseAsync(secretary, _workspace.Today, "Klart.")).Value;

        line = (await _workspace.MeetingAsync()).FollowUps[0];
        Assert.Null((await SettleAsync("sekreterare", line, new FollowUpAnswer(FollowUpOutcome.Partly, "Hälften"))).Refusal);
        await using var window = await AWindow.OpenAsync(_workspace, "sekreterare");
        window.Page.WaitForAssertion(() => Assert.Empty(window.Page.FindAll("[data-letter=N][data-take-over]")), AWindow.Soon);

        _ = (await _workspace.Get<AdjustmentCommands>().SendForAdjustingAsync(secretary, _workspace.Today)).Value;
        line = (await _workspace.MeetingAsync()).FollowUps[0];
        Assert.NotNull((await SettleAsync("sekreterare", line, new FollowUpAnswer(FollowUpOutcome.Done))).Refusal);
    }

    [Fact]
    public async Task What_was_decided_for_a_circle_is_on_no_row_of_others_and_in_no_paragraf_they_read()
    {
        var coordinator = await _workspace.CallerAsync("samordnare");
        await using var db = _workspace.Db();
        var source = await db.Set<AgendaItem>().AsNoTracking().SingleAsync(i => i.Id == _decisions[0].Item);
        _ = (await _workspace.Get<MeetingQueries>().FindAsync(coordinator, _workspace.Council, _workspace.Today))!;
        await db.Set<AgendaItem>().Where(i => i.Id == source.Id).ExecuteUpdateAsync(set => set.SetProperty(i => i.Circle, new ItemCircle(Duties.None, [], SecrecyGround.InOwnWords("Upphandling pågår"))));
        _workspace.Feed.Changed([BfaRadet.App.Live.Subject.Meeting(_workspace.Today)]);

        Assert.Empty((await _workspace.Get<MeetingQueries>().FindAsync(await _workspace.CallerAsync("skola"), _workspace.Council, _workspace.Today))!.FollowUps);
        var lines = (await _workspace.Get<MeetingQueries>().FindAsync(coordinator, _workspace.Council, _workspace.Today))!.FollowUps;
        Assert.Equal(4, lines.Count);
        _ = (await SettleAsync("sekreterare", lines[0], new FollowUpAnswer(FollowUpOutcome.Done))).Value;
        Assert.Empty((await RecordAsync()).Find(_item)!.FollowUps);
    }

    private async Task<MinutesRecord> RecordAsync()
    {
        await using var db = _workspace.Db();
        return (await AssemblyLoading.MakeAsync(db, _workspace.Today))!;
    }

    private async Task<Result<Done>> SettleAsync(string key, FollowUpLine line, FollowUpAnswer answer) => await _workspace.Get<FollowUpCommands>().SettleAsync(
        await _workspace.CallerAsync(key), _workspace.Today, line.Item, line.Decision, line.Of, line.Settled, answer);

    private static AngleSharp.Dom.IElement Button(AWindow window, int row, string letter) =>
        window.Panel<FollowUpPanel>().FindAll("[data-row]")[row].QuerySelector($"[data-letter={letter}]")!;

    [Fact]
    public async Task The_wall_shows_what_became_of_each_and_at_last_of_all()
    {
        FollowEarlier Shown(MeetingView meeting) => FollowMapping.Of(meeting, meeting.OpenedAt!.Value, 1).Current!.FollowUp!;
        for (var at = 0; at < 4; at++)
        {
            var line = (await _workspace.MeetingAsync()).FollowUps.First(f => f.Settled is null);
            _ = (await SettleAsync("sekreterare", line, new FollowUpAnswer(FollowUpOutcome.Partly, "Hälften"))).Value;
            var row = Shown(await _workspace.MeetingAsync());
            Assert.StartsWith($"{line.Number} {(line.Of is { } of ? $"{of.Organisation}: " : "")}Delvis: Hälften", row.Settled[0], StringComparison.Ordinal);
        }

        var last = Shown(await _workspace.MeetingAsync());
        Assert.Equal(("", 4), (last.Number, last.Settled.Count));
        Assert.Equal("Beslut som följs upp · Alla 4 genomgångna", WallTexts.FollowUp(last));
    }

    [Fact]
    public async Task On_a_narrow_screen_the_table_of_the_minutes_has_each_cell_with_the_name_of_its_column()
    {
        var lines = (await _workspace.MeetingAsync()).FollowUps;
        _ = (await SettleAsync("sekreterare", lines[0], new FollowUpAnswer(FollowUpOutcome.Done))).Value;

        var html = HtmlWriter.Write(MinutesLayout.Of(await RecordAsync(), null));

        Assert.Contains("<table class=\"stacks\">", html, StringComparison.Ordinal);
        Assert.Contains("<td data-name=\"Utfall\"><p>Klart</p>", html, StringComparison.Ordinal);
    }

    private static void Mark(AWindow window, int row, string letter)
    {
        window.Page.WaitForAssertion(() => Assert.NotNull(Button(window, row, letter)), AWindow.Soon);
        window.Panel<FollowUpPanel>().InvokeAsync(() => Button(window, row, letter).Click()).GetAwaiter().GetResult();
    }

    private static void Fill(AWindow window, string words)
    {
        var panel = window.Panel<FollowUpPanel>();
        window.Page.WaitForAssertion(() => Assert.NotEmpty(panel.FindAll("form")), AWindow.Soon);
        panel.InvokeAsync(() => panel.FindAll("form input")[^1].Change(words)).GetAwaiter().GetResult();
        panel.InvokeAsync(() => panel.Find("form").Submit()).GetAwaiter().GetResult();
    }
}
