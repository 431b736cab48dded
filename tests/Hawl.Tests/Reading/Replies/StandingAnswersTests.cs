using System.Text;
using Hawl.Law.Regimes;
using Hawl.Mail.Mime;
using Hawl.Reading.Answers;
using Hawl.Reading.Replies;

namespace Hawl.Tests.Reading.Replies;

public class StandingAnswersTests
{
    private const string Questions = "1. How many boats?\n2. How many piers?\n3. How many cranes?\n4. How many sheds?";

    [Fact]
    public void Of_WithANilReturnAndThenFigures_TakesTheLaterAndKeepsTheHistory()
    {
        var nil = Read("Please accept this as a nil return.");
        var figures = Read("1. 14\n2. 3\n3. None\n");

        var standing = StandingAnswers.Of(Letter().Questions, [nil, figures]);

        Assert.Equal(
            [("1", AnswerType.Number), ("2", AnswerType.Number), ("3", AnswerType.Nil), ("4", AnswerType.Nil)],
            standing.Select(answer => (answer.Question, answer.Type)));
        Assert.Equal([AnswerType.Nil, AnswerType.Number],
            StandingAnswers.History("1", [nil, figures]).Select(answer => answer.Type));
    }

    [Fact]
    public void Of_WithALaterReplyThatPointsBack_LeavesWhatWasSaid()
    {
        var first = Read("1. 14\n2. 3\n3. None\n4. Not held\n");
        var second = Read("1. Please see our reply of 4 April.\n2. 5\n3. We are withholding this under section 43(2).\n4. 2\n");

        var standing = StandingAnswers.Of(Letter().Questions, [first, second]);

        Assert.Equal(["14", "5", null, "2"], standing.Select(answer => answer.Value));
    }

    [Fact]
    public void Resolve_WithAChainOfPointers_ComesToItsEnd()
    {
        var reading = Read("1. Not held\n2. As 1 above\n3. See 2\n4. As 3\n");

        var resolved = reading.Answers.Select(answer => StandingAnswers.Resolve(answer, reading.Answers).Type);

        Assert.All(resolved, type => Assert.Equal(AnswerType.NotHeld, type));
    }

    [Fact]
    public void Resolve_WithPointersInACircle_GivesThePointer()
    {
        var reading = Read("1. See 2\n2. See 1\n3. 4\n4. 5\n");

        var resolved = StandingAnswers.Resolve(reading.Answers[0], reading.Answers);

        Assert.Equal(reading.Answers[0], resolved);
    }

    private static SentLetter Letter() => SentLetter.Of(Questions,
        RegimeLibrary.BuiltIn.Find("uk-foia") ?? throw new InvalidOperationException("uk-foia"), new DateOnly(2023, 5, 2));

    private static ReplyReading Read(string words) => ReplyReader.Read(Letter(), MailFile.Read(Encoding.UTF8.GetBytes(words), "r.txt"));
}
