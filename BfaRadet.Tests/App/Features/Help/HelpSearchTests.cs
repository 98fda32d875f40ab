using BfaRadet.App.Features.Help;
using Xunit;

namespace BfaRadet.Tests.App.Features.Help;

public sealed class HelpSearchTests
{
    private static readonly HelpText[] _pages =
    [
        Page("rosta", 2, "Yrkande och omröstning", "Ordföranden öppnar en omröstning. Den som är jävig röstar inte. Läs 6 kap. 27 § först."),
        Page("justera", 1, "Justera", "Protokollet justeras av två. Rådet får läsa före. En grad av allvar."),
    ];

    [Theory]
    [InlineData("jävig")]
    [InlineData("JAVIG")]
    [InlineData("  Jävig? ")]
    public void Case_and_diacritics_do_not_matter_and_the_sentence_is_shown_with_the_word_marked(string typed)
    {
        var found = HelpSearch.Find(_pages, typed);

        var hit = Assert.Single(found.Hits);
        Assert.Equal("rosta", hit.Page.Name);
        Assert.Equal([("Den som är ", false), ("jävig", true), (" röstar inte.", false)], hit.Sentence.Select(p => (p.Text, p.IsHit)));
    }

    [Fact]
    public void A_page_whose_title_has_the_word_comes_first()
    {
        Assert.Equal(["rosta", "x"], HelpSearch.Find([Page("x", 0, "X", "Efter en omröstning."), .. _pages], "omröstning").Hits.Select(h => h.Page.Name));
        Assert.Equal("Yrkande och |omröstning|", string.Concat(HelpSearch.Find(_pages, "omröstning").Hits[0].Title.Select(p => p.IsHit ? $"|{p.Text}|" : p.Text)));
    }

    [Fact]
    public void A_long_word_is_found_inside_others_and_a_short_one_only_where_they_begin()
    {
        Assert.Equal(["rosta"], HelpSearch.Find(_pages, "röstning").Hits.Select(h => h.Page.Name));
        Assert.Equal(["justera"], HelpSearch.Find(_pages, "råd").Hits.Select(h => h.Page.Name));
        Assert.Equal([("Rådet"[..3], true), ("et får läsa före.", false)], HelpSearch.Find(_pages, "rad").Hits[0].Sentence.Select(p => (p.Text, p.IsHit)));
    }

    [Fact]
    public void Pages_with_most_of_the_words_are_shown_when_none_has_all()
    {
        var found = HelpSearch.Find(_pages, "hur röstar en jävig tomte");

        Assert.False(found.HasAll);
        Assert.Equal(["rosta"], found.Hits.Select(h => h.Page.Name));
    }

    [Fact]
    public void Nothing_is_found_for_what_is_nowhere_or_only_signs()
    {
        Assert.Empty(HelpSearch.Find(_pages, "tomte").Hits);
        Assert.Empty(HelpSearch.Find(_pages, "?! §").Hits);
        Assert.Empty(HelpSearch.Find(_pages, "\ud83d\ude00 \ud83d").Hits);
    }

    [Fact]
    public void What_is_very_long_is_searched_for_as_far_as_it_goes()
    {
        var found = HelpSearch.Find(_pages, new string('x', 100_000));

        Assert.Equal(HelpSearch.Max, found.Asked.Length);
        Assert.Empty(found.Hits);
    }

    [Fact]
    public void A_sentence_ends_before_a_capital_and_not_in_an_abbreviation()
    {
        Assert.Equal(
            ["Läs 6 kap. 27 § först.", "Kl. 15 börjar det.", "Eller hur?", "Ja!"],
            HelpSearch.SentencesOf("Läs 6 kap. 27 § först. Kl. 15 börjar det. Eller hur? Ja!"));
    }

    private static HelpText Page(string name, int order, string title, string text) => HelpMarkdown.Read(
        name, $"title: {title}\nsummary: Om {name}.\nroles: all\norder: {order}\n\n{text}");
}
