using System.Text.RegularExpressions;
using Hawl.Reading.Answers;
using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Facts;

// The authority's number for the request: named as one, on a line or in a sentence of its own, near the top, at the very end, or in the
// subject. Every candidate is weighed; the heaviest wins, of two the first.
internal sealed class ReferenceReader
{
    private const int HeadLines = 12;
    private const int LookBack = 60;
    private const int EnoughWeight = 2;
    private const int ShownWords = 2;
    private const int MostAgain = 3;
    private static readonly char[] _around = [.. " .,:;()[]{}#*|-–"];

    private readonly HashSet<string> _asked;
    private readonly List<(string Text, int Weight)> _candidates = [];
    private readonly Dictionary<string, int> _again = new(StringComparer.Ordinal);

    private ReferenceReader(ReplyContext context) => _asked = ContentWords.Of(context.Letter.Text);

    public static string? Read(ReplyContext context)
    {
        var reader = new ReferenceReader(context);
        var lines = context.Reply.Lines.Where(line => line.Part is null).ToList();
        var own = 0;
        foreach (var line in lines.Where(line => line.Role is LineRole.Own or LineRole.PageMark))
        {
            reader.Weigh(line.Text, own++ < HeadLines ? 2 : 0);
        }

        foreach (var line in lines.Where(line => line.Role == LineRole.Tail && line.Text.Any(char.IsAsciiLetterUpper)))
        {
            reader.WeighTail(line.Text);
        }

        reader.Weigh(context.Reply.Subject, 3);
        return reader.Heaviest() ?? InAttachment(context);
    }

    // What a covering mail does not say stands at the head of the letter that came with it.
    private static string? InAttachment(ReplyContext context)
    {
        var reader = new ReferenceReader(context);
        foreach (var line in context.Reply.Lines.Where(line => line.Part is not null && line.IsOwn).Take(HeadLines))
        {
            reader.Weigh(line.Text, 1);
        }

        return reader.Heaviest();
    }

    private string? Heaviest()
    {
        var best = _candidates.Where(one => one.Weight > EnoughWeight)
            .OrderByDescending(one => one.Weight + Math.Min(MostAgain, _again[one.Text])).FirstOrDefault();
        return best.Text;
    }

    private void Weigh(string line, int place)
    {
        foreach (var match in ReferenceForms.In(line))
        {
            Add(match, line, place);
        }
    }

    // Below the greeting only what is a line by itself, or is named.
    private void WeighTail(string line)
    {
        foreach (var match in ReferenceForms.In(line))
        {
            var before = Before(line, match.Index);
            if (before.Has("givenReferenceLast") || (match.Value.Any(char.IsAsciiLetter)
                && (match.Value.Length == line.Trim(_around).Length || before.Has("ownReferenceLast"))))
            {
                Add(match, line, 0);
            }
        }
    }

    private void Add(Match match, string line, int place)
    {
        var (text, start) = Bare(match);
        var before = Before(line, start);
        if (IsOther(text, before, line, match))
        {
            return;
        }

        var isWhole = text.Length == line.Trim(_around).Length;
        var weight = place + (before.Has("referenceLast") ? 6 : 0) + (before.Has("requestLast") ? 3 : 0) + (text.Any(char.IsLetter) ? 2 : 0)
            + (ReferenceForms.HasYear(text) ? 1 : 0) + (isWhole ? 3 : 0) + (!isWhole && StandsAlone(line, start, text.Length) ? 2 : 0)
            + (ReferenceForms.NamesLaw(text) ? 2 : 0) - (before.Has("otherReferenceLast") && !before.Has("givenReferenceLast") ? 20 : 0)
            - (ReferenceForms.IsOrdinaryWord(text) && !before.Has("referenceLast") ? 4 : 0)
            - (IsQuoted(line, start) ? 2 : 0) - (ReferenceForms.IsOfTribunal(text) && !before.Has("ownReferenceLast") ? 8 : 0)
            + (ContentWords.Of(line).Count(_asked.Contains) >= ShownWords ? 1 : 0);
        _candidates.Add((text, weight));
        _again[text] = _again.TryGetValue(text, out var times) ? times + 1 : 0;
    }

    // "Request 4417/24", "Case 77120": the word before the number is none of it.
    private static (string Text, int Start) Bare(Match match)
    {
        var text = match.Groups["ref"].Value;
        var label = PlainWords.Of(text).Find("referenceWordFirst");
        return label.Success && label.Length < text.Length
            ? (text[label.Length..].Trim(), match.Index + label.Length) : (text.Trim(), match.Index);
    }

    private static string Before(string line, int at) => PlainWords.Of(line.AsSpan(Math.Max(0, at - LookBack), Math.Min(at, LookBack)));

    // "They are in the post. QBC-1190. You can appeal": a sentence that is nothing else.
    private static bool StandsAlone(string line, int start, int length)
    {
        var before = line[..start].TrimEnd();
        var after = line[(start + length)..].TrimStart();
        return (before.Length == 0 || before[^1] is '.' or '(' or '[' or '|' or '\t')
            && (after.Length == 0 || after[0] is '.' or ')' or ']' or '|');
    }

    // 'headed "FOI 3381 - decision"': the name of another mail.
    private static bool IsQuoted(string line, int start) => line.AsSpan(0, start).IndexOfAny('"', '“') >= 0
        && line.AsSpan(0, start).Count('"') + line.AsSpan(0, start).Count('“') > line.AsSpan(0, start).Count('”')
        && (line.AsSpan(0, start).Count('"') % 2 == 1 || line.AsSpan(0, start).Count('“') > line.AsSpan(0, start).Count('”'));

    // Sections, questions, dates, years, money, telephone numbers, names of files.
    private static bool IsOther(string text, string before, string line, Match match)
    {
        var end = match.Index + match.Length;
        var after = end < line.Length ? line[end] : ' ';
        var hasLetters = text.Any(char.IsLetter);
        var isNamed = !hasLetters && (before.Has("ownReferenceLast") || (text.Length > 3 && before.Has("requestLast")));
        return after is '@' or '%' || (ReferenceForms.IsOrdinary(text) && !(isNamed && IsNumber(text)))
            || PlainWords.Of(text).Has("ordinaryReferenceFirst")
            || (after == ':' && ReferenceForms.IsInitialled(text))
            || before.EndsWith('£') || (!hasLetters && match.Index > 0 && line[match.Index - 1] == '.')
            || (!hasLetters && before.Has("phoneLast"))
            || (!isNamed && before.Has(hasLetters ? "noLetteredReferenceLast" : "noReferenceLast") && !before.Has("referenceLast"))
            || (after == '.' && end + 1 < line.Length && char.IsAsciiLetterOrDigit(line[end + 1]))
            || before.EndsWith('/') || before.EndsWith('@');
    }

    // "case no. 417", "request 0092", "reference 24-09"; no year, no day.
    private static bool IsNumber(string text) => text.Length > 2 && !(text.Length == 4 && text[..2] is "19" or "20")
        && text.Count(letter => letter is '/' or '-') < 2;
}
