using BfaRadet.App.Documents;
using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Minutes.Blocks;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Minutes;
using BfaRadet.Tests.Testing;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Live;

/// <summary>On the day of review the council says whether it worked: seen by all, printed, and kept by the decision.</summary>
public sealed class JudgingAtMeetingTests : IAsyncLifetime
{
    private static readonly VerdictAnswer _continue = new(CarriedOut.Yes, Effect.Partly, "mätningen vecka 20", VerdictCourse.Continue, new DateOnly(2027, 3, 1));

    private AWorkspace _workspace = default!;
    private AgendaItemId _item;
    private IReadOnlyList<Decision> _decisions = [];

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        await _workspace.ChooseAsync(s => s with { Quorum = QuorumRule.None });
        (_item, _decisions) = await AFollowUp.AddAsync(
            _workspace.Services, await _workspace.CallerAsync("samordnare"), _workspace.Today, AFollowUp.Text with { Background = "" }, null,
            new DecisionDraft(DecisionKind.Assigned, "Farten mäts på Storgatan.", [new Responsible("Gatuenheten")], new DateOnly(2026, 2, 27), new DateOnly(2026, 3, 1), AlreadyDone: true),
            new DecisionDraft(DecisionKind.Assigned, "Skolvägen lyses upp.", [new Responsible("Skolan"), new Responsible("Gatuenheten")], ReviewOn: new DateOnly(2026, 9, 1)));
        var (chair, caller) = (_workspace.Get<ChairCommands>(), await _workspace.CallerAsync("ordforande"));
        _ = (await chair.OpenAsync(caller, _workspace.Today)).Value;
        _ = (await chair.TakeUpAsync(caller, _workspace.Today, _item)).Value;
    }

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task The_secretary_answers_the_questions_and_the_member_sees_the_verdict_until_it_is_taken_back()
    {
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        await using var member = await AWindow.OpenAsync(_workspace, "skola");
        member.Sees<FollowUpPanel>("Bedöms: gav det effekt? Bestämt till 1 mars 2026");
        Open(secretary, 0);
        var panel = secretary.Panel<FollowUpPanel>();
        // It is done, so that is proposed; whether it worked is never.
        Assert.Equal(["Ja"], panel.FindAll("form input[type=radio]").Where(r => r.HasAttribute("checked")).Select(r => r.ParentElement!.TextContent.Trim()));
        Send(secretary);
        secretary.Sees<FollowUpPanel>("Om det har gett effekt behöver fyllas i.");

        Choose(secretary, "Effekt?", "Delvis");
        Choose(secretary, "Och sedan?", "Fortsätt");
        await panel.InvokeAsync(() => panel.Find("form textarea").Change("mätningen vecka 20"));
        Send(secretary);

        member.Sees<FollowUpPanel>("Genomfört: ja. Effekt: delvis. Underlag: mätningen vecka 20. Fortsätter, bedöms igen 11 september 2026");
        member.Sees<FollowUpPanel>("1 av 3 genomgångna");
        Assert.Equal(new DateOnly(2026, 9, 11), (await ReadAsync(0)).ReviewOn);
        secretary.Press<FollowUpPanel>("Ångra bedömningen");
        member.Sees<FollowUpPanel>("0 av 3 genomgångna");
        Assert.Equal((new DateOnly(2026, 3, 1), 0), ((await ReadAsync(0)).ReviewOn!.Value, (await ReadAsync(0)).Verdicts.Count));
    }

    [Fact]
    public async Task To_adjust_leads_to_the_decision_that_is_taken_there()
    {
        _ = (await JudgeAsync("sekreterare", 0, new(CarriedOut.Yes, Effect.No, "", VerdictCourse.Adjust))).Value;
        var made = new DecisionId(Guid.CreateVersion7());
        _ = (await _workspace.Get<SecretaryCommands>().RecordDecisionAsync(
            await _workspace.CallerAsync("sekreterare"), _workspace.Today, _item, made, new DecisionDraft(DecisionKind.Assigned, "Farten mäts varje vecka."))).Value;
        await using var secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
        secretary.Sees<FollowUpPanel>("ersätter");

        secretary.Press<FollowUpPanel>("ersätter");

        secretary.Sees<FollowUpPanel>("som ersätter det");
        var former = await ReadAsync(0);
        Assert.Equal((DecisionState.Replaced, made), (former.State, former.ReplacedBy!.Value));
        Assert.Contains("Justeras genom beslut", PlainTextWriter.Write(MinutesLayout.Of(await RecordAsync(), null)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_minutes_print_the_verdict_with_what_it_rests_on_and_the_rest_of_the_table_apart()
    {
        _ = (await JudgeAsync("sekreterare", 0, _continue)).Value;

        var record = await RecordAsync();

        var section = record.Find(_item)!;
        Assert.Equal(("2027-03-01", Effect.Partly), ($"{section.Verdicts[0].NextReview:yyyy-MM-dd}", section.Verdicts[0].Effect));
        Assert.Equal(2, section.FollowUps.Count);
        Assert.Equal(record, RecordJson.Read(RecordJson.Write(record)));
        var text = PlainTextWriter.Write(MinutesLayout.Of(record, null));
        Assert.All(
            [RecordWords.Verdicts, "Genomfört", "Effekt", "Underlag", "mätningen vecka 20", "Fortsätter, bedöms igen 1 mars 2027"],
            word => Assert.Contains(word, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Its_decision_tells_who_judged_it_where_and_the_log_finds_it_by_its_effect()
    {
        var (queries, member) = (_workspace.Get<DecisionQueries>(), await _workspace.CallerAsync("skola"));
        Assert.Equal([_decisions[0].Id], await FoundAsync(EffectFilter.ToBeJudged));
        Assert.Equal([_decisions[0].Id], await FoundAsync(EffectFilter.Unjudged));
        Assert.True((await queries.FindAsync(member, _workspace.Council, _decisions[0].Id))!.IsUnjudged);

        _ = (await JudgeAsync("sekreterare", 0, _continue)).Value;

        Assert.Empty(await FoundAsync(EffectFilter.ToBeJudged));
        Assert.Equal([_decisions[0].Id], await FoundAsync(EffectFilter.Partly));
        var view = (await queries.FindAsync(member, _workspace.Council, _decisions[0].Id))!;
        var judged = Assert.Single(view.Verdicts);
        Assert.Equal((_continue, new DateOnly(2026, 3, 11), _workspace.Today), (judged.Verdict.Answer, judged.Verdict.On, judged.Verdict.Place!.Meeting));
        Assert.StartsWith("punkt ", judged.Label, StringComparison.Ordinal);
        Assert.Contains(view.History, line => $"{line}".Contains("Effekt: delvis", StringComparison.Ordinal));

        async Task<IEnumerable<DecisionId>> FoundAsync(EffectFilter effect) =>
            (await queries.LogAsync(member, _workspace.Council, new DecisionFilter(Effect: effect)))!.Rows.Select(r => r.Id);
    }

    [Fact]
    public async Task Of_two_who_judge_the_second_is_told_and_a_member_and_an_unlisted_decision_are_refused()
    {
        _ = (await JudgeAsync("sekreterare", 0, _continue)).Value;

        Assert.IsType<MeetingRefusal.SettledMeanwhile>((await JudgeAsync("ordforande", 0, _continue with { Effect = Effect.Yes })).Refusal);
        Assert.IsType<NotYourDuty>((await JudgeAsync("skola", 1, _continue)).Refusal);
        var commands = _workspace.Get<FollowUpCommands>();
        Assert.IsType<MeetingRefusal.NotFollowedUp>((await commands.JudgeAsync(
            await _workspace.CallerAsync("sekreterare"), _workspace.Today, _item, new DecisionId(Guid.CreateVersion7()), 0, _continue)).Refusal);
        Assert.IsType<MeetingRefusal.SettledByAnother>(
            (await commands.TakeBackVerdictAsync(await _workspace.CallerAsync("ordforande"), _workspace.Today, _item, _decisions[0].Id)).Refusal);
        // Seen, it takes its place: one verdict of each meeting.
        Assert.Null((await commands.JudgeAsync(await _workspace.CallerAsync("ordforande"), _workspace.Today, _item, _decisions[0].Id, 1, _continue with { Effect = Effect.Yes })).Refusal);
        Assert.Equal(Effect.Yes, Assert.Single((await ReadAsync(0)).Verdicts).Answer.Effect);
    }

    private async Task<Decision> ReadAsync(int at)
    {
        await using var db = _workspace.Db();
        return await db.Decisions.AsNoTracking().SingleAsync(d => d.Id == _decisions[at].Id);
    }

    private async Task<MinutesRecord> RecordAsync()
    {
        await using var db = _workspace.Db();
        return (await AssemblyLoading.MakeAsync(db, _workspace.Today))!;
    }

    private async Task<Result<Done>> JudgeAsync(string key, int at, VerdictAnswer answer) => await _workspace.Get<FollowUpCommands>().JudgeAsync(
        await _workspace.CallerAsync(key), _workspace.Today, _item, _decisions[at].Id, 0, answer);

    private static void Open(AWindow window, int row)
    {
        var panel = window.Panel<FollowUpPanel>();
        window.Page.WaitForAssertion(() => Assert.NotNull(panel.FindAll("[data-row]")[row].QuerySelector("[data-letter=B]")), AWindow.Soon);
        panel.InvokeAsync(() => panel.FindAll("[data-row]")[row].QuerySelector("[data-letter=B]")!.Click()).GetAwaiter().GetResult();
        window.Page.WaitForAssertion(() => Assert.NotEmpty(panel.FindAll("form")), AWindow.Soon);
    }

    private static void Choose(AWindow window, string question, string word)
    {
        var panel = window.Panel<FollowUpPanel>();
        panel.InvokeAsync(() => panel.FindAll("form fieldset").Single(f => f.QuerySelector("legend")!.TextContent == question)
            .QuerySelectorAll("label").Single(l => l.TextContent.Trim() == word).QuerySelector("input")!.Change("on")).GetAwaiter().GetResult();
    }

    private static void Send(AWindow window)
    {
        var panel = window.Panel<FollowUpPanel>();
        panel.InvokeAsync(() => panel.Find("form").Submit()).GetAwaiter().GetResult();
    }
}
