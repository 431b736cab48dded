namespace Hawl.Mail.Quotation;

/// <summary>What we sent, as words with an index of every four that follow each other.</summary>
internal sealed class SentText
{
    /// <summary>How many words in a row make a place worth looking at.</summary>
    public const int Gram = 4;

    /// <summary>The number of every word that we never sent.</summary>
    public const int None = -1;

    private const int MostPlaces = 8;

    private readonly List<string> words = [];
    private readonly List<int> ids = [];
    private readonly List<bool> begins = [];
    private readonly List<char> ends = [];
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
    private readonly Dictionary<(int, int, int, int), List<int>> places = [];

    public SentText(IReadOnlyList<string> texts)
    {
        foreach (var line in texts.SelectMany(t => t.ReplaceLineEndings("\n").Split('\n').Append("\0")))
        {
            Add(line);
        }

        for (var at = 0; at + Gram <= ids.Count; at++)
        {
            var key = (ids[at], ids[at + 1], ids[at + 2], ids[at + 3]);
            if (!places.TryGetValue(key, out var list))
            {
                places[key] = list = [];
            }

            if (list.Count < MostPlaces)
            {
                list.Add(at);
            }
        }
    }

    public int Count => ids.Count;

    public bool IsEmpty => known.Count == 0;

    public string this[int at] => words[at];

    /// <summary>Whether a line of ours begins with this word.</summary>
    public bool Begins(int at) => begins[at];

    /// <summary>The mark behind this word that ends a sentence of ours, a line feed where the paragraph ends without one; null where the
    /// sentence goes on.</summary>
    public char? EndOfSentence(int at) => ends[at] == '\0' ? null : ends[at];

    /// <summary>The number of a word; -1 for a word that we never sent.</summary>
    public int IdOf(string word) => known.GetValueOrDefault(word, None);

    public int Id(int at) => ids[at];

    /// <summary>The places where these four words stand, at most eight.</summary>
    public IReadOnlyList<int> PlacesOf(int a, int b, int c, int d) => places.GetValueOrDefault((a, b, c, d)) ?? [];

    private void Add(string line)
    {
        // Between two letters stands a word that nobody writes, so that no repetition runs from one into the other.
        var bare = line.TrimStart('>', ' ');
        var lineWords = line == "\0" ? ["\0"] : MatchWords.Of(bare);
        if (lineWords.Count == 0 && ends.Count > 0)
        {
            ends[^1] = ends[^1] == '\0' ? '\n' : ends[^1];
        }

        for (var i = 0; i < lineWords.Count; i++)
        {
            var word = lineWords[i];
            words.Add(word);
            begins.Add(i == 0);
            ends.Add(word == "\0" ? '\n' : '\0');
            ids.Add(word == "\0" ? -2 : known.TryGetValue(word, out var id) ? id : known[word] = known.Count);
        }

        MarkSentences(bare, lineWords.Count);
    }

    /// <summary>A sentence ends where its mark stands before white space or the end of the line; a number of a list ends none.</summary>
    private void MarkSentences(string line, int count)
    {
        var first = ends.Count - count;
        for (int at = 0, word = -1; at < line.Length && count > 0;)
        {
            var end = line.AsSpan(at).IndexOfAny(' ', '\t', '\u00A0') is var length and >= 0 ? at + length : line.Length;
            var token = line[at..end];
            word += MatchWords.Of(token).Count;
            var mark = token.TrimEnd('"', '”', '’', ')', '\'') is [.., var last and ('.' or '?' or '!' or ':' or ';')] ? last : '\0';
            if (mark != '\0' && token.Count(char.IsLetter) > 1 && word >= 0 && word < count)
            {
                ends[first + word] = mark;
            }

            at = end + 1;
        }
    }
}
