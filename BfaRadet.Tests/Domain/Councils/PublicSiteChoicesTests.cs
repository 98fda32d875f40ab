using BfaRadet.Domain.Councils;
using BfaRadet.Tests.Domain.Privacy;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Domain.Councils;

public sealed class PublicSiteChoicesTests
{
    private static readonly Actor _admin = new(null, "Installationen", Duties.None, AMeeting.Day, Administrator: true);

    private readonly Council _council = new ACouncil("Melleruds kommun").Council;

    [Theory]
    [InlineData("Melleruds kommun", "melleruds-kommun")]
    [InlineData("Härjedalens  kommun", "harjedalens-kommun")]
    [InlineData("Östra Göinge", "ostra-goinge")]
    [InlineData("–", "")]
    public void An_address_is_proposed_from_the_municipality(string municipality, string address)
    {
        Assert.Equal(address, PublicSiteChoices.Propose(municipality));
    }

    [Theory]
    [InlineData("Mellerud", typeof(CouncilRefusal.NotAnAddress))]
    [InlineData("mellerud/x", typeof(CouncilRefusal.NotAnAddress))]
    [InlineData("-mellerud", typeof(CouncilRefusal.NotAnAddress))]
    [InlineData("a--b", typeof(CouncilRefusal.NotAnAddress))]
    [InlineData("../rad", typeof(CouncilRefusal.NotAnAddress))]
    [InlineData("sitemap", typeof(CouncilRefusal.ReservedAddress))]
    [InlineData("", typeof(EmptyText))]
    public void An_address_that_does_not_hold_is_refused(string address, Type why)
    {
        Assert.IsType(why, Choose(new() { OpenPage = true, OpenAddress = address }));
        Assert.False(_council.Settings.OpenPage);
    }

    [Fact]
    public void A_personal_number_is_refused_where_residents_read()
    {
        var number = $"Ring {ATestNumber.With("-")}";

        Assert.Equal(new HoldsPersonalNumber("OpenPresentation"), Choose(new() { OpenPresentation = number }));
        Assert.Equal(new HoldsPersonalNumber("OpenContact"), Choose(new() { OpenContact = number }));
    }

    private Refusal? Choose(CouncilSettings settings) => _council.Choose(_admin, settings).Refusal;
}
