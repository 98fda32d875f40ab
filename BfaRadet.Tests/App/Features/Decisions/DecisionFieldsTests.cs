using BfaRadet.App.Features.Decisions;
using BfaRadet.Domain.Decisions;
using BfaRadet.Tests.Domain.Decisions;
using Xunit;

namespace BfaRadet.Tests.App.Features.Decisions;

public sealed class DecisionFieldsTests
{
    private static readonly DateOnly _day = new(2026, 12, 1);
    private readonly DecisionFields _fields = new(ADecision.Draft);

    [Fact]
    public void After_a_clash_what_only_the_other_changed_is_not_set_back()
    {
        var decision = ADecision.Recorded();
        _ = decision.Amend(ADecision.Secretary, ADecision.Draft, ADecision.Draft with { DueOn = _day, ReviewOn = _day.AddDays(30) }, inSession: false).Value;
        _fields.DueOn = _day.AddDays(1);
        Assert.IsType<EditClash>(decision.Amend(ADecision.Coordinator, _fields.Before, _fields.After([]), inSession: false).Refusal);

        _fields.Accept(decision.Draft, []);
        _ = decision.Amend(ADecision.Coordinator, _fields.Before, _fields.After([]), inSession: false).Value;

        Assert.Equal((_day.AddDays(1), _day.AddDays(30)), (decision.DueOn, decision.ReviewOn));
    }

    [Fact]
    public void A_name_of_the_register_is_found_whatever_its_case_and_once()
    {
        var known = new Responsible("Polismyndigheten", "Edla Ramberg");
        foreach (var typed in new[] { "polismyndigheten (edla ramberg)", "Polismyndigheten (Edla Ramberg)", " " })
        {
            _fields.Typed = typed;
            _fields.AddTyped([known]);
        }

        Assert.Equal([.. ADecision.Draft.Responsibles, known], _fields.Responsibles);
        Assert.Equal("", _fields.Typed);
    }

    [Fact]
    public void One_exchanged_for_another_takes_its_place_and_stands_there_once()
    {
        var (typed, known) = (new Responsible("Polisen"), new Responsible("Polismyndigheten"));
        _fields.Typed = "Polisen";
        _fields.AddTyped([]);

        _fields.Exchange(typed, known);
        _fields.Typed = "Polisen";
        _fields.AddTyped([]);
        _fields.Exchange(typed, known);

        Assert.Equal([.. ADecision.Draft.Responsibles, known], _fields.Responsibles);
    }

    [Theory]
    [InlineData("Nästa möte är i Sal A", "Nästa möte är i Sal A.")]
    [InlineData("Godkänns.", "Godkänns.")]
    [InlineData("Vem gör det?", "Vem gör det?")]
    [InlineData("", "")]
    public void A_wording_is_shown_with_its_full_stop(string wording, string shown)
    {
        Assert.Equal(shown, DecisionWords.Sentence(wording));
    }
}
