using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Identity.Administration;
using BfaRadet.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using System.Net;
using Xunit;

namespace BfaRadet.Tests.App.Features.Councils;

public sealed class CouncilPagesTests
{
    [Fact]
    public async Task Another_councils_pages_look_like_pages_that_are_not_there()
    {
        await using var app = new AnApp();
        var admin = await app.AccountAsync("admin@kommun.example", administrator: true);
        await app.AccountAsync("kim@kommun.example");
        var council = await app.InScopeAsync(async services => (await services.GetRequiredService<AdministrationCommands>()
            .FoundCouncilAsync(new Caller(admin.Id, admin.Name, true), "Rådet", "Kommunen")).Value);
        var (stranger, administrator) = (app.Visitor(), app.Visitor());
        await stranger.SignInAsync("kim@kommun.example");
        await administrator.SignInAsync("admin@kommun.example");

        foreach (var page in new[] { "radet", "installningar" })
        {
            var forged = await stranger.GetAsync($"/rad/{council}/{page}");
            var invented = await stranger.GetAsync($"/rad/{new CouncilId(Guid.NewGuid())}/{page}");

            Assert.Equal(HttpStatusCode.NotFound, forged.StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, invented.StatusCode);
            Assert.DoesNotContain("Kommunen", await forged.TextAsync(), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync($"/rad/{council}/{page}")).StatusCode);
        }
    }
}
