using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// Sentences that keep something back, deny holding it or point to an earlier letter, and name in their middle the questions they speak of:
// "we hold no recorded information in response to questions 1, 2, 3 and 5", "nothing is held except for question 4".
internal static class NamedPairing
{
    private const int MostSentences = 300;
    private const int MostLabels = 12;
    private const int LeadLength = 40;

    public static List<AnswerPassage> Pair(ReplyContext context, QuestionIndex index, IReadOnlyList<int> open)
    {
        var found = new List<AnswerPassage>();
        foreach (var sentence in context.Actual.Where(Keeps).Take(MostSentences))
        {
            var questions = Named(context.Reply.Of(sentence.Span).Replace('\n', ' '), index).Where(open.Contains)
                .Except(found.SelectMany(passage => passage.Questions)).Order().ToList();
            if (questions.Count > 0)
            {
                found.Add(new AnswerPassage(questions, Reason(context, sentence), AnswerOrigin.Grouped) { IsWhole = true });
            }
        }

        return found;
    }

    private static bool Keeps(Sentence one) => !one.Plain.Has("opensFirst")
        && (AnswerCues.RefusesHere(one.Plain) || AnswerCues.IsNotHeld(one.Plain) || AnswerCues.IsNcnd(one.Plain)
            || one.Plain.Has("earlierSaid") || Stands(one));

    // "I do not uphold your complaint as to question 4": why not is told below it.
    private static bool Stands(Sentence one) => one.Plain.Has("reviewDenied") && one.Plain.Has("complaintWord");

    private static Span Reason(ReplyContext context, Sentence sentence) => !Stands(sentence) ? sentence.Span
        : sentence.Span with { End = context.Own.Last(one => one.Paragraph == sentence.Paragraph).Span.End };

    private static List<int> Named(string text, QuestionIndex index)
    {
        var named = new List<int>();
        var labels = 0;
        for (var at = 1; at < text.Length && labels < MostLabels; at++)
        {
            if (!char.IsWhiteSpace(text[at - 1]) || GroupLabel.At($"{text[at..Math.Min(text.Length, at + 80)]} ") is not { } label
                || !(label.HasWord || (label.Labels.Count > 1 && char.IsAsciiDigit(text[at]))))
            {
                continue;
            }

            labels++;
            var lead = PlainWords.Of(text.AsSpan()[Math.Max(0, at - LeadLength)..at]);
            var questions = LabelHead.Named(label, index);
            if (questions.Count > 0 && lead.Has("notThese"))
            {
                return [.. Enumerable.Range(0, index.Questions.Count).Except(questions)];
            }

            named.AddRange(lead.Has("inReplyTo") || lead.Has("youHadLast") || label.HasWord ? questions : []);
            at += Math.Max(0, label.Length - 2);
        }

        return [.. named.Distinct()];
    }
}
