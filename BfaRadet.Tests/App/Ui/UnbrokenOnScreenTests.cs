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
            .Where(file => Path.GetFileName(file) != "WallSheet.razor")
            .SelectMany(file => Bare().Matches(File.ReadAllText(file)).Select(match => $"{Path.GetFileName(file)}: {match.Value}"));

        Assert.Empty(bare);
    }

    /// <summary>A date in a sentence is drawn whole; in a heading of a column, a choice or a time element nothing follows that it could part from.</summary>
    [Fact]
    public void A_date_in_a_sentence_is_never_drawn_bare()
    {
        var bare = Directory.EnumerateFiles(Path.Combine(Repository.Root, "BfaRadet.App", "Features"), "*.razor", SearchOption.AllDirectories)
            .SelectMany(file => BareDay().Matches(File.ReadAllText(file).Split("\n@code")[0]).Select(match => $"{Path.GetFileName(file)}: {match.Value}"));

        Assert.Empty(bare);
    }

    /// <summary>The compiler drops it, and what stands on both sides of it is drawn as one word.</summary>
    [Fact]
    public void No_space_is_an_element_of_its_own()
    {
        var lost = Directory.EnumerateFiles(Path.Combine(Repository.Root, "BfaRadet.App"), "*.razor", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("<text> </text>", StringComparison.Ordinal)).Select(Path.GetFileName);

        Assert.Empty(lost);
    }

    [GeneratedRegex("""<(?:p|li|span|strong|Lead)(?! class="bfa-whole")\b[^<>"]*(?:"[^"]*"[^<>"]*)*>[^<>"]*(?:@SwedishDates\.(?:Full|WithWeekday|DayAndMonth|Moment)\(|@SummonsWords\.When\(|kl\. @SwedishDates\.Clock\()""")]
    private static partial Regex BareDay();

    [GeneratedRegex("""<(?:p|span|h[1-6]|blockquote)\b[^<>]*>[^<>"]*@[\w.]+\.(?:Proposal|Background|Attachments|Draft\.Text|Title|Description)<""")]
    private static partial Regex Bare();
}
