using BfaRadet.Domain.Privacy;
using BfaRadet.Domain.Publishing;
using BfaRadet.Domain.Writing;
using Xunit;

namespace BfaRadet.Tests.Domain.Publishing;

public sealed class LeavingOutTests
{
    [Fact]
    public void A_quote_is_found_across_bold_and_italic()
    {
        var record = ARecord.Saying(Run("Se "), Run("Ol", bold: true), Run("le", italic: true), Run(" Vass "), Run("här", bold: true));

        var copy = PublicCopy.Of(record, [ARecord.Without("Olle Vass", ARecord.First)]);

        Assert.Equal("Se [undantaget: OSL 26 kap. 1 §] här", ARecord.TextOf(copy));
        var last = Assert.IsType<RichTextBlock.Paragraph>(copy.Sections[0].Text.Blocks[0]).Content[^1];
        Assert.Equal(Run("här", bold: true), last);
    }

    [Theory]
    [InlineData("Olle\u00a0 Vass", "olle vass")]
    [InlineData("Ol\u00adle Vass", "Olle Vass")]
    [InlineData("Ol\u200ble Vass", "Olle\tVass")]
    [InlineData("OLLE VASS", "Olle Vass")]
    public void Blanks_case_and_what_is_not_seen_make_no_difference(string written, string quote)
    {
        var record = ARecord.Saying(Run($"Så sa {written}."));

        var copy = PublicCopy.Of(record, [ARecord.Without(quote, ARecord.First)]);

        Assert.Equal("Så sa [undantaget: OSL 26 kap. 1 §].", ARecord.TextOf(copy));
    }

    [Fact]
    public void A_quote_over_a_line_break_takes_the_break_too()
    {
        var record = ARecord.Saying(Run("Så sa Olle"), new RichTextInline.Break(), Run("Vass i går"));

        var copy = PublicCopy.Of(record, [ARecord.Without("Olle Vass", ARecord.First)]);

        Assert.Equal("Så sa [undantaget: OSL 26 kap. 1 §] i går", ARecord.TextOf(copy));
    }

    [Fact]
    public void Quotes_that_overlap_become_one_mark_with_both_grounds()
    {
        var record = ARecord.Saying(Run("Olle Vass är sjuk i dag"));

        var copy = PublicCopy.Of(
            record, [ARecord.Without("är sjuk", ARecord.First, ARecord.Health), ARecord.Without("Olle Vass är", ARecord.First)]);

        Assert.Equal("[undantaget: OSL 26 kap. 1 §; OSL 21 kap. 1 §] i dag", ARecord.TextOf(copy));
    }

    [Fact]
    public void A_quote_that_repeats_itself_is_gone_altogether()
    {
        var record = ARecord.Saying(Run("ananas"));

        var copy = PublicCopy.Of(record, [ARecord.Without("ana", ARecord.First)]);

        Assert.Equal("[undantaget: OSL 26 kap. 1 §]s", ARecord.TextOf(copy));
    }

    [Fact]
    public void Another_paragraf_keeps_the_words()
    {
        var record = ARecord.With(() => "Olle Vass");

        var copy = PublicCopy.Of(record, [ARecord.Without("Olle Vass", ARecord.First)]);

        Assert.Equal("Olle Vass", copy.Sections[1].Title);
        Assert.Equal("Olle Vass", copy.People[0].Name);
        Assert.Equal("[undantaget: OSL 26 kap. 1 §]", copy.Sections[0].Decisions[0].Responsibles[0]);
        Assert.Equal("[undantaget: OSL 26 kap. 1 §]", copy.Sections[0].Votes[0].Ballots[0].Name);
        Assert.Equal("[undantaget: OSL 26 kap. 1 §]", copy.Attachments[0].Text);
    }

    [Fact]
    public void A_whole_paragraf_leaves_its_label_and_the_ground()
    {
        var record = ARecord.With(() => "Något");

        var copy = PublicCopy.Of(record, [ARecord.Without(null, ARecord.First)]);

        var section = copy.Sections[0];
        Assert.Equal(("§ 1", "", ARecord.Social), (section.Label, section.Title, section.Withheld));
        Assert.True(section.Text.IsEmpty);
        Assert.Empty(section.Decisions);
        Assert.Equal(["§ 2", ""], copy.Attachments.Select(a => a.Section));
    }

    [Fact]
    public void Personal_data_is_no_secrecy_and_says_so()
    {
        var copy = PublicCopy.Of(
            ARecord.Saying(Run("Ring 0530-181 00")), [ARecord.Without("0530-181 00", ARecord.First, SecrecyGround.PersonalData)]);

        Assert.Equal("Ring [undantaget: dataskyddsförordningen]", ARecord.TextOf(copy));
    }

    private static RichTextInline.Run Run(string text, bool bold = false, bool italic = false) => new(text, bold, italic);
}
