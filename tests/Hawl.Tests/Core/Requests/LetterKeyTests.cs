using Hawl.Core.Requests;

namespace Hawl.Tests.Core.Requests;

public sealed class LetterKeyTests
{
    private const string Letter = "Dear Ashcombe Council,\n\nHow many gritters are there?\n\nYours faithfully,\n\nRobin Vale";

    [Theory]
    [InlineData("Dear Wickmere Council,\n\nHow  many GRITTERS\nare there?\n\nKind regards,\nSam Brook")]
    [InlineData("How many gritters are there")]
    public void Of_WithTheSameQuestion_IsTheSame(string letter) => Assert.Equal(LetterKey.Of(Letter), LetterKey.Of(letter));

    [Fact]
    public void Of_WithAnotherQuestion_IsAnother() =>
        Assert.NotEqual(LetterKey.Of(Letter), LetterKey.Of(Letter.Replace("many", "few", StringComparison.Ordinal)));

    [Fact]
    public void Of_WithWordsLikeASignOffInTheMiddle_KeepsWhatFollows()
    {
        const string Long = "Thank you for your letter.\n1\n2\n3\n4\n5\n6\n7\n8";

        Assert.NotEqual(LetterKey.Of(Long), LetterKey.Of(Long + "\n9"));
    }

    [Fact]
    public void LetterParts_OfALetter_AreWhatItIsMadeOf() => Assert.Equal(
        new LetterParts("Dear Ashcombe Council,", "How many gritters are there?", "Yours faithfully,", "Robin Vale"),
        LetterParts.Of(Letter));
}
