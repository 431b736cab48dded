using Hawl.Reading.Cues;
using Hawl.Reading.Functions;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// Questions that an earlier reply has answered, and this one says so: "our letter of 31 July dealt with questions 1, 2 and 6", "my decision
// on items 1 to 3 is not affected", "all the other answers in our message of 19 April stand".
internal sealed class EarlierPairing(ReplyContext context, QuestionIndex index)
{
    private const int MostSentences = 60;
    private const int LeadLength = 60;
    private const int MostDays = 6;
    private const double Sure = 0.85;

    private readonly bool _isLater = context.Letter.Earlier.Count > 0
        || context.Own.Any(one => one.Plain.Has("earlierDated") || one.Plain.Has("earlierSpoken")
        || one.Plain.Has("earlierAnswered"));

    // By the numbers that the sentence names.
    public IReadOnlyList<AnswerPassage> Named => field ??=
    [
        .. context.Own.Where(IsEarlier).Take(MostSentences).Select(one => (Sentence: one, Questions: Names(one)))
            .Where(one => one.Questions.Count > 0).Select(one => Passage(one.Questions, one.Sentence)),
    ];

    // All but those that the message speaks of.
    public List<AnswerPassage> Others(IReadOnlyList<int> open, IReadOnlyList<Answer> given)
    {
        if (context.Own.FirstOrDefault(one => one.Plain.Has("earlierOthers") && IsEarlier(one)) is not { } sentence)
        {
            return [];
        }

        var spoken = context.Own.Where(one => one != sentence).SelectMany(Names).ToHashSet();
        var others = open.Where(question => !spoken.Contains(question)).ToList();
        return others.Count > 0 && given.Count + spoken.Count > 0 ? [Passage(others, sentence)] : [];
    }

    // Where an earlier reply has answered all questions but one, what keeps something back here, or sends it, is for that one.
    public List<AnswerPassage> Last(IReadOnlyList<int> open, IReadOnlyList<Answer> given)
    {
        if (open is not [var last] || given.Count == 0 || !given.All(IsOfEarlier))
        {
            return [];
        }

        var reader = new AnswerReader(context.Reply.Text, index);
        var said = context.Own.Where(one => !IsEarlier(one) && MessageFeatures.Counts(one)).ToList();
        var paragraphs = said.GroupBy(one => one.Paragraph)
            .Select(group => new Span(group.First().Span.Start, group.Last().Span.End));
        return
        [
            .. paragraphs.Concat(said.Select(one => one.Span))
                .Select(span => new AnswerPassage(open, span, AnswerOrigin.Reference) { Read = reader.Read(span, last) })
                .Where(one => one.Read?.Type is AnswerType.Refused or AnswerType.NotHeld or AnswerType.Ncnd or AnswerType.Attachment)
                .Take(1),
        ];
    }

    private static bool IsOfEarlier(Answer answer) => answer is { Type: AnswerType.See, Origin: AnswerOrigin.Grouped, RefersTo: null };

    private List<int> Names(Sentence sentence) => NamedPairing.Named($" {new FlatText(context.Reply.Of(sentence.Span)).Text}", index, true);

    private AnswerPassage Passage(IReadOnlyList<int> questions, Sentence sentence) =>
        new(questions, sentence.Span, AnswerOrigin.Grouped) { Read = Read(sentence) };

    private ReadAnswer Read(Sentence sentence) => new(AnswerType.See, Place(sentence), sentence.Span, Sure);

    // That answers stand says so only in a message that speaks of an earlier one.
    private bool IsEarlier(Sentence one) => _isLater && (one.IsActual || one.Mood == SentenceMood.Descriptive)
        && (one.Plain.Has("earlierStands") || (one.Plain.Has("earlierAnswered") && !one.Plain.Has("earlierAsked")))
        && !one.Plain.Has("earlierNot");

    // By its day, in this sentence or where the message first speaks of that reply.
    private string Place(Sentence sentence)
    {
        foreach (var one in context.Own.Where(one => one.Plain.Has("earlierDated")).Prepend(sentence))
        {
            var text = new FlatText(context.Reply.Of(one.Span)).Text;
            var from = 0;
            for (var n = 0; n < MostDays && text[from..].ToLowerInvariant().Find("dayNamed") is { Success: true } day; n++)
            {
                var at = from + day.Index;
                if (!PlainWords.Of(text.AsSpan()[Math.Max(0, at - LeadLength)..at]).Has("ofRequestLast"))
                {
                    return string.Concat(StandingAnswers.ReplyOf, text.AsSpan(at, day.Length));
                }

                from = at + day.Length;
            }
        }

        return EarlierAnswers.Day(context.Letter) is { } known ? StandingAnswers.ReplyOf + known : StandingAnswers.Before;
    }
}
