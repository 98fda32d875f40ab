using System.Net;
using System.Net.Sockets;

namespace BfaRadet.App.Identity;

/// <summary>Where a request came from, as one that limits are kept for.</summary>
internal static class Network
{
    /// <summary>The address; of IPv6 its network, for who has a whole one to choose from is one.</summary>
    public static string Of(IPAddress? address) =>
        address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : $"{address?.MapToIPv4()}";
}
