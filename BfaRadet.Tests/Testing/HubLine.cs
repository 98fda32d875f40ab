using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace BfaRadet.Tests.Testing;

/// <summary>The line between a browser and the minutes hub, to be cut and broken. The circuit's own is left alone.</summary>
internal sealed class HubLine
{
    private readonly ConcurrentQueue<IWebSocketRoute> _lines = new();

    /// <summary>What the browser sends does not arrive, and it is not told.</summary>
    public bool Cut { get; set; }

    /// <summary>What the browser asks for by this name does not arrive, and it is not told.</summary>
    public string? Loses { get; set; }

    /// <summary>Connections that were made and have not been ended here.</summary>
    public int Lines => _lines.Count;

    /// <summary>For the pages that are opened after this.</summary>
    public static async Task<HubLine> LayAsync(IBrowserContext context)
    {
        var line = new HubLine();
        await context.RouteWebSocketAsync(address => address.Contains("/hubs/protokoll", StringComparison.Ordinal), line.Connect);
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
        page.OnMessage(message =>
        {
            if (Cut || Loses is { } lost && (message.Text ?? "").Contains($"\"target\":\"{lost}\"", StringComparison.Ordinal))
            {
                return;
            }

            if (message.Binary is { } bytes)
            {
                server.Send(bytes);
            }
            else
            {
                server.Send(message.Text!);
            }
        });
    }
}
