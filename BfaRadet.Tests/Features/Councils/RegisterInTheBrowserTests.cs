using BfaRadet.App.Data;
using BfaRadet.Tests.Testing;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace BfaRadet.Tests.Features.Councils;

[Collection(nameof(InABrowser))]
public sealed class RegisterInTheBrowserTests(Chromium chromium, SharedApp shared)
{
    [Theory]
    [InlineData("Didrik Sandsjö", ColorScheme.Light, 1440)]
    [InlineData("Didrik Sandsjö", ColorScheme.Dark, 360)]
    [InlineData("Nils Tallryd", ColorScheme.Dark, 1440)]
    public async Task The_pages_are_accessible_and_no_wider_than_the_window(string who, ColorScheme scheme, int width)
    {
        var app = shared.App;
        await using var context = await chromium.NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 } });
        var page = await context.NewPageAsync();
        await page.StepInAsync(app, who);
        var council = await CouncilAsync(app);
        string[] addresses = ["/mitt-konto", $"/rad/{council}/radet", $"/rad/{council}/installningar", .. who == "Nils Tallryd" ? ["/admin"] : Array.Empty<string>()];

        foreach (var address in addresses)
        {
            await page.GotoAsync(app.Address + address, new() { WaitUntil = WaitUntilState.NetworkIdle });
            var violations = (await page.RunAxe()).Violations;

            Assert.Empty(violations.Select(violation => $"{address} {violation.Id}: {string.Join(", ", violation.Nodes.Select(node => node.Html))}"));
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), address);
        }
    }

    [Fact]
    public async Task A_seat_that_one_adds_is_seen_by_another_without_reload()
    {
        await using var app = new RunningApp();
        await using var one = await chromium.NewContextAsync();
        await using var other = await chromium.NewContextAsync();
        var (coordinator, police) = (await one.NewPageAsync(), await other.NewPageAsync());
        await coordinator.StepInAsync(app, "Didrik Sandsjö");
        await police.StepInAsync(app, "Edla Ramberg");
        var address = $"{app.Address}/rad/{await CouncilAsync(app)}/radet";
        await coordinator.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await police.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });

        await coordinator.GetByRole(AriaRole.Button, new() { Name = "Lägg till en plats" }).ClickAsync();
        await coordinator.GetByLabel("Organisation", new() { Exact = true }).FillAsync("Svenska kyrkan");
        await coordinator.GetByRole(AriaRole.Button, new() { Name = "Lägg till platsen" }).ClickAsync();

        await Assertions.Expect(police.GetByRole(AriaRole.Rowheader, new() { Name = "Svenska kyrkan" })).ToBeVisibleAsync();
        await Assertions.Expect(police.GetByRole(AriaRole.Button, new() { Name = "Lägg till en plats" })).ToHaveCountAsync(0);
    }

    private static async Task<string> CouncilAsync(RunningApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<WorkspaceDb>().Councils.Select(c => c.Id).SingleAsync()).ToString();
    }
}
