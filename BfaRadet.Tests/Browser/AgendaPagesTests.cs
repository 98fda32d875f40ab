using BfaRadet.App.Data;
using BfaRadet.App.Features.Meetings;
using BfaRadet.Domain.Meetings;
using BfaRadet.Tests.Testing;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace BfaRadet.Tests.Browser;

/// <summary>The list of meetings, the agenda and Beredning with an item open, looked at by axe.</summary>
[Collection(nameof(InABrowser))]
public sealed class AgendaPagesTests(Chromium chromium, SharedApp shared)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 820)]
    [InlineData(ColorScheme.Light, 360)]
    [InlineData(ColorScheme.Dark, 320)]
    public async Task They_are_accessible_and_no_wider_than_the_window(ColorScheme scheme, int width)
    {
        var app = shared.App;
        await using var context = await chromium.NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 } });
        var page = await context.NewPageAsync();
        await page.StepInAsync(app, "Didrik Sandsjö");

        foreach (var address in await AddressesAsync(app))
        {
            await page.GotoAsync(app.Address + address, new() { WaitUntil = WaitUntilState.NetworkIdle });
            var violations = (await page.RunAxe()).Violations;

            Assert.Empty(violations.Select(violation => $"{address} {violation.Id}: {string.Join(", ", violation.Nodes.Select(node => node.Html))}"));
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), address);
        }
    }

    private static async Task<string[]> AddressesAsync(RunningApp app)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContextAsync();
        var meeting = await db.Meetings.Include(m => m.Items).SingleAsync(m => m.State == MeetingState.Shared);
        return
        [
            MeetingAddresses.List(meeting.Council),
            MeetingAddresses.Agenda(meeting.Council, meeting.Id),
            MeetingAddresses.Preparing(meeting.Council, meeting.Id),
            MeetingAddresses.Preparing(meeting.Council, meeting.Id, meeting.Items.Single(i => i.RegistryNumber.EndsWith("/0131", StringComparison.Ordinal)).Id),
        ];
    }
}
