using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// Answers under the numbers of the questions, which are not repeated: "3.", "Q3", "Questions 3 to 6", "a)" within 2.
internal static class NumberedPairing
{
    public static List<AnswerPassage> Pair(ReplyContext context, QuestionIndex index)
    {
        var marks = NumberMarks.Find(context, index);
        var found = new List<AnswerPassage>();
        for (var n = 0; n < marks.Count; n++)
        {
            var isLast = n + 1 == marks.Count;
            var limit = isLast ? context.Reply.Text.Length : marks[n + 1].Label.Start;
            if (Words(context, marks[n], limit, isLast) is { Length: > 0 } span)
            {
                var answer = AnswerMarks.Skip(context.Reply.Text, AnswerMarks.SkipParaphrase(context.Reply.Text, span));
                found.Add(new AnswerPassage(marks[n].Questions, answer, marks[n].Questions.Count > 1 ? AnswerOrigin.Grouped
                    : AnswerOrigin.Numbered));
            }
        }

        return found;
    }

    private static Span? Words(ReplyContext context, NumberMark mark, int limit, bool isLast)
    {
        var (start, end) = (-1, -1);
        foreach (var line in context.Reply.LinesFrom(mark.Line.Start).TakeWhile(line => line.Start < limit))
        {
            var isHead = line == mark.Line;
            if (!isHead && (line.Role is LineRole.Quoted or LineRole.Disclaimer
                || (line.Role == LineRole.Tail && mark.Line.Role != LineRole.Tail)
                || (isLast && end >= 0 && line.Block.AfterBlank) || PlainWords.Of(line.Text).Has("standing")))
            {
                break;
            }

            var words = line.Role == LineRole.PageMark
                ? default
                : Sentences.Trimmed(context.Reply.Text, new Span(isHead ? mark.Label.End : line.Start, Math.Min(line.End, limit)));
            if (words.Length > 0)
            {
                (start, end) = (start < 0 ? words.Start : start, words.End);
            }
        }

        return start < 0 ? null : new Span(start, end);
    }
}
