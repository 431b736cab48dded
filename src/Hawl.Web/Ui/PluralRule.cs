using System.Globalization;

namespace Hawl.Web.Ui;

// Which form of a sentence a number takes. A language's resource file states its rule itself (key Language.Plurals), in the
// words and syntax of CLDR's plural rules for whole numbers: "one: n = 1; few: n % 10 = 2..4 and n % 100 != 12..14".
// The first category whose condition holds is taken, else "other".
public sealed class PluralRule
{
    public const string Other = "other";

    private readonly List<(string Category, Func<long, bool> Holds)> cases;

    private PluralRule(List<(string Category, Func<long, bool> Holds)> cases) => this.cases = cases;

    public IEnumerable<string> Categories => cases.Select(c => c.Category).Append(Other);

    public static PluralRule Parse(string rule) =>
        new([.. rule.Split(';', Trimmed).Select(Case)]);

    public string CategoryOf(long number) =>
        cases.FirstOrDefault(c => c.Holds(Math.Abs(number))).Category ?? Other;

    private const StringSplitOptions Trimmed = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    private static (string Category, Func<long, bool> Holds) Case(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            ? (text[..colon].TrimEnd(), AnyOf(text[(colon + 1)..]))
            : throw new FormatException($"A plural rule reads 'category: condition', not '{text}'.");
    }

    private static Func<long, bool> AnyOf(string text)
    {
        var parts = text.Split(" or ", Trimmed).Select(AllOf).ToArray();
        return n => parts.Any(p => p(n));
    }

    private static Func<long, bool> AllOf(string text)
    {
        var parts = text.Split(" and ", Trimmed).Select(Relation).ToArray();
        return n => parts.All(p => p(n));
    }

    private static Func<long, bool> Relation(string text)
    {
        var negated = text.Contains("!=", StringComparison.Ordinal);
        var sides = text.Split(negated ? "!=" : "=", Trimmed);
        var operand = sides[0].Split('%', Trimmed);
        var modulus = operand.Length > 1 ? Number(operand[1]) : 0;
        // A whole number has no visible fraction: CLDR's v, w, f and t are 0, and i is n.
        var isWhole = operand[0] is "n" or "i";
        var ranges = sides[1].Split(',', Trimmed).Select(Range).ToArray();
        return n =>
        {
            var value = isWhole ? n : 0;
            value = modulus > 0 ? value % modulus : value;
            return ranges.Any(r => value >= r.From && value <= r.To) != negated;
        };
    }

    private static (long From, long To) Range(string text)
    {
        var ends = text.Split("..", Trimmed);
        return (Number(ends[0]), Number(ends[^1]));
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
