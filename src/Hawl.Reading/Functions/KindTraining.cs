using Hawl.Mail.Automatic;
using Hawl.Mail.Mime;
using Hawl.Reading.Answers;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Functions;

/// <summary>Learns from labelled messages how the functions of the sentences tell the kind of a message. <c>make reading-model</c> does it
/// with the labelled replies of the tests, and keeps the result as <c>Functions/kinds.tsv</c>.</summary>
public static class KindTraining
{
    private const int Parts = 4;

    /// <summary>Learns the weights. Sentences are judged by examples that stand in none of the messages of the same part, as those of a
    /// new message will be. The same messages in the same order give the same weights.</summary>
    /// <param name="messages">Letters, replies to them, and what these are. Automatic mail is left out: its headers tell.</param>
    /// <returns>The text of the file of weights: a line for each feature, a column for each kind.</returns>
    public static string Learn(IEnumerable<(SentLetter Letter, Message Reply, ReplyKind Kind)> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var all = messages.Where(one => AutomaticMail.Judge(one.Reply).Class == AutomaticClass.None)
            .Select((one, n) => (Part: n % Parts, one.Kind, Context: ReplyContext.Of(one.Letter, ReplyText.Of(one.Reply, [])))).ToList();
        var examples = SentenceFunctions.Examples();
        var learnt = new List<(ReplyKind, LinearFeature[])>();
        foreach (var part in all.GroupBy(one => one.Part))
        {
            var own = part.SelectMany(one => one.Context.Own).Select(one => one.Plain).ToHashSet(StringComparer.Ordinal);
            var model = FunctionModel.Learn([.. examples.Where(one => !own.Contains(one.Plain))]);
            learnt.AddRange(part.Select(one => (one.Kind, KindFeatures.Of(one.Context.Own, one.Context.Letter.Questions.Count,
                QuestionAnswers.Of(one.Context).Certain, model.Judge))));
        }

        return KindModel.Learn(learnt).ToString();
    }
}
