using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BfaRadet.Tests.Benchmarks;

/// <summary>The limit to compare with: a bare SignalR hub on Kestrel that sends one message of a given size to all.</summary>
internal sealed class BareBroadcast : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<HubConnection> _clients = [];
    private TaskCompletionSource<long>[] _seen = [];

    private BareBroadcast(WebApplication app) => _app = app;

    public static async Task<BareBroadcast> OpenAsync(int clients)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Services.AddSignalR();
        var app = builder.Build();
        app.MapHub<EmptyHub>("/hub");
        await app.StartAsync();
        var bare = new BareBroadcast(app);
        for (var i = 0; i < clients; i++)
        {
            var (at, client) = (i, new HubConnectionBuilder()
                .WithUrl(new Uri(app.Urls.First() + "/hub"), HttpTransportType.WebSockets).Build());
            client.On<byte[]>("news", _ => bare._seen[at].TrySetResult(Stopwatch.GetTimestamp()));
            await client.StartAsync();
            bare._clients.Add(client);
        }

        return bare;
    }

    /// <summary>Sends so many bytes to all; the time until each had them, in milliseconds.</summary>
    public async Task<double[]> SendAsync(int bytes)
    {
        _seen = [.. _clients.Select(_ => new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously))];
        var start = Stopwatch.GetTimestamp();
        await _app.Services.GetRequiredService<IHubContext<EmptyHub>>().Clients.All.SendAsync("news", new byte[bytes]);
        var seen = await Task.WhenAll(_seen.Select(s => s.Task));
        return [.. seen.Select(at => Stopwatch.GetElapsedTime(start, at).TotalMilliseconds)];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
        {
            await client.DisposeAsync();
        }

        await _app.DisposeAsync();
    }

    private sealed class EmptyHub : Hub;
}
