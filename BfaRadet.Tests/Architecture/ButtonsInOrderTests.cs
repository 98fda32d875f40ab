using BfaRadet.Tests.Testing;
using System.Text.RegularExpressions;
using Xunit;

namespace BfaRadet.Tests.Architecture;

/// <summary>The buttons of every form stand in one order: what it does first, then the way out, what is dangerous last.</summary>
public sealed partial class ButtonsInOrderTests
{
    [Fact]
    public void The_way_out_stands_after_what_the_form_does()
    {
        var wrong = Directory.EnumerateFiles(Path.Combine(Repository.Root, "BfaRadet.App"), "*.razor", SearchOption.AllDirectories)
            .Where(file => OutFirst().IsMatch(File.ReadAllText(file)))
            .Select(Path.GetFileName);

        Assert.Empty(wrong);
    }

    [GeneratedRegex(@"<(?:MudButton|button) [^\n]{0,200}data-cancel[^\n]{0,400}\n\s{0,40}<(?:MudButton|button) [^\n]{0,200}(?:Variant\.Filled|type=""submit"")")]
    private static partial Regex OutFirst();
}
