using BfaRadet.Domain.Decisions;
using Xunit;

namespace BfaRadet.Tests.Domain.Decisions;

public class DecisionCountsTests
{
    private static readonly DateOnly _today = new(2026, 3, 11);

    [Theory]
    [InlineData(DecisionKind.Assigned, DecisionState.Completed, -1, DecisionStanding.Done)]
    [InlineData(DecisionKind.Assigned, DecisionState.Replaced, -1, DecisionStanding.Replaced)]
    [InlineData(DecisionKind.Assigned, DecisionState.InForce, -1, DecisionStanding.Late)]
    [InlineData(DecisionKind.Assigned, DecisionState.InForce, 0, DecisionStanding.Running)]
    [InlineData(DecisionKind.Assigned, DecisionState.InForce, null, DecisionStanding.Running)]
    [InlineData(DecisionKind.Tabled, DecisionState.InForce, null, DecisionStanding.Running)]
    [InlineData(DecisionKind.Noted, DecisionState.InForce, 5, DecisionStanding.Running)]
    [InlineData(DecisionKind.Noted, DecisionState.InForce, null, DecisionStanding.Settled)]
    [InlineData(DecisionKind.Noted, DecisionState.InForce, null, DecisionStanding.Running, DecisionCourse.Underway)]
    [InlineData(DecisionKind.Assigned, DecisionState.InForce, -1, DecisionStanding.Waiting, DecisionCourse.Waiting)]
    [InlineData(DecisionKind.Assigned, DecisionState.InForce, -1, DecisionStanding.Late, DecisionCourse.Partly)]
    [InlineData(DecisionKind.Assigned, DecisionState.InForce, 0, DecisionStanding.Partly, DecisionCourse.Partly)]
    [InlineData(DecisionKind.Assigned, DecisionState.Repealed, -1, DecisionStanding.Repealed, DecisionCourse.Waiting)]
    public void A_decision_has_come_so_far(DecisionKind kind, DecisionState state, int? dueIn, DecisionStanding expected, DecisionCourse course = DecisionCourse.NotStarted)
    {
        var due = dueIn is { } days ? _today.AddDays(days) : (DateOnly?)null;

        Assert.Equal(expected, DecisionCounts.StandingOf(kind, state, due, course, _today));
    }

    [Fact]
    public void A_withdrawn_decision_is_not_counted() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DecisionCounts.StandingOf(DecisionKind.Noted, DecisionState.Withdrawn, null, DecisionCourse.NotStarted, _today));

    [Fact]
    public void They_are_counted_by_how_far_they_have_come()
    {
        var counts = DecisionCounts.Of([DecisionStanding.Late, DecisionStanding.Done, DecisionStanding.Late]);

        Assert.Equal(new DecisionCounts(Done: 1, Running: 0, Late: 2, Settled: 0, Replaced: 0), counts);
        Assert.Equal(3, counts.Total);
    }
}
