using System.Text.RegularExpressions;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.App.Ui;

/// <summary>What people wrote of an item, a decision or a focus area is drawn so that no line ends in "16.30–18.30" or "5 min".</summary>
public sealed partial class UnbrokenOnScreenTests
{
    // The wall is drawn by its script from the same places.
    private static readonly string[] _folders = ["Meetings", "Decisions", "Home", "FocusAreas"];

    [Fact]
    public void Running_text_is_never_drawn_bare()
    {
        var bare = _folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, "BfaRadet.App", "Features", folder), "*.razor", SearchOption.AllDirectories))
            .Where(file => Path.GetFileName(file) != "WallPage.razor")
            .SelectMany(file => Bare().Matches(File.ReadAllText(file)).Select(match => $"{Path.GetFileName(file)}: {match.Value}"));

        Assert.Empty(bare);
    }

    [GeneratedRegex("""<(?:p|span|h[1-6]|blockquote)\b[^<>]*>[^<>"]*@[\w.]+\.(?:Proposal|Background|Attachments|Draft\.Text|Title|Description)<""")]
    private static partial Regex Bare();
}
