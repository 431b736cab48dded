using System.Text;
using System.Text.RegularExpressions;
using Hawl.Core.Answers;
using Hawl.Law.Regimes;
using Hawl.Mail.Mime;
using Hawl.Reading.Answers;
using Hawl.Reading.Replies;
using Hawl.Tests.Reading.Replies;
using Xunit.Abstractions;
using Answer = Hawl.Reading.Answers.Answer;

namespace Hawl.Tests.Core.Answers;

public sealed partial class OpenQuestionsTests(ITestOutputHelper output)
{
    private const int Authorities = 371;

    private static readonly string[] _things =
        ["boats", "piers", "cranes", "sheds", "moorings", "ladders", "buoys", "tugs", "lamps"];

    private static readonly SentLetter _letter = SentLetter.Of(
        "Dear Harbour Board,\n\n" + string.Join("\n", _things.Select((thing, n) => $"{n + 1}. How many {thing} do you own?"))
        + "\n\nYours faithfully,\n\nRobin Vale",
        RegimeLibrary.BuiltIn.Find("uk-foia") ?? throw new InvalidOperationException("uk-foia"), new DateOnly(2026, 3, 2));

    [Fact]
    public void Sure_OfLabelledReplies_PromisesNoMoreThanItKeeps()
    {
        var sure = LabelledReply.All.SelectMany(reply => Open(reply).Select(one => (reply.Name, one.Label, one.Wanted))).ToList();

        var right = sure.Count(one => one.Wanted == "unanswered");
        output.WriteLine($"{right} of {sure.Count} surely open: {string.Join("; ", sure.Where(o => o.Wanted != "unanswered"))}");
        Assert.NotEmpty(sure);
        Assert.True(right >= OpenQuestions.Plain * sure.Count, $"{right} of {sure.Count}");
    }

    // All that is sure is accepted with one click for each question, besides the two that lead there.
    [Fact]
    public void Sure_InABatchOf371OfNineQuestions_CostsUnderThirtyClicks()
    {
        var cells = Enumerable.Range(0, Authorities).SelectMany(n => Read(Reply(n)).Select(a => (Number: n, Answer: a))).ToList();

        var unsure = cells.Where(c => c.Answer.Confidence < StandingAnswer.Sure).ToList();
        var clicks = 2 + cells.Except(unsure).Select(c => c.Answer.Question).Distinct().Count();
        output.WriteLine($"{cells.Count} answers, {cells.Count - unsure.Count} sure: {clicks} clicks; to look at: {unsure.Count}");
        // An acknowledgement answers nothing, and nothing is asked about it.
        Assert.Equal((Authorities - (Authorities / 10)) * _things.Length, cells.Count);
        Assert.InRange(clicks, 3, 29);
        Assert.True(unsure.Count < cells.Count / 10, $"{unsure.Count} of {cells.Count} are to be looked at");
    }

    [Theory]
    [InlineData("1. Twelve boats.\n2. Three piers.\n3. One crane.\n4. No.\n5. No.\n6. As far as we know.", true)]
    [InlineData("1. Twelve boats.\n2. Three piers.\n3. One crane.\n4. No.\n5. No.\n6. Two.\n\nQ9: see the last page", false)]
    [InlineData("1. Twelve boats.\n2. Three piers.", false)]
    public void Sure_OfTheNinthQuestion_IsWhereItsNumberStandsNowhere(string words, bool sure) => Assert.Equal(
        sure, Read(words).Last() is { Type: AnswerType.Unanswered, Confidence: >= StandingAnswer.Sure });

    [Fact]
    public void Sure_OfProseThatAnswersAsItPleases_AsksAPerson() => Assert.All(
        Read("The harbour has grown a good deal since the war, as anybody may see from the quay."),
        answer => Assert.InRange(answer.Confidence, 0, StandingAnswer.Sure - 0.01));

    // What was told to be open so surely that nobody is asked, with what is labelled.
    private static IEnumerable<(string Label, string Wanted)> Open(LabelledReply reply)
    {
        var reading = reply.Reading();
        var text = reply.IsHtml ? Tag().Replace(reply.Words, "\n") : reply.Words;
        return
            from label in reply.Answers
            let answer = reading.Answers.FirstOrDefault(a => $"answer {a.Question}" == label.Key)
            where answer is { Type: AnswerType.Unanswered } && OpenQuestions.Sure(reading, answer, text, false) >= StandingAnswer.Sure
            select (label.Key, label.Value);
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    private static IEnumerable<Answer> Read(string words)
    {
        var reading = ReplyReader.Read(_letter, MailFile.Read(Encoding.UTF8.GetBytes(words), "reply.txt"));
        return reading.Answers.Select(a => a.Type is AnswerType.Unanswered
            ? a with { Confidence = OpenQuestions.Sure(reading, a, words, false) }
            : a);
    }

    // Of ten: five answer each question, two leave some open, one refuses, one holds nothing, one has only acknowledged.
    private static string Reply(int n) => (n % 10) switch
    {
        < 5 => "Our answers are below.\n\n" + string.Join("\n", _things.Select((thing, q) => $"{q + 1}. We own {n + q + 1} {thing}.")),
        < 7 => "Our answers are below.\n\n" + string.Join("\n", _things.Take(6).Select((_, q) => $"{q + 1}. {n + q + 1}")),
        7 => "We are refusing your request under section 12 of the Freedom of Information Act 2000, as it would cost more than the "
            + "limit to comply with it.",
        8 => "I can confirm that the board does not hold any of the information you requested.",
        _ => "Thank you for your request for information, which we received today. We will respond within 20 working days.",
    };
}
