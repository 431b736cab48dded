using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Text;

namespace Hawl.Mail.Smtp;

/// <summary>
/// The line or block that a load balancer puts before a connection to say who is behind it: versions 1 and 2 of HAProxy's PROXY protocol
/// (haproxy.org, proxy-protocol.txt §2.1 and §2.2). Anybody can write one, so it may be read only from peers that are known to.
/// </summary>
/// <example><code>
/// var peer = await ProxyHeader.ReadAsync(stream, cancellation);   // "PROXY TCP4 203.0.113.9 192.0.2.1 5321 25\r\n" → 203.0.113.9:5321
/// </code></example>
public static class ProxyHeader
{
    private const int LongestLine = 107;
    private const int LongestBlock = 2048;
    private const int Shortest = 12;
    private const int LocalCommand = 0x20;
    private const int ProxyCommand = 0x21;

    private static ReadOnlySpan<byte> Signature => "\r\n\r\n\0\r\nQUIT\n"u8;

    /// <summary>
    /// Reads exactly the header and not a byte more. Gives the peer it names; null when it names none (<c>UNKNOWN</c>, <c>LOCAL</c>, a
    /// Unix socket): then the connection is the load balancer's own.
    /// </summary>
    /// <exception cref="InvalidDataException">What came is no such header.</exception>
    /// <exception cref="EndOfStreamException">The connection ended within it.</exception>
    public static async Task<IPEndPoint?> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        var start = new byte[Shortest];
        await stream.ReadExactlyAsync(start, cancellation);
        return start.AsSpan().SequenceEqual(Signature)
            ? await ReadBlockAsync(stream, cancellation)
            : ReadLine(await LineAsync(stream, start, cancellation));
    }

    private static async Task<string> LineAsync(Stream stream, byte[] start, CancellationToken cancellation)
    {
        if (!start.AsSpan().StartsWith("PROXY "u8))
        {
            throw NoHeader();
        }

        var line = new List<byte>(start);
        var next = new byte[1];
        while (line is not [.., (byte)'\r', (byte)'\n'])
        {
            if (line.Count >= LongestLine)
            {
                throw NoHeader();
            }

            await stream.ReadExactlyAsync(next, cancellation);
            line.Add(next[0]);
        }

        return Encoding.Latin1.GetString([.. line[..^2]]);
    }

    private static IPEndPoint? ReadLine(string line) => line.Split(' ') switch
    {
        ["PROXY", "UNKNOWN", ..] => null,
        ["PROXY", "TCP4" or "TCP6", var source, _, var port, _]
            when IPAddress.TryParse(source, out var address)
                && ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) =>
            new IPEndPoint(address, number),
        _ => throw NoHeader(),
    };

    private static async Task<IPEndPoint?> ReadBlockAsync(Stream stream, CancellationToken cancellation)
    {
        var head = new byte[4];
        await stream.ReadExactlyAsync(head, cancellation);
        var length = BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(2));
        if (head[0] is not (LocalCommand or ProxyCommand) || length > LongestBlock)
        {
            throw NoHeader();
        }

        var addresses = new byte[length];
        await stream.ReadExactlyAsync(addresses, cancellation);
        // The family stands in the high half: 1 is IPv4, 2 is IPv6; source, destination and their ports follow.
        return (head[0], head[1] >> 4) switch
        {
            (ProxyCommand, 1) when length >= 12 => EndPoint(addresses.AsSpan(0, 4), addresses.AsSpan(8)),
            (ProxyCommand, 2) when length >= 36 => EndPoint(addresses.AsSpan(0, 16), addresses.AsSpan(32)),
            (ProxyCommand, 1 or 2) => throw NoHeader(),
            _ => null,
        };
    }

    private static IPEndPoint EndPoint(ReadOnlySpan<byte> address, ReadOnlySpan<byte> port) =>
        new(new IPAddress(address), BinaryPrimitives.ReadUInt16BigEndian(port));

    private static InvalidDataException NoHeader() => new("The connection does not begin with a PROXY header");
}
