using BfaRadet.Domain.Decisions;
using Xunit;
using static BfaRadet.Tests.Domain.Decisions.ADecisionLine;

namespace BfaRadet.Tests.Domain.Decisions;

public class NamingTheFocusAreaTests
{
    [Theory]
    [InlineData("#F2")]
    [InlineData("#f2")]
    [InlineData("#2")]
    [InlineData("#02")]
    [InlineData("#trafik")]
    [InlineData("#TRAFIKSÄKERHET")]
    [InlineData("#trafiksakerhet")]
    public void Number_or_start_of_a_word_finds_it(string mark)
    {
        Assert.Equal([Traffic], Read($"Farthinder sätts upp {mark}").FocusAreas);
    }

    [Fact]
    public void Several_are_allowed_and_one_named_twice_is_one()
    {
        Assert.Equal([Fraud, Station], Read("Farthinder sätts upp #äldre #bedr och #stationen").FocusAreas);
    }

    [Theory]
    [InlineData("#9", "9", null)]
    [InlineData("#99999999999999999999", "99999999999999999999", null)]
    [InlineData("#trafki", "trafki", null)]
    [InlineData("#trafiksäkrehet", "trafiksäkrehet", "Trafiksäkerhet")]
    [InlineData("#", "", null)]
    public void An_unknown_one_is_refused_with_the_nearest(string mark, string typed, string? nearest)
    {
        Assert.Equal(
            new DecisionLineRefusal.UnknownFocusArea(typed, nearest is null ? [] : [nearest]),
            Refused($"Farthinder sätts upp {mark}"));
    }

    [Fact]
    public void A_start_that_several_share_is_refused_with_all_of_them()
    {
        Assert.Equal(
            new DecisionLineRefusal.AmbiguousFocusArea("tr", ["Trafiksäkerhet", "Trygghet vid stationen"]),
            Refused("Farthinder sätts upp #tr"));
    }
}
