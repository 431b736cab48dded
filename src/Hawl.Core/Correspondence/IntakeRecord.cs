namespace Hawl.Core.Correspondence;

// One message in the journal, whole and checked against its SHA-256.
public sealed class IntakeRecord
{
    // A message that is not longer is kept in memory once it was read; a few hundred may wait at a time.
    internal const int Small = 128 * 1024;

    private readonly IntakeHeader _header;
    private readonly byte[]? _small;

    internal IntakeRecord(IntakeSegment segment, long position, IntakeHeader header, IntakeEnvelope envelope, byte[]? small) =>
        (Segment, Position, _header, Envelope, _small) = (segment, position, header, envelope, small);

    public IntakeEnvelope Envelope { get; }

    public long MessageLength => _header.MessageLength;

    // In lower-case hexadecimal: half of the delivery's identity.
    public string Sha256 => Convert.ToHexStringLower(_header.MessageHash.Span);

    internal IntakeSegment Segment { get; }

    internal long Position { get; }

    internal ReadOnlyMemory<byte> Seal => _header.Seal;

    public async Task<byte[]> ReadMessageAsync(CancellationToken cancellation)
    {
        if (_small is not null)
        {
            return _small;
        }

        using var file = IntakeFormat.OpenToRead(Segment.Path);
        var message = new byte[_header.MessageLength];
        var start = Position + IntakeHeader.Size + _header.EnvelopeLength;
        for (var read = 0; read < message.Length;)
        {
            var more = await RandomAccess.ReadAsync(file, message.AsMemory(read), start + read, cancellation);
            read += more > 0 ? more : throw new EndOfStreamException($"{Segment.Path} became shorter");
        }

        return message;
    }
}
