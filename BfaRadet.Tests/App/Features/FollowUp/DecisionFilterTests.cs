using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Features.FollowUp.Chains;
using BfaRadet.Domain.Decisions;
using Xunit;

namespace BfaRadet.Tests.App.Features.FollowUp;

public sealed class DecisionFilterTests
{
    [Fact]
    public void What_is_asked_stands_in_the_address_and_is_read_back()
    {
        var filter = new DecisionFilter(
            "åtgärd & tillägg", 2, "Polisen; lokalt", DecisionKind.Assigned, DecisionStanding.Replaced, 2026, true, true, new MeetingId(Guid.NewGuid()),
            DecisionOrder.Due, true, 3, EffectFilter.Unjudged, DecisionLack.Problem);

        Assert.Equal(filter, DecisionFilter.Parse("/rad/x/beslut" + filter.ToQuery() + "#rad"));
    }

    [Fact]
    public void Nothing_asked_is_nothing_in_the_address()
    {
        Assert.Equal("", new DecisionFilter().ToQuery());
        Assert.False(new DecisionFilter(Order: DecisionOrder.Due, Page: 4).Narrows);
    }

    [Theory]
    [InlineData("?sida=-1&ar=tjugo&fokus=F2&slag=x&tillstand=&sortera=&forfallna=nej")]
    [InlineData("?sida=99999999999999999999")]
    [InlineData("?&&==&sok")]
    public void What_nobody_knows_is_left_out(string address)
    {
        Assert.Equal(new DecisionFilter(), DecisionFilter.Parse(address));
    }

    [Fact]
    public void A_search_longer_than_there_is_room_for_is_cut()
    {
        Assert.Equal(DecisionFilter.SearchMax, DecisionFilter.Parse("?sok=" + new string('x', 5_000)).Search.Length);
    }
}
