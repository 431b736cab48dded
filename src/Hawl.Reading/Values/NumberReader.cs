using System.Globalization;
using System.Text.RegularExpressions;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Values;

/// <summary>
/// Finds the numbers of a text, in digits or in words: "1,931", "£8.4 million", "£203k", "71%", "fewer than 5", "twenty-six", "dau". What
/// is part of a date, of a label ("Q3", "FOI-22/19"), of a telephone number or of a name is left out as far as its form tells. Pure; time
/// grows with the length of the text.
/// </summary>
/// <example><code>NumberReader.Find("22 complaints, 3 upheld") // 22 and 3</code></example>
public static partial class NumberReader
{
    private const int MostKept = 1_024;
    private const int Ten = 10;

    private static readonly Regex InDigits = new(
        $@"(?<![\w.,/#-]|\w\()(?:(?<few><|(?:{Any(ValueWords.All.Fewer)})\s+)\s*)?(?:(?<sign>(?:NZ|AU?)?[$]|[£€]|GBP\s|EUR\s|USD\s)\s?)?"
        + @"(?<digits>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,3}(?: [0-9]{3})+(?![0-9])|[0-9]+(?:\.[0-9]+)?)"
        + $@"(?:\s?(?<scale>{Any(ValueWords.All.Scales.Keys)})(?!\w))?(?<share>\s?%|\s(?:{Any(ValueWords.All.Percent)})(?!\w))?(?![\w/])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);

    private static readonly Regex InWords = new(
        $@"(?<![\w-])(?<few>(?:{Any(ValueWords.All.Fewer)})\s+)?(?<words>(?:{Any(Spelled)})"
        + $@"(?:(?:-|\s)(?:(?:{Any(ValueWords.All.Joins)})\s)?(?:{Any(Spelled)}))*)(?![\w-])"
        + $@"(?<share>\s(?:{Any(ValueWords.All.Percent)})(?!\w))?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);

    // "section 43", "questions 1, 2 and 4": labels, not amounts.
    private static readonly Regex Labels = new(
        $@"(?<![\w-])(?:{Any(ValueWords.All.Labels)})\s?[0-9][0-9a-z.()]{{0,20}}"
        + @"(?:(?:\s?[,&/–-]\s?|,?\s(?:and|or|to|a|ac|neu|i)\s)[0-9][0-9a-z.()]{0,20}(?!\w)){0,40}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);

    private static readonly Regex Phrases = new(
        $@"(?<!\w)(?:{Any(ValueWords.All.Phrases)})(?!\w)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);

    private static readonly TextMemory<IReadOnlyList<FoundNumber>> _found = new(MostKept, Read);

    private static IEnumerable<string> Spelled => ValueWords.All.Numbers.Keys.Concat(ValueWords.All.Scales.Keys.Where(s => s.Length > 2));

    /// <summary>Every number in order.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The numbers; none overlap, and none is part of a date.</returns>
    public static IReadOnlyList<FoundNumber> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _found.Of(text);
    }

    private static IReadOnlyList<FoundNumber> Read(string text)
    {
        var dates = DateReader.Find(text).Select(d => new FoundNumber("", null, d.Start, d.Length))
            .Concat(DateReader.Days(text).Select(day => new FoundNumber("", null, day.Start, day.Length)))
            .Concat(YearSpan().Matches(text).Concat(ShortYears(text)).Concat(Labels.Matches(text)).Concat(Pointed().Matches(text))
                .Concat(Phrases.Matches(text)).Concat(Pronoun().Matches(text)).Concat(PageCount().Matches(text)).Concat(Repeated(text))
                .Select(label => new FoundNumber("", null, label.Index, label.Length)));
        var numbers = InDigits.Matches(text).Select(Digits).Concat(InWords.Matches(text).Select(Spoken)).OfType<FoundNumber>();
        return [.. Sweep.Of(dates.Concat(numbers), n => n.Start, n => n.End).Where(n => n.Value.Length > 0)];
    }

    // "In 22-23", "Supply 22-23": two years that follow each other, and no range of what is counted ("22-23 staff").
    private static IEnumerable<Match> ShortYears(string text) => ShortYearSpan().Matches(text).Where(span =>
        int.Parse(span.Groups["to"].Value, CultureInfo.InvariantCulture)
            == int.Parse(span.Groups["from"].Value, CultureInfo.InvariantCulture) + 1
        && !CountedFirst().IsMatch(text, span.Index + span.Length));

    // "Nineteen (19)": the same in words before the figures.
    private static IEnumerable<Match> Repeated(string text) => InWords.Matches(text)
        .Where(words => Figures().IsMatch(text, words.Index + words.Length));

    private static FoundNumber? Digits(Match match)
    {
        var digits = match.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var scaled = number * (ValueWords.All.Scales.TryGetValue(match.Groups["scale"].Value, out var scale) ? scale : 1);
        return Made(match, scaled, Currency(match.Groups["sign"].Value.Trim()));
    }

    private static FoundNumber? Spoken(Match match)
    {
        var whole = string.Join(' ', match.Groups["words"].Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (ValueWords.All.Numbers.TryGetValue(whole, out var compound))
        {
            return compound == 0 ? null : Made(match, compound, null);
        }

        decimal total = 0, group = 0;
        foreach (var word in match.Groups["words"].Value.Split([' ', '-', '\n', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (ValueWords.All.Numbers.TryGetValue(word, out var small))
            {
                var units = group % Ten;
                group += small == Ten && units > 0 ? units * (Ten - 1) : small;
            }
            else if (ValueWords.All.Scales.TryGetValue(word, out var scale))
            {
                group = Math.Max(group, 1) * scale;
                total += scale > 100 ? group : 0;
                group = scale > 100 ? 0 : group;
            }
        }

        return total + group == 0 ? null : Made(match, total + group, null);
    }

    private static FoundNumber Made(Match match, decimal number, string? unit)
    {
        var share = match.Groups["share"].Success;
        var value = number.ToString("0.############", CultureInfo.InvariantCulture);
        value = (match.Groups["few"].Success ? "<" : "") + value + (share ? "%" : "");
        return new FoundNumber(value, share ? "%" : unit, match.Index, match.Length);
    }

    private static string? Currency(string sign) => sign.ToUpperInvariant() switch
    {
        "£" or "GBP" => "GBP",
        "€" or "EUR" => "EUR",
        "$" or "USD" => "USD",
        "NZ$" => "NZD",
        "A$" or "AU$" => "AUD",
        _ => null,
    };

    private static string Any(IEnumerable<string> words) => string.Join('|', words.OrderByDescending(w => w.Length).Select(Regex.Escape));

    // "of (2)", "see (6)": a question's number.
    [GeneratedRegex(@"(?<!\w)(?:of|see|in|at|from|under|o|gweler)\s\([0-9]{1,2}[a-z]?\)", RegexOptions.IgnoreCase)]
    private static partial Regex Pointed();

    // "The top one", "a glazed one": what was spoken of.
    [GeneratedRegex(@"(?<!\w)(?:the|an?|each|every|another)\s(?!only|just|last|further|additional|extra|single|twenty|thirty|forty|fifty"
        + @"|sixty|seventy|eighty|ninety|hundred)[a-z]+\sone(?![\w-])(?!\s(?:hundred|thousand|million))", RegexOptions.IgnoreCase)]
    private static partial Regex Pronoun();

    // "Page 2 of 3".
    [GeneratedRegex(@"(?<!\w)(?:page|tudalen)\s[0-9]{1,3}\s?(?:of|o|/)\s?[0-9]{1,3}(?!\w)", RegexOptions.IgnoreCase)]
    private static partial Regex PageCount();

    [GeneratedRegex(@"\G\s?\([0-9]+\)")]
    private static partial Regex Figures();

    [GeneratedRegex(@"(?<![\w.,/#£$€-])(?<from>[0-3][0-9])[-–/](?<to>[0-3][0-9])(?![\w%/–-]|[.,][0-9])")]
    private static partial Regex ShortYearSpan();

    [GeneratedRegex(@"\G\s(?!(?:and|or|but|only|was|were|is|are|we|there|it|the|our|they|you|tabs?|sheets?|financial|years?"
        + @"|roedd|oedd|cafwyd|mae|gwariwyd)\b)[a-z]", RegexOptions.IgnoreCase)]
    private static partial Regex CountedFirst();

    // "2020-21", "2020–2021": a year of accounts.
    [GeneratedRegex(@"(?<![\w.,/#-])(?:19|20)[0-9]{2}\s?[-–/]\s?(?:19|20)?[0-9]{2}(?![\w%]|[.,][0-9])")]
    private static partial Regex YearSpan();
}
