namespace Hawl.Mail.Mime;

/// <summary>Quoted-printable as it arrives (RFC 2045 §6.7): an "=" that encodes nothing stands for itself.</summary>
internal static class QuotedPrintable
{
    /// <summary>Decodes, and says in words what was odd. White space at the end of an encoded line is dropped (§6.7 rule 3).</summary>
    public static byte[] Decode(ReadOnlySpan<byte> bytes, List<string> defects)
    {
        var into = new byte[bytes.Length];
        var length = 0;
        var lone = 0;
        var blanks = 0;
        for (var at = 0; at < bytes.Length; at++)
        {
            var b = bytes[at];
            if (b == '=')
            {
                blanks = 0;
                var skip = Escape(bytes, at, out var value);
                lone += skip == 0 ? 1 : 0;
                if (skip == 0 || value >= 0)
                {
                    into[length++] = skip == 0 ? b : (byte)value;
                }

                at += skip;
                continue;
            }

            length -= b is (byte)'\r' or (byte)'\n' ? blanks : 0;
            blanks = b is (byte)' ' or (byte)'\t' ? blanks + 1 : 0;
            into[length++] = b;
        }

        if (lone > 0)
        {
            defects.Add($"{lone} equals signs of the quoted-printable text encode nothing");
        }

        return into.AsSpan(0, length).ToArray();
    }

    /// <summary>How many bytes after the "=" belong to it; the value is -1 for a soft line break.</summary>
    private static int Escape(ReadOnlySpan<byte> bytes, int at, out int value)
    {
        value = -1;
        if (at + 2 < bytes.Length && Hex(bytes[at + 1]) is var high and >= 0 && Hex(bytes[at + 2]) is var low and >= 0)
        {
            value = (high << 4) | low;
            return 2;
        }

        // A soft line break may be followed by padding (§6.7, note on rule 3); 100 bytes of it bound the search.
        var end = at + 1;
        while (end < bytes.Length && end - at < 100 && bytes[end] is (byte)' ' or (byte)'\t')
        {
            end++;
        }

        if (end >= bytes.Length)
        {
            return end - at - 1 is var rest and > 0 ? rest : 1;
        }

        return bytes[end] switch
        {
            (byte)'\r' when end + 1 < bytes.Length && bytes[end + 1] == '\n' => end + 1 - at,
            (byte)'\r' or (byte)'\n' => end - at,
            _ => 0,
        };
    }

    /// <summary>The value of a hexadecimal digit of either case; -1 for any other byte.</summary>
    public static int Hex(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        _ => -1,
    };
}
