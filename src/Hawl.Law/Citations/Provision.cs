using System.Text.RegularExpressions;

namespace Hawl.Law.Citations;

// A number with its parts, as it stands in a text: 36, (2), (b), (i).
internal sealed partial record Provision(string Number, IReadOnlyList<string> Parts, int Start, int End)
{
    public string Ref(string kind) => $"{kind}.{Number}{string.Concat(Parts.Select(part => $"({part})"))}";

    // The same provision with one part in the place of the last of its kind: (i) and (ii), (a) to (c), (1) or (2).
    public Provision With(string part, int start, int end)
    {
        var at = Parts.Count - 1;
        while (at > 0 && !(IsNumeral(at) ? Roman(part) is not null : IsLike(Parts[at], part)))
        {
            at--;
        }

        return new Provision(Number, [.. Parts.Take(Math.Max(at, 0)), part], start, end);
    }

    // Everything after this provision up to the part that ends a range; only itself where the two are not of one kind.
    public IEnumerable<string> UpTo(string last)
    {
        var first = Parts.Count == 0 ? "" : Parts[^1];
        if (Order(first) is not { } from || Order(last) is not { } to || !IsLike(first, last) || to - from > 26)
        {
            return [last];
        }

        var written = Writing(first);
        return Enumerable.Range(from + 1, Math.Max(to - from, 0)).Select(written);
    }

    // (i), (v) and (x) below a letter are numerals, elsewhere letters.
    private bool IsNumeral(int at) => at > 0 && Roman(Parts[at]) is not null && Letter().IsMatch(Parts[at - 1]);

    private static bool IsLike(string one, string other) =>
        (char.IsAsciiDigit(one[0]) && char.IsAsciiDigit(other[0]))
        || (Roman(one) is not null && Roman(other) is not null)
        || (Letter().IsMatch(one) && Letter().IsMatch(other));

    private static int? Order(string part) =>
        int.TryParse(part, out var number) ? number : part.Length > 1 || part is "i" or "v" or "x" ? Roman(part) : Alphabetical(part);

    private static int? Alphabetical(string part) => Letter().IsMatch(part) ? part[0] - 'a' + 1 : null;

    private static Func<int, string> Writing(string like) => char.IsAsciiDigit(like[0])
        ? n => $"{n}"
        : like.Length > 1 || like is "i" or "v" or "x" ? n => _numerals[n] : n => $"{(char)('a' + n - 1)}";

    private static readonly string[] _numerals =
        ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"];

    private static int? Roman(string part) => Array.IndexOf(_numerals, part) is > 0 and var at ? at : null;

    [GeneratedRegex("^[a-z]$")]
    private static partial Regex Letter();
}
