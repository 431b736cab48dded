using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// "See the note below", and further down one paragraph that is headed "Note": it is the answer.
internal static class NotePairing
{
    public static List<AnswerPassage> Pair(ReplyContext context, IReadOnlyList<AnswerPassage> waiting)
    {
        var pointing = waiting.Where(passage => PlainWords.Of(context.Reply.Of(passage.Span)).Has("pointsAtNote"))
            .DistinctBy(passage => passage.Questions[0]).ToList();
        var heads = context.Own.Where(one => one.Plain.Has("noteHeadFirst")).ToList();
        if (pointing is not [var only] || heads is not [var head] || head.Span.Start < only.Span.End)
        {
            return [];
        }

        var end = context.Own.Where(one => one.Paragraph == head.Paragraph).Max(one => one.Span.End);
        var start = head.Span.Start + context.Reply.Of(head.Span).ToLowerInvariant().Find("noteHeadFirst").Length;
        var span = Sentences.Trimmed(context.Reply.Text, new Span(start, end));
        return span.Length == 0 ? [] : [only with { Span = span }];
    }
}
