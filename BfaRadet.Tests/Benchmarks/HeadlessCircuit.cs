using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace BfaRadet.Tests.Benchmarks;

/// <summary>
/// A browser without a picture: opens a page, starts its circuit as blazor.web.js does, and acknowledges each render
/// batch. Tells when a batch that holds a given text has come.
/// </summary>
internal sealed partial class HeadlessCircuit : IAsyncDisposable
{
    private readonly HubConnection _connection;
    private readonly TaskCompletionSource _drawn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private (byte[] Text, TaskCompletionSource<long> Seen)? _wanted;
    private int _references;

    private HeadlessCircuit(HubConnection connection) => _connection = connection;

    /// <summary>Batches received so far, and their bytes.</summary>
    public (int Count, long Bytes) Batches { get; private set; }

    /// <summary>Done when the server or the network has ended the connection.</summary>
    public TaskCompletionSource Closed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Opens a page as the one whose cookies are given, and waits until the circuit has drawn it.</summary>
    public static async Task<HeadlessCircuit> OpenAsync(string address, string path, CookieContainer cookies) =>
        await BeginAsync(address, path, cookies, await TakeAsync(address, path, cookies));

    /// <summary>The page as it is sent, before its circuit.</summary>
    /// <exception cref="HttpRequestException">It is not given out; the exception has the status.</exception>
    public static async Task<string> TakeAsync(string address, string path, CookieContainer cookies)
    {
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = cookies, UseCookies = true });
        return await client.GetStringAsync(new Uri(address + path));
    }

    /// <summary>Starts the circuit of a page that was taken before.</summary>
    public static async Task<HeadlessCircuit> BeginAsync(string address, string path, CookieContainer cookies, string html)
    {
        var markers = Marker().Matches(html).Select(m => m.Groups[1].Value)
            .Where(json => json.Contains("\"descriptor\"", StringComparison.Ordinal)).ToList();
        var state = State().Match(html) is { Success: true } match ? match.Groups[1].Value : "";

        var connection = new HubConnectionBuilder()
            .WithUrl(new Uri(address + "/_blazor"), HttpTransportType.WebSockets, options =>
            {
                options.Cookies = cookies;
                options.Headers["Origin"] = address;
            })
            .AddProtocolOf(new BlazorPack())
            .Build();
        connection.ServerTimeout = TimeSpan.FromMinutes(5);
        var circuit = new HeadlessCircuit(connection);
        circuit.Listen();
        await connection.StartAsync();
        await connection.InvokeAsync<string>("StartCircuit", address + "/", address + path, "[]", "");
        var operations = JsonSerializer.Serialize(new
        {
            batchId = 1,
            operations = markers.Select((json, i) => new
            {
                type = "add",
                ssrComponentId = i + 1,
                marker = JsonSerializer.Deserialize<JsonElement>(json),
            }),
        });
        await connection.SendAsync("UpdateRootComponents", operations, state);
        await circuit._drawn.Task.WaitAsync(TimeSpan.FromSeconds(60));
        return circuit;
    }

    /// <summary>The timestamp (<see cref="Stopwatch.GetTimestamp"/>) at which a batch holding the text has come.</summary>
    public Task<long> SeesAsync(byte[] text)
    {
        var seen = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        _wanted = (text, seen);
        return seen.Task;
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private void Listen()
    {
        _connection.On<long, byte[]>("JS.RenderBatch", (id, batch) =>
        {
            var now = Stopwatch.GetTimestamp();
            if (_wanted is { } wanted && batch.AsSpan().IndexOf(wanted.Text) >= 0)
            {
                wanted.Seen.TrySetResult(now);
            }

            Batches = (Batches.Count + 1, Batches.Bytes + batch.Length);
            _drawn.TrySetResult();
            return _connection.SendAsync("OnRenderCompleted", id, null);
        });

        // Six arguments: with another number the client drops the call without a word.
        _connection.On<long, string, string, int, long, int>("JS.BeginInvokeJS", (id, what, _, kind, _, _) =>
        {
            // Where .NET asks for an object of the browser's, it gets one that is good for anything.
            var answer = kind == 1 || what == "import" ? $"{{\"__jsObjectId\":{Interlocked.Increment(ref _references)}}}" : "null";
            return id == 0
                ? Task.CompletedTask
                : _connection.SendAsync("EndInvokeJSFromDotNet", id, true, $"[{id},true,{answer}]");
        });
        _connection.On<string>("JS.Error", error => _drawn.TrySetException(new InvalidOperationException(error)));
        _connection.Closed += _ =>
        {
            _drawn.TrySetException(new InvalidOperationException("The circuit was closed"));
            Closed.TrySetResult();
            return Task.CompletedTask;
        };
    }

    [GeneratedRegex("<!--Blazor:({\"type\":\"server\".*?})-->")]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex State();
}

internal static class HubProtocols
{
    /// <summary>Speaks one protocol and no other.</summary>
    public static IHubConnectionBuilder AddProtocolOf(this IHubConnectionBuilder builder, IHubProtocol protocol)
    {
        builder.Services.AddSingleton(protocol);
        return builder;
    }
}
