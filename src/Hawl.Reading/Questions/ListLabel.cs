using System.Globalization;

namespace Hawl.Reading.Questions;

// A label as printed, such as "2", "a" or "iv", and what it may count as: a single i, v or x may be a letter or a roman number.
internal readonly record struct ListLabel(string Printed)
{
    private const int MostDigits = 3;
    private const int MostRoman = 5;
    private const int Digraph = 2;

    private static readonly string[] _ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    private static readonly Dictionary<string, int> _romans = Enumerable.Range(1, 39)
        .ToDictionary(number => new string('x', number / 10) + _ones[number % 10], StringComparer.OrdinalIgnoreCase);

    public static readonly ListLabel Dash = new("");

    // The letters of the Welsh alphabet that are two: each follows the one it begins with.
    private static readonly string[] _digraphs = ["ch", "dd", "ff", "ng", "ll", "ph", "rh", "th"];

    public bool IsCapital => Printed.Length > 0 && char.IsAsciiLetterUpper(Printed[0]);

    public bool IsNumber => Printed.Length > 0 && char.IsAsciiDigit(Printed[0]);

    // Whether it comes after its first letter and before the next one; "ng" after "g".
    public bool IsDigraph => IsTwoLetters(Printed);

    // The label as it stands in a key: without leading zeros.
    public string InKey => IsNumber ? int.Parse(Printed, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) : Printed;

    public static bool IsLabel(ReadOnlySpan<char> text) =>
        text.Length > 0 && (IsDigits(text) || (text.Length == 1 && char.IsAsciiLetter(text[0])) || IsTwoLetters(text) || Roman(text) > 0);

    // "ch" and the like, which number Welsh lists.
    public static bool IsTwoLetters(ReadOnlySpan<char> text)
    {
        foreach (var digraph in text.Length == Digraph ? _digraphs : [])
        {
            if (text.Equals(digraph, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // The readings, the likelier one of a new list first: "i" begins a roman list, any other single letter a lettered one.
    public IEnumerable<(ListKind Kind, int Ordinal)> Readings()
    {
        if (Printed.Length == 0)
        {
            yield return (ListKind.Dash, 1);
        }
        else if (IsNumber)
        {
            yield return (ListKind.Number, int.Parse(Printed, CultureInfo.InvariantCulture));
        }
        else
        {
            var roman = Roman(Printed);
            if (roman > 0)
            {
                yield return (ListKind.Roman, roman);
            }

            if (Printed.Length == 1)
            {
                yield return (ListKind.Letter, char.ToLowerInvariant(Printed[0]) - 'a' + 1);
            }
            else if (IsDigraph)
            {
                yield return (ListKind.Letter, char.ToLowerInvariant(Printed.Equals("ng", StringComparison.OrdinalIgnoreCase)
                    ? Printed[1] : Printed[0]) - 'a' + 1);
            }
        }
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => text.Length <= MostDigits && !text.ContainsAnyExceptInRange('0', '9');

    // Numbers up to 39 in their regular form; 0 for anything else.
    private static int Roman(ReadOnlySpan<char> text) =>
        text.Length <= MostRoman && _romans.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var number) ? number : 0;
}
