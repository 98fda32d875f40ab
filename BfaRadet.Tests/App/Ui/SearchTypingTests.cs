using BfaRadet.App.Ui;
using BfaRadet.Tests.Testing;
using System.Text.RegularExpressions;
using Xunit;

namespace BfaRadet.Tests.App.Ui;

/// <summary>What is typed in a field that asks while one types stays typed.</summary>
public sealed partial class SearchTypingTests
{
    [Fact]
    public void An_answer_to_what_was_typed_before_does_not_replace_what_has_been_typed_since()
    {
        using var typing = new SearchTyping(TimeProvider.System);
        typing.Typed = "skol";
        Assert.Equal("skol", typing.Ask());
        typing.Typed = "skolväg";
        Assert.Equal("skolväg", typing.Ask());
        typing.Typed = "skolvägen ";

        typing.Show("skol");
        Assert.Equal("skolvägen ", typing.Typed);
        typing.Show("skolväg");
        Assert.Equal("skolvägen ", typing.Typed);
        Assert.True(typing.IsNew);
    }

    [Fact]
    public void Another_address_replaces_it()
    {
        using var typing = new SearchTyping(TimeProvider.System);
        typing.Typed = "skolväg";
        typing.Ask();

        typing.Show("trafik");

        Assert.Equal("trafik", typing.Typed);
        Assert.False(typing.IsNew);
    }

    [Fact]
    public async Task It_asks_once_for_keys_close_together()
    {
        using var typing = new SearchTyping(TimeProvider.System);

        var (first, second) = (typing.PausesAsync(), typing.PausesAsync());

        Assert.False(await first);
        Assert.True(await second);
    }

    [Fact]
    public void No_field_is_written_over_while_one_types_in_it()
    {
        var drawn = Directory.EnumerateFiles(Path.Combine(Repository.Root, "BfaRadet.App"), "*.razor", SearchOption.AllDirectories)
            .SelectMany(file => Field().Matches(File.ReadAllText(file)).Where(f => f.Value.Contains("@oninput", StringComparison.Ordinal)).Select(f => $"{Path.GetFileName(file)}: {f.Value}"));

        Assert.Empty(drawn);
    }

    [GeneratedRegex(@"<(?:input|textarea) [^\n]*(?:\n[^\n]*)?\bvalue=[^\n]*(?:\n[^\n]*)?/?>")]
    private static partial Regex Field();
}
