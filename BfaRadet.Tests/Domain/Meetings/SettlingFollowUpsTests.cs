using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Tests.Domain.Decisions;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Domain.Meetings;

/// <summary>What a meeting settles of an earlier decision: the decision follows by its own rules, and comes back when it is taken back.</summary>
public sealed class SettlingFollowUpsTests
{
    private static readonly Responsible _school = new("Skolan");
    private static readonly Responsible _police = new("Polisen");
    private static readonly DateOnly _due = new(2026, 3, 31);

    private readonly AMeeting _at = AMeeting.InSession();

    private MeetingAgenda Agenda => _at.Meeting.Agenda;

    public static TheoryData<FollowUpAnswer, ProgressState> Reports => new()
    {
        { new FollowUpAnswer(FollowUpOutcome.Done), ProgressState.Done },
        { new FollowUpAnswer(FollowUpOutcome.Partly, "Fyra av fem skolor"), ProgressState.Partly },
        { new FollowUpAnswer(FollowUpOutcome.Waiting, "kommunstyrelsen"), ProgressState.Waiting },
    };

    [Theory]
    [MemberData(nameof(Reports))]
    public void The_decision_says_what_was_settled_and_then_what_it_said_before(FollowUpAnswer answer, ProgressState state)
    {
        var decision = Given(_school);

        Assert.Null(Settle(decision, _school, answer).Refusal);

        var settled = Assert.Single(Agenda.FollowedUp);
        Assert.Equal((answer, "Sekreteraren", ProgressState.NotStarted), (settled.Answer, settled.By, settled.Former.Now.State));
        Assert.Equal(state, decision.Progress[0].Now.State);
        Assert.Equal(state == ProgressState.Done ? DecisionState.Completed : DecisionState.InForce, decision.State);
        Assert.Contains(_at.Meeting.Events, e => e is FollowUpSettled happened && happened.Decision == decision.Id && happened.Item == _at.Matter);

        Assert.Null(TakeBack(decision, _school).Refusal);
        Assert.Empty(Agenda.FollowedUp);
        Assert.Equal((ProgressState.NotStarted, DecisionState.InForce), (decision.Progress[0].Now.State, decision.State));
        // Nobody has reported that it is not begun.
        Assert.Equal((null, ""), (decision.Progress[0].At, decision.Progress[0].By));
        Assert.True(decision.Events.OfType<ProgressReported>().Last().TakenBack);
    }

    [Fact]
    public void Extended_it_has_the_new_day_and_the_former_one_struck_through()
    {
        var (decision, to) = (Given(_school), new DateOnly(2026, 9, 1));

        Assert.Null(Settle(decision, _school, new FollowUpAnswer(FollowUpOutcome.Extended, "Mätaren är trasig", to)).Refusal);

        Assert.Equal(to, decision.DueOn);
        Assert.Equal((_due, to, "rådet 11 mars 2026", "Mätaren är trasig"), (decision.EarlierDays[0].Day, decision.EarlierDays[0].To, decision.EarlierDays[0].OnWordOf, decision.EarlierDays[0].Reason));
        Assert.Null(TakeBack(decision, _school).Refusal);
        Assert.Equal((_due, 0), (decision.DueOn!.Value, decision.EarlierDays.Count));
        Assert.Contains(decision.Events, e => e is ExtensionTakenBack);
    }

    [Fact]
    public void One_without_a_last_day_gets_one()
    {
        var (decision, to) = (Given((DateOnly?)null, _school), new DateOnly(2026, 9, 1));

        Assert.Null(Settle(decision, _school, new FollowUpAnswer(FollowUpOutcome.Extended, "", to)).Refusal);

        Assert.Equal((to, 0), (decision.DueOn!.Value, decision.EarlierDays.Count));
        Assert.Null(TakeBack(decision, _school).Refusal);
        Assert.Null(decision.DueOn);
    }

    [Fact]
    public void A_day_that_is_not_later_and_none_at_all_are_refused()
    {
        var decision = Given(_school);

        Assert.IsType<DecisionRefusal.NotAnExtension>(Settle(decision, _school, new FollowUpAnswer(FollowUpOutcome.Extended, "", _due)).Refusal);
        Assert.IsType<EmptyText>(Settle(decision, _school, new FollowUpAnswer(FollowUpOutcome.Extended)).Refusal);
        Assert.Empty(Agenda.FollowedUp);
    }

