using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace BfaRadet.App.Live;

/// <summary>
/// A hub that does not wait for slow readers: messages are buffered for each connection, up to <see cref="MaxWaiting"/>; a
/// connection that exceeds it is closed, reconnects and catches up. So a slow reader neither delays others nor fills the
/// memory.
/// </summary>
internal sealed class BoundedHub<THub>(
    HubLifetimeManager<THub> lifetime, IHubProtocolResolver protocols, IOptions<HubOptions> all, IOptions<HubOptions<THub>> own,
    ILoggerFactory log, IUserIdProvider users, IServiceScopeFactory scopes)
    : HubConnectionHandler<THub>(lifetime, protocols, all, own, log, users, scopes) where THub : Hub
{
    /// <summary>Bytes per connection. Map the hub with this as <c>TransportMaxBufferSize</c>.</summary>
    public const int MaxWaiting = 4 * 1024 * 1024;

    public override Task OnConnectedAsync(ConnectionContext connection)
    {
        connection.Transport = new Transport(connection.Transport.Input, new BoundedWriter(connection.Transport.Output, connection.Abort));
        return base.OnConnectedAsync(connection);
    }

    private sealed record Transport(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}

/// <summary>
/// Ends a connection when a message does not fit into its buffer. A message that is large by itself, which is an answer the
/// reader requested, gets some time to be read.
/// </summary>
internal sealed class BoundedWriter(PipeWriter output, Action abort) : PipeWriter
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    private long _written;

    public override bool CanGetUnflushedBytes => output.CanGetUnflushedBytes;

    public override long UnflushedBytes => output.UnflushedBytes;

    public override void Advance(int bytes)
    {
        _written += bytes;
        output.Advance(bytes);
    }

    public override Memory<byte> GetMemory(int sizeHint = 0) => output.GetMemory(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => output.GetSpan(sizeHint);

    public override void CancelPendingFlush() => output.CancelPendingFlush();

    public override void Complete(Exception? exception = null) => output.Complete(exception);

    public override ValueTask<FlushResult> WriteAsync(ReadOnlyMemory<byte> source, CancellationToken cancellationToken = default)
    {
        _written += source.Length;
        return Look(output.WriteAsync(source, cancellationToken));
    }

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => Look(output.FlushAsync(cancellationToken));

    private ValueTask<FlushResult> Look(ValueTask<FlushResult> flush)
    {
        var written = _written;
        _written = 0;
        if (flush.IsCompleted)
        {
            return flush;
        }

        if (written < BoundedHub<Hub>.MaxWaiting / 2)
        {
            abort();
            return flush;
        }

        return new(WaitAsync(flush.AsTask()));
    }

    private async Task<FlushResult> WaitAsync(Task<FlushResult> flush)
    {
        try
        {
            return await flush.WaitAsync(_patience);
        }
        catch (TimeoutException)
        {
            abort();
            return await flush;
        }
    }
}
