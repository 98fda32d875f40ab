using BfaRadet.App.Writing;
using BfaRadet.Domain.Privacy;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.App.Writing;

public class GuardWordsTests
{
    [Fact]
    public void The_browser_says_the_same_of_every_kind()
    {
        var script = Repository.Read("BfaRadet.App/Writing/Browser/guard/guard-words.ts");

        foreach (var kind in Enum.GetValues<GuardKind>())
        {
            var words = GuardWords.Of(kind);
            Assert.Contains($"{GuardWords.Name(kind)}: {{", script, StringComparison.Ordinal);
            Assert.Contains($"heading: '{words.Heading}'", script, StringComparison.Ordinal);
            Assert.Contains($"rule: '{words.Rule}'", script, StringComparison.Ordinal);
            Assert.Contains($"instead: '{words.Instead}'", script, StringComparison.Ordinal);
        }
    }
}
