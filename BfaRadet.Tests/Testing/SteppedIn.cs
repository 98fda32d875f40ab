using System.Net;
using System.Text.RegularExpressions;
using BfaRadet.App.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BfaRadet.Tests.Testing;

/// <summary>Cookies of somebody who stepped in through the door of Development, for clients without a browser.</summary>
internal static partial class SteppedIn
{
    /// <summary>Steps in as a person of the example council, by what stands before @exempel.se.</summary>
    public static async Task<CookieContainer> StepInAsync(this RunningApp app, string key)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContextAsync();
        var account = await db.Users.Where(u => u.UserName == $"{key}@exempel.se").Select(u => u.Id).SingleAsync();
        var cookies = new CookieContainer();
        using var handler = new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(app.Address) };
        var page = await client.GetStringAsync(new Uri("/utveckling", UriKind.Relative));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "stig-in",
            ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value,
            ["AccountId"] = account,
        });
        using var answer = await client.PostAsync(new Uri("/utveckling", UriKind.Relative), form);
        return answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Found
            ? cookies
            : throw new InvalidOperationException($"The door did not open for {key}: {answer.StatusCode}");
    }

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]+)""")]
    private static partial Regex Token();
}
