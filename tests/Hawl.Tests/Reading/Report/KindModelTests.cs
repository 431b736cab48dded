using System.Globalization;
using Hawl.Law.Files;
using Hawl.Mail.Mime;
using Hawl.Reading.Functions;
using Hawl.Reading.Replies;
using Hawl.Tests.Architecture.Source;
using Hawl.Tests.Reading.Replies;

namespace Hawl.Tests.Reading.Report;

public class KindModelTests
{
    private const string Write = "HAWL_WRITE_REPORT";

    // The last digits of a weight may differ between processors.
    private const double Tolerance = 0.05;

    // `make reading-model` sets the variable, and the file is written before it is compared.
    [Fact]
    public void Weights_LearntFromTheLabelledMessages_AreThoseInTheTree()
    {
        var file = Path.Combine(Tree.Root(), "src", "Hawl.Reading", "Functions", "kinds.tsv");

        var learnt = KindTraining.Learn(Messages());

        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Write)))
        {
            File.WriteAllText(file, learnt);
        }

        var (wanted, told) = (Rows(File.ReadAllText(file)), Rows(learnt));
        Assert.Equal(wanted.Keys, told.Keys);
        Assert.All(wanted, row => Assert.All(row.Value.Zip(told[row.Key]), pair => Assert.Equal(pair.First, pair.Second, Tolerance)));
    }

    private static IEnumerable<(SentLetter Letter, Message Reply, ReplyKind Kind)> Messages() =>
    [
        .. LabelledCase.Of(LabelledCase.OwnFolder).Select(one => (one.Letter, one.Message, one.Kind)),
        .. LabelledReply.All.Select(one => (one.Letter(), one.Message(),
            Enum.GetValues<ReplyKind>().First(kind => FileWord.Of(kind) == one["kind"]))),
    ];

    private static Dictionary<string, double[]> Rows(string text) => text.ReplaceLineEndings("\n")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t'))
        .ToDictionary(cells => cells[0], cells => cells.Skip(1).Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray());
}
