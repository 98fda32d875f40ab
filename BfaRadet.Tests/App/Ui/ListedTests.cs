using BfaRadet.App.Ui;
using BfaRadet.Tests.Testing;
using System.Text.RegularExpressions;
using Xunit;

namespace BfaRadet.Tests.App.Ui;

/// <summary>Names in a sentence: "A, B och C".</summary>
public sealed partial class ListedTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("Asta", "Asta", "Asta")]
    [InlineData("Asta|Edla", "Asta och Edla", "Asta eller Edla")]
    [InlineData("Asta|Edla|Greta", "Asta, Edla och Greta", "Asta, Edla eller Greta")]
    public void The_word_stands_before_the_last_one_alone(string names, string and, string or)
    {
        var parts = names.Split('|', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal((and, or), (Listed.And(parts), Listed.Or(parts)));
    }

    [Fact]
    public void Nobody_lists_them_in_another_way()
    {
        var own = Directory.EnumerateFiles(Path.Combine(Repository.Root, "BfaRadet.App"), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor" && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => Joined().IsMatch(File.ReadAllText(file)))
            .Select(Path.GetFileName);

        Assert.Empty(own);
    }

    [GeneratedRegex("""Join\(" (?:och|eller) ",""")]
    private static partial Regex Joined();
}
