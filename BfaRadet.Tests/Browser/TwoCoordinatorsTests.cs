using BfaRadet.Tests.Testing;
using Microsoft.Playwright;
using Xunit;

namespace BfaRadet.Tests.Browser;

/// <summary>The coordinator and the secretary write in one item, each in a window; one of them reloads in the middle.</summary>
public sealed class TwoCoordinatorsTests(Chromium chromium)
{
    [Fact]
    public async Task Two_write_in_one_item_and_nothing_is_lost()
    {
        await using var app = new RunningApp();
        await using var one = await chromium.NewContextAsync();
        await using var other = await chromium.NewContextAsync();
        var (coordinator, secretary) = (await one.NewPageAsync(), await other.NewPageAsync());
        await coordinator.StepInAsync(app.Address, "Didrik Sandsjö");
        await secretary.StepInAsync(app.Address, "Cajsa Frisk");
        var address = app.Address + await app.PreparingAddressAsync();
        foreach (var page in new[] { coordinator, secretary })
        {
            // The browser asks before unsaved text is left; a reload loses none.
            page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
            await page.ArriveAsync(address);
            await page.Locator("a.open", new() { HasText = "Farthinder" }).ClickAsync();
            await Assertions.Expect(page.GetByLabel("Titel", new() { Exact = true })).ToBeVisibleAsync();
        }

        await secretary.GetByLabel("Titel", new() { Exact = true }).FillAsync("Hinder på Storgatan");
        await Assertions.Expect(secretary.GetByText("Osparade ändringar")).ToBeVisibleAsync();
        await secretary.Locator("form[data-followed]").WaitForAsync();
        await secretary.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Assertions.Expect(secretary.GetByText("Osparat från kl.")).ToBeVisibleAsync();
        await Assertions.Expect(secretary.GetByLabel("Titel", new() { Exact = true })).ToHaveValueAsync("Hinder på Storgatan");

        await coordinator.GetByLabel("Titel", new() { Exact = true }).FillAsync("Gupp på Storgatan");
        await coordinator.GetByLabel("Bakgrund").FillAsync("En ny mätning är beställd.");
        await coordinator.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(coordinator.GetByText("Sparat kl.")).ToBeVisibleAsync();

        await Assertions.Expect(secretary.GetByLabel("Bakgrund")).ToHaveValueAsync("En ny mätning är beställd.");
        await Assertions.Expect(secretary.GetByText("Ändrad av Didrik Sandsjö. Välj vad som ska stå.")).ToBeVisibleAsync();
        await Assertions.Expect(secretary.GetByRole(AriaRole.Form, new() { Name = "Punkten" }).GetByText("Gupp på Storgatan", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(secretary.GetByLabel("Titel", new() { Exact = true })).ToHaveValueAsync("Hinder på Storgatan");
        await secretary.GetByRole(AriaRole.Button, new() { Name = "Behåll min" }).ClickAsync();
        await Assertions.Expect(secretary.GetByLabel("Titel", new() { Exact = true })).ToBeFocusedAsync();
        await secretary.GetByRole(AriaRole.Button, new() { Name = "Spara punkten" }).ClickAsync();

        await Assertions.Expect(coordinator.GetByLabel("Titel", new() { Exact = true })).ToHaveValueAsync("Hinder på Storgatan");
        await secretary.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Assertions.Expect(secretary.GetByLabel("Bakgrund")).ToHaveValueAsync("En ny mätning är beställd.");
        await Assertions.Expect(secretary.GetByText("Osparat från kl.")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_row_keeps_focus_when_it_is_moved_by_keys_and_can_be_dragged()
    {
        await using var app = new RunningApp();
        await using var context = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 1600 } });
        var page = await context.NewPageAsync();
        await page.StepInAsync(app.Address, "Didrik Sandsjö");
        await page.ArriveAsync(app.Address + await app.PreparingAddressAsync());
        var rows = page.Locator("ol.agenda > li");
        var hump = page.Locator("a.open", new() { HasText = "Farthinder" });

        await hump.FocusAsync();
        await page.Keyboard.PressAsync("Alt+ArrowUp");
        await Assertions.Expect(rows.Nth(3)).ToContainTextAsync("Farthinder");
        await page.Keyboard.PressAsync("Alt+ArrowUp");
        await Assertions.Expect(rows.Nth(2)).ToContainTextAsync("Farthinder");
        await Assertions.Expect(hump).ToBeFocusedAsync();

        await rows.Nth(2).Locator("[data-handle]").HoverAsync();
        await page.Mouse.DownAsync();
        var first = (await rows.First.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(first.X + 20, first.Y + 4, new() { Steps = 5 });
        await page.Mouse.UpAsync();
        await Assertions.Expect(rows.First).ToContainTextAsync("Farthinder");

        // Typed on while the server adds: each Enter is one item, and what comes after the last stays, and is kept.
        var line = page.Locator("#new-title");
        await line.PressSequentiallyAsync("Provpunkt ett, 5 min\nProvpunkt två\nProvpunkt tre", new() { Delay = 45 });
        await Assertions.Expect(page.Locator("ol.agenda .title", new() { HasText = "Provpunkt" })).ToHaveTextAsync(["Provpunkt ett", "Provpunkt två"]);
        await Assertions.Expect(line).ToHaveValueAsync("Provpunkt tre");
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Assertions.Expect(line).ToHaveValueAsync("Provpunkt tre");
    }
}
