using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using Xunit;

namespace BfaRadet.Tests.Domain.Decisions;

/// <summary>Whether a decision worked is another question than whether it was done, and the answer stays.</summary>
public sealed class JudgingDecisionsTests
{
    private static readonly DateOnly _decided = new(2026, 3, 11);
    private static readonly DateOnly _review = new(2027, 3, 1);
    private static readonly VerdictAnswer _continue = new(CarriedOut.Partly, Effect.Unclear, "mätningen vecka 20", VerdictCourse.Continue, new DateOnly(2028, 2, 29));

    [Fact]
    public void When_a_verdict_is_taken_back_what_waited_waits_again()
    {
        var decision = Given(new Responsible("Skolan"), new Responsible("Polisen"));
        _ = decision.Report(ADecision.Coordinator, new("Skolan"), null, new(ProgressState.Waiting, "", WaitsFor: "nämnden"), [], _decided, ADecision.At(_review)).Value;
        _ = Judge(decision, new(CarriedOut.Yes, Effect.Yes, "", VerdictCourse.End)).Value;
        Assert.False(decision.Waits);

        Assert.Null(TakeBack(decision).Refusal);

        Assert.True(decision.Waits);
    }

    [Fact]
    public void To_continue_it_is_judged_again_on_another_day_and_the_first_verdict_stays()
    {
        var decision = Given();

        Assert.Null(Judge(decision, _continue).Refusal);
        Assert.Equal((DecisionState.InForce, new DateOnly(2028, 2, 29), Effect.Unclear), (decision.State, decision.ReviewOn!.Value, decision.JudgedEffect!.Value));
        Assert.Null(Judge(decision, new(CarriedOut.Yes, Effect.Yes, "", VerdictCourse.End), new DateOnly(2028, 3, 1)).Refusal);

        Assert.Equal([_continue, new(CarriedOut.Yes, Effect.Yes, "", VerdictCourse.End)], decision.Verdicts.Select(v => v.Answer));
        Assert.Equal([_review, new DateOnly(2028, 2, 29)], decision.Verdicts.Select(v => v.ReviewOn!.Value));
        Assert.Equal((null, _review), (decision.ReviewOn, decision.ReviewAsDecided!.Value));
    }

    [Theory]
    [InlineData(CarriedOut.Yes, DecisionState.Completed)]
    [InlineData(CarriedOut.Partly, DecisionState.Repealed)]
    [InlineData(CarriedOut.No, DecisionState.Repealed)]
    public void To_end_completes_what_was_carried_out_and_repeals_what_was_not(CarriedOut carried, DecisionState state)
    {
        var decision = Given(new Responsible("Skolan"), new Responsible("Polisen"));
        _ = decision.Report(ADecision.Coordinator, new("Skolan"), null, new(ProgressState.Partly, "två av tre"), [], _decided, ADecision.At(_review)).Value;
        var before = decision.Reports;

        _ = Judge(decision, new(carried, Effect.No, "ingen skillnad", VerdictCourse.End)).Value;
        Assert.Equal((state, null), (decision.State, decision.ReviewOn));
        Assert.Null(TakeBack(decision).Refusal);

        Assert.Equal((DecisionState.InForce, _review, before, 0, null), (decision.State, decision.ReviewOn!.Value, decision.Reports, decision.Verdicts.Count, decision.JudgedEffect));
        Assert.Equal(DecisionCourse.Partly, decision.Course);
    }

    [Fact]
    public void One_that_is_done_is_judged_too_and_stays_done()
    {
        var decision = Given();
        _ = decision.Complete(ADecision.Coordinator, _decided, "", _decided, ADecision.At(_decided)).Value;

        _ = Judge(decision, _continue with { Carried = CarriedOut.Yes }).Value;

        Assert.Equal(DecisionState.Completed, decision.State);
        _ = TakeBack(decision).Value;
        Assert.Equal(DecisionState.Completed, decision.State);
    }

