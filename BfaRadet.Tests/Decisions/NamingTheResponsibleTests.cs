using BfaRadet.Domain.Decisions;
using Xunit;
using static BfaRadet.Tests.Decisions.ADecisionLine;

namespace BfaRadet.Tests.Decisions;

public class NamingTheResponsibleTests
{
    [Theory]
    [InlineData("@Polismyndigheten", "Polismyndigheten", null)]
    [InlineData("@polis", "Polismyndigheten", null)]
    [InlineData("@polisen", "Polismyndigheten", null)]
    [InlineData("@Räddningstjänsten Dal", "Räddningstjänsten Dal", null)]
    [InlineData("@raddningstjansten dal", "Räddningstjänsten Dal", null)]
    [InlineData("@rädd", "Räddningstjänsten Dal", null)]
    [InlineData("@kommunpolis", "Polismyndigheten", "Anna Berg")]
    [InlineData("@KOMMUNPOLISEN", "Polismyndigheten", "Anna Berg")]
    [InlineData("@Anna Berg", "Polismyndigheten", "Anna Berg")]
    [InlineData("@anna", "Polismyndigheten", "Anna Berg")]
    [InlineData("@Polismyndigheten(Anna Berg)", "Polismyndigheten", "Anna Berg")]
    [InlineData("@Polis(lund)", "Polismyndigheten", "Carin Lund")]
    [InlineData("@Polis(kommunpolis)", "Polismyndigheten", "Anna Berg")]
    [InlineData("@brottsförebyggande samordnaren", "Ekåsa kommun", "Bo Åkesson")]
    [InlineData("@gatuchef", "Ekåsa kommun", "Gatuchef")]
    [InlineData("@\"Trafikenheten\"", "Trafikenheten", null)]
    [InlineData("@”Trafikenheten (gatuchefen)”", "Trafikenheten", "gatuchefen")]
    public void Organisation_title_or_person_is_found(string mark, string organisation, string? person)
    {
        var who = Assert.Single(Read($"Farthinder sätts upp {mark} 31 okt").Responsibles);

        Assert.Equal((organisation, person), (who.Organisation, who.Person));
        Assert.Equal("Farthinder sätts upp", Read($"Farthinder sätts upp 31 okt {mark}").Text);
    }

    [Fact]
    public void Quotes_around_somebody_known_mean_the_one_who_is_known()
    {
        Assert.Equal([new("Polismyndigheten", "Anna Berg", Anna)], Read("Mätning görs @\"Polismyndigheten (anna berg)\"").Responsibles);
    }

    [Fact]
    public void Several_keep_their_order_and_one_named_twice_is_one()
    {
        var who = Read("Underlag skrivs @kommunpolis @Ekåsahem @anna 1 maj").Responsibles;

        Assert.Equal([new("Polismyndigheten", "Anna Berg", Anna), new("Ekåsahem AB")], who);
    }

    [Theory]
    [InlineData("@gatuchfe", "gatuchfe", "Gatuchef")]
    [InlineData("@Polismyndigheten(Anna Borg)", "Polismyndigheten(Anna Borg)", "Anna Berg")]
    [InlineData("@bagaren", "bagaren", null)]
    [InlineData("@", "", null)]
    [InlineData("@\"Trafik", "Trafik", null)]
    public void An_unknown_name_is_refused_with_the_nearest(string mark, string typed, string? nearest)
    {
        var refusal = Assert.IsType<DecisionLineRefusal.UnknownResponsible>(Refused($"Farthinder sätts upp {mark}"));

        Assert.Equal(typed, refusal.Typed);
        Assert.Equal(nearest is null ? [] : [nearest], refusal.Nearest);
    }

    [Fact]
    public void A_name_that_several_have_is_refused_with_all_of_them()
    {
        Assert.Equal(
            new DecisionLineRefusal.AmbiguousResponsible("Berg", ["Polismyndigheten(Anna Berg)", "Räddningstjänsten Dal(Dan Berg)"]),
            Refused("Underlag skrivs @Berg"));
    }
}
