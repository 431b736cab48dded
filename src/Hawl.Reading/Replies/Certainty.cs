using Hawl.Reading.Answers;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Replies;

// How sure kind and outcome are: less without a sentence that says it, and where answers were found in uncertain ways.
internal static class Certainty
{
    public static double Of(ReplyKind kind, Sentence? why, ReplyOutcome? outcome, IReadOnlyList<Answer> answers)
    {
        var sure = kind switch
        {
            ReplyKind.Other => 0.5,
            ReplyKind.DeliveryFailure or ReplyKind.AutoReply => 0.95,
            ReplyKind.Decision or ReplyKind.ReviewOutcome => outcome is null ? 0.5 : 0.9,
            _ => 0.9,
        };
        var open = answers.Count == 0 ? 0 : answers.Count(answer => answer.Type == AnswerType.Unanswered) / (double)answers.Count;
        return Math.Round(sure - (why is null ? 0.05 : 0) - (0.3 * open), 2);
    }
}
