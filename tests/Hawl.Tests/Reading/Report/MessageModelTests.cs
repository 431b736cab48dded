using System.Globalization;
using Hawl.Law.Files;
using Hawl.Reading.Answers;
using Hawl.Reading.Functions;
using Hawl.Reading.Replies;
using Hawl.Tests.Architecture.Source;
using Hawl.Tests.Reading.Replies;

namespace Hawl.Tests.Reading.Report;

public class MessageModelTests
{
    private const string Write = "HAWL_WRITE_REPORT";

    // The last digits of a weight may differ between processors.
    private const double Tolerance = 0.05;

    // `make reading-model` sets the variable, and the files are written before they are compared.
    [Fact]
    public void Weights_LearntFromTheLabelledMessages_AreThoseInTheTree()
    {
        var (kinds, outcomes, places) = MessageTraining.Learn(Messages());

        AssertKept(Path.Combine("Functions", "kinds.tsv"), kinds);
        AssertKept(Path.Combine("Functions", "outcomes.tsv"), outcomes);
        AssertKept(Path.Combine("Places", "places.tsv"), places);
    }

    private static void AssertKept(string name, string learnt)
    {
        var file = Path.Combine(Tree.Root(), "src", "Hawl.Reading", name);
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Write)))
        {
            File.WriteAllText(file, learnt);
        }

        var (wanted, told) = (Rows(File.ReadAllText(file)), Rows(learnt));
        Assert.Equal(wanted.Keys, told.Keys);
        Assert.All(wanted, row => Assert.All(row.Value.Zip(told[row.Key]), pair => Assert.Equal(pair.First, pair.Second, Tolerance)));
    }

    private static IEnumerable<LearntMessage> Messages() =>
    [
        .. LabelledCase.Of(LabelledCase.OwnFolder).Select(one =>
            new LearntMessage(one.Letter, one.Message, one.Kind, Outcome(one["outcome"]), one.Answers)),
        .. LabelledReply.All.Select(one => new LearntMessage(one.Letter(), one.Message(),
            Enum.GetValues<ReplyKind>().First(kind => FileWord.Of(kind) == one["kind"]), Outcome(one["outcome"]), Answers(one))),
    ];

    // These have no words that prove them: those of the reading serve where it is as labelled, and was not itself learnt.
    private static List<LearntAnswer> Answers(LabelledReply reply)
    {
        var labels = reply.Answers.ToList();
        var reading = reply.Reading();
        return
        [
            .. from read in reading.Answers
               where read.Origin is not (AnswerOrigin.Reference or AnswerOrigin.Blanket)
               from label in labels
               where label.Key == $"answer {read.Question}" && LabelledReply.Told(label.Key, label.Value, reading) == label.Value
               select new LearntAnswer(read.Question, read.Type, read.Evidence?.Text),
        ];
    }

    private static ReplyOutcome? Outcome(string label) =>
        Enum.GetValues<ReplyOutcome>().Where(one => FileWord.Of(one) == label).Select(one => (ReplyOutcome?)one).FirstOrDefault();

    private static Dictionary<string, double[]> Rows(string text) => text.ReplaceLineEndings("\n")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t'))
        .ToDictionary(cells => cells[0], cells => cells.Skip(1).Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray());
}
