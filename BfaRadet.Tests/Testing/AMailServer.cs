using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using BfaRadet.App.Mail;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace BfaRadet.Tests.Testing;

/// <summary>A mail server on this machine, at a port of its own, that keeps what it takes. It can be stopped and started.</summary>
internal sealed class AMailServer : IAsyncDisposable
{
    private readonly Kept _kept = new();
    private readonly X509Certificate2? _certificate;
    private CancellationTokenSource? _running;
    private Task _serving = Task.CompletedTask;

    private AMailServer(X509Certificate2? certificate) => _certificate = certificate;

    public int Port { get; } = ServerProcess.FreePort();

    /// <summary>As the settings name it.</summary>
    public MailServer Settings => new("localhost", Port, "bfaradet@kommun.example", null, null, _certificate is null ? MailSecurity.None : MailSecurity.StartTls);

    /// <summary>What it has taken, in order.</summary>
    public IReadOnlyList<MimeMessage> Taken => [.. _kept.Messages.Select(bytes => MimeMessage.Load(new MemoryStream(bytes)))];

    /// <summary>Waits for the latest letter to somebody whose subject begins so.</summary>
    public async Task<MimeMessage> TakesAsync(string to, string subject)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            // Before looking: what comes in between is heard.
            var next = _kept.Next;
            if (Taken.LastOrDefault(m => m.To.Mailboxes.Any(b => b.Address == to) && m.Subject?.StartsWith(subject, StringComparison.Ordinal) == true) is { } found)
            {
                return found;
            }

            await next.WaitAsync(patience.Token);
        }
    }

    /// <summary>Receivers it does not know.</summary>
    public ConcurrentBag<string> Unknown => _kept.Unknown;

    /// <param name="certificate">Offers an upgrade to TLS with it.</param>
    /// <param name="dead">It does not run until it is started.</param>
    public static AMailServer At(X509Certificate2? certificate = null, bool dead = false)
    {
        var server = new AMailServer(certificate);
        if (!dead)
        {
            server.Start();
        }

        return server;
    }

    public void Start()
    {
        var options = new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(endpoint =>
        {
            endpoint.Endpoint(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, Port));
            if (_certificate is not null)
            {
                endpoint.Certificate(_certificate);
            }
        }).Build();
        var services = new ServiceProvider();
        services.Add((IMessageStore)_kept);
        services.Add((IMailboxFilter)_kept);
        _running = new CancellationTokenSource();
        _serving = new SmtpServer.SmtpServer(options, services).StartAsync(_running.Token);
    }

    public async Task StopAsync()
    {
        if (_running is { } running)
        {
            await running.CancelAsync();
            await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            running.Dispose();
            _running = null;
        }
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private sealed class Kept : IMessageStore, IMailboxFilter
    {
        public ConcurrentQueue<byte[]> Messages { get; } = new();

        public ConcurrentBag<string> Unknown { get; } = [];

        private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Next => Volatile.Read(ref _next).Task;

        public Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            Messages.Enqueue(buffer.ToArray());
            Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
            return Task.FromResult(SmtpResponse.Ok);
        }

        public Task<bool> CanAcceptFromAsync(ISessionContext context, IMailbox from, int size, CancellationToken cancellationToken) => Task.FromResult(true);

        public Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) =>
            Task.FromResult(!Unknown.Contains($"{to.User}@{to.Host}"));
    }
}
