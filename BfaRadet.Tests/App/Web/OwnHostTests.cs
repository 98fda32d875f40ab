using System.Net;
using BfaRadet.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace BfaRadet.Tests.App.Web;

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
    public async Task A_name_that_leads_elsewhere_is_said_once_in_the_log()
    {
        await using var app = new AnApp();
        var listener = new AListener();
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(listener);

        for (var i = 0; i < 3; i++)
        {
            (await AskAsync(app, "https://bfa.komun.example", HttpMethod.Get, "/")).Dispose();
        }

        var line = Assert.Single(listener.Heard);
        Assert.Contains("https://bfa.komun.example", line, StringComparison.Ordinal);
        Assert.Contains(AnApp.Address, line, StringComparison.Ordinal);
        Assert.Contains("PublicAddress", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_proxy_leaves_the_port_out_there_are_words_and_no_loop()
    {
        await using var app = new AnApp();
        await using var withPort = app.WithWebHostBuilder(web => web.UseSetting("PublicAddress", "https://localhost:8443"));
        var listener = new AListener();
        withPort.Services.GetRequiredService<ILoggerFactory>().AddProvider(listener);
        using var client = withPort.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });

        using var answer = await client.GetAsync("/logga-in", TestContext.Current.CancellationToken);
        using var again = await client.GetAsync("/logga-in", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.Contains("https://localhost:8443", await answer.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("$http_host", Assert.Single(listener.Heard), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_led_and_is_here_again_at_once_gets_words_and_no_loop()
    {
        await using var app = new AnApp();
        // As a proxy tells it that says its own name for every visitor: the browser keeps the cookie for the address it asked.
        using var client = app.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://127.0.0.1") });

        using var led = await client.GetAsync("/logga-in", TestContext.Current.CancellationToken);
        using var again = await client.GetAsync("/logga-in", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.MisdirectedRequest), (led.StatusCode, again.StatusCode));
        Assert.Contains("https://127.0.0.1", await again.TextAsync(), StringComparison.Ordinal);
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
