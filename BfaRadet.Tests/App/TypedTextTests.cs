using BfaRadet.App;
using CsCheck;
using System.Text.Json;
using Xunit;

namespace BfaRadet.Tests.App;

public sealed class TypedTextTests
{
    [Fact]
    public void Any_text_is_read_as_it_was_sent() =>
        Gen.Char.Array[0, 40].Select(signs => new string(signs)).Sample(text =>
        {
            var escaped = "\"" + string.Concat(text.Select(sign => $"\\u{(int)sign:x4}")) + "\"";

            Assert.Equal(text, JsonSerializer.Deserialize<TypedText>(escaped).Text);
        });

    [Theory]
    [InlineData("null", "")]
    [InlineData("\"\"", "")]
    [InlineData("\"å 👍 \\\\u0041 \\\" \\n\\t\\/\"", "å 👍 \\u0041 \" \n\t/")]
    public void What_is_escaped_is_read_as_JSON_says(string json, string text) =>
        Assert.Equal(text, JsonSerializer.Deserialize<TypedText>(json).Text);

    [Theory]
    [InlineData("7")]
    [InlineData("{}")]
    public void What_is_no_text_is_none(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<TypedText>(json));

    // No theory: half a surrogate pair does not survive in an attribute.
    [Fact]
    public void Half_a_pair_is_not_whole()
    {
        Assert.All(["", "Rådet", "👍"], text => Assert.True(new TypedText(text).IsWhole));
        Assert.All(["\uD83D", "a\uDC4D", "\uDC4D\uD83D"], text => Assert.False(new TypedText(text).IsWhole));
    }
}
