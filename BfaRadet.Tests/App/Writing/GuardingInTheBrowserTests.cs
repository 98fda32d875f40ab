using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.App.Writing;

/// <summary>The two guards are one rule, written twice: the browser's is run as it is.</summary>
public sealed class GuardingInTheBrowserTests
{
    [Fact]
    public void It_finds_what_the_server_finds()
    {
        using var browser = new TrialScript();

        GuardTwin.Agrees(browser.Guarded);
    }

    [Fact]
    public void It_holds_a_number_back_while_it_is_written()
    {
        using var browser = new TrialScript();

        GuardTwin.SeesTheBeginning(browser.Begun);
    }
}
