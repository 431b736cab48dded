using System.Security.Cryptography;

namespace Hawl.Core.Correspondence;

// A mail as it came, known by the SHA-256 of its bytes in lower-case hexadecimal.
public sealed record ArrivedMail(IntakeEnvelope Envelope, ReadOnlyMemory<byte> Bytes, string Hash)
{
    public static ArrivedMail Of(IntakeEnvelope envelope, ReadOnlyMemory<byte> bytes) =>
        new(envelope, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)));
}
