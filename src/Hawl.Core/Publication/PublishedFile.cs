namespace Hawl.Core.Publication;

// A file of a message as the public gets it. Text is not served as it came, but written anew without addresses.
public sealed record PublishedFile(string Name, string ContentType, long Size, string Hash, Redaction Redaction)
{
    public TextKind? Text { get; } = TextKinds.Of(ContentType, Name);
}
