using System.Net;
using System.Net.Sockets;

namespace IndustryGraph.Server.Access.Rates;

/// <summary>What strangers are told apart by.</summary>
internal static class Origin
{
    // A subscriber is given a network of 64 bits, and can choose any address in it.
    private const int NetworkBytes = 8;

    /// <summary>The address of IPv4, the network of IPv6.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, NetworkBytes))
            : address.ToString();
    }
}
