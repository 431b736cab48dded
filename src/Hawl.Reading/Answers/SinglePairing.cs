using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Values;

namespace Hawl.Reading.Answers;

// The answer to a letter that asks one thing: the first sentence that says the like, even where it repeats no word of the question.
internal static class SinglePairing
{
    private const int LongestSentence = 300;

    public static List<AnswerPassage> Pair(ReplyContext context)
    {
        if (context.Letter.Questions is not [var question])
        {
            return [];
        }

        var expected = Expected.Of(question);
        var said = context.Actual.FirstOrDefault(one => one.Span.Length <= LongestSentence && !one.Plain.Has("opensFirst")
            && !one.Plain.Has("ack") && !one.Plain.Has("holding") && !one.Plain.Has("effort") && Fits(one.Plain, expected));
        return said is null ? [] : [new AnswerPassage([0], said.Span, AnswerOrigin.Reference)];
    }

    private static bool Fits(string plain, Expected expected) =>
        AnswerCues.IsNotHeld(plain)
        || (expected.YesNo ? plain.Has("yesFirst") || plain.Has("noFirst")
            : expected.Number ? NumberReader.Find(plain) is { Count: > 0 } numbers
                && (!expected.Money || numbers.Any(one => one.Unit is not null))
            : expected.Date && DateReader.Find(plain).Count > 0);
}
