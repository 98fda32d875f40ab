using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using System.Net;
using System.Net.Sockets;
using IPNetwork = System.Net.IPNetwork;

namespace BfaRadet.App.Operations;

/// <summary>
/// Whose word is taken for where a visitor comes from and that it was over TLS: the proxies named in the setting
/// <c>KnownProxies</c>, addresses or networks with a semicolon between. Nobody else's, whatever else is configured.
/// </summary>
internal sealed class Proxies(IConfiguration settings) : IPostConfigureOptions<ForwardedHeadersOptions>
{
    public const string Setting = "KnownProxies";

    public void PostConfigure(string? name, ForwardedHeadersOptions options)
    {
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        var named = Named(settings);
        named.ForEach(options.KnownIPNetworks.Add);
        options.ForwardedHeaders = named.Count > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto : ForwardedHeaders.None;
        // Through as many as are named, and no further.
        options.ForwardLimit = null;
    }

    /// <summary>Refuses to serve outside Development where nobody could come in over TLS.</summary>
    /// <exception cref="CannotStartException">No proxy is named and the server has no TLS of its own, or a name is no address.</exception>
    public static void Demand(IServiceProvider services)
    {
        var (settings, environment) = (services.GetRequiredService<IConfiguration>(), services.GetRequiredService<IHostEnvironment>());
        var isKestrel = services.GetRequiredService<IServer>().GetType().Assembly == typeof(KestrelServer).Assembly;
        if (Named(settings).Count == 0 && isKestrel && !environment.IsDevelopment()
            && !Ports.Addresses(settings).Any(a => a.StartsWith("https:", StringComparison.OrdinalIgnoreCase)))
        {
            throw new CannotStartException(
                ExitCode.SettingWrong,
                "BfaRadet cannot start: it listens without TLS and no proxy is named that has it. Give the address the proxy calls from, "
                + "as in --KnownProxies 127.0.0.1 (or KnownProxies in the environment; several, and networks such as 10.0.0.0/8, with ; between). "
                + "ASPNETCORE_FORWARDEDHEADERS_ENABLED is not needed. Nothing was changed.");
        }
    }

    private static List<IPNetwork> Named(IConfiguration settings)
    {
        List<IPNetwork> named = [.. ConfiguredValue.List(settings[Setting]).Select(Read)];
        return named.GroupBy(network => network).FirstOrDefault(same => same.Count() > 1) is { Key: var twice }
            ? throw ConfiguredValue.Wrong(Setting, twice.ToString(), "it is given twice: leave one out, or write the other that was meant")
            : named;
    }

    private static IPNetwork Read(string named)
    {
        if (Ambiguous(named.Split('/')[0]) is { } other)
        {
            throw ConfiguredValue.Wrong(Setting, named, $"it would be read as {other}: write four numbers without zeros before them");
        }

        var network = IPNetwork.TryParse(named, out var read) ? read
            // "127" would be read as 0.0.0.127.
            : IPAddress.TryParse(named, out var address) && named.AsSpan().ContainsAny('.', ':') ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : throw new CannotStartException(
                ExitCode.SettingWrong,
                $"The setting {Setting} cannot be used: {named} is neither an address (127.0.0.1) nor a network by its first address (10.0.0.0/8). Nothing was changed.");
        return IsTooWide(network)
            ? throw ConfiguredValue.Wrong(
                Setting, named, $"it would believe everybody; name the proxies' own addresses, or a network of at least /{Widest4} (IPv4) or /{Widest6} (IPv6)")
            : network;
    }

    /// <summary>
    /// What an IPv4 address is read as that is written in another way than it is usually: octal (010.0.0.1 is 8.0.0.1), hexadecimal or
    /// with fewer numbers. Null for all else.
    /// </summary>
    internal static IPAddress? Ambiguous(string host) =>
        host.AsSpan().ContainsAny('.', 'x', 'X') && IPAddress.TryParse(host, out var address) && address.AddressFamily == AddressFamily.InterNetwork
        && address.ToString() != host ? address : null;

    /// <summary>The widest private networks there are: 10.0.0.0/8 and fc00::/7.</summary>
    private const int Widest4 = 8, Widest6 = 7;

    private static bool IsTooWide(IPNetwork network) =>
        network.BaseAddress.IsIPv4MappedToIPv6 ? network.PrefixLength < 96 + Widest4
        : network.BaseAddress.AddressFamily == AddressFamily.InterNetwork
            ? network.PrefixLength < Widest4 || network.BaseAddress.Equals(IPAddress.Any)
            : network.PrefixLength < Widest6 || network.BaseAddress.Equals(IPAddress.IPv6Any);
}
