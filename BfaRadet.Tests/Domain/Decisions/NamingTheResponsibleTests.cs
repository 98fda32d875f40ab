using BfaRadet.Domain.Decisions;
using Xunit;
using static BfaRadet.Tests.Domain.Decisions.ADecisionLine;

namespace BfaRadet.Tests.Domain.Decisions;

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
    [InlineData("@Polismyndigheten (Anna Berg)", "Polismyndigheten", "Anna Berg")]
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

    [Theory]
    [InlineData("@ordförande", "Eva Holm")]
    [InlineData("@ordföranden", "Eva Holm")]
    [InlineData("@vice ordföranden", "Dan Berg")]
    [InlineData("@kommunstyrelsens ordförande", "Karin Ek")]
    public void A_bare_duty_means_the_one_of_the_council_and_a_longer_title_only_when_it_is_written(string mark, string person)
    {
        var context = Context with
        {
            Responsibles =
            [
                new("Ekåsa kommun", "Karin Ek", "Kommunstyrelsens ordförande", new MemberId(Guid.CreateVersion7())),
                new("Ekåsa kommun", "Eva Holm", "Kommunalråd", new MemberId(Guid.CreateVersion7()), ["ordförande"]),
                new("Räddningstjänsten Dal", "Dan Berg", "Räddningschef", new MemberId(Guid.CreateVersion7()), ["vice ordförande"]),
            ],
        };

        var who = Assert.Single(DecisionLine.Read($"Kallelsen skickas {mark}", context).Value.Responsibles);

        Assert.Equal(person, who.Person);
    }

    [Theory]
    [InlineData("Rådet uppdrar åt @car att mäta farten.", "Rådet uppdrar åt Carin Lund att mäta farten.")]
    [InlineData("Rådet uppdrar åt @anna att mäta farten.", "Rådet uppdrar åt Anna Berg att mäta farten.")]
    [InlineData("Rådet uppdrar åt @lokalpol att mäta farten.", "Rådet uppdrar åt Carin Lund att mäta farten.")]
    [InlineData("Rådet uppdrar åt @ekåsah, att mäta farten.", "Rådet uppdrar åt Ekåsahem AB, att mäta farten.")]
    [InlineData("Underlag från @polisen (ny rapport) läggs fram.", "Underlag från polisen (ny rapport) läggs fram.")]
    [InlineData("Rådet uppdrar åt @Polis (lund) att mäta farten.", "Rådet uppdrar åt Polismyndigheten (Carin Lund) att mäta farten.")]
    [InlineData("Rådet uppdrar åt @Polis(lund) att mäta farten.", "Rådet uppdrar åt Polismyndigheten (Carin Lund) att mäta farten.")]
    [InlineData("Rådet uppdrar åt @polisen att mäta farten.", "Rådet uppdrar åt polisen att mäta farten.")]
    [InlineData("Rådet uppdrar åt @gatuchef att mäta farten.", "Rådet uppdrar åt gatuchef att mäta farten.")]
    public void Half_a_name_in_the_sentence_is_written_out_as_it_is_known(string line, string text)
    {
        Assert.Equal(text, Read(line).Text);
    }

    [Theory]
    [InlineData("Underlag @okänd", true)]
    [InlineData("Underlag @Okänd", true)]
    [InlineData("Underlag @Karin Ek", false)]
    [InlineData("Underlag @Byalaget(Nils Holm)", false)]
    [InlineData("Underlag @kommunpolis", false)]
    public void One_word_that_nobody_is_called_may_be_half_a_name(string line, bool unfinished)
    {
        Assert.Equal(unfinished, DecisionLine.MayBeUnfinished(Assert.Single(Read(line).Responsibles)));
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
    [InlineData("@gatuchfe", "gatuchfe", null, "Gatuchef")]
    [InlineData("@Polismyndigheten(Anna Borg)", "Polismyndigheten", "Anna Borg", "Anna Berg")]
    [InlineData("@polisen(Nils Holm)", "Polismyndigheten", "Nils Holm", null)]
    [InlineData("@Byalaget(Nils Holm)", "Byalaget", "Nils Holm", null)]
    [InlineData("@bagaren", "bagaren", null, null)]
    [InlineData("@Stadens Bostäder AB", "Stadens Bostäder AB", null, null)]
    [InlineData("@tekniska kontoret", "tekniska kontoret", null, null)]
    [InlineData("@\"Ekåsahem\"", "Ekåsahem", null, "Ekåsahem AB")]
    public void A_name_nobody_has_is_free_text_outside_the_register_and_the_nearest_is_known(
        string mark, string organisation, string? person, string? nearest)
    {
        var draft = Read($"Farthinder sätts upp {mark} 31 okt #trafik");

        var who = Assert.Single(draft.Responsibles);
        Assert.Equal(("Farthinder sätts upp", new Responsible(organisation, person)), (draft.Text, who));
        Assert.False(Context.Knows(who));
        Assert.Equal(nearest, DecisionLine.Near(who, Context) is [var near, ..] ? near : null);
    }

    [Theory]
    [InlineData("Någon utreder frågan @okänd och @kommunpolis", "Någon utreder frågan")]
    [InlineData("@okänd tar fram underlag", "okänd tar fram underlag")]
    [InlineData("Frågan ges till @okänd att utreda", "Frågan ges till okänd att utreda")]
    [InlineData("Frågan ges till @okänd. Rådet väntar.", "Frågan ges till okänd. Rådet väntar.")]
    public void A_name_nobody_has_takes_no_more_of_the_sentence(string line, string text)
    {
        var draft = Read(line);

        Assert.Equal((text, "okänd"), (draft.Text, draft.Responsibles[0].Organisation));
    }

    [Theory]
    [InlineData("@")]
    [InlineData("@\"Trafik")]
    [InlineData("@\" \"")]
    public void No_name_after_the_sign_is_refused(string mark)
    {
        Assert.Equal(new DecisionLineRefusal.MissingResponsible(), Refused($"Farthinder sätts upp {mark}"));
    }

    [Fact]
    public void A_slip_is_offered_the_nearest_name_while_it_is_typed()
    {
        var offered = DecisionLine.Complete("Farthinder sätts upp @gatuchfe", 30, Context);

        Assert.Equal("@Gatuchef", Assert.Single(offered).Insert);
    }

    [Fact]
    public void Those_of_the_register_are_known()
    {
        Assert.All(Read("Underlag @kommunpolis @Ekåsahem @gatuchef").Responsibles, who => Assert.True(Context.Knows(who)));
    }

    [Fact]
    public void A_name_that_several_have_is_refused_with_all_of_them()
    {
        Assert.Equal(
            new DecisionLineRefusal.AmbiguousResponsible("Berg", ["Polismyndigheten (Anna Berg)", "Räddningstjänsten Dal (Dan Berg)"]),
            Refused("Underlag skrivs @Berg"));
    }
}
