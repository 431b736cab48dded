using Hawl.Reading.Answers;
using Hawl.Reading.Functions;
using Hawl.Reading.Grounds;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Replies;

// How a request stands by what all sentences of a decision are like, and its answers and grounds. What the rules say is one of the things
// it goes by; what they say stands where nothing else is likelier, by far where most questions are answered for certain.
internal sealed class OutcomeWeighing(ReplyContext context, QuestionAnswers answers, Signals signals, Weighing weighing)
{
    private const double Likelier = 2;
    private const double Surely = 8;
    private const double Disputed = 0.5;
    private const double Least = 0.3;
    private const double Unsure = 0.6;
    private const double Sure = 0.8;
    private const double Likely = 0.4;

    // Answers that were found beside their questions stay, whatever the whole is like, and some sentence must be like the outcome by
    // itself, to prove it. How likely the outcome is: not very, where rules and sentences disagree, or it is not far likelier than others.
    public (ReplyOutcome? Outcome, IReadOnlyList<Answer> Answers, Sentence? Why, double Likely) Weigh(
        ReplyOutcome? ruled, IReadOnlyList<Answer> read, IReadOnlyList<AppliedGround> grounds, LinearFeature[] features)
    {
        var (outcome, all, why, likely) = Weighed(ruled, read, grounds, features);
        return (OutcomeReader.Together(outcome, all, answers.Earlier), all, why, likely);
    }

    private (ReplyOutcome? Outcome, IReadOnlyList<Answer> Answers, Sentence? Why, double Likely) Weighed(
        ReplyOutcome? ruled, IReadOnlyList<Answer> read, IReadOnlyList<AppliedGround> grounds, LinearFeature[] features)
    {
        var odds = MessageModels.Outcomes.Judge(DecisionFeatures.Of(context, answers, grounds, features, SentenceFunctions.Judge));
        var outcome = odds.MaxBy(one => one.Value).Key;
        var isPlain = answers.Certain * 2 > context.Letter.Questions.Count;
        var isEach = (isPlain && answers.Certain >= context.Letter.Questions.Count) || IsOfAll(read);
        if (outcome == ruled
            || (ruled is { } said && (isEach || odds[outcome] < (isPlain ? Surely : Likelier) * odds[said])))
        {
            return (ruled, read, null, isPlain ? 1 : odds[ruled.Value] < Sure ? Math.Min(odds[ruled.Value], Disputed) : odds[ruled.Value]);
        }

        var why = weighing.Most(outcome);
        if (weighing.How(outcome) < Least || (outcome == ReplyOutcome.Full && (IsSilent(ruled, read) || IsHalf(ruled)))
            || (IsKept(outcome) && IsLikelyGiven(ruled))
            || (outcome == ReplyOutcome.Partial && ruled == ReplyOutcome.Full && grounds.Count == 0 && context.Says("nothingKept")))
        {
            return (ruled, read, null, Disputed);
        }

        var blanket = OutcomeReader.Blanket(outcome, context.Reply, signals);
        var isOpened = IsKept(ruled) && !IsKept(outcome);
        var all = isOpened ? answers.Whole(blanket, why)
            : answers.Certain > 0 || why is null ? read
            : blanket is AnswerType.Refused or AnswerType.Ncnd or AnswerType.NotHeld ? answers.Kept(why, blanket.Value)
            : answers.Whole(blanket, why);
        return (outcome, [.. all.Select(one => one with { Confidence = Math.Min(one.Confidence, Unsure) })], why, Disputed);
    }

    // One sentence that names each question, or all of them, and keeps every one back.
    private bool IsOfAll(IReadOnlyList<Answer> read) => read.Count > 1
        && read.All(one => one is { Origin: AnswerOrigin.Blanket or AnswerOrigin.Grouped, Type: AnswerType.Refused or AnswerType.Ncnd })
        && context.Own.Any(one => (one == signals.RefusesWhole || Blankets.IsOfAll(context, one))
            && context.Reply.Prove(one.Span) is var said && read.Any(answer => answer.Evidence == said));

    // Where something is given, and the rest is promised.
    private bool IsHalf(ReplyOutcome? ruled) => ruled == ReplyOutcome.Partial && signals is { Gives: not null, Rest: not null };

    // Where a sentence with the words of a gift is likely one too, not all is kept back.
    private bool IsLikelyGiven(ReplyOutcome? ruled) => ruled == ReplyOutcome.Partial
        && signals.Gives?.Plain.Does(SentenceFunction.Gives, Likely) == true;

    // Where some questions are answered one by one, and others not at all, not all is given.
    private bool IsSilent(ReplyOutcome? ruled, IReadOnlyList<Answer> read) => ruled == ReplyOutcome.Partial && answers.Given.Count > 0
        && answers.Earlier.With(read).Any(answer => answer.Type == AnswerType.Unanswered);

    private static bool IsKept(ReplyOutcome? outcome) => outcome is ReplyOutcome.Refused or ReplyOutcome.NotHeld or ReplyOutcome.Ncnd;
}
