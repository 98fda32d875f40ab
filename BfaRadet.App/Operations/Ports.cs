using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using System.Net;
using System.Net.Sockets;

namespace BfaRadet.App.Operations;

/// <summary>
/// Asks for the addresses to listen on before the database is touched: a start that cannot listen must not have migrated
/// anything.
/// </summary>
internal static class Ports
{
    private const string Endpoints = "Kestrel:Endpoints";

    /// <summary>Refuses addresses that no server can listen on, and TLS without a certificate.</summary>
    /// <exception cref="CannotStartException">There is one.</exception>
    public static void Demand(IServiceProvider services)
    {
        var (settings, environment) = (services.GetRequiredService<IConfiguration>(), services.GetRequiredService<IHostEnvironment>());
        if (!AreOurs(services))
        {
            return;
        }

        foreach (var endpoint in settings.GetSection(Endpoints).GetChildren())
        {
            Demand(endpoint["Url"] ?? "", endpoint, settings, environment);
        }

        if (!settings.GetSection(Endpoints).GetChildren().Any())
        {
            foreach (var address in Addresses(settings))
            {
                Demand(address, null, settings, environment);
            }
        }
    }

    /// <exception cref="CannotStartException">An address is taken or not allowed.</exception>
    public static void Check(IServiceProvider services)
    {
        foreach (var address in AreOurs(services) ? Addresses(services.GetRequiredService<IConfiguration>()) : [])
        {
            Check(address);
        }
    }

    // Behind IIS, and in a test without a network, somebody else listens.
    private static bool AreOurs(IServiceProvider services) =>
        services.GetRequiredService<IServer>().GetType().Assembly == typeof(KestrelServer).Assembly;

    /// <summary>What the settings say to listen on, as the server reads them.</summary>
    internal static IReadOnlyList<string> Addresses(IConfiguration settings)
    {
        var endpoints = settings.GetSection(Endpoints).GetChildren().Select(e => e["Url"]).OfType<string>().ToList();
        if (endpoints.Count > 0)
        {
            return endpoints;
        }

        var urls = ConfiguredValue.List(settings[WebHostDefaults.ServerUrlsKey]);
        if (urls.Count > 0)
        {
            return urls;
        }

        List<string> ports =
        [
            .. ConfiguredValue.List(settings[WebHostDefaults.HttpPortsKey]).Select(port => $"http://*:{port}"),
            .. ConfiguredValue.List(settings[WebHostDefaults.HttpsPortsKey]).Select(port => $"https://*:{port}"),
        ];
        return ports.Count > 0 ? ports : ["http://localhost:5000"];
    }

    private static void Demand(string address, IConfigurationSection? endpoint, IConfiguration settings, IHostEnvironment environment)
    {
        if (!IsAddress(address))
        {
            throw ConfiguredValue.Wrong(
                endpoint is null ? NameOf(settings) : endpoint.Path + ":Url", address,
                "give http:// or https://, an address of this machine, localhost or * and a port up to 65535, as in http://127.0.0.1:5300");
        }

        if (Proxies.Ambiguous(BindingAddress.Parse(address).Host) is { } other)
        {
            throw ConfiguredValue.Wrong(
                endpoint is null ? NameOf(settings) : endpoint.Path + ":Url", address, $"it would be read as {other}: write four numbers without zeros before them");
        }

        if (NameOfNobody(address) is { } name)
        {
            throw ConfiguredValue.Wrong(
                endpoint is null ? NameOf(settings) : endpoint.Path + ":Url", address,
                $"by the name {name} the server would listen on every address of this machine. Give an address of it, localhost, or * for all, as in http://127.0.0.1:5300");
        }

        if (address.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
        {
            TlsCertificate.Demand(address, endpoint, settings, environment);
        }
    }

    /// <summary>A name that Kestrel does not look up, and takes for all addresses; null when there is none.</summary>
    private static string? NameOfNobody(string address)
    {
        var binding = BindingAddress.Parse(address);
        var host = binding.Host.Trim('[', ']');
        return binding.IsUnixPipe || binding.IsNamedPipe || host is "*" or "+" || IPAddress.TryParse(host, out _)
            || host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase) ? null : host;
    }

    private static bool IsAddress(string address)
    {
        try
        {
            var binding = BindingAddress.Parse(address);
            var host = binding.Host.Trim('[', ']');
            return binding.Scheme is "http" or "https" && binding.PathBase.Length == 0
                && (binding.IsUnixPipe || binding.IsNamedPipe
                    || binding.Port <= IPEndPoint.MaxPort && (!host.Contains(':') || IPAddress.TryParse(host, out _)));
        }
        catch (FormatException)
        {
            return false;
        }
    }

    // Which of them Addresses has read.
    private static string NameOf(IConfiguration settings) =>
        ConfiguredValue.List(settings[WebHostDefaults.ServerUrlsKey]).Count > 0 ? "urls (ASPNETCORE_URLS)"
        : ConfiguredValue.List(settings[WebHostDefaults.HttpPortsKey]).Count > 0 ? "http_ports (ASPNETCORE_HTTP_PORTS)"
        : "https_ports (ASPNETCORE_HTTPS_PORTS)";

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
            SocketError.AddressNotAvailable => $"BfaRadet cannot start: this machine has no such address as {address}. Choose one of its own with --urls. Nothing was changed.",
            _ => $"BfaRadet cannot start: it cannot listen on {address} ({fault.SocketErrorCode}). Choose another address with --urls. Nothing was changed.",
        },
        fault);
}
