using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;

namespace Hawl.Core.Correspondence;

// Writes and reads journal records; see IntakeHeader for their shape.
internal static class IntakeFormat
{
    private const int Block = 64 * 1024;

    public static SafeFileHandle OpenToRead(string path) =>
        File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.Asynchronous);

    public static SafeFileHandle Create(string path) =>
        File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read | FileShare.Delete, FileOptions.Asynchronous);

    // Gives the record's length. Nothing is durable before the file is flushed.
    public static async Task<long> WriteAsync(
        SafeFileHandle file, long position, IntakeEnvelope envelope, Stream message, CancellationToken cancellation)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(envelope, JsonSerializerOptions.Web);
        if (json.Length > IntakeHeader.MaxEnvelope)
        {
            throw new ArgumentException($"An envelope of {json.Length} bytes is too large for the journal", nameof(envelope));
        }

        var start = position + IntakeHeader.Size + json.Length;
        await RandomAccess.WriteAsync(file, json, position + IntakeHeader.Size, cancellation);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var length = 0L;
        var block = ArrayPool<byte>.Shared.Rent(Block);
        try
        {
            for (int read; (read = await message.ReadAsync(block, cancellation)) > 0; length += read)
            {
                hash.AppendData(block, 0, read);
                await RandomAccess.WriteAsync(file, block.AsMemory(0, read), start + length, cancellation);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }

        await RandomAccess.WriteAsync(file, IntakeHeader.Write(json, length, hash.GetHashAndReset()), position, cancellation);
        return start + length - position;
    }

    // Reads the record at a position of a segment that ends at the limit.
    public static async Task<IntakeReading> ReadAsync(IntakeSegment segment, long position, long limit, CancellationToken cancellation)
    {
        using var file = OpenToRead(segment.Path);
        var rest = new IntakeReading(null, limit - position);
        var bytes = await BytesAsync(file, position, IntakeHeader.Size, cancellation);
        if (IntakeHeader.Read(bytes) is not { } header || header.RecordLength > limit - position)
        {
            return rest;
        }

        var json = await BytesAsync(file, position + IntakeHeader.Size, header.EnvelopeLength, cancellation);
        if (!IntakeHeader.Fits(bytes, json))
        {
            return rest;
        }

        // The seal fits, so the lengths are true and what follows this record can be found even when its message is damaged.
        var small = header.MessageLength <= IntakeRecord.Small
            ? await BytesAsync(file, position + header.RecordLength - header.MessageLength, (int)header.MessageLength, cancellation)
            : null;
        var fits = small is null
            ? await MessageFitsAsync(file, position, header, cancellation)
            : SHA256.HashData(small).AsSpan().SequenceEqual(header.MessageHash.Span);
        var whole = fits && TryReadEnvelope(json, out var envelope) ? new IntakeRecord(segment, position, header, envelope, small) : null;
        return new IntakeReading(whole, header.RecordLength);
    }

    private static bool TryReadEnvelope(byte[] json, [NotNullWhen(true)] out IntakeEnvelope? envelope)
    {
        try
        {
            envelope = JsonSerializer.Deserialize<IntakeEnvelope>(json, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            envelope = null;
        }

        return envelope is not null;
    }

    private static async Task<bool> MessageFitsAsync(
        SafeFileHandle file, long position, IntakeHeader header, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var end = position + header.RecordLength;
        for (var at = end - header.MessageLength; at < end;)
        {
            var block = await BytesAsync(file, at, (int)Math.Min(Block, end - at), cancellation);
            if (block.Length == 0)
            {
                return false;
            }

            hash.AppendData(block);
            at += block.Length;
        }

        return hash.GetHashAndReset().AsSpan().SequenceEqual(header.MessageHash.Span);
    }

    // As many bytes as there are, up to the count.
    private static async Task<byte[]> BytesAsync(SafeFileHandle file, long position, int count, CancellationToken cancellation)
    {
        var bytes = new byte[count];
        var read = 0;
        while (read < count)
        {
            var more = await RandomAccess.ReadAsync(file, bytes.AsMemory(read), position + read, cancellation);
            if (more == 0)
            {
                return bytes[..read];
            }

            read += more;
        }

        return bytes;
    }
}
