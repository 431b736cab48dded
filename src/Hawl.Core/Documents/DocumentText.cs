namespace Hawl.Core.Documents;

// What a file shows, as text, or why it was not read.
public sealed record DocumentText
{
    // Raised when the same file comes out differently.
    public const int Version = 1;

    public DocumentFault? Fault { get; init; }

    public IReadOnlyList<DocumentPart> Parts { get; init; } = [];

    public DocumentHidden Hidden { get; init; } = new();

    // Whether it goes on beyond what is read of one file.
    public bool IsCut { get; init; }

    public static DocumentText Failed(DocumentFault fault) => new() { Fault = fault };
}
