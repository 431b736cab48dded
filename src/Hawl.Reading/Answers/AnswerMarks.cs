using Hawl.Reading.Cues;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// "Answer:", "Response -", "A:" before an answer.
internal static class AnswerMarks
{
    private const int Longest = 40;

    public static Span Skip(string text, Span span)
    {
        var head = text.Substring(span.Start, Math.Min(Longest, span.Length)).ToLowerInvariant();
        var mark = head.Find("answerMarkFirst");
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

    private static int Next(string text, int at, int end) => text.IndexOfAny(['\n', '\t'], at, end - at) is var next && next < 0 ? -1
        : next + 1;
}
