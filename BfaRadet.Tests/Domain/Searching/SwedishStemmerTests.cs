using BfaRadet.Domain.Searching;
using Xunit;

namespace BfaRadet.Tests.Domain.Searching;

/// <summary>The published vocabulary of the algorithm, a part of it: words and the stems that come with them.</summary>
public sealed class SwedishStemmerTests
{
    [Theory]
    [InlineData("jakt jaktbössa jakten jakthund jaktkarl jaktkarlar jaktkarlarne jaktkarlens", "jakt jaktböss jakt jakthund jaktkarl jaktkarl jaktkarl jaktkarl")]
    [InlineData("jaktlöjtnant jaktlöjtnanten jaktlöjtnantens", "jaktlöjtnant jaktlöjtnant jaktlöjtnant")]
    [InlineData("klock klocka klockan klockans klockare klockaren klockarens klockarfar", "klock klock klockan klockan klock klock klock klockarf")]
    [InlineData("klockarn klockarsonen klockas klockkedjan klocklikt klockor klockorna klockornas", "klockarn klockarson klock klockkedjan klocklik klock klock klock")]
    [InlineData("beslut besluta beslutar beslutas beslutat besluten beslutet beslutit beslutsam beslutsamhet", "beslut beslut beslut beslut beslut beslut beslut beslutit beslutsam beslutsam")]
    [InlineData("arbete arbetet arbetets altaret altarets ansiktet bandet belysning belysningen", "arbet arbet arbet altar altar ansiktet bandet belysning belysning")]
    [InlineData("frihet friheten paket mötet polisen trafiken skola skolas andlöst avlöste", "frihet frihet paket möt polis trafik skol skol andlös avlös")]
    [InlineData("adelsfröken affärsmässig affärsmässiga affärsmässigt aktningsfullt anlände annonserades", "adelsfrök affärsmäss affärsmäss affärsmäss aktningsfull anländ annonser")]
    [InlineData("a ab ad adjö å ö", "a ab ad adjö å ö")]
    public void A_word_has_the_published_stem(string words, string stems)
    {
        Assert.Equal(stems.Split(' '), words.Split(' ').Select(SwedishStemmer.Stem));
    }

    [Theory]
    [InlineData("trafik trafiken trafikens trafikernas")]
    [InlineData("skola skolan skolans skolor skolornas")]
    [InlineData("möte mötet mötets möten")]
    [InlineData("kommun kommunen kommunens kommuner")]
    public void Forms_of_a_word_have_one_root(string words)
    {
        Assert.Single(words.Split(' ').Select(SearchWords.RootOf).Distinct());
    }

    [Theory]
    [InlineData("plan", "plan")]
    [InlineData("man", "man")]
    [InlineData("2026", "2026")]
    public void What_has_no_ending_is_its_own_root(string word, string root)
    {
        Assert.Equal(root, SearchWords.RootOf(word));
    }
}
