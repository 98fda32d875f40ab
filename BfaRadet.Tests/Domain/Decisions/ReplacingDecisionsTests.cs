using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using System.Globalization;
using Xunit;

namespace BfaRadet.Tests.Domain.Decisions;

public sealed class ReplacingDecisionsTests
{
    /// <summary>Of the meeting that decided.</summary>
    private static readonly DateOnly _day = new(2026, 3, 11);

    [Fact]
    public void A_later_one_holds_instead_and_the_former_points_at_it()
    {
        var (former, later) = (ADecision.Recorded(1), ADecision.Recorded(2));

        var result = former.ReplaceBy(ADecision.Coordinator, later);

        Assert.Null(result.Refusal);
        Assert.Equal((DecisionState.Replaced, later.Id), (former.State, former.ReplacedBy));
        Assert.Equal(later.Number, Assert.IsType<DecisionStateChanged>(Assert.Single(former.Events)).ReplacedBy);
    }

    [Fact]
    public void Asking_twice_for_the_same_is_harmless()
    {
        var (former, later) = (ADecision.Recorded(1), ADecision.Recorded(2));
        _ = former.ReplaceBy(ADecision.Coordinator, later).Value;

        Assert.Null(former.ReplaceBy(ADecision.Coordinator, later).Refusal);
        Assert.Single(former.Events);
    }

    [Fact]
    public void It_cannot_replace_itself_or_be_replaced_by_one_that_no_longer_holds()
    {
        var (first, second, third) = (ADecision.Recorded(1), ADecision.Recorded(2), ADecision.Recorded(3));
        _ = second.ReplaceBy(ADecision.Coordinator, third).Value;

        Assert.IsType<DecisionRefusal.CannotReplace>(first.ReplaceBy(ADecision.Coordinator, first).Refusal);
        Assert.IsType<DecisionRefusal.CannotReplace>(first.ReplaceBy(ADecision.Coordinator, second).Refusal);
    }

    [Fact]
    public void One_that_is_replaced_is_not_replaced_again_nor_marked_as_done()
    {
        var (first, second, third) = (ADecision.Recorded(1), ADecision.Recorded(2), ADecision.Recorded(3));
        _ = first.ReplaceBy(ADecision.Coordinator, second).Value;

        var refusal = new DecisionRefusal.NoLongerInForce(first.Number, DecisionState.Replaced);
        Assert.Equal(refusal, first.ReplaceBy(ADecision.Coordinator, third).Refusal);
        Assert.Equal(refusal, first.Complete(ADecision.Coordinator, _day, "", _day, ADecision.At(_day)).Refusal);
    }

    [Fact]
    public void Another_councils_decision_is_not_found()
    {
        var foreign = ADecision.Recorded(2, new CouncilId(Guid.CreateVersion7()));

        Assert.IsType<NotFound>(ADecision.Recorded().ReplaceBy(ADecision.Coordinator, foreign).Refusal);
    }

    [Fact]
    public void A_member_is_refused()
    {
        Assert.Equal(
            new NotYourDuty(Decision.Followers), ADecision.Recorded(1).ReplaceBy(ADecision.Member, ADecision.Recorded(2)).Refusal);
    }

    [Theory]
    [InlineData("2026-03-10")]
    [InlineData("2026-04-02")]
    public void It_is_done_neither_before_it_was_decided_nor_in_days_to_come(string typed)
    {
        var (decision, day, today) = (ADecision.Recorded(), DateOnly.Parse(typed, CultureInfo.InvariantCulture), new DateOnly(2026, 4, 1));

        Assert.Equal(new DecisionRefusal.CompletedOutOfRange(day, _day, today), decision.Complete(ADecision.Coordinator, day, "", _day, ADecision.At(today)).Refusal);
        Assert.Equal(DecisionState.InForce, decision.State);
    }

    [Fact]
    public void The_day_it_was_done_and_the_note_are_told()
    {
        var (decision, today) = (ADecision.Recorded(), new DateOnly(2026, 4, 1));

        _ = decision.Complete(ADecision.Coordinator, new DateOnly(2026, 3, 20), " Redovisat  för rådet. ", _day, ADecision.At(today)).Value;

        var told = Assert.IsType<DecisionStateChanged>(Assert.Single(decision.Events));
        Assert.Equal((new DateOnly(2026, 3, 20), "Redovisat för rådet."), (told.DoneOn, told.Note));
    }

    [Fact]
    public void One_marked_as_done_can_be_put_in_force_again()
    {
        var decision = ADecision.Recorded();

        _ = decision.Complete(ADecision.Coordinator, _day, "", _day, ADecision.At(_day)).Value;
        Assert.Equal(DecisionState.Completed, decision.State);
        _ = decision.Complete(ADecision.Coordinator, _day, "", _day, ADecision.At(_day)).Value;
        _ = decision.TakeUpAgain(ADecision.Coordinator, ADecision.At(_day)).Value;

        Assert.Equal(DecisionState.InForce, decision.State);
        Assert.Equal(2, decision.Events.Count);
    }
}
