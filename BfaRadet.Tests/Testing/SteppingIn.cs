using System.Net;
using System.Text.RegularExpressions;
using BfaRadet.App.Data;
using BfaRadet.App.Features.Meetings;
using BfaRadet.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace BfaRadet.Tests.Testing;

/// <summary>Signs in as one of the example's people through the door of Development.</summary>
internal static partial class SteppingIn
{
    /// <summary>The cookies that a person gets.</summary>
    public static async Task<CookieContainer> StepInAsync(string address, string name)
    {
        var cookies = new CookieContainer();
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
        var visitor = new Visitor(client);
        var people = People().Matches(await visitor.ReadAsync("/utveckling"));
        var account = people.Single(person => person.Groups["name"].Value == name).Groups["account"].Value;
        using var answer = await visitor.SendAsync("/utveckling", "stig-in", ("AccountId", account));
        return answer.StatusCode == HttpStatusCode.Redirect
            ? cookies
            : throw new InvalidOperationException($"The door did not open for {name}: {answer.StatusCode}");
    }

    /// <summary>By what stands before @exempel.se.</summary>
    public static async Task<CookieContainer> StepInAsync(this RunningApp app, string key)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContextAsync();
        return await StepInAsync(app.Address, await db.Users.Where(u => u.UserName == $"{key}@exempel.se").Select(u => u.Name).SingleAsync());
    }

    /// <summary>In a browser, by the person's button; ends on the first page, when its circuit has drawn it.</summary>
    public static async Task StepInAsync(this IPage page, string address, string name)
    {
        await page.GotoAsync(address + "/utveckling");
        await page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await page.WaitForURLAsync(url => !url.EndsWith("/utveckling", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.NetworkIdle });
        // A page that loses its server before it has started is loaded again, and tells of no lost contact.
        await Assertions.Expect(page.Locator("html[data-start=started]")).ToBeAttachedAsync(new() { Timeout = 40_000 });
    }

    /// <summary>Gives a browser the cookies of an address.</summary>
    public static Task TakeAsync(this IBrowserContext browser, CookieContainer cookies, string address) => browser.AddCookiesAsync(
        cookies.GetCookies(new Uri(address)).Select(c => new Microsoft.Playwright.Cookie { Name = c.Name, Value = c.Value, Url = address }));

    /// <summary>Where the example's next meeting is prepared.</summary>
    public static async Task<string> PreparingAddressAsync(this RunningApp app)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContextAsync();
        var meeting = await db.Meetings.Where(m => m.State == MeetingState.Shared).Select(m => new { m.Council, m.Id }).SingleAsync();
        return MeetingAddresses.Preparing(meeting.Council, meeting.Id);
    }

    [GeneratedRegex("""name="AccountId" value="(?<account>[^"]+)"[^>]*>\s*<strong[^>]*>(?<name>[^<]+)<""")]
    private static partial Regex People();
}
