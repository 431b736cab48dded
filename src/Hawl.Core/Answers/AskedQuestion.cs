namespace Hawl.Core.Answers;

// A question of a letter, under the key by which answers name it. Parent is the key of the question that it is a part of.
public sealed record AskedQuestion(string Key, string Text, string? Parent)
{
    // With what stands above it, so that a part can be read by itself.
    public string WholeIn(IReadOnlyList<AskedQuestion> all) =>
        all.FirstOrDefault(q => q.Key == Parent && q.Key != Key) is { } above ? $"{above.WholeIn(all)} {Text}" : Text;
}
