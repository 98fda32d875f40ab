using BfaRadet.Tests.Domain.Privacy;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Domain.Kernel;

public sealed class WordingTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("  \t\r\n ", "")]
    [InlineData(" en \r\n  rad\t till ", "en rad till")]
    [InlineData("a\u0000b\u0007c", "abc")]
    [InlineData("A\u030Asa", "\u00C5sa")]
    [InlineData("👮‍♀️ vid skolan", "👮‍♀️ vid skolan")]
    [InlineData("vid\u200B sko\u00ADlan\u2060,\uFEFF \u202Ei dag\u200D", "vid skolan, i dag")]
    [InlineData("a\uFFFEb\uFDD0c", "abc")]
    [InlineData("\u0646\u0645\u06CC\u200C\u062E", "\u0646\u0645\u06CC\u200C\u062E")]
    public void A_line_is_one_line_in_one_normal_form(string? typed, string kept)
    {
        Assert.Equal(kept, Wording.Line(typed));
    }

    [Fact]
    public void Half_a_character_becomes_a_sign_that_can_be_stored()
    {
        Assert.Equal("a\uFFFDb", Wording.Line("a\uD83Db"));
    }

    [Fact]
    public void A_text_keeps_its_lines()
    {
        Assert.Equal("en\n\ntvå", Wording.Text("  en\r\n\r\ntvå \r"));
    }

    [Fact]
    public void A_text_that_must_say_something_is_refused_empty_and_any_is_refused_too_long()
    {
        Assert.Equal(new EmptyText("Title"), Wording.Check(AMeeting.Day, "Title", "", required: true));
        Assert.Null(Wording.Check(AMeeting.Day, "Title", ""));
        Assert.Null(Wording.Check(AMeeting.Day, "Title", new string('x', Wording.LineMax)));
        Assert.Equal(new TextTooLong("Title", 10_000, Wording.LineMax), Wording.Check(AMeeting.Day, "Title", new string('x', 10_000)));
    }

    [Fact]
    public void A_personal_identity_number_is_refused_wherever_it_is_typed()
    {
        var number = ATestNumber.With("-", "19", "810101", 980);

        Assert.Equal(new HoldsPersonalNumber("Title"), Wording.Check(AMeeting.Day, "Title", $"Ärendet om {number}"));
        Assert.Null(Wording.Check(AMeeting.Day, "RemoteLink", $"https://mote.exempel.se/{number}", isLink: true));
        Assert.Null(Wording.Check(AMeeting.Day, "Title", "KS 2026/0118, tfn 0530-180 00"));
    }
}
