using System.Buffers;

namespace Hawl.Mail.Mime;

/// <summary>Base64 as it arrives (RFC 2045 §6.8): strange bytes are passed over, missing padding is supplied.</summary>
internal static class Base64
{
    private static readonly SearchValues<byte> Written =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="u8);

    /// <summary>Where the encoded content ends: gateways and lists write their notices below it as they are.</summary>
    /// <returns>The offset of the first line, after the padding or an empty line, that is no base64; the length where there is
    /// none.</returns>
    public static int EndOf(ReadOnlySpan<byte> bytes)
    {
        var at = Start(bytes);
        while (at < bytes.Length)
        {
            var (end, next) = Lines.At(bytes, at);
            if (bytes[at..end].Trim(" \t"u8).ContainsAnyExcept(Written))
            {
                return at;
            }

            at = next;
        }

        return bytes.Length;
    }

    /// <summary>The line after the first padding or empty line that follows encoded content.</summary>
    private static int Start(ReadOnlySpan<byte> bytes)
    {
        var content = bytes.Length - bytes.TrimStart(" \t\r\n"u8).Length;
        var rest = bytes[content..];
        var (padding, crlf, lf) = (rest.IndexOf((byte)'='), rest.IndexOf("\n\r\n"u8), rest.IndexOf("\n\n"u8));
        var first = int.MaxValue;
        foreach (var found in (ReadOnlySpan<int>)[padding, crlf, lf])
        {
            first = found >= 0 ? Math.Min(first, found) : first;
        }

        return first == int.MaxValue ? bytes.Length : Lines.At(bytes, content + first).Next;
    }

    /// <summary>Decodes, and says in words what was odd.</summary>
    public static byte[] Decode(ReadOnlySpan<byte> bytes, List<string> defects) => Whole(bytes) ?? Patched(bytes, defects);

    /// <summary>Decodes what has nothing odd in it, which the runtime does many bytes at a time; null for all else.</summary>
    private static byte[]? Whole(ReadOnlySpan<byte> bytes)
    {
        var into = ArrayPool<byte>.Shared.Rent((bytes.Length / 4 * 3) + 3);
        try
        {
            var status = System.Buffers.Text.Base64.DecodeFromUtf8(bytes, into, out var read, out var length);
            return status is OperationStatus.Done && read == bytes.Length ? into.AsSpan(0, length).ToArray() : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(into);
        }
    }

    private static byte[] Patched(ReadOnlySpan<byte> bytes, List<string> defects)
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
