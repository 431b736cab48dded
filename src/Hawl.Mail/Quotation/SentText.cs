namespace Hawl.Mail.Quotation;

/// <summary>What we sent, as words with an index of every four that follow each other.</summary>
internal sealed class SentText
{
    /// <summary>How many words in a row make a place worth looking at.</summary>
    public const int Gram = 4;

    private const int MostPlaces = 8;
    private const int None = -1;

    private readonly List<string> words = [];
    private readonly List<int> ids = [];
    private readonly List<bool> begins = [];
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

    /// <summary>The number of a word; -1 for a word that we never sent.</summary>
    public int IdOf(string word) => known.GetValueOrDefault(word, None);

    public int Id(int at) => ids[at];

    /// <summary>The places where these four words stand, at most eight.</summary>
    public IReadOnlyList<int> PlacesOf(int a, int b, int c, int d) => places.GetValueOrDefault((a, b, c, d)) ?? [];

    private void Add(string line)
    {
        // Between two letters stands a word that nobody writes, so that no repetition runs from one into the other.
        var lineWords = line == "\0" ? ["\0"] : MatchWords.Of(line.TrimStart('>', ' '));
        for (var i = 0; i < lineWords.Count; i++)
        {
            var word = lineWords[i];
            words.Add(word);
            begins.Add(i == 0);
            ids.Add(word == "\0" ? -2 : known.TryGetValue(word, out var id) ? id : known[word] = known.Count);
        }
    }
}
