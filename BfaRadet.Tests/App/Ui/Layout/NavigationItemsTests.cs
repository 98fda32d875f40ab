using BfaRadet.App.Ui.Layout;
using BfaRadet.Domain.Councils;
using BfaRadet.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BfaRadet.Tests.App.Ui.Layout;

public sealed class NavigationItemsTests
{
    private static readonly NavigationItems _navigation = OfTheApp();
    private static readonly CouncilId _council = new(Guid.Parse("3f0b1f66-6d0e-4a3a-9b62-0d1a55f6a001"));

    [Fact]
    public void Without_a_council_there_are_only_the_start_and_the_help()
    {
        var items = _navigation.For(null);

        Assert.Equal(["/", "/hjalp"], items.Select(item => item.Href));
        Assert.Equal(["/"], NavigationItems.ForAnybody.Select(item => item.Href));
    }

    [Fact]
    public void Every_line_leads_into_the_council_it_was_asked_for()
    {
        var items = _navigation.For(_council);

        Assert.Equal(["Hem", "Sammanträden", "Årshjul", "Beslutslogg", "Fokusområden", "Lagen", "Rådet", "Journal", "Hjälp"], items.Select(item => item.Text));
        Assert.Equal("/hjalp", items[^1].Href);
        Assert.All(items.SkipLast(1), item => Assert.Equal(_council, CouncilAddresses.CouncilOf(item.Href)));
    }

    [Fact]
    public void Letters_are_in_the_menu_of_those_who_hand_them_over()
    {
        Assert.Contains(_navigation.For(_council, duties: Duties.Coordinator), item => item.Text == "Utskick");
        Assert.DoesNotContain(_navigation.For(_council, duties: Duties.Member), item => item.Text == "Utskick");
    }

    [Fact]
    public void An_administrator_has_the_administration_everywhere()
    {
        Assert.Equal(["Hem", "Administration", "Hjälp"], _navigation.For(null, administers: true).Select(item => item.Text));
        Assert.Contains("Administration", _navigation.For(_council, administers: true).Select(item => item.Text));
        Assert.True(_navigation.For(null, administers: true)[1].Covers("/admin/utskick"));
    }

    [Fact]
    public void An_administrator_without_a_place_in_the_council_is_led_only_to_what_he_may_see()
    {
        var items = _navigation.For(_council, administers: true, hasPlace: false);

        Assert.Equal(["Hem", "Rådet", "Administration", "Hjälp"], items.Select(item => item.Text));
        Assert.Equal("/", items[0].Href);
    }

    [Theory]
    [InlineData("/rad/3f0b1f66-6d0e-4a3a-9b62-0d1a55f6a001", "Hem")]
    [InlineData("/rad/3f0b1f66-6d0e-4a3a-9b62-0d1a55f6a001/sammantraden/4?flik=2", "Sammanträden")]
    [InlineData("/rad/3f0b1f66-6d0e-4a3a-9b62-0d1a55f6a001/sigill", "Sammanträden")]
    [InlineData("/rad/3f0b1f66-6d0e-4a3a-9b62-0d1a55f6a001/beslut?ar=2026", "Beslutslogg")]
    [InlineData("/rad/3f0b1f66-6d0e-4a3a-9b62-0d1a55f6a001/installningar", "Rådet")]
    [InlineData("/rad/3f0b1f66-6d0e-4a3a-9b62-0d1a55f6a001/utskick#mote-4", "Utskick")]
    public void A_page_lies_under_one_line(string address, string line)
    {
        var covering = _navigation.For(_council, duties: Duties.Coordinator).Where(item => item.Covers(address));

        Assert.Equal(line, Assert.Single(covering).Text);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/rad")]
    [InlineData("/rad/abc/beslut")]
    [InlineData("/konto/3f0b1f66-6d0e-4a3a-9b62-0d1a55f6a001")]
    public void An_address_outside_a_council_names_none(string address)
    {
        Assert.Null(CouncilAddresses.CouncilOf(address));
    }

    private static NavigationItems OfTheApp()
    {
        var services = new ServiceCollection();
        AWorkspace.Register(services, "unused.db", TimeProvider.System);
        using var provider = services.BuildServiceProvider();
        return new NavigationItems(provider.GetServices<NavigationLine>());
    }
}
