using System.Text.RegularExpressions;

namespace Hawl.Reading.Cues;

// The phrases under one name. Few of them can be in a text at all by the words that it has (see PatternNeeds), and only those are looked
// for in it.
internal sealed class CueList
{
    // What one automaton may hold.
    private const int LongestPattern = 1_200;

    private readonly string _name;
    private readonly List<CuePart> _phrases;
    private readonly Lazy<List<CuePart>> _parts;

    public CueList(int number, string name, IReadOnlyList<string> phrases, Func<string, int[][]> needs)
    {
        Number = number;
        _name = name;
        _phrases = [.. phrases.Select(phrase => new CuePart(Pattern([phrase]), [needs(Pattern([phrase]))]))];
        _parts = new(() => [.. Parts([.. phrases.Zip(_phrases)])]);
    }

    public int Number { get; }

    // `words` are those of the text that phrases need.
    public bool IsIn(string text, ulong[] words)
    {
        foreach (var phrase in _phrases)
        {
            if (phrase.MayBeIn(words) && phrase.Cue.IsIn(text))
            {
                return true;
            }
        }

        return false;
    }

    // The phrase that stands first; of two that begin together the longer.
    public Match First(string text, ulong[] words)
    {
        var first = Match.Empty;
        foreach (var part in _parts.Value)
        {
            if (part.MayBeIn(words) && part.Cue.First(text) is { Success: true } match
                && (!first.Success || match.Index < first.Index || (match.Index == first.Index && match.Length > first.Length)))
            {
                first = match;
            }
        }

        return first;
    }

    // How often any of them is there, the same words once, however the phrases are divided.
    public int Count(string text, ulong[] words)
    {
        var (count, end) = (0, 0);
        var found = _parts.Value.Where(part => part.MayBeIn(words)).SelectMany(part => part.Cue.All(text));
        foreach (var (start, length) in found.OrderBy(one => one.Start).ThenByDescending(one => one.Length))
        {
            (count, end) = start >= end ? (count + 1, start + length) : (count, end);
        }

        return count;
    }

    // Phrases are taken together as far as one automaton may hold them, and in two halves where it may not.
    private IEnumerable<CuePart> Parts(List<(string Phrase, CuePart Part)> phrases)
    {
        var pattern = Pattern(phrases.ConvertAll(one => one.Phrase));
        if (phrases.Count == 1 || pattern.Length < LongestPattern)
        {
            return [new CuePart(pattern, [.. phrases.SelectMany(one => one.Part.Needs)])];
        }

        var half = phrases.Count / 2;
        return Parts(phrases[..half]).Concat(Parts(phrases[half..]));
    }

    // Names that end so say that the phrase must begin the text, or be all of it.
    private string Pattern(List<string> phrases)
    {
        var any = $"(?:{string.Join('|', phrases)})";
        return _name.EndsWith("Whole", StringComparison.Ordinal) ? $"^{any}$"
            : _name.EndsWith("First", StringComparison.Ordinal) ? $"^{any}"
            : any;
    }
}
