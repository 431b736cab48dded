using Hawl.Mail.Mime;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Core.Answers;

// A reply and the letter it answers. Text is the stored text that evidence points into.
public sealed record ReplyToRead
{
    public required long MessageId { get; init; }

    public required long RequestId { get; init; }

    public long? BatchId { get; init; }

    public required DateTime ReceivedAt { get; init; }

    public required Guid TextId { get; init; }

    public required string Text { get; init; }

    public required SentLetter Letter { get; init; }

    public required Message Message { get; init; }

    // The text of its office files and PDFs.
    public IReadOnlyList<AttachedText> Files { get; init; } = [];
}
