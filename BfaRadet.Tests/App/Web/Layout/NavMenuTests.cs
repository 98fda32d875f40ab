using BfaRadet.App.Ui;
using BfaRadet.App.Ui.Layout;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.App.Web.Layout;

public sealed class NavMenuTests
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
    }
}
