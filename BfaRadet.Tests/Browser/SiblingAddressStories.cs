using System.Text.Json;
using BfaRadet.Tests.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Xunit;

namespace BfaRadet.Tests.Browser;

/// <summary>
/// A page of a neighbour, in the browser of one who is signed in: at another port of the same name the cookie goes along,
/// whatever SameSite says.
/// </summary>
public sealed class SiblingAddressStories(SharedApp shared, Chromium chromium)
{
    private const string Connecting = """
        address => new Promise(done => {
          const socket = new WebSocket(address);
          socket.onopen = () => { socket.close(); done('open'); };
          socket.onerror = () => done('refused');
        })
        """;

    private const string Sending = """
        ([address, mode]) => fetch(address, { method: 'POST', mode, credentials: 'include', body: new URLSearchParams({ a: '1' }) })
          .then(() => 'sent', () => 'stopped')
        """;

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    public async Task A_page_of_a_neighbour_neither_connects_nor_sends(string name)
    {
        await using var neighbour = await NeighbourAsync();
        await using var context = await chromium.NewContextAsync();
        var page = await SignedInAsync(context);
        await page.GotoAsync($"http://{name}:{new Uri(neighbour.Urls.First()).Port}/");

        foreach (var path in (string[])["/hubs/protokoll", "/hubs/mote", "/_blazor"])
        {
            Assert.Equal("refused", await page.EvaluateAsync<string>(Connecting, WebSocketOf(path)));
            // Without CORS the page may send but not read: what the server answered is seen from outside.
            Assert.Equal(403, await AnsweredAsync(page, path + "/negotiate?negotiateVersion=1", "no-cors"));
        }

        Assert.Equal(403, await AnsweredAsync(page, "/logga-ut", "no-cors"));
        var answer = await page.RunAndWaitForResponseAsync(
            () => page.EvaluateAsync("address => { const f = document.forms[0]; f.action = address; f.submit(); }", shared.App.Address + "/logga-ut"),
            r => r.Request.Method == "POST");
        Assert.Equal(403, answer.Status);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Det du skickade togs inte emot" })).ToBeVisibleAsync();
        await page.GotoAsync(shared.App.Address + "/mitt-konto");
        Assert.EndsWith("/mitt-konto", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_our_own_does_both()
    {
        await using var context = await chromium.NewContextAsync();
        var page = await SignedInAsync(context);

        foreach (var path in (string[])["/hubs/protokoll", "/hubs/mote", "/_blazor"])
        {
            Assert.Equal("open", await page.EvaluateAsync<string>(Connecting, WebSocketOf(path)));
            Assert.Equal(200, await AnsweredAsync(page, path + "/negotiate?negotiateVersion=1", "same-origin"));
        }
    }

    private async Task<IPage> SignedInAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.StepInAsync(shared.App.Address, "Cajsa Frisk");
        await page.GotoAsync(shared.App.Address + "/mitt-konto");
        return page;
    }

    private string WebSocketOf(string path) => shared.App.Address.Replace("http:", "ws:", StringComparison.Ordinal) + path;

    private async Task<int> AnsweredAsync(IPage page, string path, string mode) => (await page.RunAndWaitForResponseAsync(
        () => page.EvaluateAsync<JsonElement>(Sending, new object[] { shared.App.Address + path, mode }),
        r => r.Url == shared.App.Address + path)).Status;

    /// <summary>A site of somebody else on this machine, with a form.</summary>
    private static async Task<WebApplication> NeighbourAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        var neighbour = builder.Build();
        neighbour.Urls.Add("http://127.0.0.1:0");
        neighbour.MapGet("/", () => Results.Content("<!doctype html><title>Granne</title><form method=post><input name=_handler value=logga-ut></form>", "text/html"));
        await neighbour.StartAsync(TestContext.Current.CancellationToken);
        return neighbour;
    }
}
