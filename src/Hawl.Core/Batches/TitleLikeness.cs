using Hawl.Core.Data;

namespace Hawl.Core.Batches;

// Whether titles speak of the same: at least half of the words that either has, small words aside, stand in both.
public sealed class TitleLikeness
{
    private const int ShortestWord = 4;

    private readonly HashSet<string> words;

    private TitleLikeness(HashSet<string> words) => this.words = words;

    // The longest of its words, which a title that is alike is likely to have; null where there are only small ones.
    public string? Rarest => words.MaxBy(w => w.Length);

    public static TitleLikeness To(string title) => new(WordsOf(title));

    public bool Holds(string title)
    {
        var others = WordsOf(title);
        var both = words.Count(others.Contains);
        return both > 0 && 2 * both >= words.Count + others.Count - both;
    }

    private static HashSet<string> WordsOf(string title) =>
        [.. Slugs.Of(title, "").Split('-').Where(w => w.Length >= ShortestWord)];
}
