using BfaRadet.Domain.Writing;
using Xunit;
using static BfaRadet.Tests.Domain.Writing.ARichText;

namespace BfaRadet.Tests.Domain.Writing;

public sealed class ReadingRichTextTests
{
    [Fact]
    public void Everything_the_schema_allows_is_read_and_written_as_it_was() =>
        Assert.Equal(Json, RichText.FromJson(Json).ToJson());

    [Fact]
    public void Marks_spans_and_numbers_are_kept()
    {
        var blocks = RichText.FromJson(Json).Blocks;

        Assert.Equal(2, Assert.IsType<RichTextBlock.Heading>(blocks[0]).Level);
        Assert.Equal(
            [
                new RichTextInline.Run("Polisen "), new RichTextInline.Run("redovisar", Bold: true, Italic: true), new RichTextInline.Break(),
                new RichTextInline.Run("läget.", Italic: true),
            ],
            Assert.IsType<RichTextBlock.Paragraph>(blocks[1]).Content);
        Assert.Equal(3, Assert.IsType<RichTextBlock.List>(Assert.IsType<RichTextBlock.List>(blocks[3]).Items[0].Blocks[2]).Start);
        Assert.Equal((true, 2, 1), Assert.IsType<RichTextBlock.Table>(blocks[4]).Rows[0].Cells[0] is var c ? (c.Header, c.Colspan, c.Rowspan) : default);
    }

    [Fact]
    public void As_plain_text_it_is_lines() =>
        Assert.Equal(
            "Läget\nPolisen redovisar\nläget.\n\n– Skolan\n  och fritids\n  3. rastvärdar\n  4. belysning\nVem\nBo städet\t",
            RichText.FromJson(Json).PlainText);

    [Theory]
    [InlineData("")]
    [InlineData("En rad")]
    [InlineData("En rad\n\nTvå rader till <b>\n")]
    public void Plain_text_comes_back_as_it_was(string text)
    {
        var minutes = RichText.FromPlainText(text);

        Assert.Equal(text, minutes.PlainText);
        Assert.Equal(minutes, RichText.FromJson(minutes.ToJson()));
        Assert.Equal(minutes, RichText.FromPlainText(text.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    [Fact]
    public void It_is_empty_when_nothing_is_written()
    {
        Assert.True(RichText.Empty.IsEmpty);
        Assert.Equal(RichText.Empty, RichText.FromPlainText(""));
        Assert.True(RichText.FromPlainText(" \n\t").IsEmpty);
        Assert.False(RichText.FromJson(Json).IsEmpty);
    }

    [Theory]
    [InlineData("Kort text", 20, "Kort text")]
    [InlineData("Rådet beslutar\natt avvakta", 20, "Rådet beslutar att…")]
    [InlineData("Sammanträdesprotokollsutdrag", 10, "Sammanträ…")]
    [InlineData("Tack 👍👍👍👍", 7, "Tack…")]
    [InlineData("👍👍👍", 4, "👍…")]
    public void An_excerpt_is_one_line_cut_between_words(string text, int most, string excerpt)
    {
        var cut = RichText.FromPlainText(text).Excerpt(most);

        Assert.Equal(excerpt, cut);
        Assert.True(cut.Length <= most);
    }

    public static TheoryData<string> OutsideTheSchema =>
    [
        "", "null", "[]", "{", "{}", """{"type":"paragraph"}""", """{"type":"doc"}""", """{"type":"doc","content":[]}""", """{"type":"doc","content":{}}""",
        Doc("1"), Doc("""{"type":7}"""), Doc("""{"type":"text","text":"a"}"""), Doc("""{"type":"image","attrs":{"src":"x"}}"""),
        Doc("""{"type":"paragraph","content":[{"type":"paragraph"}]}"""),
        Doc("""{"type":"paragraph","marks":[{"type":"strong"}]}"""),
        Doc("""{"type":"paragraph","content":[{"type":"text","text":""}]}"""),
        Doc("""{"type":"paragraph","content":[{"type":"text"}]}"""),
        Doc("""{"type":"paragraph","content":[{"type":"text","text":7}]}"""),
        Doc("""{"type":"paragraph","content":[{"type":"text","text":"\ud800"}]}"""),
        Doc("""{"type":"paragraph","content":[{"type":"text","text":"a","marks":[{"type":"link","attrs":{"href":"javascript:alert(1)"}}]}]}"""),
        Doc("""{"type":"paragraph","content":[{"type":"text","text":"a","marks":[{"type":"em"},{"type":"em"}]}]}"""),
        Doc("""{"type":"heading","attrs":{"level":4}}"""), Doc("""{"type":"heading","attrs":{"level":"1"}}"""), Doc("""{"type":"heading","attrs":{"level":1.5}}"""),
        Doc("""{"type":"bullet_list"}"""), Doc("""{"type":"bullet_list","content":[{"type":"paragraph"}]}"""),
        Doc("""{"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"heading"}]}]}"""),
        Doc("""{"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"paragraph"},{"type":"heading"}]}]}"""),
        Doc("""{"type":"ordered_list","attrs":{"order":-1},"content":[{"type":"list_item","content":[{"type":"paragraph"}]}]}"""),
        Doc("""{"type":"table","content":[{"type":"table_row"}]}"""),
        Doc("""{"type":"table","content":[{"type":"table_row","content":[{"type":"table_cell","content":[{"type":"heading"}]}]}]}"""),
        Doc("""{"type":"table","content":[{"type":"table_row","content":[{"type":"table_cell","attrs":{"colspan":51},"content":[{"type":"paragraph"}]}]}]}"""),
        Doc("""{"type":"table","content":[{"type":"table_row","content":[{"type":"table_cell","attrs":{"colwidth":[9]},"content":[{"type":"paragraph"}]}]}]}"""),
        new string('[', 100_000),
    ];

    [Theory]
    [MemberData(nameof(OutsideTheSchema))]
    public void What_is_outside_the_schema_is_no_minutes(string json) =>
        Assert.Throws<FormatException>(() => RichText.FromJson(json));
}
