using System.Net;
using BfaRadet.App.Data;
using BfaRadet.App.Features.Meetings;
using BfaRadet.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace BfaRadet.Tests.Testing;

/// <summary>Signs in as one of the example's people through the door of Development.</summary>
internal static class SteppingIn
{
    /// <summary>In a browser, by name; ends on the first page.</summary>
    public static async Task StepInAsync(this IPage page, RunningApp app, string name)
    {
        await page.GotoAsync(app.Address + "/utveckling");
        await page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await page.WaitForURLAsync(url => !url.EndsWith("/utveckling", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.NetworkIdle });
    }

    /// <summary>For clients without a browser, by what stands before @exempel.se: the cookies that one gets.</summary>
    public static async Task<CookieContainer> StepInAsync(this RunningApp app, string key)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContextAsync();
        var account = await db.Users.Where(u => u.UserName == $"{key}@exempel.se").Select(u => u.Id).SingleAsync();
        var cookies = new CookieContainer();
        using var handler = new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(app.Address) };
        using var answer = await new Visitor(client).SendAsync("/utveckling", "stig-in", ("AccountId", account));
        return answer.StatusCode == HttpStatusCode.Redirect
            ? cookies
            : throw new InvalidOperationException($"The door did not open for {key}: {answer.StatusCode}");
    }

    /// <summary>Where the example's next meeting is prepared.</summary>
    public static async Task<string> PreparingAddressAsync(this RunningApp app)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContextAsync();
        var meeting = await db.Meetings.Where(m => m.State == MeetingState.Shared).Select(m => new { m.Council, m.Id }).SingleAsync();
        return MeetingAddresses.Preparing(meeting.Council, meeting.Id);
    }
}
