using BfaRadet.Domain.Decisions;
using Xunit;

namespace BfaRadet.Tests.Domain.Decisions;

public sealed class RepealingDecisionsTests
{
    [Fact]
    public void It_is_repealed_by_a_decision_or_for_a_reason()
    {
        var (first, second, later) = (ADecision.Recorded(1), ADecision.Recorded(2), ADecision.Recorded(3));

        Assert.Null(first.Repeal(ADecision.Coordinator, later, "").Refusal);
        Assert.Equal(new EmptyText("RepealReason"), second.Repeal(ADecision.Coordinator, null, " ").Refusal);
        Assert.Null(second.Repeal(ADecision.Coordinator, null, " Lagen har ändrats. ").Refusal);

        Assert.Equal((DecisionState.Repealed, later.Id), (first.State, first.RepealedBy));
        Assert.Equal((DecisionState.Repealed, "Lagen har ändrats."), (second.State, second.RepealReason));
        Assert.Equal(later.Number, Assert.IsType<DecisionStateChanged>(Assert.Single(first.Events)).RepealedBy);
        Assert.True(later.IsReliedOn);
    }

    [Fact]
    public void Once_repealed_nothing_more_becomes_of_it()
    {
        var (decision, later) = (ADecision.Recorded(1), ADecision.Recorded(2));
        _ = decision.Repeal(ADecision.Coordinator, null, "Behövs inte.").Value;
        var refusal = new DecisionRefusal.NoLongerInForce(decision.Number, DecisionState.Repealed);
        var day = new DateOnly(2026, 3, 11);

        Assert.Null(decision.Repeal(ADecision.Coordinator, null, "Behövs inte.").Refusal);
        Assert.Equal(refusal, decision.Repeal(ADecision.Coordinator, null, "Annat.").Refusal);
        Assert.Equal(refusal, decision.ReplaceBy(ADecision.Coordinator, later).Refusal);
        Assert.Equal(refusal, decision.TakeUpAgain(ADecision.Coordinator, ADecision.At(day)).Refusal);
        Assert.Equal(refusal, decision.Report(ADecision.Coordinator, null, null, new Progress(ProgressState.Underway), [], day, ADecision.At(day)).Refusal);
        Assert.Equal(refusal, decision.Amend(ADecision.Coordinator, decision.Draft, decision.Draft with { DueOn = day }, inSession: false).Refusal);
        Assert.Equal(new DecisionRefusal.CannotReplace(later.Number, decision.Number), later.ReplaceBy(ADecision.Coordinator, decision).Refusal);
        Assert.Equal(new DecisionRefusal.CannotRepeal(later.Number, decision.Number), later.Repeal(ADecision.Coordinator, decision, "").Refusal);
        Assert.Single(decision.Events);
    }
}
