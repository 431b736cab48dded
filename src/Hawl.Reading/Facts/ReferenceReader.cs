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
    private const int LongLine = 60;
    private const int EnoughWeight = 2;
    private const int ShownWords = 2;
    private const int MostAgain = 3;
    private static readonly char[] _around = [.. " .,:;()[]{}#*|-–"];

    private readonly HashSet<string> _asked;
    private readonly List<(string Text, int Weight, int Less)> _candidates = [];
    private readonly Dictionary<string, int> _again = new(StringComparer.Ordinal);

    private readonly ReplyText _reply;
    private readonly Dictionary<ReplyLine, int> _lines;
    private string _above = "";

    private ReferenceReader(ReplyContext context)
    {
        _asked = ContentWords.Of(context.Letter.Text);
        _reply = context.Reply;
        _lines = _reply.Lines.Select((line, n) => (line, n)).ToDictionary(pair => pair.line, pair => pair.n);
    }

    public static string? Read(ReplyContext context)
    {
        var reader = new ReferenceReader(context);
        var lines = context.Reply.Lines.Where(line => line.Part is null).ToList();
        var own = 0;
        foreach (var line in lines.Where(line => line.Role is LineRole.Own or LineRole.PageMark))
        {
            reader.Weigh(line, own++ < HeadLines ? 2 : 0);
        }

        foreach (var line in lines.Where(line => line.Role == LineRole.Tail && line.Text.Any(char.IsAsciiLetterUpper)))
        {
            reader.WeighTail(line);
        }

        reader.Weigh(context.Reply.Subject, 3);
        var found = reader.Heaviest() ?? InAttachment(context) ?? InQuotation(context, lines) ?? InAddress(lines);
        return found is null ? null : reader.Printed(found, context);
    }

    // Below a short note stands the earlier message, with the number in it; what the letter itself says is not looked at.
    private static string? InQuotation(ReplyContext context, List<ReplyLine> lines)
    {
        var reader = new ReferenceReader(context);
        foreach (var line in lines.Where(line => line.Role == LineRole.Quoted))
        {
            reader.WeighTail(line);
        }

        reader._candidates.RemoveAll(one => context.Letter.Text.Contains(one.Text, StringComparison.Ordinal));
        return reader.Heaviest();
    }

    private static string? InAddress(List<ReplyLine> lines) =>
        lines.Where(line => line.IsOwn).Select(line => ReferenceForms.InAddress(line.Text).Groups["ref"].Value)
            .FirstOrDefault(one => one.Length > 3 && one.Any(char.IsAsciiLetterUpper) && one.Any(char.IsAsciiDigit));

    // The law before a number is part of it ("FOI OHP/0621"), unless the number is named without it, or the law stands there in two
    // languages ("RhG / FOI 23-402"); the mark of a review after it is not.
    private string Printed(string found, ReplyContext context)
    {
        var lines = context.Reply.Lines;
        var isNamed = ReferenceForms.AfterLaw(found) is { } rest
            && (lines.Any(line => IsAfter(line.Text, rest, "namedReferenceLast") || IsAfter(line.Text, found, "lawBesideLast"))
                || (lines.Any(line => IsAfter(line.Text, rest, "lawHereLast"))
                    && lines.Any(line => IsAfter(line.Text, rest, "lawThereLast")))
                || (rest.Any(char.IsAsciiLetterUpper) && lines.Any(line => IsAfter(line.Text, rest, "replyToLast"))));
        return ReferenceForms.OfRequest(isNamed ? ReferenceForms.AfterLaw(found) ?? found : found);
    }

    private bool IsAfter(string line, string text, string cue) => line.IndexOf(text, StringComparison.Ordinal) is >= 0 and var at
        && Before(line, at).Has(cue);

    // What a covering mail does not say stands at the head of the letter that came with it.
    private static string? InAttachment(ReplyContext context)
    {
        var reader = new ReferenceReader(context);
        foreach (var line in context.Reply.Lines.Where(line => line.Part is not null && line.IsOwn).Take(HeadLines))
        {
            reader.Weigh(line, 1);
        }

        return reader.Heaviest();
    }

    private string? Heaviest()
    {
        var best = _candidates.Where(one => one.Weight > EnoughWeight)
            .OrderByDescending(one => one.Weight - one.Less + Math.Min(MostAgain, _again[one.Text])).FirstOrDefault();
        return best.Text;
    }

    private void Weigh(ReplyLine line, int place)
    {
        _above = Above(line);
        Weigh(line.Text, place);
        _above = "";
    }

    // A long line runs on into the next of its paragraph.
    private string Above(ReplyLine line) => _lines.TryGetValue(line, out var at) && at > 0 && !line.Block.AfterBlank
        && _reply.Lines[at - 1] is { Text.Length: > LongLine } above && above.Role == line.Role ? above.Text[^LookBack..] : "";

    private void Weigh(string words, int place)
    {
        foreach (var (match, line) in Found(words))
        {
            Add(match, line, place);
        }
    }

    // What looks like a number, and whatever is named as one, if it holds more than what looks like one inside it.
    private IEnumerable<(Match Match, string Line)> Found(string words)
    {
        var line = words.Replace('\u00A0', ' ');
        var forms = ReferenceForms.In(line).ToList();
        var named = ReferenceForms.Loose(line).Where(one => !forms.Exists(form => IsInside(one, form))
            && (Before(line, one.Index).Has("namedReferenceLast") || IsAfterRequest(line, one))).ToList();
        return forms.Where(form => !named.Exists(one => IsInside(form, one))).Concat(named).OrderBy(one => one.Index)
            .Select(one => (one, line));
    }

    private static bool IsInside(Match one, Match other) =>
        other.Index <= one.Index && one.Index + one.Length <= other.Index + other.Length;

    // Below the greeting only what is a line by itself, or is named; of an earlier message also what begins a line.
    private void WeighTail(ReplyLine tail)
    {
        _above = Above(tail);
        foreach (var (match, line) in Found(tail.Text))
        {
            var before = Before(line, match.Index);
            if ((tail.Role == LineRole.Quoted && match.Index == 0 && line.Length < LookBack)
                || before.Has("givenReferenceLast") || before.Has("namedReferenceLast")
                || (before.Has("requestLast") && match.Value.IndexOfAny(['/', '-']) > 0)
                || (match.Value.Any(char.IsAsciiLetter)
                    && (match.Value.Length == line.Trim(_around).Length || before.Has("ownReferenceLast"))))
            {
                Add(match, line, 0);
            }
        }

        _above = "";
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
        var isNamed = before.Has("referenceLast") || before.Has("namedReferenceLast");
        var weight = place + (isNamed ? 6 : before.Has("oursLast") ? 3 : 0)
            + (before.Has("requestLast") ? 3 : 0) + (text.Any(char.IsLetter) ? 2 : 0)
            + (ReferenceForms.HasYear(text) ? 1 : 0) + (isWhole ? 3 : 0) + (!isWhole && StandsAlone(line, start, text.Length) ? 2 : 0)
            + (ReferenceForms.NamesLaw(text) ? 2 : 0) - (before.Has("otherReferenceLast") && !before.Has("givenReferenceLast") ? 20 : 0)
            - (ReferenceForms.IsOrdinaryWord(text) && !isNamed ? 4 : 0)
            - (before.Has("searchedFileLast") ? 9 : before.Has("fileReferenceLast") ? 4 : 0)
            + (EndsInBrackets(line, start, text.Length) ? 3 : 0) + (PlainWords.Of(line).Has("headlineFirst") ? 3 : 0)
            - (IsQuoted(line, start) ? 2 : 0)
            - (ReferenceForms.IsOfTribunal(text) && !IsOfLaw(text) && !before.Has("ownReferenceLast") ? 8 : 0)
            + (ContentWords.Of(line).Count(_asked.Contains) >= ShownWords ? 1 : 0);
        var isClosed = PlainWords.Of(line.AsSpan(start + text.Length)).Has("referenceClosedFirst");
        _candidates.Add((text, weight, before.Has("reviewReferenceLast") || isClosed || ReferenceForms.IsOfRegister(text) ? 5 : 0));
        _again[text] = _again.TryGetValue(text, out var times) ? times + 1 : 0;
    }

    // "Request 4417/24", "Case 77120": the word before the number is none of it.
    private static (string Text, int Start) Bare(Match match)
    {
        var text = match.Groups["ref"].Value;
        var label = PlainWords.Of(text).Find("referenceWordFirst");
        return label.Success && label.Length < text.Length && text[label.Length] != '-'
            ? (text[label.Length..].Trim(), match.Index + label.Length) : (text.Trim(), match.Index);
    }

    private string Before(string line, int at)
    {
        var before = line[Math.Max(0, at - LookBack)..at];
        return PlainWords.Of(before.Length < LookBack && _above.Length > 0 ? $"{_above} {before}" : before);
    }

    // "They are in the post. QBC-1190. You can appeal": a sentence that is nothing else.
    private static bool StandsAlone(string line, int start, int length)
    {
        var before = line[..start].TrimEnd();
        var after = line[(start + length)..].TrimStart();
        return (before.Length == 0 || before[^1] is '.' or '(' or '[' or '|' or '\t')
            && (after.Length == 0 || after[0] is '.' or ')' or ']' or '|');
    }

    // "Your application for access to documents (CS/R/2023/44)"
    private static bool IsAfterRequest(string line, Match match) => EndsInBrackets(line, match.Index, match.Length)
        && match.Value.Any(char.IsAsciiLetterUpper) && match.Value.IndexOfAny(['/', '-', '(']) > 0
        && PlainWords.Of(line).Has("requestWord");

    // "Pier at Moss Bank (EIR/2024/0093)"
    private static bool EndsInBrackets(string line, int start, int length) =>
        start > 0 && line[start - 1] is '(' or '[' && line.AsSpan(start + length).TrimEnd() is [')' or ']'];

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
        var isNamed = !hasLetters && (before.Has("ownReferenceLast") || before.Has("namedReferenceLast")
            || (text.Length > 3 && before.Has("requestLast")));
        return after is '@' or '%' || IsPhone(text, line, match)
            || (ReferenceForms.IsOrdinary(text) && !(isNamed && (IsNumber(text) || before.Has("bookNumberLast")))
                && !(hasLetters && text.Contains('-', StringComparison.Ordinal)
                    && (before.Has("namedReferenceLast") || (line.Trim(_around) == text && !text.Any(char.IsAsciiLetterLower)))))
            || (PlainWords.Of(text).Has("ordinaryReferenceFirst")
                && !(before.Has("ownReferenceLast") && !text.Any(char.IsAsciiLetterLower)))
            || (after == ':' && ReferenceForms.IsInitialled(text))
            || (!hasLetters && text.Length < 3 && PlainWords.Of(line.AsSpan(end)).TrimStart().Has("ordinaryReferenceFirst"))
            || before.EndsWith('£') || (!hasLetters && match.Index > 0 && line[match.Index - 1] == '.')
            || (!hasLetters && before.Has("phoneLast"))
            || (!isNamed && !IsOfLaw(text) && !before.Has("referenceLast")
                && before.Has(hasLetters ? "noLetteredReferenceLast" : "noReferenceLast"))
            || (after == '.' && end + 1 < line.Length && char.IsAsciiLetterOrDigit(line[end + 1]))
            || (match.Index > 0 && line[match.Index - 1] is '/' or '@');
    }

    private static bool IsOfLaw(string text) => ReferenceForms.NamesLaw(text) && text.IndexOfAny(['/', '-']) > 0;

    // "01632 960118": one half follows or comes before the other.
    private static bool IsPhone(string text, string line, Match match)
    {
        var digits = text.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz: "]);
        var after = line.AsSpan(match.Index + match.Length);
        var before = line.AsSpan(0, match.Index).TrimEnd([' ', ')']);
        return (digits.StartsWith('0') && after is [' ', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', ..])
            || (digits.Length == text.Length && before.Length < match.Index
                && before is [.., >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9']);
    }

    // "case no. 417", "request 0092", "reference 24-09"; no year, no day.
    private static bool IsNumber(string text) => text.Length > 2 && !(text.Length == 4 && text[..2] is "19" or "20")
        && text.Count(letter => letter is '/' or '-') < 2;
}