    public static TheoryData<VerdictAnswer, Type> Wrong => new()
    {
        { _continue with { NextReview = null }, typeof(EmptyText) },
        { _continue with { NextReview = _review }, typeof(VerdictRefusal.ReviewNotLater) },
        { new(CarriedOut.No, Effect.Partly, "", VerdictCourse.End), typeof(VerdictRefusal.EffectOfNothing) },
        { new(CarriedOut.Yes, Effect.Yes, new string('a', 1_001), VerdictCourse.End), typeof(TextTooLong) },
        { new(CarriedOut.No, Effect.Yes, "", VerdictCourse.Continue), typeof(Faults) },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void What_says_two_things_or_too_little_is_refused_and_nothing_is_judged(VerdictAnswer answer, Type refusal)
    {
        var decision = Given();

        Assert.IsType(refusal, Judge(decision, answer).Refusal);

        Assert.Empty(decision.Verdicts);
    }

    [Fact]
    public void A_member_is_refused_and_one_that_has_ended_and_the_second_of_two_at_once()
    {
        var decision = Given();
        Assert.IsType<NotYourDuty>(decision.Judge(ADecision.Member, _continue, 0, null, _review, _decided, ADecision.At(_review)).Refusal);
        _ = Judge(decision, _continue).Value;

        Assert.Null(decision.Judge(ADecision.Coordinator, _continue, 0, null, _review, _decided, ADecision.At(_review)).Refusal);
        Assert.Single(decision.Verdicts);
        Assert.IsType<VerdictRefusal.JudgedMeanwhile>(
            decision.Judge(ADecision.Coordinator, _continue with { Effect = Effect.Yes }, 0, null, _review, _decided, ADecision.At(_review)).Refusal);
        _ = decision.Repeal(ADecision.Coordinator, null, "behövs inte").Value;
        Assert.IsType<DecisionRefusal.NoLongerInForce>(Judge(decision, new(CarriedOut.Yes, Effect.Yes, "", VerdictCourse.End)).Refusal);
    }

    [Fact]
    public void To_adjust_leads_to_a_later_decision_that_replaces_or_adds_and_is_not_taken_back_then()
    {
        var (former, added, replacing) = (Given(), Later(2), Later(3));
        Assert.IsType<VerdictRefusal.NotToAdjust>(former.AdjustBy(ADecision.Coordinator, 1, added, replaces: false).Refusal);
        _ = Judge(former, new(CarriedOut.Yes, Effect.Partly, "", VerdictCourse.Adjust)).Value;
        Assert.IsType<VerdictRefusal.CannotAdjust>(former.AdjustBy(ADecision.Coordinator, 1, former, replaces: true).Refusal);

        Assert.Null(former.AdjustBy(ADecision.Coordinator, 1, added, replaces: false).Refusal);
        Assert.Null(former.AdjustBy(ADecision.Coordinator, 1, added, replaces: false).Refusal);
        Assert.Equal((DecisionState.InForce, added.Id, false), (former.State, former.Verdicts[0].LedTo!.Value, former.Verdicts[0].Replaced));
        Assert.IsType<VerdictRefusal.HasLed>(TakeBack(former).Refusal);
        // No chain comes back to itself.
        _ = Judge(added, new(CarriedOut.Yes, Effect.No, "", VerdictCourse.Adjust)).Value;
        Assert.IsType<VerdictRefusal.CannotAdjust>(added.AdjustBy(ADecision.Coordinator, 1, former, replaces: false).Refusal);
        _ = added.AdjustBy(ADecision.Coordinator, 1, replacing, replaces: true).Value;
        Assert.Equal((DecisionState.Replaced, replacing.Id), (added.State, added.ReplacedBy!.Value));
    }

    [Fact]
    public void What_others_have_gone_on_from_and_what_another_or_a_meeting_said_is_not_taken_back()
    {
        var decision = Given();
        _ = Judge(decision, new(CarriedOut.Yes, Effect.Yes, "", VerdictCourse.End)).Value;
        Assert.IsType<VerdictRefusal.OfMeeting>(decision.TakeBackVerdict(ADecision.Coordinator, 1, new VerdictPlace(decision.Meeting, decision.Item)).Refusal);
        Assert.IsType<VerdictRefusal.ByAnother>(decision.TakeBackVerdict(ADecision.Secretary, 1, null).Refusal);

        _ = decision.TakeUpAgain(ADecision.Coordinator, ADecision.At(_review)).Value;

        Assert.IsType<VerdictRefusal.GoneOn>(TakeBack(decision).Refusal);
    }

    [Theory]
    [InlineData("2026-08-31", "2027-02-28", "2027-08-31")]
    [InlineData("2027-08-31", "2028-02-29", "2028-08-31")]
    [InlineData("2028-02-29", "2028-08-29", "2029-02-28")]
    [InlineData("2026-12-31", "2027-06-30", "2027-12-31")]
    [InlineData("2027-07-01", "2028-01-01", "2028-07-01")]
    public void The_next_day_is_offered_over_leap_days_and_new_years(string from, string half, string year)
    {
        Assert.Equal([(6, Day(half)), (12, Day(year))], VerdictAnswer.Offered(Day(from)));
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Decision Given(params Responsible[] who) =>
        ADecision.Recorded(draft: new DecisionDraft(DecisionKind.Assigned, "Farten mäts.", who.ToValueList(), ReviewOn: _review));

    private static Decision Later(int running) => ADecision.Recorded(running, draft: new DecisionDraft(DecisionKind.Assigned, "Farten mäts två gånger."));

    private static Result<Done> Judge(Decision decision, VerdictAnswer answer, DateOnly? on = null) =>
        decision.Judge(ADecision.Coordinator, answer, decision.Verdicts.Count, null, on ?? _review, _decided, ADecision.At(on ?? _review));

    private static Result<Done> TakeBack(Decision decision) => decision.TakeBackVerdict(ADecision.Coordinator, decision.Verdicts.Count, null);
}