    [Fact]
    public void What_one_of_several_was_to_do_is_struck_and_when_nothing_is_left_the_decision_is_repealed()
    {
        var decision = Given(_school, _police);
        Assert.NotNull(Settle(decision, _school, new FollowUpAnswer(FollowUpOutcome.Struck)).Refusal);

        Assert.Null(Settle(decision, _school, new FollowUpAnswer(FollowUpOutcome.Struck, "Skolan är nedlagd")).Refusal);
        Assert.Equal(DecisionState.InForce, decision.State);
        Assert.Null(Settle(decision, _police, new FollowUpAnswer(FollowUpOutcome.Struck, "Behövs inte")).Refusal);

        Assert.Equal((DecisionState.Repealed, "Behövs inte"), (decision.State, decision.RepealReason));
        Assert.Null(TakeBack(decision, _police).Refusal);
        Assert.Equal((DecisionState.InForce, ProgressState.NotStarted), (decision.State, decision.Progress[1].Now.State));
        Assert.Null(TakeBack(decision, _school).Refusal);
        Assert.Equal(ProgressState.NotStarted, decision.Progress[0].Now.State);
    }

    [Fact]
    public void The_last_of_several_to_be_done_completes_it()
    {
        var decision = Given(_school, _police);

        _ = Settle(decision, _school, new FollowUpAnswer(FollowUpOutcome.Done)).Value;
        Assert.Equal(DecisionState.InForce, decision.State);
        _ = Settle(decision, _police, new FollowUpAnswer(FollowUpOutcome.Done)).Value;

        Assert.Equal(DecisionState.Completed, decision.State);
        Assert.Equal(2, Agenda.FollowedUp.Count);
    }

    [Fact]
    public void Settled_again_it_is_what_was_said_last()
    {
        var (decision, to) = (Given(_school), new DateOnly(2026, 9, 1));
        _ = Settle(decision, _school, new FollowUpAnswer(FollowUpOutcome.Done)).Value;

        _ = Settle(decision, _school, new FollowUpAnswer(FollowUpOutcome.Extended, "", to)).Value;
        Assert.Equal((ProgressState.NotStarted, DecisionState.InForce, to), (decision.Progress[0].Now.State, decision.State, decision.DueOn!.Value));
        _ = Settle(decision, _school, new FollowUpAnswer(FollowUpOutcome.Partly, "Hälften")).Value;

        Assert.Equal((ProgressState.Partly, _due, 0), (decision.Progress[0].Now.State, decision.DueOn!.Value, decision.EarlierDays.Count));
        Assert.Equal(ProgressState.NotStarted, Assert.Single(Agenda.FollowedUp).Former.Now.State);
    }

    [Fact]
    public void A_new_measure_leaves_the_decision_as_it_is()
    {
        var decision = Given(_school);

        var measure = Measure();

        Assert.Null(Agenda.SettleByMeasure(AMeeting.Secretary, _at.Matter, decision, _school, null, measure, AMeeting.Day, AMeeting.At(16, 0)).Refusal);

        var settled = Assert.Single(Agenda.FollowedUp);
        Assert.Equal((new FollowUpAnswer(FollowUpOutcome.NewMeasure, $"{measure.Number}"), measure.Id), (settled.Answer, settled.Measure!.Value));
        Assert.Equal((DecisionState.InForce, _due), (decision.State, decision.DueOn!.Value));
        _ = Assert.Throws<ArgumentOutOfRangeException>(() => Settle(decision, _school, new FollowUpAnswer(FollowUpOutcome.NewMeasure)));
    }

    [Fact]
    public void With_the_new_measure_its_row_is_open_again()
    {
        var (decision, measure) = (Given(_school), Measure());
        _ = Agenda.SettleByMeasure(AMeeting.Secretary, _at.Matter, decision, _school, null, measure, AMeeting.Day, AMeeting.At(16, 0)).Value;

        Assert.Null(Agenda.WithdrawDecision(AMeeting.Secretary, measure, [decision]).Refusal);

        Assert.Empty(Agenda.FollowedUp);
        Assert.Contains(_at.Meeting.Events, e => e is FollowUpTakenBack gone && gone.Number == decision.Number);
    }

