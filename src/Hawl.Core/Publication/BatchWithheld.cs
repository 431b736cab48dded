namespace Hawl.Core.Publication;

// The requests, the messages, and the messages with a file, of a batch that are not shown to somebody.
public sealed record BatchWithheld(
    IReadOnlyList<long> Requests, IReadOnlyList<long?> Messages, IReadOnlyList<long?> WithFiles);
