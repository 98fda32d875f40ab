using BfaRadet.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace BfaRadet.Tests.App.Identity.Quotas;

public sealed class FormsThatEndTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_form_whose_sender_goes_away_is_no_news(bool abruptly)
    {
        var listener = new AListener();
        await using (var app = new RunningApp())
        {
            app.Services.GetRequiredService<ILoggerFactory>().AddProvider(listener);
            var address = new Uri(app.Address);
            // Which of its ends is heard of first is a matter of luck.
            for (var times = 0; times < 30; times++)
            {
                using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
                await socket.SendAsync(Encoding.ASCII.GetBytes(
                    $"POST /logga-in HTTP/1.1\r\nHost: {address.Authority}\r\nOrigin: {app.Address}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: 5000\r\nExpect: 100-continue\r\n\r\n"), TestContext.Current.CancellationToken);
                var answer = new byte[100];
                // Said when the form is being read.
                Assert.StartsWith("HTTP/1.1 100", Encoding.ASCII.GetString(answer, 0, await socket.ReceiveAsync(answer, TestContext.Current.CancellationToken)), StringComparison.Ordinal);
                await socket.SendAsync("Email=a"u8.ToArray(), TestContext.Current.CancellationToken);
                socket.LingerState = new LingerOption(abruptly, 0);
                socket.Close();
            }
        }

        Assert.Empty(listener.Heard);
    }

    [Fact]
    public async Task What_ends_a_circuit_is_said_once()
    {
        await using var app = new AnApp();
        var log = app.Services.GetRequiredService<ILoggerFactory>();
        log.AddProvider(new AListener());

        Assert.False(log.CreateLogger("Microsoft.AspNetCore.Components.Server.Circuits.RemoteRenderer").IsEnabled(LogLevel.Warning));
        Assert.True(log.CreateLogger("Microsoft.AspNetCore.Components.Server.Circuits.RemoteRenderer").IsEnabled(LogLevel.Error));
        Assert.True(log.CreateLogger("Microsoft.AspNetCore.Components.Server.Circuits.CircuitHost").IsEnabled(LogLevel.Error));
    }
}