    [Fact]
    public void What_a_withdrawn_decision_had_replaced_repealed_or_extended_is_as_before()
    {
        var later = Measure();
        Decision Earlier() => ADecision.Recorded(council: _at.Meeting.Council, draft: new DecisionDraft(DecisionKind.Assigned, "Farten mäts.", [_school], _due));
        var (replaced, repealed, extended, done) = (Earlier(), Earlier(), Earlier(), Earlier());
        _ = done.Complete(AMeeting.Secretary, AMeeting.Day, "", AMeeting.Day, AMeeting.At(16, 0)).Value;
        _ = replaced.ReplaceBy(AMeeting.Secretary, later).Value;
        _ = repealed.Repeal(AMeeting.Secretary, later, "").Value;
        _ = extended.Extend(AMeeting.Secretary, _due, new DateOnly(2026, 9, 1), later, "", "", AMeeting.Day, AMeeting.At(16, 0)).Value;
        _ = done.ReplaceBy(AMeeting.Secretary, later).Value;

        Assert.Null(Agenda.WithdrawDecision(AMeeting.Secretary, later, [replaced, repealed, extended, done]).Refusal);

        Assert.Equal(
            [DecisionState.InForce, DecisionState.InForce, DecisionState.InForce, DecisionState.Completed], new[] { replaced, repealed, extended, done }.Select(d => d.State));
        Assert.Equal((null, null), (replaced.ReplacedBy, repealed.RepealedBy));
        Assert.Equal((_due, 0), (extended.DueOn!.Value, extended.EarlierDays.Count));
    }

    [Fact]
    public void What_somebody_has_gone_on_from_is_not_as_it_was_left()
    {
        var decision = Given(_school);
        _ = Settle(decision, _school, new FollowUpAnswer(FollowUpOutcome.Partly, "Hälften")).Value;
        Assert.True(decision.IsAsLeft(Agenda.FollowedUp[0]));

        _ = decision.Report(AMeeting.Secretary, _school, null, new Progress(ProgressState.Done, DoneOn: AMeeting.Day), [], AMeeting.Day, AMeeting.At(16, 5)).Value;

        Assert.False(decision.IsAsLeft(Agenda.FollowedUp[0]));
        Assert.IsType<DecisionRefusal.ReportedMeanwhile>(TakeBack(decision, _school).Refusal);
    }

    [Fact]
    public void Asked_twice_it_is_settled_once()
    {
        var decision = Given(_school);

        _ = Settle(decision, _school, new FollowUpAnswer(FollowUpOutcome.Done)).Value;
        Assert.Null(Agenda.SettleFollowUp(AMeeting.Chair, _at.Matter, decision, _school, null, new FollowUpAnswer(FollowUpOutcome.Done), "", AMeeting.Day, AMeeting.At(16, 5)).Refusal);

        Assert.Equal("Sekreteraren", Assert.Single(Agenda.FollowedUp).By);
    }

    [Fact]
    public void Of_two_at_once_the_second_is_told_who_was_first()
    {
        var decision = Given(_school);
        _ = Settle(decision, _school, new FollowUpAnswer(FollowUpOutcome.Done)).Value;

        var refusal = Agenda.SettleFollowUp(
            AMeeting.Chair, _at.Matter, decision, _school, null, new FollowUpAnswer(FollowUpOutcome.Partly, "Hälften"), "", AMeeting.Day, AMeeting.At(16, 5)).Refusal;

        Assert.Equal(new MeetingRefusal.SettledMeanwhile(decision.Number, "Sekreteraren"), refusal);
        Assert.Equal(ProgressState.Done, decision.Progress[0].Now.State);
    }

    [Fact]
    public void Only_the_one_who_settled_takes_it_back_and_not_what_others_have_gone_on_from()
    {
        var decision = Given(_school);
        _ = Settle(decision, _school, new FollowUpAnswer(FollowUpOutcome.Partly, "Hälften")).Value;

        Assert.Equal(
            new MeetingRefusal.SettledByAnother(decision.Number, "Sekreteraren"),
            Agenda.TakeBackFollowUp(AMeeting.Chair, _at.Matter, decision, _school, AMeeting.Day, AMeeting.At(16, 5)).Refusal);
        _ = decision.Report(AMeeting.Coordinator, _school, null, new Progress(ProgressState.Partly, "Nästan allt"), [], AMeeting.Day, AMeeting.At(16, 5)).Value;
        Assert.IsType<DecisionRefusal.ReportedMeanwhile>(TakeBack(decision, _school).Refusal);
        Assert.Single(Agenda.FollowedUp);
    }

