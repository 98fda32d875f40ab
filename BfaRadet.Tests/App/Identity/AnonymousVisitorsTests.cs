using System.Net;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.App.Identity;

public sealed class AnonymousVisitorsTests
{
    [Theory]
    [InlineData("Production", "/logga-in")]
    [InlineData("Development", "/utveckling")]
    public async Task The_first_page_leads_to_the_way_in(string environment, string wayIn)
    {
        await using var app = new AnApp(environment);

        var answer = await app.Visitor().GetAsync("/");

        Assert.Equal(wayIn, answer.Leads());
    }

    [Theory]
    [InlineData("/mitt-konto")]
    [InlineData("/admin")]
    [InlineData("/rad/3f0b1f66-6d0e-4a3a-9b62-0d1a55f6a001/radet")]
    [InlineData("/rad/3f0b1f66-6d0e-4a3a-9b62-0d1a55f6a001/installningar")]
    public async Task Pages_ask_who_one_is(string page)
    {
        await using var app = new AnApp();

        var answer = await app.Visitor().GetAsync(page);

        Assert.StartsWith("/logga-in?ReturnUrl=", answer.Leads(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/logga-in", HttpStatusCode.OK)]
    [InlineData("/aterstall", HttpStatusCode.OK)]
    [InlineData("/bjud-in", HttpStatusCode.OK)]
    [InlineData("/bjud-in/pahittad", HttpStatusCode.Redirect)]
    [InlineData("/halsa", HttpStatusCode.OK)]
    [InlineData("/fel", HttpStatusCode.OK)]
    [InlineData("/kom-igang", HttpStatusCode.OK)]
    [InlineData("/finns/inte/alls", HttpStatusCode.NotFound)]
    [InlineData("/_blazor/negotiate", HttpStatusCode.Unauthorized)]
    public async Task Some_addresses_are_for_all(string address, HttpStatusCode status)
    {
        await using var app = new AnApp();

        var answer = await app.Visitor().GetAsync(address);

        Assert.Equal(status, answer.StatusCode);
    }
}
