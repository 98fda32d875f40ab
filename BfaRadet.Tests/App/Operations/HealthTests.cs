using BfaRadet.App;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.App.Operations;

public sealed class HealthTests
{
    [Fact]
    public async Task It_tells_version_free_space_and_whether_it_can_write()
    {
        await using var app = new AnApp();

        var answer = await app.Visitor().GetAsync("/halsa");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var facts = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal(Product.Version, facts.GetProperty("version").GetString());
        Assert.True(facts.GetProperty("writes").GetBoolean());
        Assert.True(facts.GetProperty("freeBytes").GetInt64() > 0);
        Assert.Equal((0, 0), (facts.GetProperty("givenUpMessages").GetInt32(), facts.GetProperty("unreadEntries").GetInt32()));
        Assert.Contains(facts.GetProperty("status").GetString(), (string[])["Healthy", "Degraded"]);
    }

    [Theory]
    [InlineData("/finns-inte")]
    [InlineData("/finns-inte?svarskod=403")]
    [InlineData("/finns/inte/alls")]
    public async Task What_is_not_there_is_404_with_a_page(string address)
    {
        await using var app = new AnApp();

        using var answer = await app.Visitor().GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Till startsidan", await answer.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/logga-in")]
    [InlineData("/oppet")]
    [InlineData("/halsa")]
    [InlineData("/css/theme.css")]
    [InlineData("/finns/inte/alls")]
    [InlineData("/finns-inte")]
    [InlineData("/kom-igang")]
    [InlineData("/aterstall")]
    public async Task HEAD_is_answered_as_GET_without_a_body(string address)
    {
        await using var app = new RunningApp("Production");
        using var client = new HttpClient(ACertificate.Trusting()) { BaseAddress = new Uri(app.Address) };
        using var asked = await client.GetAsync(address, TestContext.Current.CancellationToken);

        using var request = new HttpRequestMessage(HttpMethod.Head, address);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(asked.StatusCode, answer.StatusCode);
        Assert.Equal(asked.Content.Headers.ContentType, answer.Content.Headers.ContentType);
        Assert.Equal(asked.Headers.Location, answer.Headers.Location);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        // The connection is in order: the next on it is answered.
        Assert.Equal(asked.StatusCode, (await client.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
    }
}
