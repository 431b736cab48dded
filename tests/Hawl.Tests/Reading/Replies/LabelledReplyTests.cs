using Hawl.Law.Files;
using Hawl.Reading.Answers;
using Hawl.Reading.Replies;

namespace Hawl.Tests.Reading.Replies;

public class LabelledReplyTests
{
    private static readonly string[] _always = ["kind", "outcome", "grounds", "due"];

    public static TheoryData<string> Names => [.. LabelledReply.All.Select(reply => reply.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_WithAReplyOfOurOwn_FindsWhatItsLabelsSay(string name)
    {
        var reply = LabelledReply.All.Single(one => one.Name == name);

        var reading = reply.Reading();

        var wanted = reply.Labels.Keys
            .Where(label => label is not ("letter" or "regime") && !label.StartsWith("answer ", StringComparison.Ordinal))
            .Union(_always).Select(label => $"{label}: {Sorted(label, reply[label])}");
        var told = reply.Labels.Keys
            .Where(label => label is not ("letter" or "regime") && !label.StartsWith("answer ", StringComparison.Ordinal))
            .Union(_always).Select(label => $"{label}: {reply.Told(label, reading)}");
        Assert.Equal(wanted, told);
        Assert.Equal(reply.Answers.Select(answer => $"{answer.Key}: {answer.Value}"), reply.Answers
            .Select(answer => Told(answer.Key, reading)));
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
        Assert.All(reading.Grounds, ground => Assert.Equal(ground.Evidence.Text, text[ground.Evidence.Start..ground.Evidence.End]));
    }

    [Fact]
    public void Names_OfRepliesOfOurOwn_AreMany()
    {
        Assert.True(LabelledReply.All.Count >= 90, $"There are {LabelledReply.All.Count}.");
    }

    private static string Sorted(string label, string value) =>
        label is "grounds" or "mentioned" ? string.Join(", ", value.Split(", ").Order(StringComparer.Ordinal)) : value;

    // "number 23", "see 1", "nil".
    private static string Told(string label, ReplyReading reading)
    {
        var answer = reading.Answers.FirstOrDefault(one => $"answer {one.Question}" == label);
        return answer is null ? $"{label}: none" : $"{label}: {FileWord.Of(answer.Type)} {ShownValue(answer)}".TrimEnd();
    }

    private static string ShownValue(Answer answer) =>
        answer.Type is AnswerType.Number or AnswerType.Date or AnswerType.List or AnswerType.See or AnswerType.Text ? answer.Value ?? ""
            : "";
}
