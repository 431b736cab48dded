using System.Text.RegularExpressions;
using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Facts;

// The authority's number for the request: named as one, on a line of its own near the top, or in the subject.
internal static partial class ReferenceReader
{
    private const int HeadLines = 12;
    private const int MostInLine = 40;

    public static string? Read(ReplyContext context)
    {
        var candidates = new List<(string Text, int Score, int At)>();
        var lines = context.Reply.Lines.Where(line => line.Role is LineRole.Own or LineRole.PageMark && line.Part is null).ToList();
        for (var n = 0; n < lines.Count; n++)
        {
            foreach (Match match in Form().Matches(lines[n].Text).Take(MostInLine))
            {
                Add(candidates, match, lines[n].Text, n < HeadLines ? 2 : 0, n);
            }
        }

        foreach (Match match in Form().Matches(context.Reply.Subject))
        {
            Add(candidates, match, context.Reply.Subject, 3, lines.Count);
        }

        var best = candidates.Where(one => one.Score > 2).OrderByDescending(one => one.Score).ThenBy(one => one.At).FirstOrDefault();
        return best.Text is null ? null : WithLabel(best.Text);
    }

    private static void Add(List<(string Text, int Score, int At)> candidates, Match match, string line, int place, int at)
    {
        var text = match.Groups["ref"].Value;
        var before = PlainWords.Of(line.AsSpan(Math.Max(0, match.Index - 60), match.Index - Math.Max(0, match.Index - 60)));
        if (IsOther(text, before, line, match))
        {
            return;
        }

        var score = place + (before.Has("referenceLast") ? 6 : 0) + (before.Has("requestLast") ? 3 : 0) + (text.Any(char.IsLetter) ? 2 : 0)
            + (Years().IsMatch(text) ? 1 : 0) + (text.Length == line.Trim(' ', '.', '(', ')').Length ? 3 : 0)
            + (text.StartsWith("FOI", StringComparison.OrdinalIgnoreCase) || text.StartsWith("RhG", StringComparison.Ordinal) ? 2 : 0)
            - (before.Has("otherReferenceLast") ? 20 : 0) - (OrdinaryWord().IsMatch(text) && !before.Has("referenceLast") ? 4 : 0);
        candidates.Add((text, score, at));
    }

    // Sections, questions, dates, years, money, telephone numbers, names of files.
    private static bool IsOther(string text, string before, string line, Match match)
    {
        var after = match.Index + match.Length < line.Length ? line[match.Index + match.Length] : ' ';
        var isNamed = text.Length == 4 && (before.Has("ownReferenceLast") || (text[0] == '0' && before.Has("requestLast")));
        return after is '@' or '%' || (Ordinary().IsMatch(text) && !isNamed)
            || PlainWords.Of(text).Has("ordinaryReferenceFirst")
            || before.EndsWith('£') || before.EndsWith('.') && text.All(char.IsAsciiDigit)
            || before.Has(text.Any(char.IsLetter) ? "noLetteredReferenceLast" : "noReferenceLast")
                || (after == '.' && match.Index + match.Length + 1 < line.Length
                    && char.IsAsciiLetterOrDigit(line[match.Index + match.Length + 1]))
            || before.EndsWith('/') || before.EndsWith('@');
    }

    // "Request 4417/24": the word before the number is none of it.
    private static string WithLabel(string text) => PlainWords.Of(text).Find("referenceWordFirst") is { Success: true } word
        && word.Length < text.Length
        ? text[word.Length..].Trim() : text.Trim();

    [GeneratedRegex(
        @"(?<![\w/.@£&-])(?<ref>(?:(?:[A-Z]{2,9} (?=(?:FOI|EIR|RFI|FOISA|IR)\b))?[A-Z][A-Za-z&]{0,9}"
            + @"(?:[/-][A-Z][A-Za-z]{0,5}){0,3}[ /:-]{0,2})?[0-9]{2,}(?:[/-][A-Z0-9]{1,10}){0,4}"
            + @"(?:-[a-z]{1,4}\b)?"
        + @"|[A-Z][A-Za-z]{1,9}(?:[/-][A-Z][A-Za-z]{0,5}){1,3}[/-][0-9]|[A-Z]{2,9} [0-9](?:[/-][0-9]{1,6}){1,4}"
        + @"|[A-Z][A-Za-z]{0,9}[0-9]{1,4}[/-][0-9]{2,10}(?:[/-][0-9]+)?|[0-9]{1,6}[/-][0-9]{2,6})(?![\w£])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(
        @"^(?:19|20)\d\d$|^(?:19|20)\d\d[/-]\d\d$|^(?:19|20)\d\d[/-](?:19|20)\d\d$|^\d{1,4}$|^0\d{3,4}(?:-\d+)*$"
        + @"|^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}$"
        + @"|^\d{4}-\d\d-\d\d$|^[A-Z]{1,2}\d{1,2}[A-Z]?$|^S\d+$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Ordinary();

    // "Mariners 14", "Year 12": a word of the language and a number.
    [GeneratedRegex(@"^[A-Z][a-z]+ \d+$")]
    private static partial Regex OrdinaryWord();

    [GeneratedRegex(@"(?:19|20)\d\d|\b\d\d[/-]\d")]
    private static partial Regex Years();
}
