namespace Hawl.Mail.Mime;

/// <summary>Base64 as it arrives (RFC 2045 §6.8): strange bytes are passed over, missing padding is supplied.</summary>
internal static class Base64
{
    /// <summary>Decodes, and says in words what was odd.</summary>
    public static byte[] Decode(ReadOnlySpan<byte> bytes, List<string> defects)
    {
        var into = new byte[(bytes.Length / 4 * 3) + 3];
        var length = 0;
        int bits = 0, held = 0, strange = 0;
        foreach (var b in bytes)
        {
            var sextet = Sextet(b);
            if (sextet < 0)
            {
                if (b == '=')
                {
                    held = 0;
                    bits = 0;
                }
                else
                {
                    strange += b is (byte)'\r' or (byte)'\n' or (byte)' ' or (byte)'\t' ? 0 : 1;
                }

                continue;
            }

            bits = (bits << 6) | sextet;
            held += 6;
            if (held >= 8)
            {
                held -= 8;
                into[length++] = (byte)(bits >> held);
                bits &= (1 << held) - 1;
            }
        }

        if (strange > 0)
        {
            defects.Add($"{strange} characters that do not belong in base64 were passed over");
        }

        if (held == 6)
        {
            defects.Add("the base64 ends in the middle of a byte");
        }

        return into.AsSpan(0, length).ToArray();
    }

    /// <summary>The six bits of a base64 character; -1 for any other byte. The URL-safe marks are not read: "-" and "_" are rubbish in
    /// mail.</summary>
    public static int Sextet(byte b) => b switch
    {
        >= (byte)'A' and <= (byte)'Z' => b - 'A',
        >= (byte)'a' and <= (byte)'z' => b - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => b - '0' + 52,
        (byte)'+' => 62,
        (byte)'/' => 63,
        _ => -1,
    };
}
