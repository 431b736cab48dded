using System.Text.RegularExpressions;

namespace Hawl.Law.Citations;

// Reads the provisions that follow a word such as "sections": 24(2) & 31(3), 31(1)(a)-(b), 12.5.e, 40 2.
internal static partial class ProvisionReader
{
    // The provisions from a place in the text on, one after the other as long as something joins them.
    public static IReadOnlyList<Provision> Read(string text, int at, Func<Provision, bool> isKnown)
    {
        if (First(text, at, isKnown) is not { } provision)
        {
            return [];
        }

        var found = new List<Provision> { provision };
        var goesOn = true;
        while (goesOn)
        {
            goesOn = Next(text, found, isKnown);
        }

        return [.. found.SelectMany(Siblings)];
    }

    // "31(1)(a)(b)", "38(1)(a)(b)(c)", "40(2)(3A)": parts of one kind that stand side by side are two provisions.
    private static IEnumerable<Provision> Siblings(Provision one)
    {
        for (var n = 1; n < one.Parts.Count; n++)
        {
            if (AreSiblings(one.Parts[n - 1], one.Parts[n]))
            {
                return Siblings(one with { Parts = [.. one.Parts.Take(n - 1), .. one.Parts.Skip(n)] })
                    .Prepend(one with { Parts = [.. one.Parts.Take(n)] });
            }
        }

        return [one];
    }

    // Numerals stand below letters, so "(h)(i)" is one provision.
    private static bool AreSiblings(string one, string other) =>
        (char.IsAsciiDigit(one[0]) && char.IsAsciiDigit(other[0]))
        || (one.Length == 1 && other.Length == 1 && char.IsAsciiLetter(one[0]) && char.IsAsciiLetter(other[0])
            && other is not ("i" or "v" or "x"));

    private static Provision? First(string text, int at, Func<Provision, bool> isKnown)
    {
        var number = Number().Match(text, at);
        if (!number.Success)
        {
            return null;
        }

        var written = number.Groups["number"].Value.ToUpperInvariant();
        var (parts, end) = Parts(text, number.Index + number.Length);
        var provision = new Provision(written, parts, number.Index, end);
        if (parts.Count > 0)
        {
            return provision;
        }

        // "40 2", where the act has such a provision.
        var loose = LoosePart().Match(text, end);
        var longer = provision with { Parts = [loose.Groups["part"].Value], End = loose.Index + loose.Length };
        return loose.Success && isKnown(longer) ? longer : provision;
    }

    private static (IReadOnlyList<string> Parts, int End) Parts(string text, int at)
    {
        var parts = new List<string>();
        var bracketed = BracketedPart().Match(text, at);
        var dotted = DottedPart().Match(text, at);
        for (var part = bracketed.Success ? bracketed : dotted; part.Success; part = Again(part, text))
        {
            parts.Add(Written(part.Groups["part"].Value));
            at = part.Index + part.Length;
        }

        return (parts, at);
    }

    private static Match Again(Match part, string text)
    {
        var at = part.Index + part.Length;
        return part.Value.Contains('(', StringComparison.Ordinal) ? BracketedPart().Match(text, at) : DottedPart().Match(text, at);
    }

    // 3A stays as it is, for there are subsections of that name; letters and numerals are small.
    private static string Written(string part) => char.IsAsciiDigit(part[0]) ? part.ToUpperInvariant() : part.ToLowerInvariant();

    private static bool Next(string text, List<Provision> found, Func<Provision, bool> isKnown)
    {
        var last = found[^1];
        var joined = Joint().Match(text, last.End);
        if (!joined.Success)
        {
            return false;
        }

        var at = joined.Index + joined.Length;
        return last.Parts.Count > 0 && BracketedPart().Match(text, at) is { Success: true }
            ? MoreParts(text, at, joined, found)
            : MoreNumbers(text, at, found, isKnown);
    }

    private static bool MoreParts(string text, int at, Match joined, List<Provision> found)
    {
        var last = found[^1];
        var (parts, end) = Parts(text, at);
        // "36(2)(b), (i) and (ii)": numerals below the letter that stands before them.
        if (parts is ["i"] && last.Parts[^1] is [>= 'a' and <= 'z'] and not "h" && !Range().IsMatch(joined.Value)
            && Joint().Match(text, end) is { Success: true } on
            && BracketedPart().Match(text, on.Index + on.Length) is { Success: true } after
            && after.Value.Contains("(ii)", StringComparison.Ordinal))
        {
            found[^1] = last with { Parts = [.. last.Parts, .. parts], End = end };
            return true;
        }

        var range = Range().IsMatch(joined.Value) && parts.Count == 1 ? last.UpTo(parts[0]).ToList() : [parts[0]];
        foreach (var part in range)
        {
            var next = last.With(part, at, end);
            found.Add(next with { Parts = [.. next.Parts, .. parts.Skip(1)] });
        }

        return range.Count > 0;
    }

    // A bare number is a provision only where the act has it, and where no thing that is counted follows.
    private static bool MoreNumbers(string text, int at, List<Provision> found, Func<Provision, bool> isKnown)
    {
        if (First(text, at, isKnown) is not { } next || !isKnown(next) || (next.Parts.Count == 0 && Counted().IsMatch(text, next.End)))
        {
            return false;
        }

        found.Add(next);
        return true;
    }

    [GeneratedRegex(@"\G\s*(?<number>\d{1,3}[A-Za-z]{0,2})(?![A-Za-z\d])")]
    private static partial Regex Number();

    [GeneratedRegex(@"\G(?:[^\S\r\n]?|\s(?!\(\w+\)[^\S\r\n]*[A-Z]))\(\s*(?<part>\d{1,2}[A-Za-z]{0,2}|[A-Za-z]{1,5})\s*\)")]
    private static partial Regex BracketedPart();

    [GeneratedRegex(@"\G\.(?<part>\d{1,2}[A-Z]?|[a-z]|[ivx]{1,4})(?![A-Za-z\d])")]
    private static partial Regex DottedPart();

    [GeneratedRegex(@"\G (?<part>\d)(?![\w.,]*\d)(?!\w)")]
    private static partial Regex LoosePart();

    [GeneratedRegex(@"\G\s*(?:,\s*(?:and|or|ac?|neu)\b|,|;|/|&|\b(?:and|or|to|through|a|ac|neu|hyd|i)\b|-|–)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^\s*(?:-|–|to|through|hyd|i)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Range();

    [GeneratedRegex(
        @"\G\s+(?!(?:of|and|or|are|is|apply|applies|applied|were|was|to|have|has|in|as|for|because|since|do|both|which|o|yn|a|ac|neu)\b)"
        + "[a-z%]",
        RegexOptions.IgnoreCase)]
    private static partial Regex Counted();
}
