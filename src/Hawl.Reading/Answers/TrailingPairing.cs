using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// Answers with the number of the question behind them: "we received 1,402 applications (question 1) and made 310 offers (question 2)".
internal static class TrailingPairing
{
    private const int MostInSentence = 20;

    public static List<AnswerPassage> Pair(ReplyContext context, QuestionIndex index)
    {
        var found = new List<AnswerPassage>();
        foreach (var sentence in context.Actual.Where(one => one.Plain.Has("trailingLabel")))
        {
            var start = sentence.Span.Start;
            for (var n = 0; n < MostInSentence; n++)
            {
                var rest = context.Reply.Of(sentence.Span with { Start = start }).ToLowerInvariant();
                if (rest.Find("trailingLabel") is not { Success: true } mark)
                {
                    break;
                }

                var answer = Sentences.Trimmed(context.Reply.Text, new Span(start, start + mark.Index));
                if (GroupLabel.At(mark.Value.Trim('(', ')')) is { Labels: [var (path, _)] } && index.At(path) is [var question]
                    && answer.Length > 0)
                {
                    found.Add(new AnswerPassage([question], answer, AnswerOrigin.Numbered));
                }

                start += mark.Index + mark.Length;
            }
        }

        return found;
    }
}
