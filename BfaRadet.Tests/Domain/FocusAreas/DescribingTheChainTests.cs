using BfaRadet.Domain.Councils;
using BfaRadet.Domain.FocusAreas;
using Xunit;

namespace BfaRadet.Tests.Domain.FocusAreas;

/// <summary>What a focus area rests on: problem, cause and several goals.</summary>
public sealed class DescribingTheChainTests
{
    private static readonly DateOnly _today = new(2026, 3, 11);
    private static readonly Actor _coordinator = new(new MemberId(Guid.CreateVersion7()), "Samordnaren", Duties.Coordinator, _today);
    private static readonly FocusChain _chain = new("46 procent kör för fort på Storgatan.", "Rak genomfart, få kontroller.", [new("Ned till 35 procent", new DateOnly(2027, 12, 31)), new("Halverade klagomål")]);

    [Fact]
    public void It_is_kept_clean_and_empty_goals_are_left_out()
    {
        var area = Area();

        Assert.Null(area.EditChain(_coordinator, FocusChain.Empty, _chain with { Goals = [.. _chain.Goals, new("  ")] }).Refusal);

        Assert.Equal(_chain, area.Chain);
        Assert.Equal(["Problem", "Cause", "Goals"], area.Events.OfType<FocusChainChanged>().Single().Fields);
        Assert.Null(area.EditChain(_coordinator, FocusChain.Empty, _chain).Refusal);
        Assert.Single(area.Events.OfType<FocusChainChanged>());
    }

    [Fact]
    public void Of_two_who_change_different_fields_both_are_kept_and_of_the_same_one_it_is_asked()
    {
        var area = Area();
        _ = area.EditChain(_coordinator, FocusChain.Empty, _chain).Value;

        Assert.Null(area.EditChain(_coordinator, FocusChain.Empty with { Goals = _chain.Goals, Problem = _chain.Problem }, _chain with { Cause = "" } with { Problem = "Annat" }).Refusal);
        Assert.Equal("Annat", area.Problem);
        Assert.Equal(_chain.Cause, area.Cause);
        Assert.IsType<EditClash>(area.EditChain(_coordinator, _chain, _chain with { Problem = "Något tredje" }).Refusal);
    }

    [Fact]
    public void A_member_and_goals_that_are_too_many_or_say_the_same_are_refused()
    {
        var area = Area();
        var member = new Actor(new MemberId(Guid.CreateVersion7()), "Ledamoten", Duties.Member, _today);

        Assert.IsType<NotYourDuty>(area.EditChain(member, FocusChain.Empty, _chain).Refusal);
        Assert.IsType<FocusAreaRefusal.GoalTwice>(area.EditChain(_coordinator, FocusChain.Empty, new("", "", [new("Färre fall"), new("färre fall")])).Refusal);
        Assert.IsType<FocusAreaRefusal.TooManyGoals>(
            area.EditChain(_coordinator, FocusChain.Empty, new("", "", Enumerable.Range(1, 13).Select(n => new FocusGoal($"Mål {n}")).ToValueList())).Refusal);
        Assert.IsType<EmptyText>(area.EditChain(_coordinator, FocusChain.Empty, new("", "", [new("", _today)])).Refusal);
        Assert.Equal(FocusChain.Empty, area.Chain);
    }

    private static FocusArea Area() => FocusArea.Create(
        _coordinator, new FocusAreaId(Guid.CreateVersion7()), new CouncilId(Guid.CreateVersion7()), 1, 1, new FocusAreaText("Trafik", "", _today, _today.AddYears(2))).Value;
}
