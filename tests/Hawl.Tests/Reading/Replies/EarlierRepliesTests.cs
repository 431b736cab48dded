using System.Text;
using Hawl.Law.Regimes;
using Hawl.Mail.Mime;
using Hawl.Reading.Answers;
using Hawl.Reading.Replies;

namespace Hawl.Tests.Reading.Replies;

public class EarlierRepliesTests
{
    private static readonly SentLetter _letter = SentLetter.Of(
        "1. How many boats?\n2. How many piers?\n3. How many cranes?\n4. Who owns the slipway?",
        RegimeLibrary.BuiltIn.Find("uk-foia") ?? throw new InvalidOperationException("uk-foia"), new DateOnly(2023, 5, 2));

    [Theory]
    [InlineData("Questions 1 and 2 were dealt with in our letter of 9 May.", "reply of 9 May")]
    [InlineData("I wrote on 9 May 2023 about questions 1 and 2.", "reply of 9 May 2023")]
    [InlineData("You already have our answers to questions 1 and 2.", "reply of 2023-05-09")]
    public void Read_WithWordsOfAnEarlierReply_SeesItThere(string words, string where)
    {
        var reading = ReadAfter($"Dear Ms Orrin\n\n{words}\n\n3. Four.\n\n4. The harbour trust.\n\nYours sincerely", "1. 14\n2. 3\n");

        Assert.Equal(
            [(AnswerType.See, where), (AnswerType.See, where), (AnswerType.Number, "4"), (AnswerType.Text, "The harbour trust")],
            reading.Answers.Select(answer => (answer.Type, answer.Value)));
        Assert.Equal(ReplyOutcome.Full, reading.Outcome);
    }

    [Fact]
    public void Read_WithTheRestRefused_RefusesNothingThatWasGiven()
    {
        var reading = ReadAfter(
            "Dear Ms Orrin\n\nWe are withholding the rest of the information you asked for. It is exempt under section 43(2) of the Act, "
            + "since the slipway is for sale.\n\nYours sincerely", "1. 14\n2. 3\n3. Four\n");

        Assert.Equal(
            [AnswerType.Unanswered, AnswerType.Unanswered, AnswerType.Unanswered, AnswerType.Refused],
            reading.Answers.Select(answer => answer.Type));
        Assert.Equal(ReplyOutcome.Partial, reading.Outcome);
    }

    [Fact]
    public void Read_WithTheOthersLeftAsTheyWere_SeesThemInTheEarlierReply()
    {
        var reading = ReadAfter(
            "Dear Ms Orrin\n\nThere was a slip in our reply. Question 2: 5.\n\nThe other answers are right.\n\nYours sincerely",
            "1. 14\n2. 3\n3. Four\n4. The harbour trust\n");

        Assert.Equal(
            [AnswerType.See, AnswerType.Number, AnswerType.See, AnswerType.See], reading.Answers.Select(answer => answer.Type));
        Assert.Equal("5", reading.Answers[1].Value);
    }

    [Fact]
    public void Read_WithTheEarlierReplyTakenBack_HoldsNothing()
    {
        var reading = ReadAfter(
            "Dear Ms Orrin\n\nOur reply of 9 May was sent in error. We hold no information on any of your questions.\n\nYours sincerely",
            "1. 14\n2. 3\n");

        Assert.All(reading.Answers, answer => Assert.Equal(AnswerType.NotHeld, answer.Type));
        Assert.Equal(ReplyOutcome.NotHeld, reading.Outcome);
    }

    [Fact]
    public void Read_WithAGuessInTheEarlierReply_RefusesItToo()
    {
        var guess = new Answer("1", AnswerType.Number, "14", AnswerOrigin.Reference, null, 0.6);

        var reading = ReplyReader.Read(
            _letter with { Earlier = [new EarlierReply(null, [guess])] },
            Mail("Dear Ms Orrin\n\nWe are refusing your request under section 14(1) of the Act, as it is vexatious.\n\nYours sincerely"));

        Assert.All(reading.Answers, answer => Assert.Equal(AnswerType.Refused, answer.Type));
        Assert.Equal(ReplyOutcome.Refused, reading.Outcome);
    }

    [Fact]
    public void Read_WithASubsectionThatDoesNotApply_TakesItForNoQuestion()
    {
        var reading = ReplyReader.Read(
            _letter, Mail("Dear Ms Orrin\n\nSection 40 (2) does not apply to what follows.\n\n1. 14\n2. 140\n\nYours sincerely"));

        Assert.Equal(["14", "140"], reading.Answers.Take(2).Select(answer => answer.Value));
    }

    [Fact]
    public void Read_WithWordsOfAnEarlierReplyThatIsNotKnown_SeesNothingThere()
    {
        var reading = ReplyReader.Read(_letter, Mail("Dear Ms Orrin\n\n1. 14\n\nThe slipway is old. Our leaflet of 9 May tells of it.\n"));

        Assert.DoesNotContain(reading.Answers, answer => answer.Type == AnswerType.See);
    }

    private static ReplyReading ReadAfter(string words, string first)
    {
        var earlier = new EarlierReply(new DateOnly(2023, 5, 9), ReplyReader.Read(_letter, Mail(first)).Answers);
        return ReplyReader.Read(_letter with { Earlier = [earlier] }, Mail(words));
    }

    private static Message Mail(string words) => MailFile.Read(Encoding.UTF8.GetBytes(words), "r.txt");
}
