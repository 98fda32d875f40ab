using BfaRadet.Domain.Decisions;
using Xunit;
using static BfaRadet.Tests.Domain.Decisions.ADecisionLine;

namespace BfaRadet.Tests.Domain.Decisions;

public class CompletingADecisionLineTests
{
    // The caret stands at the bar.
    [Theory]
    [InlineData("Underlag @pol|", "Underlag @Polismyndigheten|")]
    [InlineData("Underlag @Pol|is 31 okt", "Underlag @Polismyndigheten| 31 okt")]
    [InlineData("Underlag @kommunpol|", "Underlag @Polismyndigheten (Anna Berg)|")]
    [InlineData("Underlag @Räddningstjänsten D|", "Underlag @Räddningstjänsten Dal|")]
    [InlineData("Underlag @Polis(Ca|", "Underlag @Polismyndigheten (Carin Lund)|")]
    [InlineData("Underlag #traf| 31 okt", "Underlag #F2| 31 okt")]
    [InlineData("Underlag #3|", "Underlag #F3|")]
    [InlineData("Underlag uppf. |", "Underlag uppf. nästa möte|")]
    [InlineData("Underlag uppföljning om e|", "Underlag uppföljning om ett år|")]
    public void The_first_suggestion_finishes_the_mark(string typed, string finished)
    {
        var caret = typed.IndexOf('|', StringComparison.Ordinal);
        var line = typed.Remove(caret, 1);

        var first = DecisionLine.Complete(line, caret, Context)[0];

        var after = line.Remove(first.Start, first.Length).Insert(first.Start, first.Insert);
        Assert.Equal(finished, after.Insert(first.Start + first.Insert.Length, "|"));
    }

    [Fact]
    public void A_name_comes_before_an_organisation_and_that_before_a_title()
    {
        var context = Context with
        {
            Responsibles =
            [
                new("Region Dal", "Malte Vikdal", "Folkhälsostrateg", null),
                new("Folketshusföreningen"),
                new("Ekåsa kommun", "Pia Folkesson", null, null),
                new("Ekåsa kommun", "Folke Nyhult", "Rektor", null),
            ],
        };

        Assert.Equal(
            ["Pia Folkesson", "Folke Nyhult", "Folketshusföreningen", "Malte Vikdal"],
            DecisionLine.Complete("Underlag @fol", 13, context).Select(s => s.Label));
    }

    [Theory]
    [InlineData("Underlag om a@pol|")]
    [InlineData("Underlag @pol 31 |")]
    [InlineData("Underlag om polisen|")]
    [InlineData("|@pol")]
    [InlineData("Underlag @bagare|")]
    [InlineData("Underlag @Ekåsahem AB|")]
    [InlineData("Underlag #F3|")]
    [InlineData("Underlag uppf. nästa möte|")]
    public void Outside_a_mark_there_is_nothing_to_suggest(string typed)
    {
        var caret = typed.IndexOf('|', StringComparison.Ordinal);

        Assert.Empty(DecisionLine.Complete(typed.Remove(caret, 1), caret, Context));
    }

    [Fact]
    public void A_bare_sigil_offers_at_most_eight_and_every_one_reads_back()
    {
        var offered = DecisionLine.Complete("Underlag skrivs @", 17, Context);

        Assert.Equal(8, offered.Count);
        Assert.All(offered, one => Assert.Equal(
            one.Label,
            Assert.Single(Read($"Underlag skrivs {one.Insert}").Responsibles) is var who ? who.Person ?? who.Organisation : null));
    }

    [Fact]
    public void A_name_with_signs_of_its_own_is_offered_so_that_it_reads_back()
    {
        KnownResponsible[] known =
            [new("Ekåsahem AB (publ)"), new("Ekåsahem AB (publ)", "Eva Ek (bitr.)"), new("Kultur, fritid och unga"), new("Polis"), new("Polis", "Polis")];
        var context = Context with { Responsibles = known.ToValueList() };

        var offered = DecisionLine.Complete("@", 1, context);

        Assert.Equal(
            known.Select(one => new Responsible(one.Organisation, one.Person)).ToHashSet(),
            offered.Select(one => Assert.Single(DecisionLine.Read($"Underlag skrivs {one.Insert}", context).Value.Responsibles)).ToHashSet());
    }

    [Fact]
    public void What_is_only_near_a_name_is_a_guess()
    {
        Assert.True(Assert.Single(DecisionLine.Complete("Underlag @gatuchfe", 18, Context)).IsGuess);
        Assert.DoesNotContain(DecisionLine.Complete("Underlag @gatuch", 16, Context), offered => offered.IsGuess);
    }

    [Fact]
    public void A_person_is_told_from_others_by_title_and_organisation()
    {
        var anna = Assert.Single(DecisionLine.Complete("@Anna", 5, Context));

        Assert.Equal(new DecisionLineSuggestion("Anna Berg", "Kommunpolis, Polismyndigheten", "@Polismyndigheten (Anna Berg)", 0, 5), anna);
    }
}
