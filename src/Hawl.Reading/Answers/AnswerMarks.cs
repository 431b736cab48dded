using System.Text.RegularExpressions;
using Hawl.Reading.Cues;
using Hawl.Reading.Questions;
using Hawl.Reading.Texts;
using Hawl.Reading.Values;

namespace Hawl.Reading.Answers;

// "Answer:", "Response -", "A:" before an answer.
internal static partial class AnswerMarks
{
    private const int Longest = 40;
    private const int LongestEcho = 90;
    private const int LongestTitle = 70;
    private const int MostEchoWords = 8;

    public static Span Skip(string text, Span span)
    {
        var head = text.Substring(span.Start, Math.Min(Longest, span.Length)).ToLowerInvariant();
        var mark = head.Find("answerMarkFirst");
        mark = mark.Success ? mark : head.Find("grantedFirst");
        mark = mark.Success ? mark : Initials().Match(text, span.Start, Math.Min(Longest, span.Length));
        return mark.Success && mark.Length < span.Length ? Sentences.Trimmed(text, new Span(span.Start + mark.Length, span.End)) : span;
    }

    // Where a line within begins with such a mark, what stands above it is the question in the authority's words.
    public static Span SkipParaphrase(string text, Span span)
    {
        for (var at = span.Start; at >= 0 && at < span.End; at = Next(text, at, span.End))
        {
            var rest = Sentences.Trimmed(text, new Span(at, span.End));
            if (Skip(text, rest) is var skipped && skipped != rest)
            {
                return skipped;
            }
        }

        return span;
    }

    // "Q4", "You asked:" at the end belong to the question below.
    public static Span WithoutNextHeading(string text, Span span)
    {
        for (var line = LastLine(text, span); line.Length > 0 && line.Start > span.Start && line.Length <= Longest
            && PlainWords.Of(text.AsSpan(line.Start, line.Length)).Has("askedMarkWhole"); line = LastLine(text, span))
        {
            span = Sentences.Trimmed(text, span with { End = line.Start });
        }

        return span;
    }

    // Without the words of the question, where they stand first as they were asked.
    public static Span SkipAsked(string text, Span span, Question question)
    {
        var asked = question.Text.TrimEnd('?', '.', ':', ' ');
        var here = Sentences.Trimmed(text, span);
        return string.Compare(text, here.Start, asked, 0, asked.Length, StringComparison.OrdinalIgnoreCase) == 0
            && here.Length > asked.Length && char.IsWhiteSpace(text[here.Start + asked.Length])
            ? Sentences.Trimmed(text, here with { Start = here.Start + asked.Length }) : SkipEcho(text, here, question);
    }

    // "Number of agencies used: 23", "The cap – £55": what stands before the mark says again what was asked.
    public static Span SkipEcho(string text, Span span, Question question)
    {
        var end = text.IndexOf('\n', span.Start, span.Length) is var line && line < 0 ? span.End : line;
        if (end < span.End && (end - span.Start <= LongestTitle || text[end - 1] is '?' or ':')
            && IsEcho(PlainWords.Of(text.AsSpan(span.Start, end - span.Start)), question))
        {
            return Sentences.Trimmed(text, span with { Start = end });
        }

        var mark = Echo().Match(text, span.Start, Math.Min(end - span.Start, LongestEcho));
        if (!mark.Success || mark.Index + mark.Length >= span.End)
        {
            return span;
        }

        return IsEcho(PlainWords.Of(text.AsSpan(span.Start, mark.Index - span.Start)), question)
            ? Sentences.Trimmed(text, span with { Start = mark.Index + mark.Length }) : span;
    }

    // Few words, most of them the question's, that say nothing themselves.
    private static bool IsEcho(string head, Question question)
    {
        var words = ContentWords.Of(head);
        return !head.Has("yesFirst") && !head.Has("noFirst") && !head.Has("noneFirst") && words.Count is > 0 and <= MostEchoWords
            && !head.EndsWith('.') && !head.EndsWith(',') && Values(head).All(Values(question.Text).Contains)
            && words.Count(ContentWords.Of(question.Text).Contains) * 2 >= words.Count;
    }

    private static List<string> Values(string text) => [.. NumberReader.Find(text).Select(number => number.Value)];

    // Where the words under a label are set in two ways, those set otherwise at the end of the line are the answer.
    public static Span SkipStyled(ReplyLine line, Span span)
    {
        var runs = line.Block.Runs.Where(run => run.Text.Any(char.IsLetterOrDigit)).ToList();
        if (line.Block.Cells.Count > 0 || runs.Count < 2 || runs[^1].Style == runs[0].Style
            || runs.SkipWhile(run => run.Style == runs[0].Style).Any(run => run.Style != runs[^1].Style))
        {
            return span;
        }

        var answer = runs.Where(run => run.Style == runs[^1].Style).Sum(run => run.Text.Length);
        var start = line.End - answer;
        return start > span.Start && start < span.End ? span with { Start = start } : span;
    }

    private static Span LastLine(string text, Span span)
    {
        var trimmed = Sentences.Trimmed(text, span);
        return trimmed.Length == 0 ? trimmed
            : trimmed with { Start = Math.Max(trimmed.Start, text.LastIndexOf('\n', trimmed.End - 1, trimmed.Length) + 1) };
    }

    // "PK: 97": who of the authority says it.
    [GeneratedRegex(@"\G(?:\p{Lu}{2,3}:|\[(?!YES|NO|NIL|OES|NAC|DO|NA)\p{Lu}{2,4}\]:?)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();

    [GeneratedRegex(@"\s*[:=]\s+|\s[–-]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Echo();

    private static int Next(string text, int at, int end) => text.IndexOfAny(['\n', '\t'], at, end - at) is var next && next < 0 ? -1
        : next + 1;
}
