using BfaRadet.App.Features.Help;
using BfaRadet.App.Ui;
using BfaRadet.Tests.Testing;
using System.Net;
using Xunit;

namespace BfaRadet.Tests.App.Features.Help;

/// <summary>The pages of the help as they are sent: for those who are signed in, without circuit, and safe with whatever is asked.</summary>
public sealed class HelpPagesTests
{
    [Fact]
    public async Task Every_page_is_sent_whole_to_whoever_is_signed_in_and_to_nobody_else()
    {
        await using var app = new AnApp();
        var reader = await SignedInAsync(app);

        foreach (var text in new HelpTexts().All)
        {
            using var shut = await app.Visitor().GetAsync(HelpAddresses.Of(text.Name));
            using var answer = await reader.GetAsync(HelpAddresses.Of(text.Name));
            var page = await answer.TextAsync();

            Assert.StartsWith("/logga-in", new Uri(new Uri(AnApp.Address), shut.Leads()).PathAndQuery, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains($">{text.Title}</h1>", page, StringComparison.Ordinal);
            Assert.Contains(WebUtility.HtmlDecode(text.Html), page, StringComparison.Ordinal);
            Assert.DoesNotContain("Blazor:{\"type\":\"server\"", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_list_has_every_page_and_the_menu_leads_to_it()
    {
        await using var app = new AnApp();
        var reader = await SignedInAsync(app);

        var list = await reader.ReadAsync(HelpAddresses.List);
        var account = await reader.ReadAsync("/mitt-konto");

        Assert.All(new HelpTexts().All, text => Assert.Contains($"href=\"{HelpAddresses.Of(text.Name)}\"", list, StringComparison.Ordinal));
        Assert.Contains("href=\"/hjalp\" aria-current=\"page\"", list, StringComparison.Ordinal);
        Assert.Contains("href=\"/hjalp\"", account, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/hjalp\"", await app.Visitor().ReadAsync("/logga-in"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_not_found()
    {
        await using var app = new AnApp();
        var reader = await SignedInAsync(app);

        using var answer = await reader.GetAsync("/hjalp/finns-inte-alls");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task What_is_searched_for_is_marked_and_never_sent_back_as_html()
    {
        await using var app = new AnApp();
        var reader = await SignedInAsync(app);

        using var hit = await reader.GetAsync("/hjalp?sok=JAVIG");
        using var hostile = await reader.GetAsync("/hjalp?sok=" + Uri.EscapeDataString("\"><script>x</script>"));
        using var broken = await reader.GetAsync("/hjalp?sok=%ED%A0%80%00&sok=igen");
        using var endless = await reader.GetAsync("/hjalp?sok=" + new string('y', 4_000));

        Assert.Contains("<mark>jävig</mark>", await hit.TextAsync(), StringComparison.Ordinal);
        var raw = await hostile.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("<script>x", raw, StringComparison.Ordinal);
        Assert.Contains("inga träffar", WebUtility.HtmlDecode(raw), StringComparison.Ordinal);
        Assert.Contains("Skriv ett enda ord", WebUtility.HtmlDecode(raw), StringComparison.Ordinal);
        Assert.True((int)broken.StatusCode < 500);
        var said = await endless.TextAsync();
        Assert.Contains($"value=\"{new string('y', HelpSearch.Max)}\"", said, StringComparison.Ordinal);
        Assert.Contains($"”{new string('y', HelpSearch.Max)}”", said, StringComparison.Ordinal);
    }

    private static async Task<Visitor> SignedInAsync(AnApp app)
    {
        await app.AccountAsync("kim@kommun.example");
        var reader = app.Visitor();
        await reader.SignInAsync("kim@kommun.example");
        return reader;
    }
}
