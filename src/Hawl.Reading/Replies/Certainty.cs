using Hawl.Reading.Answers;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Replies;

// How sure kind and outcome are: less without a sentence that says it, where the sentences together are not like it, and where answers
// were found in uncertain ways.
internal static class Certainty
{
    private const double Likely = 0.6;
    private const double Doubtful = 0.3;

    public static double Of(ReplyKind kind, Sentence? why, double likely, ReplyOutcome? outcome, IReadOnlyList<Answer> answers)
    {
        var sure = kind switch
        {
            ReplyKind.Other => 0.5,
            ReplyKind.DeliveryFailure or ReplyKind.AutoReply => 0.95,
            ReplyKind.Decision or ReplyKind.ReviewOutcome => outcome is null ? 0.5 : 0.9,
            _ => 0.9,
        };
        var unlike = likely >= Likely ? 0 : likely >= Doubtful ? 0.1 : 0.2;
        var open = answers.Count == 0 ? 0 : answers.Count(answer => answer.Type == AnswerType.Unanswered) / (double)answers.Count;
        return Math.Round(sure - (why is null ? 0.05 : 0) - unlike - (0.3 * open), 2);
    }
}
