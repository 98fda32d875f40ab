using BfaRadet.App.Features.Help;
using BfaRadet.App.Ui;
using BfaRadet.Tests.Testing;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using System.Text.RegularExpressions;
using Xunit;

namespace BfaRadet.Tests.App.Features.Help;

/// <summary>How the texts of the help are made, and where their links lead.</summary>
public sealed partial class HelpTextsTests
{
    private static readonly HelpTexts _texts = new();

    [Fact]
    public void Every_file_is_a_page_and_every_role_has_one()
    {
        Assert.Equal(Files().Select(f => f.Name).Order(StringComparer.Ordinal), _texts.All.Select(t => t.Name).Order(StringComparer.Ordinal));
        Assert.All(Enum.GetValues<HelpRole>(), role => Assert.Contains(_texts.All, t => t.Roles.Contains(role)));
        Assert.Distinct(_texts.All.Select(t => t.Order));
        Assert.All(_texts.All, t => Assert.Matches("^[a-z-]+$", t.Name));
        Assert.All(_texts.All, t => Assert.EndsWith(".", t.Summary, StringComparison.Ordinal));
    }

    [Fact]
    public void Headings_are_in_order_and_nothing_is_raw_html_or_a_picture()
    {
        foreach (var (name, text) in Files())
        {
            // Not the reading of the app, which makes plain text of it.
            var document = Markdown.Parse(text[text.IndexOf("\n\n", StringComparison.Ordinal)..]);
            var levels = document.Descendants<HeadingBlock>().Select(h => h.Level).ToList();

            Assert.True(levels.Count == 0 || levels[0] == 2, name);
            Assert.True(levels.Zip(levels.Skip(1)).All(pair => pair.First >= 2 && pair.Second >= 2 && pair.Second <= pair.First + 1), name);
            Assert.Empty(document.Descendants<HtmlBlock>());
            Assert.Empty(document.Descendants<HtmlInline>());
            Assert.DoesNotContain(document.Descendants<LinkInline>(), l => l.IsImage);
        }
    }

    [Fact]
    public void Every_link_leads_to_a_page_and_a_heading_that_are_there()
    {
        var links = _texts.All.SelectMany(t => Link().Matches(t.Html).Select(m => (t.Name, To: m.Groups[1].Value))).ToList();

        Assert.True(links.Count > 20);
        Assert.All(links, link => Assert.True(IsThere(link.To), $"{link.Name} leads to {link.To}"));
        Assert.DoesNotContain(links, link => link.To == HelpAddresses.Of(link.Name));
    }

    [Fact]
    public void The_small_links_on_the_screens_lead_to_a_page_and_a_heading_that_are_there()
    {
        var links = Directory.EnumerateFiles(Path.Combine(Repository.Root, "BfaRadet.App"), "*.razor", SearchOption.AllDirectories)
            .SelectMany(f => HelpLink().Matches(File.ReadAllText(f)).Select(m => m.Value)).ToList();

        Assert.True(links.Count > 8, $"{links.Count}");
        Assert.All(links, link =>
        {
            var (page, place) = (Attribute(link, "Page"), Attribute(link, "Place"));
            Assert.True(place?.StartsWith('@') == true ? IsThere(HelpAddresses.Of(page!)) : IsThere(HelpAddresses.Of(page!, place)), link);
        });
        Assert.All(SettingsPlaces(), place => Assert.True(IsThere(HelpAddresses.Of("installningar", place)), place));
    }

    [Fact]
    public void Keys_that_are_pressed_together_stay_on_one_line()
    {
        Assert.Contains(_texts.All, t => t.Html.Contains("<code>Alt\u00a0+\u00a0Ä</code>", StringComparison.Ordinal));
        Assert.DoesNotContain(_texts.All, t => t.Html.Contains(" + ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_head_that_lacks_something_is_said_to()
    {
        var fault = Assert.Throws<FormatException>(() => HelpMarkdown.Read("rosta", "title: Rösta\n\nSå här."));

        Assert.Equal("rosta has no \"summary\".", fault.Message);
    }

    [Fact]
    public void Html_in_a_text_would_be_shown_as_text()
    {
        var text = HelpMarkdown.Read("rosta", "title: Rösta\nsummary: Så.\nroles: member\norder: 1\n\n<b onclick=x>Hej</b>");

        Assert.DoesNotContain("<b", text.Html, StringComparison.Ordinal);
        Assert.Contains("&lt;b onclick=x&gt;", text.Html, StringComparison.Ordinal);
    }

    /// <summary>The texts as they lie in the repository.</summary>
    internal static IEnumerable<(string Name, string Text)> Files() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "BfaRadet.App/Features/Help/Texts"), "*.md")
            .Select(f => (Path.GetFileNameWithoutExtension(f), File.ReadAllText(f).ReplaceLineEndings("\n")));

    private static bool IsThere(string address)
    {
        var parts = address.Split('#');
        return parts[0].StartsWith(HelpAddresses.List + "/", StringComparison.Ordinal)
            && _texts.Find(parts[0][(HelpAddresses.List.Length + 1)..]) is { } text
            && (parts.Length == 1 || text.Html.Contains($"id=\"{parts[1]}\"", StringComparison.Ordinal));
    }

    private static IEnumerable<string> SettingsPlaces() =>
        SettingPlace().Matches(Repository.Read("BfaRadet.App/Features/Councils/SettingsPage.razor")).Select(m => m.Groups[1].Value);

    private static string? Attribute(string link, string name) =>
        Regex.Match(link, $"{name}=\"([^\"]*)\"") is { Success: true } found ? found.Groups[1].Value : null;

    [GeneratedRegex("<a href=\"([^\"]+)\"")]
    private static partial Regex Link();

    [GeneratedRegex("<HelpLink [^>]*>")]
    private static partial Regex HelpLink();

    [GeneratedRegex("HelpPlace=\"([^\"]+)\"")]
    private static partial Regex SettingPlace();
}
