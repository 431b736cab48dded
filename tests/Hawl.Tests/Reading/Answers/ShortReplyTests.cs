using System.Text;
using Hawl.Mail.Mime;
using Hawl.Reading.Answers;
using Hawl.Reading.Replies;
using Hawl.Tests.Reading.Replies;

namespace Hawl.Tests.Reading.Answers;

// A question, a sentence that answers it, and beside the answer something that might be taken for it.
public class ShortReplyTests
{
    [Theory]
    [InlineData("How many staff left the council in 2022?", "There were 34 leavers, 6 of whom left by redundancy.", "34")]
    [InlineData("How many complaints came in 2022?", "The team dealt with 212, and 15 complaints went to the Ombudsman.", "212")]
    [InlineData("What does a parking permit cost?", "Residents pay £30, or £45 if they pay by instalments.", "30")]
    [InlineData("How many issues did the audit raise?", "It raised 10-11 issues on 300 checks.", "10")]
    [InlineData("How old is the average ambulance?", "4.7 years (target: below 5)", "4.7")]
    [InlineData("What is the price of a permit?", "£65 each (£40 for electric vehicles)", "65")]
    public void Read_WithANumberBesideTheAnswer_TakesTheAnswer(string asked, string said, string expected) =>
        Assert.Equal((AnswerType.Number, expected), Of(asked, said));

    [Theory]
    [InlineData("How many staff work at the library?", "Between 10 and 12, including the manager.")]
    [InlineData("How much is a swim?", "Adults pay £5 each (swim only), children £3 each.")]
    public void Read_WithNoOneNumber_KeepsTheWords(string asked, string said) => Assert.Equal(AnswerType.Text, Of(asked, said).Type);

    [Fact]
    public void Read_WithNumbersOfQuestionsBehindTheAnswers_TakesEachForItsOwn()
    {
        var answers = Read("1. How many dogs were seized?\n2. How many were put down?\n3. How many were sold?",
            "Fourteen (question 1)\nNine (question 2)\nThree (question 3)").Answers;

        Assert.Equal(["14", "9", "3"], answers.Select(answer => answer.Value));
    }

    [Fact]
    public void Read_WithAnEmptyFirstPart_ReadsOn()
    {
        var answers = Read("1. How many boats?\n2. How many crews?\n3. How many moorings?", ";4;5;6").Answers;

        Assert.Equal(3, answers.Count);
    }

    [Fact]
    public void Read_WithTheExemptionsInTheAnnex_AppliesThem()
    {
        var reading = Read("Please send me the minutes and the letters on the closure.", """
            Some of it has been withheld; the exemptions are in the annex. The rest is attached.

            Annex: Exemptions under the Freedom of Information Act
            Section 31(1)(a) - prevention of crime
            Section 40(2) - personal data
            Section 43(2) - commercial interests
            """);

        Assert.Equal(ReplyOutcome.Partial, reading.Outcome);
        Assert.Equal(["s.31(1)(a)", "s.40(2)", "s.43(2)"], reading.Grounds.Select(ground => ground.Ref));
    }

    private static (AnswerType Type, string? Value) Of(string asked, string said) =>
        Read($"1. {asked}\n2. Who keeps the list?", $"1. {said}\n\n2. The clerk.").Answers[0] is var answer
            ? (answer.Type, answer.Value) : default;

    private static ReplyReading Read(string asked, string said) => ReplyReader.Read(
        SentLetter.Of($"Dear Board,\n\n{asked}\n\nMs Teale", LabelledReply.All[0].Letter().Regime, new DateOnly(2023, 5, 2)),
        MailFile.Read(Encoding.UTF8.GetBytes($"Dear Ms Teale\n\n{said}\n\nClerk"), "reply.txt"));
}
