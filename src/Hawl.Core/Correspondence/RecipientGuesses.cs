using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Hawl.Core.Correspondence;

// Wrong addresses counted per peer, so that nobody finds out by trying which requests there are. A mail server of our own is not
// counted: what it brings was sent by others, and a mistyped address is to be answered at once.
public sealed class RecipientGuesses(TimeProvider clock)
{
    public const int Free = 20;

    private const int MostPeers = 10_000;

    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (int Count, DateTimeOffset Since)> wrong = new();

    // True when this peer has guessed wrong so often that it gets no answers for now.
    public bool Exhausted(IPEndPoint? peer) =>
        wrong.TryGetValue(Key(peer), out var seen) && seen.Count >= Free && clock.GetUtcNow() - seen.Since < Memory;

    public void WasWrong(IPEndPoint? peer)
    {
        if (peer is not null && IsOurs(Plain(peer.Address)))
        {
            return;
        }

        var now = clock.GetUtcNow();
        if (wrong.Count >= MostPeers)
        {
            foreach (var old in wrong.Where(w => now - w.Value.Since >= Memory).Select(w => w.Key).ToList())
            {
                wrong.TryRemove(old, out _);
            }
        }

        wrong.AddOrUpdate(Key(peer), (1, now), (_, seen) => now - seen.Since >= Memory ? (1, now) : (seen.Count + 1, seen.Since));
    }

    // An IPv6 network counts as one peer.
    private static string Key(IPEndPoint? peer)
    {
        if (peer is null)
        {
            return "";
        }

        var bytes = Plain(peer.Address).GetAddressBytes();
        return Convert.ToHexString(bytes.Length == 16 ? bytes.AsSpan(0, 8) : bytes);
    }

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    // This machine, or a network that the world cannot write from (RFC 1918, RFC 4193).
    private static bool IsOurs(IPAddress address) => IPAddress.IsLoopback(address)
        || address.IsIPv6UniqueLocal
        || (address.AddressFamily is AddressFamily.InterNetwork
            && address.GetAddressBytes() is [10, ..] or [172, >= 16 and <= 31, ..] or [192, 168, ..]);
}
