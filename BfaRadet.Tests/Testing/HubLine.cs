using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace BfaRadet.Tests.Testing;

/// <summary>The line between a browser and the minutes hub, or another's, to be cut and broken. What is not asked for is left alone.</summary>
internal sealed class HubLine
{
    /// <summary>The line of the pages themselves: their circuits.</summary>
    public const string Circuit = "/_blazor";

    private readonly ConcurrentQueue<IWebSocketRoute> _lines = new();
    private bool _mayBeDeaf;

    /// <summary>What the browser sends does not arrive, and it is not told.</summary>
    public bool Cut { get; set; }

    /// <summary>What the server says does not arrive, and it is not told. Of <see cref="Circuit"/> only.</summary>
    public bool Deaf { get; set; }

    /// <summary>What the browser asks for by this name does not arrive, and it is not told.</summary>
    public string? Loses { get; set; }

    /// <summary>Connections that were made and have not been ended here.</summary>
    public int Lines => _lines.Count;

    /// <summary>For the pages that are opened after this.</summary>
    public static async Task<HubLine> LayAsync(IBrowserContext context, string to = "/hubs/protokoll")
    {
        var line = new HubLine { _mayBeDeaf = to == Circuit };
        await context.RouteWebSocketAsync(address => address.Contains(to, StringComparison.Ordinal), line.Connect);
        return line;
    }

    /// <summary>Ends the connections that are open.</summary>
    public async Task BreakAsync()
    {
        while (_lines.TryDequeue(out var line))
        {
            await line.CloseAsync();
        }
    }

    private void Connect(IWebSocketRoute page)
    {
        var server = page.ConnectToServer();
        _lines.Enqueue(page);
        if (_mayBeDeaf)
        {
            server.OnMessage(message =>
            {
                if (!Deaf)
                {
                    Pass(message, page);
                }
            });
        }

        page.OnMessage(message =>
        {
            if (Cut || Loses is { } lost && (message.Text ?? "").Contains($"\"target\":\"{lost}\"", StringComparison.Ordinal))
            {
                return;
            }

            Pass(message, server);
        });
    }

    private static void Pass(IWebSocketFrame message, IWebSocketRoute to)
    {
        if (message.Binary is { } bytes)
        {
            to.Send(bytes);
        }
        else
        {
            to.Send(message.Text!);
        }
    }
}
