namespace Hawl.Core.Data;

// A file of the store, by the SHA-256 of its bytes. Raw mail and attachments own it by naming its hash.
public sealed class StoredFile
{
    public required string Hash { get; init; }

    public required long Size { get; init; }

    public required DateTime StoredAt { get; init; }
}
