namespace Hawl.Core.Answers;

// A batch before somebody who may look through its answers. Language is that of its letter. TakesSteps: whether the
// machine says what a reply means where it is sure; null where that is not for its owner to choose.
public sealed record ReviewedBatch(
    long Id, string Title, bool IsOwn, string Language, IReadOnlyList<AskedQuestion> Questions)
{
    public bool? TakesSteps { get; init; }
}