    [Fact]
    public void A_member_and_a_coordinator_read_it_and_nothing_is_settled_before_the_meeting_or_in_a_pause()
    {
        var decision = Given(_school);
        foreach (var by in new[] { AMeeting.Member, AMeeting.Coordinator })
        {
            Assert.IsType<NotYourDuty>(Settle(decision, _school, new FollowUpAnswer(FollowUpOutcome.Done), by: by).Refusal);
        }

        var shared = AMeeting.Shared();
        Assert.IsType<MeetingRefusal.NotInSession>(shared.Meeting.Agenda.SettleFollowUp(
            AMeeting.Secretary, shared.Matter, decision, _school, null, new FollowUpAnswer(FollowUpOutcome.Done), "", AMeeting.Day, AMeeting.At(16, 0)).Refusal);
        _ = _at.Meeting.Pause(AMeeting.Chair, AMeeting.At(15, 50)).Value;
        Assert.NotNull(Settle(decision, _school, new FollowUpAnswer(FollowUpOutcome.Done)).Refusal);
        Assert.Equal(ProgressState.NotStarted, decision.Progress[0].Now.State);
    }

    [Fact]
    public void The_table_has_a_row_for_each_responsible_and_keeps_what_was_settled_when_another_took_over()
    {
        var decision = Given(new Responsible("Skolan", "Rektorn"), _police);
        var followed = new FollowedDecision(_at.Matter, decision, null);
        _ = Settle(decision, new Responsible("Skolan", "Rektorn"), new FollowUpAnswer(FollowUpOutcome.Partly, "Hälften")).Value;

        _ = decision.Amend(AMeeting.Secretary, decision.Draft, decision.Draft with { Responsibles = [new("Skolan", "Biträdande rektorn"), _police] }, inSession: true).Value;

        var rows = FollowUpTable.Of([followed], Agenda.FollowedUp).ToList();
        Assert.Equal(["Rektorn", null], rows.Select(r => r.Of!.Person));
        Assert.Equal([FollowUpOutcome.Partly, null], rows.Select(r => r.Settled?.Answer.Outcome));
    }

    [Fact]
    public void What_the_table_lists_is_taken_out_of_the_background_and_what_somebody_wrote_stays()
    {
        var background = "Tänk på det här.\n– uppdrag 2026:3 Farthinder (Gatuchefen): förföll 26 februari\n– beslut 2026:4 Annat: ingen dag satt\n– Och det här.";

        Assert.Equal(
            "Tänk på det här.\n– beslut 2026:4 Annat: ingen dag satt\n– Och det här.", FollowUpRows.Without(background, [new DecisionNumber(2026, 3), new DecisionNumber(2026, 30)]));
        Assert.Equal(background, FollowUpRows.Without(background, []));
    }

    private Decision Measure() => _at.Record(new DecisionDraft(DecisionKind.Assigned, "Farten mäts igen.")).Value;

    private static Decision Given(params Responsible[] who) => Given(_due, who);

    private static Decision Given(DateOnly? due, params Responsible[] who) =>
        ADecision.Recorded(draft: new DecisionDraft(DecisionKind.Assigned, "Farten mäts.", who.ToValueList(), due));

    private Result<Done> Settle(Decision decision, Responsible of, FollowUpAnswer answer, Actor? by = null) => Agenda.SettleFollowUp(
        by ?? AMeeting.Secretary, _at.Matter, decision, of, Agenda.FollowedUp.FirstOrDefault(s => s.IsOf(_at.Matter, decision.Id, of)), answer, "rådet 11 mars 2026", AMeeting.Day,
        AMeeting.At(16, 0));

    private Result<Done> TakeBack(Decision decision, Responsible of) =>
        Agenda.TakeBackFollowUp(AMeeting.Secretary, _at.Matter, decision, of, AMeeting.Day, AMeeting.At(16, 10));
}
