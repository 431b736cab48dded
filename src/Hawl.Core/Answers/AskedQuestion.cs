namespace Hawl.Core.Answers;

// A question of a letter, under the key by which answers name it. Parent is the key of the question that it is a part of;
// Stem, the words between the two, or above it, that ask nothing by themselves.
public sealed record AskedQuestion(string Key, string Text, string? Parent, string? Stem = null)
{
    // With what stands above it, so that a part can be read by itself.
    public string WholeIn(IReadOnlyList<AskedQuestion> all) =>
        all.FirstOrDefault(q => q.Key == Parent && q.Key != Key) is { } above ? $"{above.WholeIn(all)} {Itself}" : Itself;

    private string Itself => Stem is null ? Text : $"{Stem} {Text}";
}
