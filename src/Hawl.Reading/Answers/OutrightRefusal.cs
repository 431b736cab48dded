using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// Where the sentence that tells of a refusal does not say under what, the next of its like that does.
internal static class OutrightRefusal
{
    public static Sentence Of(ReplyContext context, Sentence proof, AnswerType? type) => type != AnswerType.Refused
        || proof.Plain.Has("provisionNamed") || EveryQuestion.IsNamed(context, proof) ? proof
        : context.Actual.FirstOrDefault(one => one.Span.Start > proof.Span.Start && one.Plain.Has("provisionNamed")
            && !one.Plain.Has("noticeGiven") && one.Plain.Has("refusesOutright") && AnswerCues.Refuses(one.Plain)) ?? proof;
}
