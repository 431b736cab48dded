using Hawl.Core.Batches;
using Hawl.Core.Correspondence;

namespace Hawl.Tests.Core.Batches;

public sealed class QuestionListTests
{
    private static readonly TypedQuestion[] _typed =
    [
        new("Do you own boats?", QuestionKind.YesNo, null, false),
        new("If so, how many?", QuestionKind.Number, "boats", true),
        new("When was the newest bought?", QuestionKind.Date, null, true),
        new("Which harbours are they kept in?", QuestionKind.List, null, false),
        new("Your rules for their use.", QuestionKind.File, null, false),
        new("Why were they bought?", QuestionKind.Words, null, false),
        new("What do they cost a year?", QuestionKind.Number, null, false),
    ];

    [Theory]
    [InlineData("en")]
    [InlineData("cy")]
    public void Put_IntoALetterAsItBegins_IsReadBackTheSame(string language)
    {
        var words = LetterWords.In(language);

        var letter = QuestionList.Put(BatchLetterText.Beginning(language, "Robin Vale"), _typed, words);

        Assert.Equal(_typed, QuestionList.Read(letter, words));
        Assert.Equal(letter, QuestionList.Put(letter, _typed, words));
    }

    [Fact]
    public void Put_IntoALetterWithAList_ReplacesTheListAlone()
    {
        const string Letter =
            "Dear [Authority name],\n\nAbout boats:\n\n1) Old one?\n2) Old two?\n\nI like e-mail.\n\nYours faithfully,\n\nRobin";

        var changed = QuestionList.Put(Letter, [new("New?", QuestionKind.YesNo, null, false)], LetterWords.In("en"));

        Assert.Equal(
            "Dear [Authority name],\n\nAbout boats:\n\n1. New? (Please answer yes or no.)\n\nI like e-mail.\n\nYours faithfully,\n\nRobin",
            changed);
    }

    [Fact]
    public void Put_IntoALetterWithoutAList_StandsBeforeTheSignOff()
    {
        var letter = QuestionList.Put(
            "Dear [Authority name],\n\nHello.\n\nYours faithfully,\n\nRobin", [new("Boats?", QuestionKind.Words, null, false)],
            LetterWords.In("en"));

        Assert.Equal("Dear [Authority name],\n\nHello.\n\n1. Boats?\n\nYours faithfully,\n\nRobin", letter);
    }

    [Theory]
    [InlineData("1. On boats:\n   a. How many?\n   b. How old?\n2. Other?")]
    [InlineData("1. How many boats?\n\nAnd of the harbours:\n\n2. How many?")]
    public void Read_OfAListThatSaysMoreThanItsQuestions_IsNone(string list) =>
        Assert.Null(QuestionList.Read($"Dear X,\n\n{list}\n\nYours faithfully,\n\nRobin", LetterWords.In("en")));

    [Theory]
    [InlineData("3. How many?", "How many?")]
    [InlineData("  a)  How\n many? ", "How many?")]
    [InlineData("I. know", "I. know")]
    [InlineData("", "")]
    public void Tidy_OfWhatWasTyped_DropsItsNumber(string typed, string tidy) => Assert.Equal(tidy, TypedQuestion.Tidy(typed));
}
