namespace Hawl.Core.Answers;

// A batch before somebody who may look through its answers. Language is that of its letter.
public sealed record ReviewedBatch(
    long Id, string Title, bool IsOwn, string Language, IReadOnlyList<AskedQuestion> Questions);
