using Hawl.Reading.Cues;
using Hawl.Reading.Replies;

namespace Hawl.Reading.Answers;

// "N/A for the rest of this question", "remainder of 3 not applicable": the parts of the question above that have no answer yet.
internal static class RestPairing
{
    private const double Sure = 0.9;

    public static List<AnswerPassage> Pair(
        ReplyContext context, QuestionIndex index, IReadOnlyList<AnswerPassage> passages, IReadOnlyList<int> open)
    {
        var found = new List<AnswerPassage>();
        foreach (var sentence in context.Actual.Where(one => one.Plain.Has("restAway")))
        {
            var above = passages.Where(passage => passage.Span.Start <= sentence.Span.Start).MaxBy(passage => passage.Span.Start);
            var top = above is null ? null : index.Tops.FirstOrDefault(top => top.Contains(above.Questions[^1]));
            var rest = top?.Where(open.Contains).ToList() ?? [];
            if (rest.Count > 0)
            {
                found.Add(new AnswerPassage(rest, sentence.Span, AnswerOrigin.Grouped)
                { Read = new ReadAnswer(AnswerType.NotApplicable, null, sentence.Span, Sure) });
            }
        }

        return found;
    }
}
