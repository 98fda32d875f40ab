using System.Net;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.App.Identity.SignIn;

public sealed class DevelopmentDoorTests
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Outside_Development_there_is_no_door(string environment)
    {
        await using var app = new AnApp(environment);
        var account = await app.AccountAsync("samordnare@exempel.se");
        var visitor = app.Visitor();

        var seen = await visitor.GetAsync("/utveckling");
        var tried = await visitor.PostAsync("/utveckling", ("_handler", "stig-in"), ("AccountId", account.Id));
        var forged = await visitor.SendAsync("/logga-in", "stig-in", ("AccountId", account.Id));

        Assert.Equal(HttpStatusCode.NotFound, seen.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, tried.StatusCode);
        Assert.NotEqual(HttpStatusCode.Redirect, forged.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/mitt-konto")).StatusCode);
    }

    [Theory]
    [InlineData("Production", HttpStatusCode.NotFound, HttpStatusCode.NotFound)]
    [InlineData("Development", HttpStatusCode.Redirect, HttpStatusCode.OK)]
    public async Task The_page_of_parts_is_there_in_Development_only(string environment, HttpStatusCode stranger, HttpStatusCode signedIn)
    {
        await using var app = new AnApp(environment);
        await app.AccountAsync("kim@kommun.example");
        var visitor = app.Visitor();

        var before = await visitor.GetAsync("/utveckling/delar");
        await visitor.SignInAsync("kim@kommun.example");
        var after = await visitor.GetAsync("/utveckling/delar");

        Assert.Equal((stranger, signedIn), (before.StatusCode, after.StatusCode));
    }

    [Fact]
    public async Task In_Development_one_click_is_enough()
    {
        await using var app = new AnApp("Development");
        var account = await app.AccountAsync("nykomling@exempel.se");
        var visitor = app.Visitor();

        var answer = await visitor.SendAsync("/utveckling", "stig-in", ("AccountId", account.Id));

        Assert.Equal("/", answer.Leads());
        Assert.Contains("nykomling@exempel.se", await visitor.ReadAsync("/mitt-konto"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_people_of_the_example_can_be_stepped_into()
    {
        await using var app = new AnApp("Development");
        var account = await app.AccountAsync("kim@kommun.example");
        var visitor = app.Visitor();

        await visitor.SendAsync("/utveckling", "stig-in", ("AccountId", account.Id));

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/mitt-konto")).StatusCode);
    }
}
