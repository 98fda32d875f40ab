using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Writing;
using BfaRadet.Domain.Privacy;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.App.Writing;

public sealed class GuardWordsTests
{
    [Fact]
    public void The_browser_says_the_same_of_every_kind_in_any_document()
    {
        using var browser = new TrialScript();

        foreach (var document in new[] { MinutesOwner.NamesOfMinutes, new SituationalPictures().Words })
        {
            Assert.Equal(
                Enum.GetValues<GuardKind>().Except([GuardKind.LeftOutElsewhere]).ToDictionary(GuardWords.Name, kind => GuardWords.Of(kind, document)), browser.GuardWordsOf(document));
        }
    }
}
