using System.Text.RegularExpressions;

namespace Hawl.Reading.Cues;

// Which of many strings stand in a text, found in one pass over it by the automaton of Aho and Corasick (1975). They may be marked at
// their edges.
internal sealed partial class WordSearch
{
    public const int Bits = 64;

    private const byte Other = 0;

    private static readonly bool[] _isOfWord = [.. Enumerable.Range(0, char.MaxValue + 1).Select(one => WordEdge().IsMatch([(char)one]))];

    private readonly byte[] _symbols = new byte[char.MaxValue + 1];
    private readonly int _width;
    private readonly ushort[] _next;
    private readonly Ending[]?[] _ends;
    private readonly int _words;

    public WordSearch(IReadOnlyList<string> strings)
    {
        var endings = strings.Select(Ending.Of).ToList();
        var letters = endings.SelectMany(one => one.Letters).Distinct().Order().ToList();
        for (var n = 0; n < letters.Count; n++)
        {
            _symbols[letters[n]] = checked((byte)(n + 1));
        }

        _width = letters.Count + 1;
        _words = (strings.Count + Bits - 1) / Bits;
        (_next, _ends) = Tree(endings);
        Follow();
    }

    // A bit for each of the strings.
    public ulong[] In(string text)
    {
        var found = new ulong[_words];
        var at = 0;
        for (var n = 0; n < text.Length; n++)
        {
            at = _next[(at * _width) + _symbols[text[n]]];
            if (_ends[at] is { } ends)
            {
                Tell(ends, text, n + 1, found);
            }
        }

        return found;
    }

    private static void Tell(Ending[] ends, string text, int end, ulong[] found)
    {
        foreach (var one in ends)
        {
            var start = end - one.Letters.Length;
            if ((!one.Begins || start == 0) && (!one.Ends || end == text.Length)
                && (!one.HasEdgeBefore || IsEdge(text, start)) && (!one.HasEdgeAfter || IsEdge(text, end)))
            {
                found[one.Number / Bits] |= 1UL << (one.Number % Bits);
            }
        }
    }

    // As expressions see it.
    private static bool IsEdge(string text, int at) =>
        (at > 0 && _isOfWord[text[at - 1]]) != (at < text.Length && _isOfWord[text[at]]);

    // The strings as a tree: where each letter leads from each place, 0 where nowhere; and what ends at a place.
    private (ushort[] Next, Ending[]?[] Ends) Tree(List<Ending> endings)
    {
        var next = new List<ushort>(new ushort[_width]);
        var ends = new List<Ending[]?> { null };
        foreach (var one in endings)
        {
            var at = 0;
            foreach (var letter in one.Letters)
            {
                var place = (at * _width) + _symbols[letter];
                if (next[place] == 0)
                {
                    next[place] = checked((ushort)ends.Count);
                    ends.Add(null);
                    next.AddRange(new ushort[_width]);
                }

                at = next[place];
            }

            ends[at] = [.. ends[at] ?? [], one];
        }

        return ([.. next], [.. ends]);
    }

    // Where no string goes on with a letter, the longest end of what was read that begins a string does.
    private void Follow()
    {
        var longest = new ushort[_ends.Length];
        var waiting = new Queue<ushort>(_next.Take(_width).Where(one => one != 0));
        while (waiting.TryDequeue(out var at))
        {
            var less = longest[at];
            _ends[at] = _ends[less] is { } more ? [.. _ends[at] ?? [], .. more] : _ends[at];
            for (var symbol = 0; symbol < _width; symbol++)
            {
                var place = (at * _width) + symbol;
                var other = _next[(less * _width) + symbol];
                if (_next[place] == 0)
                {
                    _next[place] = other;
                }
                else
                {
                    longest[_next[place]] = other;
                    waiting.Enqueue(_next[place]);
                }
            }
        }
    }

    [GeneratedRegex(@"\b", RegexOptions.CultureInvariant)]
    private static partial Regex WordEdge();

    // A string, and where it must stand.
    private sealed record Ending(int Number, string Letters, bool Begins, bool Ends, bool HasEdgeBefore, bool HasEdgeAfter)
    {
        public static Ending Of(string marked, int number)
        {
            var before = string.Concat(marked.TakeWhile(Edges.Is));
            var after = string.Concat(marked.Reverse().TakeWhile(Edges.Is));
            return new Ending(number, marked[before.Length..^after.Length], before.Contains(Edges.Begin), after.Contains(Edges.End),
                before.Contains(Edges.OfWord), after.Contains(Edges.OfWord));
        }
    }
}
