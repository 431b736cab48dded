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
    private const int LongestLabel = 80;

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

    // The questions that a sentence names; bare numbers only behind words that ask for them, unless several of them are enough.
    public static List<int> Named(string text, QuestionIndex index, bool isBareEnough = false)
    {
        var named = new List<int>();
        var labels = 0;
        for (var at = 1; at < text.Length && labels < MostLabels; at++)
        {
            if (!char.IsWhiteSpace(text[at - 1]) || Label(text[at..Math.Min(text.Length, at + LongestLabel)]) is not { } label
                || !(label.HasWord || (label.Labels.Count > 1 && (char.IsAsciiDigit(text[at]) || isBareEnough))))
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

            named.AddRange(lead.Has("inReplyTo") || lead.Has("youHadLast") || label.HasWord || isBareEnough ? questions : []);
            at += Math.Max(0, label.Length - 2);
        }

        return [.. named.Distinct()];
    }

    // "1, 3 and 4, the answers to which": the comma behind the last number ends the label.
    private static GroupLabel? Label(string text)
    {
        if (GroupLabel.At($"{text} ") is { } label)
        {
            return label;
        }

        var end = text.IndexOf(", ", StringComparison.Ordinal);
        while (end > 0 && end + 3 < text.Length && !(char.IsLetter(text[end + 2]) && char.IsLetter(text[end + 3])))
        {
            end = text.IndexOf(", ", end + 1, StringComparison.Ordinal);
        }

        return end > 0 ? GroupLabel.At($"{text[..end]} ") : null;
    }
}
