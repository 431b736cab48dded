namespace Hawl.Reading.Cues;

// What a text must have, or a pattern is not found in it: of each set of strings one at least. Taken from the pattern, and never more than
// is so: what it does not understand needs nothing. Edges of words are marked in the strings (see Edges).
internal sealed class PatternNeeds
{
    private const int MostExact = 8;
    private const int Longest = 8;
    private const int MostOfOne = 400;
    private const int MostOfClass = 6;

    private const string Repeats = "?*+{";

    private static readonly Piece _anything = new(null, []);

    private readonly string _pattern;
    private int _at;
    private bool _isUnknown;

    private PatternNeeds(string pattern) => _pattern = pattern;

    public static IReadOnlyList<string[]> Of(string pattern)
    {
        var reader = new PatternNeeds(pattern);
        var piece = reader.Either();
        return reader._isUnknown || reader._at < pattern.Length ? [] : All(piece);
    }

    private bool IsAt(char letter) => _at < _pattern.Length && _pattern[_at] == letter;

    private Piece Either()
    {
        var pieces = new List<Piece> { Sequence() };
        while (IsAt('|'))
        {
            _at++;
            pieces.Add(Sequence());
        }

        return pieces is [var only] ? only : AnyOf(pieces);
    }

    private Piece Sequence()
    {
        var needs = new List<string[]>();
        List<string> now = [""];
        var isExact = true;
        while (_at < _pattern.Length && _pattern[_at] is not ('|' or ')') && !_isUnknown)
        {
            var piece = Repeated();
            if (piece.Exact is { } more && now.Count * more.Count <= MostExact)
            {
                now = [.. now.SelectMany(_ => more, string.Concat).Distinct(StringComparer.Ordinal)];
                continue;
            }

            needs.AddRange(All(new Piece(now, [])));
            needs.AddRange(piece.Needs);
            now = piece.Exact ?? [""];
            isExact = false;
        }

        return isExact ? new Piece(now, []) : new Piece(null, [.. needs, .. All(new Piece(now, []))]);
    }

    private Piece Repeated()
    {
        var piece = Atom();
        var (least, most) = Times();
        if (least == 1 && most == 1)
        {
            return piece;
        }

        return least > 0 ? new Piece(null, All(piece))
            : most == 1 && piece.Exact is { } exact ? new Piece([.. exact, ""], [])
            : _anything;
    }

    private (int Least, int Most) Times()
    {
        var times = _at == _pattern.Length ? (1, 1) : _pattern[_at] switch
        {
            '?' => (0, 1),
            '*' => (0, int.MaxValue),
            '+' => (1, int.MaxValue),
            '{' when _at + 1 < _pattern.Length && char.IsAsciiDigit(_pattern[_at + 1]) => (_pattern[_at + 1] == '0' ? 0 : 1, int.MaxValue),
            _ => (1, 1),
        };
        if (times == (1, 1))
        {
            return times;
        }

        _at = IsAt('{') ? _pattern.IndexOf('}', _at) + 1 : _at + 1;
        _at += IsAt('?') ? 1 : 0;
        return times;
    }

    private Piece Atom()
    {
        var letter = _pattern[_at++];
        switch (letter)
        {
            case '(':
                return Group();
            case '[':
                return Class();
            case '\\':
                return Escape();
            case '.':
                return _anything;
            case '^':
                return Exactly(Edges.Begin);
            case '$':
                return Exactly(Edges.End);
            default:
                return Word();
        }
    }

    // Letters up to the next that is more, or that is repeated.
    private Piece Word()
    {
        var start = _at - 1;
        while (_at < _pattern.Length && IsPlain(_at) && (_at + 1 == _pattern.Length || !Repeats.Contains(_pattern[_at + 1])))
        {
            _at++;
        }

        return new Piece([_pattern[start.._at]], []);
    }

    private bool IsPlain(int at) => char.IsLetter(_pattern[at]) || _pattern[at] is ' ' or '\'';

    private Piece Group()
    {
        if (IsAt('?'))
        {
            _isUnknown = !_pattern.AsSpan(_at).StartsWith("?:");
            _at += 2;
        }

        var piece = _isUnknown ? _anything : Either();
        _isUnknown |= !IsAt(')');
        _at++;
        return piece;
    }

    private Piece Escape()
    {
        var letter = _at < _pattern.Length ? _pattern[_at++] : 'Z';
        switch (letter)
        {
            case 'b':
                return Exactly(Edges.OfWord);
            case 'd' or 'w' or 's' or 'D' or 'W' or 'S':
                return _anything;
            case 'n':
                return Exactly('\n');
            case 't':
                return Exactly('\t');
            default:
                _isUnknown |= char.IsLetterOrDigit(letter);
                return Exactly(letter);
        }
    }

    // One of a few letters; of many, of ranges and of all but some, any.
    private Piece Class()
    {
        var letters = new List<string>();
        var isOpen = IsAt('^');
        _at += isOpen ? 1 : 0;
        for (var from = _at; _at < _pattern.Length && (!IsAt(']') || _at == from); _at++)
        {
            isOpen |= IsAt('\\') || (IsAt('-') && _at > from && !_pattern.AsSpan(_at).StartsWith("-]"));
            letters.Add(_pattern[_at].ToString());
            _at += IsAt('\\') ? 1 : 0;
        }

        _isUnknown |= !IsAt(']');
        _at++;
        return isOpen || letters.Count > MostOfClass ? _anything : new Piece(letters, []);
    }

    private static Piece Exactly(char letter) => new([letter.ToString()], []);

    private static Piece AnyOf(List<Piece> pieces)
    {
        if (pieces.TrueForAll(one => one.Exact is not null) && pieces.Sum(one => one.Exact?.Count) <= MostExact)
        {
            return new Piece([.. pieces.SelectMany(one => one.Exact ?? []).Distinct(StringComparer.Ordinal)], []);
        }

        var best = pieces.ConvertAll(one => All(one).MaxBy(set => set.Min(Letters)));
        if (best.Contains(null))
        {
            return _anything;
        }

        var any = Shortest(best.SelectMany(set => set ?? []));
        return any.Length > MostOfOne ? _anything : new Piece(null, [any]);
    }

    private static List<string[]> All(Piece piece) => piece.Exact is not { } exact ? piece.Needs
        : exact.TrueForAll(one => Letters(one) > 1 || one.Length > 2) ? [Shortest(exact)] : [];

    private static int Letters(string words) => words.Count(letter => letter != ' ' && !Edges.Is(letter));

    private static string Cut(string words) => Edges.Outermost(words) is var marked && marked.Length > Longest ? marked[..Longest] : marked;

    // Where one holds another, the other says enough.
    private static string[] Shortest(IEnumerable<string> words)
    {
        var kept = new List<string>();
        foreach (var one in words.Select(Cut).Distinct(StringComparer.Ordinal).OrderBy(one => one.Length))
        {
            if (!kept.Exists(less => one.Contains(less, StringComparison.Ordinal)))
            {
                kept.Add(one);
            }
        }

        return [.. kept];
    }

    // What a part of the pattern is, where it is one of a few strings; else what it needs.
    private sealed record Piece(List<string>? Exact, List<string[]> Needs);
}
