using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Searching;
using CsCheck;
using System.Text;
using Xunit;

namespace BfaRadet.Tests.Domain.Searching;

public sealed class SearchPhraseTests
{
    [Fact]
    public void Words_phrases_and_what_is_left_out_are_told_apart()
    {
        var phrase = SearchPhrase.Read("  Trafik \"Säker skolväg\" -bilar ”nära skolan” 2026:7 ");

        Assert.Equal(["trafik", "säker skolväg", "nära skolan", "2026 7"], phrase.Terms.Select(Text));
        Assert.Equal(["bilar"], phrase.Without.Select(Text));
        Assert.Empty(phrase.Doubts);
    }

    [Fact]
    public void Operators_are_read_with_and_without_quotes()
    {
        var phrase = SearchPhrase.Read("ansvarig:polisen FOKUS:\"Trygg stad\" år:2026 ar:2025 är:försenad är:pågår typ:beslut typ:möte belysning");

        Assert.Equal(["polisen"], phrase.Responsibles.Select(Text));
        Assert.Equal(["trygg stad"], phrase.FocusAreas.Select(Text));
        Assert.Equal([2026, 2025], phrase.Years);
        Assert.Equal([DecisionStanding.Late, DecisionStanding.Running, DecisionStanding.Partly], phrase.Standings);
        Assert.Equal([SearchKind.Decision, SearchKind.Meeting], phrase.Kinds);
        Assert.Equal(["belysning"], phrase.Terms.Select(Text));
        Assert.True(phrase.IsOfDecisions);
    }

    [Fact]
    public void What_is_not_understood_is_told_and_the_rest_is_searched_for()
    {
        var phrase = SearchPhrase.Read("färg:röd år:nittio är:grön typ:hund ansvarig: -typ:beslut trafik");

        Assert.Equal(["trafik"], phrase.Terms.Select(Text));
        Assert.Equal(
            [
                new SearchDoubt.NoSuchOperator("färg"), new SearchDoubt.NoSuchValue("år", "nittio"), new SearchDoubt.NoSuchValue("är", "grön"),
                new SearchDoubt.NoSuchValue("typ", "hund"), new SearchDoubt.NothingAfter("ansvarig"), new SearchDoubt.OnlyWordsExcluded("typ"),
            ],
            phrase.Doubts);
    }

    [Theory]
    [InlineData("BRÅ:s plan", "brå s|plan")]
    [InlineData("KS 2026/0118", "ks|2026 0118")]
    [InlineData("kl 15:30", "kl|15 30")]
    [InlineData("e-post", "e post")]
    [InlineData("\"inte avslutat citat", "inte avslutat citat")]
    [InlineData("-", "")]
    [InlineData("\"\" * ( ) ' ; --", "")]
    public void Signs_in_words_are_no_operators(string typed, string terms)
    {
        var phrase = SearchPhrase.Read(typed);

        Assert.Equal(terms, string.Join('|', phrase.Terms.Select(Text)));
        Assert.Empty(phrase.Doubts);
    }

    [Fact]
    public void Composed_and_decomposed_letters_are_one_and_å_is_no_a()
    {
        Assert.Equal(SearchPhrase.Read("Åtgärd").Terms, SearchPhrase.Read("Åtgärd".Normalize(NormalizationForm.FormD)).Terms);
        Assert.NotEqual(SearchPhrase.Read("åtgärd").Terms, SearchPhrase.Read("atgard").Terms);
    }

    [Fact]
    public void More_than_is_read_is_told()
    {
        var many = SearchPhrase.Read("a b c d e f g h i j k l m n");
        var much = SearchPhrase.Read(new string('x', 300));

        Assert.Equal(SearchPhrase.MaxWords, many.Terms.Count);
        Assert.Equal([new SearchDoubt.TooManyWords(SearchPhrase.MaxWords)], many.Doubts);
        Assert.Equal(SearchPhrase.Max, Assert.Single(much.Terms).Words[0].Length);
        Assert.Equal([new SearchDoubt.TooLong(SearchPhrase.Max)], much.Doubts);
    }

    [Fact]
    public void Anything_that_is_typed_is_read() => Gen.String[0, 250].Sample(typed =>
    {
        var phrase = SearchPhrase.Read(typed);
        Assert.All(phrase.Terms.Concat(phrase.Without).Concat(phrase.Responsibles).Concat(phrase.FocusAreas), term => Assert.All(term.Words, word => Assert.All(word, sign => Assert.DoesNotContain(sign, "\"'*():-^+{}"))));
    });

    private static string Text(SearchTerm term) => string.Join(' ', term.Words);
}
