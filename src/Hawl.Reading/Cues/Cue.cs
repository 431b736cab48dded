using System.Text.RegularExpressions;

namespace Hawl.Reading.Cues;

// Some phrases of a cue, looked for in a text. An automaton does so in a time that grows with the length of the text alone, but takes
// milliseconds and megabytes to make, for hundreds of cues. So a cue begins with a plain search, which costs nothing to make and finds
// the same; after so many letters, or a text that is made to be slow, the automaton follows.
internal sealed class Cue(string pattern)
{
    private const long ManyLetters = 500_000;

    private static readonly TimeSpan _patience = TimeSpan.FromMilliseconds(10);

    private readonly Regex _search = new(pattern, RegexOptions.CultureInvariant, _patience);
    private readonly Lazy<Regex> _automaton = new(() => new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking));
    private long _letters;

    public bool IsIn(string text) => Ask(text, static (regex, text) => regex.IsMatch(text));

    public Match First(string text) => Ask(text, static (regex, text) => regex.Match(text));

    public IReadOnlyList<(int Start, int Length)> All(string text) => Ask(text, static (regex, text) =>
    {
        var found = new List<(int Start, int Length)>();
        foreach (var match in regex.EnumerateMatches(text))
        {
            found.Add((match.Index, match.Length));
        }

        return found;
    });

    private T Ask<T>(string text, Func<Regex, string, T> ask)
    {
        if (Interlocked.Add(ref _letters, text.Length) > ManyLetters)
        {
            return ask(_automaton.Value, text);
        }

        try
        {
            return ask(_search, text);
        }
        catch (RegexMatchTimeoutException)
        {
            Interlocked.Add(ref _letters, ManyLetters);
            return ask(_automaton.Value, text);
        }
    }
}
