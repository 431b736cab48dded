using System.Net;
using System.Net.Sockets;

namespace Hawl.Core.Correspondence;

// Who is at the other end of a connection, as far as limits go.
public static class MailPeer
{
    public static string Key(IPEndPoint? peer) => Key(peer?.Address);

    // An IPv6 network counts as one peer: whoever has one address of it has them all.
    public static string Key(IPAddress? peer)
    {
        if (peer is null)
        {
            return "";
        }

        var bytes = Plain(peer).GetAddressBytes();
        return Convert.ToHexString(bytes.Length == 16 ? bytes.AsSpan(0, 8) : bytes);
    }

    // This machine, or a network that the world cannot write from (RFC 1918, RFC 4193): it brings what others sent.
    public static bool IsOurs(IPEndPoint? peer) => peer is not null && IsOurs(Plain(peer.Address));

    public static bool IsWithin(IPEndPoint? peer, IReadOnlyList<IPNetwork> networks) =>
        peer is not null && networks.Any(n => n.Contains(Plain(peer.Address)));

    private static bool IsOurs(IPAddress address) => IPAddress.IsLoopback(address)
        || address.IsIPv6UniqueLocal
        || (address.AddressFamily is AddressFamily.InterNetwork
            && address.GetAddressBytes() is [10, ..] or [172, >= 16 and <= 31, ..] or [192, 168, ..]);

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
