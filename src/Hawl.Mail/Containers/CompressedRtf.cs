using System.Buffers.Binary;
using System.Text;

namespace Hawl.Mail.Containers;

/// <summary>Undoes the compression of RTF bodies (MS-OXRTFCP).</summary>
internal static class CompressedRtf
{
    private const uint Compressed = 0x75465A4C;
    private const uint Plain = 0x414C454D;
    private const int WindowSize = 4096;

    /// <summary>What the window holds before the first byte (§2.1.2.1).</summary>
    private static readonly byte[] Prefix = Encoding.ASCII.GetBytes(
        @"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans SerifSymbolArial"
        + "Times New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx");

    /// <summary>The RTF; null where the bytes are neither compressed RTF nor RTF. A damaged end gives what came before it.</summary>
    public static byte[]? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("{\\rtf"u8))
        {
            return bytes.ToArray();
        }

        if (bytes.Length < 16)
        {
            return null;
        }

        var end = (int)Math.Min(bytes.Length, BinaryPrimitives.ReadUInt32LittleEndian(bytes) + 4L);
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]) switch
        {
            Plain => bytes[16..Math.Max(end, 16)].ToArray(),
            Compressed => Expand(bytes[16..Math.Max(end, 16)]),
            _ => null,
        };
    }

    private static byte[] Expand(ReadOnlySpan<byte> bytes)
    {
        using var into = new MemoryStream();
        var window = new byte[WindowSize];
        Prefix.CopyTo(window, 0);
        var write = Prefix.Length;
        for (var at = 0; at < bytes.Length;)
        {
            var control = bytes[at++];
            for (var bit = 0; bit < 8 && at < bytes.Length; bit++, control >>= 1)
            {
                if ((control & 1) == 0)
                {
                    into.WriteByte(window[write] = bytes[at++]);
                    write = (write + 1) % WindowSize;
                    continue;
                }

                if (at + 2 > bytes.Length)
                {
                    return into.ToArray();
                }

                var reference = BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
                at += 2;
                var read = reference >> 4;
                if (read == write)
                {
                    return into.ToArray();
                }

                for (var i = 0; i < (reference & 15) + 2; i++)
                {
                    into.WriteByte(window[write] = window[read]);
                    write = (write + 1) % WindowSize;
                    read = (read + 1) % WindowSize;
                }
            }
        }

        return into.ToArray();
    }
}
