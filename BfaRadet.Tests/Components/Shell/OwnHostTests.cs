using System.Net;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Components.Shell;

/// <summary>Production answers at its own address alone, over TLS.</summary>
public sealed class OwnHostTests
{
    [Theory]
    [InlineData("https://annan.example", "/logga-in?ReturnUrl=%2Fadmin")]
    [InlineData("https://localhost:8443", "/oppet")]
    [InlineData("https://127.0.0.1", "/")]
    public async Task Another_name_leads_to_the_address_people_use(string host, string path)
    {
        await using var app = new AnApp();

        using var answer = await AskAsync(app, host, HttpMethod.Get, path);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(AnApp.Address + path, answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task What_is_sent_to_another_name_is_refused()
    {
        await using var app = new AnApp();

        using var answer = await AskAsync(app, "https://annan.example", HttpMethod.Post, "/logga-in");

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.Contains(AnApp.Address, await answer.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_TLS_there_is_nothing_but_what_to_set()
    {
        await using var app = new AnApp();

        using var answer = await AskAsync(app, "http://localhost", HttpMethod.Get, "/logga-in");

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.Contains("KnownProxies", await answer.TextAsync(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Health_is_told_to_anybody()
    {
        await using var app = new AnApp();

        using var answer = await AskAsync(app, "http://127.0.0.1", HttpMethod.Get, "/halsa");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_proxy_that_is_named_is_believed_and_no_other()
    {
        await using var named = new ServerProcess(ServerProcess.Production);
        await named.StartAsync();
        // What trusted everybody before is set too: it is not listened to.
        await using var other = new ServerProcess([.. ServerProcess.Production, "--KnownProxies", "10.9.8.0/24", "--ForwardedHeaders_Enabled", "true"]);
        await other.StartAsync();
        using var byNamed = named.ByProxy();
        using var byOther = other.ByProxy();

        using var page = await byNamed.GetAsync("/logga-in", TestContext.Current.CancellationToken);
        using var refused = await byOther.GetAsync("/logga-in", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, refused.StatusCode);
        await other.SaysAsync("KnownProxies");
        Assert.Single(other.Said, said => said.Contains("KnownProxies", StringComparison.Ordinal));
    }

    private static async Task<HttpResponseMessage> AskAsync(AnApp app, string host, HttpMethod method, string path)
    {
        using var client = app.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri(host) });
        using var request = new HttpRequestMessage(method, path);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
