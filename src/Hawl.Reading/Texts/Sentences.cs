using Hawl.Mail.Bodies;
using Hawl.Reading.Cues;
using Hawl.Reading.Questions;

namespace Hawl.Reading.Texts;

// Divides a reply into paragraphs and these into sentences, each with its mood and the role of its lines.
internal static class Sentences
{
    private const int FullLine = 45;
    private const int LongestLettered = 14;

    // What goes on for longer is cut at a blank: no writer's sentence does.
    private const int LongestSentence = 4_000;

    public static List<Sentence> Of(ReplyText reply)
    {
        var sentences = new List<Sentence>();
        var paragraph = 0;
        ReplyLine? before = null;
        var start = -1;
        foreach (var line in reply.Lines.Where(line => line.Role != LineRole.PageMark))
        {
            if (before is not null && !GoesOn(before, line))
            {
                sentences.AddRange(Within(reply, new Span(start, before.End), before.Role, paragraph++));
                start = -1;
            }

            start = start < 0 ? line.Start : start;
            before = line;
        }

        if (before is not null)
        {
            sentences.AddRange(Within(reply, new Span(start, before.End), before.Role, paragraph));
        }

        return Standing.Marked(sentences);
    }

    // The sentences of a stretch of one paragraph.
    public static IEnumerable<Span> Split(string text, Span span)
    {
        var start = span.Start;
        for (var at = span.Start; at < span.End; at++)
        {
            var ends = text[at] == '\t' || (text[at] == '\n' && at + 1 < span.End && text[at + 1] == '\n')
                || (at - start >= LongestSentence && char.IsWhiteSpace(text[at]))
                || (text[at] is '.' or '?' or '!' && IsEnd(text, start, at, span.End));
            if (!ends && at + 1 < span.End)
            {
                continue;
            }

            var end = at + 1;
            while (ends && end < span.End && text[end] is ')' or '"' or '”' or '\'' or '’')
            {
                end++;
            }

            var trimmed = Trimmed(text, new Span(start, end));
            if (trimmed.Length > 0)
            {
                yield return trimmed;
            }

            start = end;
            at = end - 1;
        }
    }

    public static Span Trimmed(string text, Span span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] == '>'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == '>'))
        {
            end--;
        }

        return new Span(start, end);
    }

    // Whether a line continues the paragraph of the line before it.
    public static bool GoesOn(ReplyLine before, ReplyLine line)
    {
        if (line.Block.AfterBlank || line.Role != before.Role || line.Part != before.Part || line.Block.Kind != BlockKind.Line
            || before.Block.Kind != BlockKind.Line || line.Text.Length == 0)
        {
            return false;
        }

        var wasFull = before.Indent + before.Text.Length >= FullLine && !before.Text.EndsWith(':');
        var isItem = ItemMarker.At(line.Text) is { IsPlain: false } && !StartsSmallWord(line.Text)
            && !(wasFull && IsCutNumber(before.Text, line.Text));
        return !isItem && (wasFull || (char.IsLower(line.Text[0]) && !before.Text.EndsWith('?')));
    }

    // "of which there are" and then "23. In 2022": a number that ends a sentence.
    private static bool IsCutNumber(string before, string line) =>
        char.IsAsciiDigit(line[0]) && char.IsLetter(before[^1])
            && PlainWords.Of(before.AsSpan(Math.Max(0, before.Length - 12))).Has("unfinishedLast");

    private static bool StartsSmallWord(string text) => text.Length > 2 && char.IsLower(text[0]) && char.IsLower(text[1]) && text[2] == ' ';

    private static IEnumerable<Sentence> Within(ReplyText reply, Span paragraph, LineRole role, int number) =>
        Split(reply.Text, paragraph).Select(span =>
        {
            var plain = Contractions.WrittenOut(PlainWords.Of(reply.Of(span)));
            return new Sentence(span, plain, role, number) { Mood = Moods.Of(plain) };
        });

    private static bool IsEnd(string text, int start, int at, int limit)
    {
        if (at + 1 >= limit)
        {
            return true;
        }

        var next = at + 1;
        while (next < limit && text[next] is ')' or '"' or '”' or '\'' or '’')
        {
            next++;
        }

        if (next < limit && !char.IsWhiteSpace(text[next]))
        {
            return false;
        }

        while (next < limit && (char.IsWhiteSpace(text[next]) || text[next] is '>' or '"' or '“' or '(' or '‘' or '['))
        {
            next++;
        }

        var beginsAnew = next >= limit || char.IsUpper(text[next]) || char.IsDigit(text[next]) || !char.IsLetter(text[next]);
        return beginsAnew && !(text[at] == '.' && IsShortened(text, start, at, next < limit ? text[next] : ' ')
            && !IsLastOfName(text, start, at, next));
    }

    // "Our supplier is Bervie Ltd. The price is withheld": what is cut short ends a name, and another sentence begins.
    private static bool IsLastOfName(string text, int start, int at, int next) =>
        PlainWords.Of(text.AsSpan()[Math.Max(start, at - LongestLettered)..at]).Has("shortAtEndLast")
            && PlainWords.Of(text.AsSpan(next, Math.Min(LongestLettered, text.Length - next))).Has("sentenceOpensFirst");

    // "Health and Safety at Work etc. Act 1974"
    private static bool IsInTitle(string word, string text, int at) => word.ToLowerInvariant().Has("shortBeforeActWhole")
        && PlainWords.Of(text.AsSpan(at + 1, Math.Min(LongestLettered, text.Length - at - 1))).Has("actWordFirst");

    // "no. 5", "s. 40", "Dr. Amin", "P. Wright", "1. How many": a full stop that ends no sentence.
    private static bool IsShortened(string text, int start, int at, char next)
    {
        var from = at;
        while (from > start && (char.IsLetterOrDigit(text[from - 1]) || text[from - 1] == '.'))
        {
            from--;
        }

        var word = text[from..at];
        if (word.Length == 0)
        {
            return false;
        }

        var isFirst = string.IsNullOrWhiteSpace(text[start..from]);
        return IsInTitle(word, text, at) || (isFirst && word.Length <= 3 && (word.All(char.IsAsciiDigit) || word.Length == 1))
            || (word.Length == 1 && char.IsUpper(word[0]) && char.IsUpper(next)
                && !PlainWords.Of(text.AsSpan(Math.Max(start, from - LongestLettered), from - Math.Max(start, from - LongestLettered)))
                    .Has("letteredLast"))
            || (char.IsDigit(next) ? word.ToLowerInvariant().Has("shortBeforeNumberWhole") : word.ToLowerInvariant().Has("shortWhole"));
    }
}
