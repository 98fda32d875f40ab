using BfaRadet.App.Data;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace BfaRadet.Tests.App.Features.Councils;

public sealed class RegisterInTheBrowserTests(Chromium chromium)
{
    [Fact]
    public async Task A_seat_that_one_adds_is_seen_by_another_without_reload()
    {
        await using var app = new RunningApp();
        await using var one = await chromium.NewContextAsync();
        await using var other = await chromium.NewContextAsync();
        var (coordinator, police) = (await one.NewPageAsync(), await other.NewPageAsync());
        await coordinator.StepInAsync(app.Address, "Didrik Sandsjö");
        await police.StepInAsync(app.Address, "Edla Ramberg");
        var address = $"{app.Address}/rad/{await CouncilAsync(app)}/radet";
        await coordinator.ArriveAsync(address);
        await police.ArriveAsync(address);

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
