using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Hawl.Core.Correspondence;

// The fixed part of a journal record, little-endian:
//   0  8  "HAWLMAIL"
//   8  4  format version, 1
//  12  4  length of the envelope
//  16  8  length of the message
//  24 32  SHA-256 of the message
//  56 32  seal: SHA-256 of bytes 0 to 55 and the envelope
//  88     the envelope as JSON, then the message as it came
// It is written last. A record cut off by a crash has no seal that fits, and one whose message was cut off no message that fits.
internal sealed record IntakeHeader(int EnvelopeLength, long MessageLength, ReadOnlyMemory<byte> MessageHash, ReadOnlyMemory<byte> Seal)
{
    public const int Size = Sealed + SHA256.HashSizeInBytes;
    public const int MaxEnvelope = 1024 * 1024;

    private const int Version = 1;
    private const int Sealed = 24 + SHA256.HashSizeInBytes;

    public long RecordLength => Size + EnvelopeLength + MessageLength;

    private static ReadOnlySpan<byte> Magic => "HAWLMAIL"u8;

    public static byte[] Write(ReadOnlySpan<byte> envelope, long messageLength, ReadOnlySpan<byte> messageHash)
    {
        var bytes = new byte[Size];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), Version);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), envelope.Length);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(16), messageLength);
        messageHash.CopyTo(bytes.AsSpan(24));
        SealOf(bytes, envelope).CopyTo(bytes, Sealed);
        return bytes;
    }

    // Null when these are no header or its lengths make no sense; the seal is checked once the envelope is there.
    public static IntakeHeader? Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < Size || !bytes.Span.StartsWith(Magic) || BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[8..]) != Version)
        {
            return null;
        }

        var envelope = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[12..]);
        var message = BinaryPrimitives.ReadInt64LittleEndian(bytes.Span[16..]);
        return envelope is >= 0 and <= MaxEnvelope && message is >= 0 and <= int.MaxValue
            ? new IntakeHeader(envelope, message, bytes[24..Sealed], bytes[Sealed..Size])
            : null;
    }

    public static bool Fits(ReadOnlySpan<byte> header, ReadOnlySpan<byte> envelope) =>
        header[Sealed..Size].SequenceEqual(SealOf(header, envelope));

    private static byte[] SealOf(ReadOnlySpan<byte> header, ReadOnlySpan<byte> envelope)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(header[..Sealed]);
        hash.AppendData(envelope);
        return hash.GetHashAndReset();
    }
}
