using BfaRadet.App.Ui.Layout;
using Xunit;

namespace BfaRadet.Tests.Components.Layout;

public sealed class NavigationItemsTests
{
    private static readonly CouncilId _council = new(Guid.Parse("3f0b1f66-6d0e-4a3a-9b62-0d1a55f6a001"));

    [Fact]
    public void Without_a_council_there_is_only_the_start()
    {
        var items = NavigationItems.For(null);

        Assert.Equal(["/"], items.Select(item => item.Href));
    }

    [Fact]
    public void Every_line_leads_into_the_council_it_was_asked_for()
    {
        var items = NavigationItems.For(_council);

        Assert.Equal(6, items.Count);
        Assert.All(items, item => Assert.Equal(_council, NavigationItems.CouncilOf(item.Href)));
    }

    [Theory]
    [InlineData("/rad/3f0b1f66-6d0e-4a3a-9b62-0d1a55f6a001", "Hem")]
    [InlineData("/rad/3f0b1f66-6d0e-4a3a-9b62-0d1a55f6a001/sammantraden/4?flik=2", "Sammanträden")]
    [InlineData("/rad/3f0b1f66-6d0e-4a3a-9b62-0d1a55f6a001/beslut?ar=2026", "Beslutslogg")]
    public void A_page_lies_under_one_line(string address, string line)
    {
        var covering = NavigationItems.For(_council).Where(item => item.Covers(address));

        Assert.Equal(line, Assert.Single(covering).Text);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/rad")]
    [InlineData("/rad/abc/beslut")]
    [InlineData("/konto/3f0b1f66-6d0e-4a3a-9b62-0d1a55f6a001")]
    public void An_address_outside_a_council_names_none(string address)
    {
        Assert.Null(NavigationItems.CouncilOf(address));
    }
}
