using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.App.Web;

public sealed class SecurityHeadersTests(SharedApp shared)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/finns/inte/alls")]
    [InlineData("/halsa")]
    [InlineData("/css/theme.css")]
    public async Task Every_answer_forbids_framing_and_foreign_scripts(string path)
    {
        var app = shared.App;
        using var client = new HttpClient { BaseAddress = new Uri(app.Address) };

        using var answer = await client.GetAsync(path);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("'unsafe-inline'", policy.Split("style-src")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_said_in_Swedish_with_404()
    {
        var app = shared.App;
        using var client = new HttpClient { BaseAddress = new Uri(app.Address) };

        using var answer = await client.GetAsync("/finns/inte/alls");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Sidan finns inte", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
