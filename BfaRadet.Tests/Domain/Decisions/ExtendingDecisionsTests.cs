using BfaRadet.Domain.Decisions;
using Xunit;

namespace BfaRadet.Tests.Domain.Decisions;

/// <summary>A last day is moved, and the former ones are kept.</summary>
public sealed class ExtendingDecisionsTests
{
    private static readonly DateOnly _decided = new(2026, 3, 11);
    private static readonly DateOnly _due = new(2028, 2, 28);
    private static readonly DateOnly _leapDay = new(2028, 2, 29);
    private static readonly DateTimeOffset _now = ADecision.At(new DateOnly(2027, 12, 31));

    [Fact]
    public void Every_earlier_day_is_kept_with_what_moved_it()
    {
        var (decision, deciding) = (Due(), ADecision.Recorded(2));

        Assert.Null(decision.Extend(ADecision.Coordinator, _due, _leapDay, deciding, "", " Ombyggnad. ", _decided, _now).Refusal);
        Assert.Null(decision.Extend(ADecision.Coordinator, _leapDay, _leapDay.AddDays(1), null, "ordföranden", "", _decided, _now).Refusal);

        Assert.Equal(
            [
                new EarlierDay(_due, _leapDay, _now, "Någon", deciding.Id, deciding.Number, "", "Ombyggnad."),
                new EarlierDay(_leapDay, _leapDay.AddDays(1), _now, "Någon", OnWordOf: "ordföranden"),
            ],
            decision.EarlierDays);
        Assert.Equal((_leapDay.AddDays(1), _due), (decision.DueOn!.Value, decision.DueAsDecided!.Value));
        Assert.True(deciding.IsReliedOn);
    }

    [Fact]
    public void A_day_that_is_not_later_is_refused()
    {
        var decision = Due();

        Assert.Equal(new DecisionRefusal.NotAnExtension(_due, _due), Extend(decision, _due, _due));
        Assert.Equal(new DecisionRefusal.NotAnExtension(_due.AddDays(-1), _due), Extend(decision, _due, _due.AddDays(-1)));
        Assert.Equal(new DecisionRefusal.DueBeforeDecision(_decided.AddDays(-1), _decided), Extend(decision, _due, _decided.AddDays(-1)));
        Assert.Empty(decision.EarlierDays);
    }

    [Fact]
    public void Somebody_or_a_decision_that_holds_has_agreed()
    {
        var (decision, ended) = (Due(), ADecision.Recorded(2));
        _ = ended.Repeal(ADecision.Coordinator, null, "Behövs inte.").Value;

        Assert.Equal(new EmptyText("OnWordOf"), Extend(decision, _due, _leapDay, " "));
        Assert.Equal(new DecisionRefusal.CannotExtendBy(decision.Number, ended.Number), decision.Extend(ADecision.Coordinator, _due, _leapDay, ended, "", "", _decided, _now).Refusal);
        Assert.Equal(new DecisionRefusal.CannotExtendBy(decision.Number, decision.Number), decision.Extend(ADecision.Coordinator, _due, _leapDay, decision, "", "", _decided, _now).Refusal);
    }

    [Fact]
    public void Sent_twice_it_is_extended_once_and_of_two_the_second_is_told()
    {
        var decision = Due();
        Assert.Null(Extend(decision, _due, _leapDay));

        Assert.Null(Extend(decision, _due, _leapDay));
        Assert.Single(decision.EarlierDays);
        Assert.Equal(new DecisionRefusal.DayMovedMeanwhile(decision.Number, _leapDay), Extend(decision, _due, _leapDay.AddDays(9)));
    }

    [Fact]
    public void One_without_a_day_or_that_is_done_is_not_extended()
    {
        var (bare, done) = (ADecision.Recorded(), Due());
        _ = done.Complete(ADecision.Coordinator, _decided, "", _decided, _now).Value;

        Assert.Equal(new DecisionRefusal.NoDayToExtend(bare.Number), Extend(bare, null, _leapDay));
        Assert.Equal(new DecisionRefusal.NoLongerInForce(done.Number, DecisionState.Completed), Extend(done, _due, _leapDay));
    }

    [Fact]
    public void A_day_that_is_amended_once_the_minutes_are_fixed_is_kept_too_and_before_that_it_is_corrected()
    {
        var (settled, open) = (Due(), Due());

        _ = settled.Amend(ADecision.Coordinator, settled.Draft, settled.Draft with { DueOn = _decided }, inSession: false, isFixed: true, at: _now).Value;
        _ = open.Amend(ADecision.Coordinator, open.Draft, open.Draft with { DueOn = _decided }, inSession: false, at: _now).Value;

        Assert.Equal(new EarlierDay(_due, _decided, _now, "Någon"), Assert.Single(settled.EarlierDays));
        Assert.Empty(open.EarlierDays);
    }

    [Fact]
    public void Nothing_is_due_before_it_was_decided()
    {
        var decision = Due();

        var result = decision.Amend(
            ADecision.Coordinator, decision.Draft, decision.Draft with { DueOn = _decided.AddDays(-1) }, inSession: false, decidedOn: _decided);

        Assert.Equal(new DecisionRefusal.DueBeforeDecision(_decided.AddDays(-1), _decided), result.Refusal);
    }

    private static Decision Due() => ADecision.Recorded(draft: ADecision.Draft with { DueOn = _due });

    private static Refusal? Extend(Decision decision, DateOnly? seen, DateOnly to, string onWordOf = "ordföranden") =>
        decision.Extend(ADecision.Coordinator, seen, to, null, onWordOf, "", _decided, _now).Refusal;
}
