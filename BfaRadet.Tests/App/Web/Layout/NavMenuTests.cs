using BfaRadet.App.Ui;
using BfaRadet.App.Ui.Layout;
using BfaRadet.Tests.Testing;
using System.Text.RegularExpressions;
using Xunit;

namespace BfaRadet.Tests.App.Web.Layout;

public sealed partial class NavMenuTests
{
    [Theory]
    [InlineData(HelpAddresses.List)]
    [InlineData("/mitt-konto")]
    public async Task Outside_a_council_the_menu_leads_back_to_the_only_one(string page)
    {
        await using var meeting = await HeldMeeting.OpenAsync(open: false);
        using var handler = new HttpClientHandler { CookieContainer = await meeting.StepInAsync("skola") };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(meeting.App.Address) };

        var html = await client.GetStringAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains($"href=\"{CouncilAddresses.Register(meeting.Council)}\"", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{HelpAddresses.List}\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/admin\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_line_of_an_administrators_menu_leads_to_a_page_that_is_refused()
    {
        await using var meeting = await HeldMeeting.OpenAsync(open: false);
        using var handler = new HttpClientHandler { CookieContainer = await meeting.StepInAsync("administrator") };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(meeting.App.Address) };

        foreach (var page in (string[])["/admin", "/admin/utskick", CouncilAddresses.Register(meeting.Council), CouncilAddresses.Settings(meeting.Council)])
        {
            var html = await client.GetStringAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);
            var menu = html[html.IndexOf("id=\"main-menu\"", StringComparison.Ordinal)..];
            var addresses = Links().Matches(menu[..menu.IndexOf("</ul>", StringComparison.Ordinal)]).Select(link => link.Groups[1].Value).ToList();

            Assert.Contains("/admin", addresses);
            Assert.DoesNotContain($"href=\"{CouncilAddresses.Home(meeting.Council)}\"", html, StringComparison.Ordinal);
            foreach (var address in addresses)
            {
                using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
                Assert.True(answer.IsSuccessStatusCode, $"{page} leads to {address}: {answer.StatusCode}");
            }
        }
    }

    [GeneratedRegex("href=\"([^\"]+)\"")]
    private static partial Regex Links();
}
