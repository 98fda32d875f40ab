using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace BfaRadet.App.Operations;

/// <summary>
/// Asks for the addresses to listen on before the database is touched: a start that cannot listen must not have migrated
/// anything.
/// </summary>
internal static class Ports
{
    /// <exception cref="CannotStartException">An address is taken or not allowed.</exception>
    public static void Check(IServiceProvider services)
    {
        // Behind IIS, and in a test without a network, somebody else listens.
        if (services.GetRequiredService<IServer>().GetType().Assembly != typeof(KestrelServer).Assembly)
        {
            return;
        }

        foreach (var address in Addresses(services.GetRequiredService<IConfiguration>()))
        {
            Check(address);
        }
    }

    /// <summary>What the settings say to listen on, as the server reads them.</summary>
    internal static IReadOnlyList<string> Addresses(IConfiguration settings)
    {
        var endpoints = settings.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"]).OfType<string>().ToList();
        if (endpoints.Count > 0)
        {
            return endpoints;
        }

        var urls = Settings.List(settings[WebHostDefaults.ServerUrlsKey]);
        if (urls.Count > 0)
        {
            return urls;
        }

        List<string> ports =
        [
            .. Settings.List(settings[WebHostDefaults.HttpPortsKey]).Select(port => $"http://*:{port}"),
            .. Settings.List(settings[WebHostDefaults.HttpsPortsKey]).Select(port => $"https://*:{port}"),
        ];
        return ports.Count > 0 ? ports : ["http://localhost:5000"];
    }

    private static void Check(string address)
    {
        var binding = BindingAddress.Parse(address);
        if (binding.IsUnixPipe || binding.IsNamedPipe || binding.Port == 0)
        {
            return;
        }

        var host = binding.Host.Trim('[', ']');
        var ip = host == "localhost" ? IPAddress.Loopback : IPAddress.TryParse(host, out var named) ? named : IPAddress.Any;
        try
        {
            using var socket = new Socket(ip.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(ip, binding.Port));
            socket.Listen();
        }
        catch (SocketException fault)
        {
            throw Unavailable(address, fault);
        }
    }

    public static CannotStartException Unavailable(string address, SocketException fault) => new(
        ExitCode.PortUnavailable,
        fault.SocketErrorCode switch
        {
            SocketError.AddressAlreadyInUse => $"BfaRadet cannot start: another program already listens on {address}. Stop it, or choose another address with --urls. Nothing was changed.",
            SocketError.AccessDenied => $"BfaRadet cannot start: this account may not listen on {address}. Choose a port above 1023 with --urls and let a proxy take the low one. Nothing was changed.",
            _ => $"BfaRadet cannot start: it cannot listen on {address} ({fault.Message}). Choose another address with --urls. Nothing was changed.",
        },
        fault);
}
