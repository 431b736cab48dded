using Hawl.Core.Publication;

namespace Hawl.Core.Correspondence;

public sealed class Attachment
{
    public long Id { get; private set; }

    public long MessageId { get; private set; }

    public required IncomingMessage Message { get; init; }

    // 1, 2, 3 … within the message: its public name, so never used again.
    public required int Number { get; init; }

    public required string Part { get; init; }

    public required string FileName { get; init; }

    public required string ContentType { get; init; }

    public required long Size { get; init; }

    public required string FileHash { get; init; }

    // Shown within the text, such as a logo.
    public required bool Inline { get; init; }

    // What it holds, where it is an archive: a StoredArchive.
    public string? Archive { get; init; }

    public Visibility Visibility { get; init; } = new();
}
