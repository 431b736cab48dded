using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hawl.Core.Accounts;

// Codes of an authenticator (RFC 6238 over RFC 4226): six digits, thirty seconds, SHA-1, which is what every app understands.
public static class Totp
{
    public const int KeyBytes = 20;

    private const int Seconds = 30;

    // Clocks differ, and people type slowly (RFC 6238, 5.2).
    private const int Around = 1;

    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / Seconds;

    // The step the code is of, if that is after the last one taken. Null: it is not right, or was used.
    public static long? Match(byte[] key, string? code, DateTimeOffset now, long lastTaken)
    {
        var typed = Encoding.ASCII.GetBytes(string.Concat((code ?? "").Where(c => !char.IsWhiteSpace(c))));
        for (var step = StepAt(now) - Around; step <= StepAt(now) + Around; step++)
        {
            if (step > lastTaken && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeOf(key, step)), typed))
            {
                return step;
            }
        }

        return null;
    }

    public static string CodeOf(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // Authenticator apps know no other, and a code lives for half a minute.
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var number = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    // As people type it and as authenticators read it.
    public static string Text(byte[] key)
    {
        var text = new StringBuilder();
        var (bits, kept) = (0, 0);
        foreach (var part in key)
        {
            (bits, kept) = ((bits << 8) | part, kept + 8);
            while (kept >= 5)
            {
                text.Append(Base32[(bits >> (kept - 5)) & 31]);
                kept -= 5;
            }

            bits &= (1 << kept) - 1;
        }

        return kept > 0 ? text.Append(Base32[(bits << (5 - kept)) & 31]).ToString() : text.ToString();
    }

    public static string Address(byte[] key, string site, string account)
    {
        var issuer = Uri.EscapeDataString(site);
        return $"otpauth://totp/{issuer}:{Uri.EscapeDataString(account)}?secret={Text(key)}&issuer={issuer}";
    }
}
