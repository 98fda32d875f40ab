using System.Net;
using System.Net.Sockets;

namespace BfaRadet.App.Identity;

/// <summary>Where a request came from, as one that limits are kept for.</summary>
internal static class Network
{
    /// <summary>The address; of IPv6 its network, for who has a whole one to choose from is one.</summary>
    public static string Of(IPAddress? address) =>
        address is not null && IsV6(address) ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : $"{address?.MapToIPv4()}";

    /// <summary>The address, the network it lies in and the one around that: /32, /24 and /16; of IPv6 /64, /48 and /32.</summary>
    public static string[] Around(IPAddress? address)
    {
        if (address is null)
        {
            return [];
        }

        var (own, step) = IsV6(address)
            ? ("6-" + Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)), 4)
            : (Convert.ToHexString(address.MapToIPv4().GetAddressBytes()), 2);
        return [own, own[..^step], own[..^(2 * step)]];
    }

    private static bool IsV6(IPAddress address) => address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false };
}
