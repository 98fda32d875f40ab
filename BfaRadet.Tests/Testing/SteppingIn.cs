using Microsoft.Playwright;

namespace BfaRadet.Tests.Testing;

internal static class SteppingIn
{
    /// <summary>Signs in as one of the example's people, by name, through the page of development; ends on the first page.</summary>
    public static async Task StepInAsync(this IPage page, RunningApp app, string name)
    {
        await page.GotoAsync(app.Address + "/utveckling");
        await page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await page.WaitForURLAsync(url => !url.EndsWith("/utveckling", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.NetworkIdle });
    }
}
