using BfaRadet.App.Features.Help;
using BfaRadet.Tests.Testing;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using System.Text.RegularExpressions;
using Xunit;

namespace BfaRadet.Tests.App.Features.Help;

/// <summary>
/// What the help quotes is on the screens: <c>**bold**</c> is a label there, from beginning to end, and <c>`code`</c> that is a
/// key stands in a page's list of keys. A button that is given another name fails here until the help says it too.
/// </summary>
public sealed partial class HelpIsTrueTests
{
    private static readonly ScreenWords _screens = new();

    [Fact]
    public void Every_quoted_label_is_on_a_screen()
    {
        var quoted = HelpTextsTests.Files().SelectMany(f => Body(f.Text).Descendants<EmphasisInline>().Where(e => e.DelimiterCount == 2)
            .Select(e => (f.Name, Label: HelpMarkdown.Plain(e)))).Distinct().ToList();

        Assert.True(quoted.Count > 150, $"{quoted.Count}");
        Assert.Empty(quoted.Where(q => !_screens.Has(q.Label)).Select(q => $"{q.Name}: {q.Label}"));
    }

    [Fact]
    public void Every_quoted_key_is_in_a_list_of_keys()
    {
        var keys = HelpTextsTests.Files().SelectMany(f => Body(f.Text).Descendants<CodeInline>().Select(c => (f.Name, c.Content)))
            .Where(k => Key().IsMatch(k.Content)).Distinct().ToList();

        Assert.True(keys.Count > 10, $"{keys.Count}");
        Assert.Empty(keys.Where(k => !_screens.HasKey(k.Content)).Select(k => $"{k.Name}: {k.Content}"));
    }

    [Fact]
    public void A_label_that_is_part_of_another_is_not_on_the_screen()
    {
        Assert.True(_screens.Has("Skicka för justering"));
        Assert.False(_screens.Has("för justering"));
        Assert.True(_screens.HasKey("Alt + B"));
        Assert.False(_screens.HasKey("Alt + Ö"));
    }

    private static MarkdownDocument Body(string text) => HelpMarkdown.Parse(text[text.IndexOf("\n\n", StringComparison.Ordinal)..]);

    [GeneratedRegex(@"^((Alt|Ctrl|Skift) \+ .+|Enter|Esc|Tab|\?|[A-ZÅÄÖ]|[↑↓])$")]
    private static partial Regex Key();
}
