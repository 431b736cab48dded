using System.Diagnostics;
using System.Text;
using Hawl.Law.Regimes;
using Hawl.Mail.Mime;
using Hawl.Reading.Answers;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;
using Hawl.Tests.Reading.Replies;

namespace Hawl.Tests.Reading.Robust;

// Whatever the text is, it is read, every word of evidence stands where it is said to stand, and no text takes long.
public class AnyTextTests
{
    private const int Turns = 400;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Read_WithLettersAndRepliesTornApart_ProvesWhatItSays(int seed)
    {
        var random = new Random(seed);
        for (var turn = 0; turn < Turns; turn++)
        {
            var from = LabelledReply.All[random.Next(LabelledReply.All.Count)];
            var other = LabelledReply.All[random.Next(LabelledReply.All.Count)];
            var letter = SentLetter.Of(Torn(from.Letter().Text, other.Words, random), from.Letter().Regime, new DateOnly(2023, 5, 2));
            var message = MailFile.Read(Encoding.UTF8.GetBytes(Torn(from.Words, other.Words, random)), from.IsHtml ? "r.html" : "r.txt");

            var reading = ReplyReader.Read(letter, message);

            var text = ReplyText.Of(message).Text;
            Assert.All(reading.Answers.Select(answer => answer.Evidence).Concat(reading.Grounds.Select(ground => ground.Evidence))
                .OfType<Evidence>(), evidence => Assert.Equal(evidence.Text, text[evidence.Start..evidence.End]));
            Assert.InRange(reading.Confidence, 0, 1);
            Assert.Equal(letter.Questions.Select(question => question.Key).Distinct().Count(), letter.Questions.Count);
        }
    }

    [Theory]
    [InlineData("section 40(2) ")]
    [InlineData("1. ")]
    [InlineData("1. 14\n")]
    [InlineData("(a)\n")]
    [InlineData("> ")]
    [InlineData("14, ")]
    [InlineData("How many boats does the board own? ")]
    [InlineData("1. How many boats does the board own?\n14\n")]
    [InlineData("We are withholding this under section 43(2).\n\n")]
    [InlineData("FOI-2231/19 ")]
    [InlineData("A")]
    [InlineData("by Friday the week after, within two weeks of today. ")]
    [InlineData("Ab ")]
    [InlineData("question 1, 2, 3 and ")]
    [InlineData("you asked:\n")]
    [InlineData("\t")]
    [InlineData("a, b; ")]
    [InlineData("10 May 2023 ")]
    [InlineData("we may not neither confirm nor ")]
    [InlineData("we considered not the duty to provide ")]
    [InlineData("some of what the information is not held but ")]
    public void Read_WithTheSameOverAndOver_Ends(string words)
    {
        var letter = SentLetter.Of(LabelledReply.All[0].Letter().Text, RegimeOf(), new DateOnly(2023, 5, 2));
        var message = MailFile.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(words, 160_000 / words.Length))), "r.txt");

        var before = Stopwatch.GetTimestamp();
        ReplyReader.Read(letter, message);

        // Thirty times what a slow machine needs, and nothing to what a step that looks at each pair of words would.
        Assert.InRange(Stopwatch.GetElapsedTime(before), TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData("Please call me on (xxxxx) 123456 and tell me what it cost.")]
    [InlineData("Please send me (vx) the map, and (iiii) the survey of the harbour.")]
    public void Of_WithBracketsThatAreNoNumber_IsALetter(string text) =>
        Assert.Equal(text, SentLetter.Of(text, RegimeOf(), new DateOnly(2023, 5, 2)).Text);

    [Theory]
    [InlineData("We will answer within two weeks of today.")]
    [InlineData("We will answer by the end of next month.")]
    [InlineData("We will answer by Friday next week.")]
    public void Read_WithAClockAtTheEndOfTime_PromisesNoDay(string words)
    {
        var letter = SentLetter.Of(LabelledReply.All[0].Letter().Text, RegimeOf(), new DateOnly(2023, 5, 2));
        var mail = $"From: clerk@board.example\r\nDate: Fri, 31 Dec 9999 10:00:00 +0000\r\n\r\nI am sorry for the delay. {words}\r\n";

        var reading = ReplyReader.Read(letter, MailFile.Read(Encoding.UTF8.GetBytes(mail), "reply.eml"));

        Assert.Null(reading.NewDueDate);
    }

    [Fact]
    public void Read_WithAQuestionnaireOfAThousandQuestions_Ends()
    {
        var text = string.Join('\n', Enumerable.Range(1, 1_000).Select(n => $"{n}. How many boats of kind {n} does the board own?"));
        var letter = SentLetter.Of(text, RegimeOf(), new DateOnly(2023, 5, 2));

        var reading = ReplyReader.Read(letter, MailFile.Read(Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(1, 1_000)
            .Select(n => $"{n}. How many boats of kind {n} does the board own?\n{n + 7}"))), "r.txt"));

        Assert.InRange(reading.Answers.Count(answer => answer.Type == AnswerType.Number), 990, 1_000);
    }

    private static Regime RegimeOf() => LabelledReply.All[0].Letter().Regime;

    // Pieces cut out, doubled, put elsewhere, exchanged with another text, or made of odd characters.
    private static string Torn(string text, string other, Random random)
    {
        const string odd = "\0\u00AD\u200B\uD83D\uFEFF\u2028¶§£½\t\r\n>|()[]{}\"'’“”–—…";
        var torn = new StringBuilder(text);
        for (var n = random.Next(1, 12); n > 0 && torn.Length > 2; n--)
        {
            var at = random.Next(torn.Length);
            var length = random.Next(Math.Min(120, torn.Length - at));
            var piece = torn.ToString(at, length);
            _ = random.Next(5) switch
            {
                0 => torn.Remove(at, length),
                1 => torn.Insert(random.Next(torn.Length), piece),
                2 => torn.Insert(at, odd[random.Next(odd.Length)]),
                3 => torn.Replace(piece.Length > 0 ? piece[..1] : "e", "\n", at, length),
                _ => torn.Insert(at, other.AsSpan(random.Next(Math.Max(1, other.Length / 2)), Math.Min(80, other.Length / 2))),
            };
        }

        return torn.ToString();
    }
}
