using System.Collections.Concurrent;
using System.Net;
using BfaRadet.Tests.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;
using Xunit;

namespace BfaRadet.Tests.App.Web;

/// <summary>What changes something or connects, by where it says it comes from. As a browser has it: Browser/SiblingAddressStories.</summary>
public sealed class OwnOriginsTests
{
    private const string Refused = "Det kom från en annan adress än BfaRådets egen";

    [Theory]
    [InlineData("POST", "/logga-in", "https://localhost:8443", null)]
    [InlineData("POST", "/logga-in", "http://localhost", null)]
    [InlineData("POST", "/logga-in", "https://localhost.annan.example", null)]
    [InlineData("POST", "/logga-in", "https://annan.localhost", null)]
    [InlineData("POST", "/logga-in", "null", null)]
    [InlineData("POST", "/logga-in", "https://localhost, https://annan.example", null)]
    [InlineData("POST", "/logga-in", null, null)]
    [InlineData("POST", "/logga-in", null, "same-origin")]
    [InlineData("POST", "/logga-in", "https://localhost", "same-site")]
    [InlineData("POST", "/logga-in", "https://localhost", "cross-site")]
    [InlineData("PUT", "/logga-in", null, null)]
    [InlineData("DELETE", "/logga-in", "https://annan.example", null)]
    [InlineData("POST", "/finns/inte", "https://annan.example", null)]
    [InlineData("POST", "/_blazor/negotiate", "https://annan.example", null)]
    [InlineData("POST", "/_blazor", "https://annan.example", null)]
    [InlineData("POST", "/hubs/protokoll/negotiate", "https://annan.example", null)]
    [InlineData("POST", "/hubs/protokoll/negotiate", null, null)]
    [InlineData("POST", "/hubs/mote/negotiate", "https://annan.example", null)]
    [InlineData("GET", "/hubs/protokoll?id=x", "https://annan.example", null)]
    [InlineData("GET", "/hubs/protokoll?id=x", null, "same-site")]
    [InlineData("GET", "/_blazor?id=x", "null", null)]
    public async Task A_stranger_is_refused(string method, string address, string? origin, string? site)
    {
        await using var app = new AnApp();

        using var answer = await SendAsync(app, method, address, origin, site);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        if (!address.StartsWith("/hubs", StringComparison.Ordinal))
        {
            Assert.Contains(Refused, await answer.TextAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("POST", "/logga-in", "https://localhost", null)]
    [InlineData("POST", "/logga-in", "https://localhost", "same-origin")]
    [InlineData("POST", "/hubs/protokoll/negotiate", "https://localhost", null)]
    [InlineData("GET", "/hubs/protokoll?id=x", null, "same-origin")]
    [InlineData("GET", "/hubs/protokoll?id=x", null, null)]
    [InlineData("GET", "/logga-in", "https://annan.example", "cross-site")]
    [InlineData("HEAD", "/logga-in", null, "cross-site")]
    public async Task Our_own_pages_and_readers_are_not(string method, string address, string? origin, string? site)
    {
        await using var app = new AnApp();

        using var answer = await SendAsync(app, method, address, origin, site);

        Assert.NotEqual(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://annan.example")]
    public async Task To_connect_takes_one_of_our_addresses(string? origin)
    {
        await using var app = new AnApp();
        foreach (var path in (string[])["/hubs/protokoll", "/hubs/mote", "/_blazor", "/logga-in"])
        {
            using var answer = await SendAsync(app, "GET", path, origin, null, upgrade: true);

            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Several_addresses_may_be_ours()
    {
        await using var app = new AnApp();
        await using var factory = app.WithWebHostBuilder(web => web.UseSetting("PublicAddress", "https://localhost; https://Annan.Example:8443/"));

        using var answer = await SendAsync(factory, "POST", "/hubs/protokoll/negotiate", "https://annan.example:8443", null);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Each_stranger_is_told_of_once_in_a_line()
    {
        var heard = new Lines();
        await using var app = new AnApp();
        await using var factory = app.WithWebHostBuilder(web => web.ConfigureLogging(logging => logging.AddProvider(heard)));

        foreach (var origin in (string[])["https://annan.example", "https://annan.example", "https://tredje.example"])
        {
            (await SendAsync(factory, "POST", "/a\nb", origin, null)).Dispose();
        }

        Assert.Equal(2, heard.Said.Count);
        Assert.All(heard.Said, said => Assert.StartsWith("Information: Refused POST /a%0Ab of a page at https://", said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_said_which_of_the_two_was_wrong()
    {
        var heard = new Lines();
        await using var app = new AnApp();
        await using var factory = app.WithWebHostBuilder(web => web.ConfigureLogging(logging => logging.AddProvider(heard)));

        (await SendAsync(factory, "POST", "/a", "https://localhost", "same-site")).Dispose();
        (await SendAsync(factory, "POST", "/a", "https://annan.example", "same-site")).Dispose();

        Assert.Contains("(Sec-Fetch-Site: same-site)", heard.Said.First(), StringComparison.Ordinal);
        Assert.DoesNotContain("PublicAddress", heard.Said.First(), StringComparison.Ordinal);
        Assert.Contains("of a page at https://annan.example.", heard.Said.Last(), StringComparison.Ordinal);
        Assert.Equal(2, heard.Said.Count);
    }

    private static async Task<HttpResponseMessage> SendAsync(
        WebApplicationFactory<Program> app, string method, string address, string? origin, string? site, bool upgrade = false)
    {
        using var client = app.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri(AnApp.Address) });
        using var request = new HttpRequestMessage(new HttpMethod(method), address.Replace("\n", "%0A", StringComparison.Ordinal));
        void Add(string name, string? value)
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        Add("Origin", origin);
        Add("Sec-Fetch-Site", site);
        Add("Connection", upgrade ? "Upgrade" : null);
        Add("Upgrade", upgrade ? "websocket" : null);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>What this gate logs.</summary>
    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Said { get; } = new();

        public ILogger CreateLogger(string categoryName) => categoryName.EndsWith("OwnOrigins", StringComparison.Ordinal) ? this : new Lines();

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Said.Enqueue($"{logLevel}: {formatter(state, exception)}");

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public void Dispose()
        {
        }
    }
}
