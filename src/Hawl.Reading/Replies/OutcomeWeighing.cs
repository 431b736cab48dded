using Hawl.Reading.Answers;
using Hawl.Reading.Functions;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Replies;

// How a request stands by what all sentences of a decision are like, where that is likelier by far than what the rules say, or they say
// nothing.
internal sealed class OutcomeWeighing(ReplyContext context, QuestionAnswers answers, Signals signals, Weighing weighing)
{
    private const double ByFar = 4;
    private const double Surely = 20;
    private const double Disputed = 0.5;
    private const double Half = 0.5;
    private const double Unsure = 0.6;

    // Answers that were found beside their questions stay, whatever the whole is like, and some sentence must be like the outcome by
    // itself, to prove it. How likely the outcome is: not very, where rules and sentences disagree.
    public (ReplyOutcome? Outcome, IReadOnlyList<Answer> Answers, Sentence? Why, double Likely) Weigh(
        ReplyOutcome? ruled, IReadOnlyList<Answer> read, LinearFeature[] features)
    {
        var odds = MessageModels.Outcomes.Judge(features);
        var outcome = odds.MaxBy(one => one.Value).Key;
        var isPlain = answers.Certain * 2 > context.Letter.Questions.Count;
        var byFar = isPlain ? Surely : ByFar;
        if (outcome == ruled || (ruled is { } said && odds[outcome] < byFar * odds[said]))
        {
            return (ruled, read, null, isPlain ? 1 : odds[ruled.Value]);
        }

        var why = weighing.Most(outcome);
        if (weighing.How(outcome) < Half)
        {
            return (ruled, read, null, Disputed);
        }

        var blanket = OutcomeReader.Blanket(outcome, context.Reply, signals);
        var all = answers.Certain > 0 || why is null ? read
            : blanket is AnswerType.Refused or AnswerType.Ncnd or AnswerType.NotHeld ? answers.Kept(why, blanket.Value)
            : answers.Whole(blanket, why);
        return (outcome, [.. all.Select(one => one with { Confidence = Math.Min(one.Confidence, Unsure) })], why, Disputed);
    }
}
