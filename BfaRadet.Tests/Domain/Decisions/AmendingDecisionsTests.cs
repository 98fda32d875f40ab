using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using Xunit;

namespace BfaRadet.Tests.Domain.Decisions;

public sealed class AmendingDecisionsTests
{
    private static readonly DateOnly _day = new(2026, 10, 31);

    [Fact]
    public void While_the_meeting_is_in_session_the_wording_can_change()
    {
        var decision = ADecision.Recorded();

        var result = decision.Amend(ADecision.Secretary, ADecision.Draft, ADecision.Draft with { Text = " Ny ordalydelse. " }, inSession: true);

        Assert.Null(result.Refusal);
        Assert.Equal("Ny ordalydelse.", decision.Text);
        var happened = Assert.IsType<DecisionAmended>(Assert.Single(decision.TakeEvents()));
        Assert.Equal(ADecision.Draft, happened.Before);
    }

    [Fact]
    public void Until_the_minutes_are_sent_those_who_record_correct_the_wording_and_say_why_if_they_like()
    {
        var decision = ADecision.Recorded();
        var corrected = ADecision.Draft with { Text = "Rätt ord.", Kind = DecisionKind.Noted };

        var bare = decision.Amend(ADecision.Secretary, ADecision.Draft, corrected, inSession: false);
        var explained = decision.Amend(ADecision.Secretary, corrected, corrected with { Text = "Rättare ord." }, inSession: false, reason: " Skrivfel. ");
        var other = decision.Amend(ADecision.Coordinator, decision.Draft, decision.Draft with { Text = "Annat." }, inSession: false);

        Assert.Null(bare.Refusal);
        Assert.Null(explained.Refusal);
        Assert.Equal("Rättare ord.", decision.Text);
        Assert.Equal(new NotYourDuty(Decision.Recorders), other.Refusal);
        Assert.Equal(["", "Skrivfel."], decision.TakeEvents().OfType<DecisionAmended>().Select(e => e.Reason));
    }

    [Fact]
    public void Once_the_minutes_are_sent_the_wording_and_the_kind_are_fixed()
    {
        var decision = ADecision.Recorded();

        var wording = decision.Amend(ADecision.Secretary, ADecision.Draft, ADecision.Draft with { Text = "Ny." }, inSession: false, isFixed: true);
        var kind = decision.Amend(ADecision.Secretary, ADecision.Draft, ADecision.Draft with { Kind = DecisionKind.Noted }, inSession: false, isFixed: true);

        Assert.Equal(new DecisionRefusal.WordingIsFixed(decision.Number), wording.Refusal);
        Assert.Equal(wording.Refusal, kind.Refusal);
        Assert.Equal(ADecision.Draft, decision.Draft);
    }

    [Fact]
    public void Afterwards_who_and_when_can_be_filled_in_by_the_coordinator()
    {
        var decision = ADecision.Recorded();
        var filled = ADecision.Draft with { DueOn = _day, Responsibles = [new Responsible("Gatuenheten")] };

        var result = decision.Amend(ADecision.Coordinator, ADecision.Draft, filled, inSession: false);

        Assert.Null(result.Refusal);
        Assert.Equal(filled, decision.Draft);
    }

    [Fact]
    public void A_member_is_refused_always_and_the_coordinator_in_session()
    {
        var decision = ADecision.Recorded();
        var filled = ADecision.Draft with { DueOn = _day };

        Assert.Equal(new NotYourDuty(Decision.Followers), decision.Amend(ADecision.Member, ADecision.Draft, filled, inSession: false).Refusal);
        Assert.Equal(new NotYourDuty(Decision.Recorders), decision.Amend(ADecision.Coordinator, ADecision.Draft, filled, inSession: true).Refusal);
    }

    [Fact]
    public void Two_who_fill_in_different_things_both_get_their_way()
    {
        var decision = ADecision.Recorded();
        _ = decision.Amend(ADecision.Secretary, ADecision.Draft, ADecision.Draft with { DueOn = _day }, inSession: false).Value;

        _ = decision.Amend(ADecision.Coordinator, ADecision.Draft, ADecision.Draft with { ReviewOn = _day.AddDays(30) }, inSession: false).Value;

        Assert.Equal((_day, _day.AddDays(30)), (decision.DueOn, decision.ReviewOn));
    }

    [Fact]
    public void Two_who_fill_in_the_same_thing_differently_choose()
    {
        var decision = ADecision.Recorded();
        _ = decision.Amend(ADecision.Secretary, ADecision.Draft, ADecision.Draft with { DueOn = _day }, inSession: false).Value;

        var result = decision.Amend(ADecision.Coordinator, ADecision.Draft, ADecision.Draft with { DueOn = _day.AddDays(1) }, inSession: false);

        var clash = Assert.Single(Assert.IsType<EditClash>(result.Refusal).Clashes);
        Assert.Equal(new Clash(nameof(Decision.DueOn), _day, _day.AddDays(1)), clash);
        Assert.Equal(_day, decision.DueOn);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void A_decision_always_says_something(string text)
    {
        var result = ADecision.Recorded().Amend(ADecision.Secretary, ADecision.Draft, ADecision.Draft with { Text = text }, inSession: true);

        Assert.Equal(new EmptyText(nameof(Decision.Text)), result.Refusal);
    }

    [Fact]
    public void A_wording_longer_than_there_is_room_for_is_refused_with_its_length()
    {
        var result = ADecision.Recorded().Amend(
            ADecision.Secretary, ADecision.Draft, ADecision.Draft with { Text = new string('å', 4_001) }, inSession: true);

        Assert.Equal(new TextTooLong(nameof(Decision.Text), 4_001, Decision.TextMax), result.Refusal);
    }

    [Fact]
    public void The_same_again_changes_nothing()
    {
        var decision = ADecision.Recorded();

        _ = decision.Amend(ADecision.Secretary, ADecision.Draft, ADecision.Draft, inSession: true).Value;

        Assert.Empty(decision.Events);
    }
}
