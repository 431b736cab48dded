using Hawl.Reading.Answers;

namespace Hawl.Tests.Reading.Replies;

public class LabelledReplyTests
{
    public static TheoryData<string> Names => [.. LabelledReply.All.Select(reply => reply.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_WithAReplyOfOurOwn_FindsWhatItsLabelsSay(string name)
    {
        var reply = LabelledReply.All.Single(one => one.Name == name);

        var reading = reply.Reading();

        var told = reply.Asserted.Select(label => (label, reply.Wanted(label), reply.Told(label, reading)))
            .Concat(reply.Answers.Select(answer => (answer.Key, answer.Value, LabelledReply.Told(answer.Key, answer.Value, reading))))
            .ToList();
        Assert.Equal(
            told.Select(one => Line(one.Item1, reply.Misread.Contains(one.Item1) ? "misread" : one.Item2)),
            told.Select(one => Line(one.Item1, reply.Misread.Contains(one.Item1) && one.Item2 != one.Item3 ? "misread" : one.Item3)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_WithAReplyOfOurOwn_ProvesEveryAnswerByItsOwnWords(string name)
    {
        var reply = LabelledReply.All.Single(one => one.Name == name);
        var text = Hawl.Reading.Texts.ReplyText.Of(reply.Message()).Text;

        var reading = reply.Reading();

        Assert.All(reading.Answers.Where(answer => answer.Type != AnswerType.Unanswered), answer =>
        {
            var evidence = answer.Evidence ?? throw new InvalidOperationException($"{answer.Question} has no evidence.");
            Assert.Equal(evidence.Text, text[evidence.Start..evidence.End]);
        });
        Assert.Equal(reply.Proofs, reply.Proofs.Select(proof => (proof.Question, string.Join(' ',
            (reading.Answers.Single(answer => answer.Question == proof.Question).Evidence?.Text ?? "")
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))));
        Assert.All(reading.Grounds, ground => Assert.Equal(ground.Evidence.Text, text[ground.Evidence.Start..ground.Evidence.End]));
    }

    [Fact]
    public void Names_OfRepliesOfOurOwn_AreMany()
    {
        Assert.True(LabelledReply.All.Count >= 150, $"There are {LabelledReply.All.Count}.");
    }

    private static string Line(string label, string value) => $"{label}: {value}";
}
