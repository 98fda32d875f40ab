using BfaRadet.Tests.Testing;
using Microsoft.Playwright;
using Xunit;

namespace BfaRadet.Tests.Browser;

/// <summary>A member proposes an item by keyboard, reloads in the middle, is asked back and answers; it is taken in.</summary>
public sealed class ProposingStories(Chromium chromium)
{
    [Fact]
    public async Task A_member_proposes_is_asked_back_answers_and_it_is_taken_in()
    {
        await using var app = new RunningApp();
        await using var one = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 740 } });
        await using var other = await chromium.NewContextAsync();
        var (member, coordinator) = (await one.NewPageAsync(), await other.NewPageAsync());
        member.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await member.StepInAsync(app.Address, "Edla Ramberg");
        await coordinator.StepInAsync(app.Address, "Didrik Sandsjö");
        await member.GetByRole(AriaRole.Link, new() { Name = "Föreslå ett ärende" }).ClickAsync();
        await member.Locator("form[data-followed]").WaitForAsync();

        await member.GetByLabel("Titel").FillAsync("Belysning vid stationen");
        await member.GetByLabel("Bakgrund").FillAsync("Två lampor är släckta.");
        await member.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Assertions.Expect(member.GetByText("Osparat från kl.")).ToBeVisibleAsync();
        await Assertions.Expect(member.GetByLabel("Bakgrund")).ToHaveValueAsync("Två lampor är släckta.");
        await member.GetByLabel("Bakgrund").FocusAsync();
        await member.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(member.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Belysning vid stationen");

        await coordinator.GetByRole(AriaRole.Link, new() { Name = "Läs förslaget" }).ClickAsync();
        await coordinator.GetByRole(AriaRole.Button, new() { Name = "Fråga tillbaka" }).ClickAsync();
        await coordinator.GetByLabel("Fråga", new() { Exact = true }).FillAsync("Vilken sida?");
        await coordinator.GetByRole(AriaRole.Button, new() { Name = "Skicka frågan" }).ClickAsync();

        await member.GetByLabel("Ditt svar").FillAsync("Den norra.");
        await member.GetByRole(AriaRole.Button, new() { Name = "Skicka svaret" }).ClickAsync();

        await Assertions.Expect(coordinator.GetByText("Den norra.")).ToBeVisibleAsync();
        await coordinator.GetByRole(AriaRole.Button, new() { Name = "Ta in i dagordningen" }).ClickAsync();
        await coordinator.GetByRole(AriaRole.Button, new() { Name = "Ta in förslaget" }).ClickAsync();

        await Assertions.Expect(member.GetByText("Didrik Sandsjö tog in förslaget")).ToBeVisibleAsync();
        await coordinator.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "dagordningen" }).ClickAsync();
        await Assertions.Expect(coordinator.GetByLabel("Titel", new() { Exact = true })).ToHaveValueAsync("Belysning vid stationen");
        await Assertions.Expect(coordinator.GetByLabel("Föredragande", new() { Exact = true })).ToHaveValueAsync("Edla Ramberg, Polismyndigheten");
    }
}
