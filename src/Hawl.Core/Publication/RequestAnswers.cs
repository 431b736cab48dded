namespace Hawl.Core.Publication;

// What a request asked, question by question, and what stands as the answers.
public sealed record RequestAnswers(
    IReadOnlyList<ShownBatch.Question> Questions, IReadOnlyDictionary<string, TableCell> Cells, string Language, long? BatchId)
{
    // Some question stands without an answer. One in parts is answered by its parts.
    public required bool LeavesOpen { get; init; }
}
