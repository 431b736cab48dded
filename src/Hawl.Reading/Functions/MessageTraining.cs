using Hawl.Mail.Automatic;
using Hawl.Reading.Answers;
using Hawl.Reading.Grounds;
using Hawl.Reading.Places;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Functions;

/// <summary>Learns from labelled messages how the functions of the sentences tell the kind of a message, and how the request stands after
/// it; and from labelled answers where in a reply the answer to a question stands. <c>make reading-model</c> does it with the labelled
/// replies of the tests, and keeps the results as <c>Functions/kinds.tsv</c>, <c>Functions/outcomes.tsv</c> and <c>Places/places.tsv</c>.
/// </summary>
public static class MessageTraining
{
    private const int Parts = 4;
    private const int Rounds = 300;
    private const float DecayOfKinds = 4e-4f;
    private const float DecayOfOutcomes = 1e-3f;

    /// <summary>Learns the weights. Sentences are judged by examples that stand in none of the messages of the same part, as those of a
    /// new message will be. The same messages in the same order give the same weights.</summary>
    /// <param name="messages">Letters, replies to them, and what these are. Automatic mail is left out: its headers tell.</param>
    /// <returns>The texts of the three files of weights: a line for each feature, a column for each kind, outcome or
    /// type of answer.</returns>
    public static (string Kinds, string Outcomes, string Places) Learn(IEnumerable<LearntMessage> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var all = messages.Where(one => AutomaticMail.Judge(one.Reply).Class == AutomaticClass.None)
            .Select((one, n) => (Part: n % Parts, Message: one, Context: ReplyContext.Of(one.Letter, ReplyText.Of(one.Reply, []))))
            .ToList();
        var examples = SentenceFunctions.Examples();
        var kinds = new List<(ReplyKind Kind, LinearFeature[] Features)>();
        var outcomes = new List<(ReplyOutcome Outcome, LinearFeature[] Features)>();
        var places = new List<(AnswerType Is, LinearFeature[] Features)>();
        foreach (var part in all.GroupBy(one => one.Part))
        {
            var own = part.SelectMany(one => one.Context.Own).Select(one => one.Plain).ToHashSet(StringComparer.Ordinal);
            var model = FunctionModel.Learn([.. examples.Where(one => !own.Contains(one.Plain))]);
            foreach (var (_, message, context) in part)
            {
                var answers = QuestionAnswers.Of(context);
                var features = MessageFeatures.Of(context, answers, model.Judge);
                kinds.Add((message.Kind, features));
                places.AddRange(PlaceTraining.Examples(context, message.Answers, model.Judge));
                if (message is { Kind: ReplyKind.Decision or ReplyKind.ReviewOutcome, Outcome: { } outcome })
                {
                    var grounds = Grounds(message, context, answers);
                    outcomes.Add((outcome, DecisionFeatures.Of(context, answers, grounds, features, model.Judge)));
                }
            }
        }

        return (NamedModel<ReplyKind>.Learn(MessageFeatures.Names, kinds, Rounds, DecayOfKinds).ToString(),
            NamedModel<ReplyOutcome>.Learn(DecisionFeatures.Names, outcomes, Rounds, DecayOfOutcomes).ToString(),
            PlaceTraining.Learn(places).ToString());
    }

    private static List<AppliedGround> Grounds(LearntMessage message, ReplyContext context, QuestionAnswers answers)
    {
        var isReview = message.Kind == ReplyKind.ReviewOutcome;
        return GroundReader.Read(context, answers, isReview, isReview ? ReviewReader.Read(context) : null).Applied;
    }
}
