using System.Diagnostics;
using Hawl.Core.Correspondence;
using Hawl.Core.Requests.Checks;
using Hawl.Law.Regimes;
using LetterTemplate = Hawl.Core.Requests.LetterTemplate;

namespace Hawl.Tests.Core.Requests.Checks;

public sealed class LetterChecksTests
{
    private const string Asked = "How many gritters went out in January 2026, and on which roads?";

    private static readonly WrittenLetter Good = new()
    {
        Title = "Gritting in January 2026",
        Letter = $"Dear Ashcombe Council,\n\n{Asked}\n\nYours faithfully,\n\nRobin Vale",
        Name = "Robin Vale",
    };

    [Theory]
    [InlineData("Gritting in January 2026")]
    [InlineData("NHS")]
    [InlineData("2024 budget")]
    public void Find_WithAGoodLetter_FindsNothing(string title) => Assert.Empty(LetterChecks.Find(Good with { Title = title }));

    [Theory]
    [InlineData("", FindingKind.TitleMissing)]
    [InlineData(" 2024 ", FindingKind.TitleMissing)]
    [InlineData("ab", FindingKind.TitleShort)]
    [InlineData("FOI request", FindingKind.TitleGeneric)]
    [InlineData("  freedom of information REQUEST!", FindingKind.TitleGeneric)]
    [InlineData("Cais Rhyddid Gwybodaeth", FindingKind.TitleGeneric)]
    public void Find_WithATitleThatTellsNothing_Stops(string title, FindingKind expected)
    {
        var found = Assert.Single(LetterChecks.Find(Good with { Title = title }));

        Assert.Equal((expected, true, true), (found.Kind, found.Stops, found.IsOfTitle));
    }

    [Fact]
    public void Find_WithATitleOfTwoHundredAndOneCharacters_Stops() =>
        Assert.Equal(FindingKind.TitleLong, Only(Good with { Title = new string('x', 201) }, stops: true));

    [Theory]
    [InlineData("POTHOLES IN THE HIGH STREET")]
    public void Find_WithATitleInCapitals_Warns(string title) =>
        Assert.Equal(FindingKind.TitleCapitals, Only(Good with { Title = title }));

    [Theory]
    [InlineData("")]
    [InlineData("Dear Ashcombe Council,\n\nYours faithfully,\n\nRobin Vale")]
    [InlineData("Dear Ashcombe Council,\n\n \n\n?\n\nYours faithfully,\n\nRobin Vale")]
    public void Find_WithALetterThatAsksNothing_Stops(string letter) =>
        Assert.Contains(LetterChecks.Find(Good with { Letter = letter }), f => f is { Kind: FindingKind.LetterEmpty, Stops: true });

    [Theory]
    [InlineData("en")]
    [InlineData("cy")]
    public void Find_WithTheTemplateAsItWas_Stops(string language)
    {
        var law = RegimeLibrary.BuiltIn.Find("uk-foia") ?? throw new InvalidOperationException();
        var letter = LetterTemplate.Of("Ashcombe Council", law, language, null, "Robin Vale");

        var opening = LetterTemplate.Opening(LetterWords.In(language), law, language);

        var found = LetterChecks.Find(Good with { Letter = letter, Opening = opening });

        Assert.Equal(new Finding(FindingKind.LetterEmpty, Stops: true), Assert.Single(found));
    }

    [Fact]
    public void Find_WithALongLetter_WarnsAndWithOneThatIsTooLong_Stops()
    {
        Assert.Equal(FindingKind.LetterLong, Only(With(string.Join(' ', Enumerable.Repeat("And how many more?", 300)))));
        Assert.Equal(FindingKind.LetterTooLong, Only(With(string.Join(' ', Enumerable.Repeat("And how many more?", 6000))), stops: true));
    }

    [Fact]
    public void Find_WithALetterInCapitals_Warns() =>
        Assert.Equal(FindingKind.LetterCapitals, Only(With("WHY HAS NOBODY MENDED THE HOLES IN THE HIGH STREET?")));

    [Theory]
    [InlineData("How much does [Authority name] spend?", "[Authority name]")]
    [InlineData("Since <insert date> how many?", "<insert date>")]
    [InlineData("From {year} to now, how many?", "{year}")]
    [InlineData("In the years XXXX to now, how many?", "XXXX")]
    [InlineData("In the ward of ________, how many?", "________")]
    public void Find_WithAGapLeftInTheLetter_NamesIt(string asked, string gap)
    {
        var found = Assert.Single(LetterChecks.Find(With(asked)));

        Assert.Equal((FindingKind.Placeholder, gap, false), (found.Kind, found.Words, found.Stops));
    }

    [Theory]
    [InlineData("[a")]
    [InlineData("[ ")]
    [InlineData("[")]
    [InlineData("<a")]
    [InlineData("{a")]
    [InlineData("0(1)")]
    [InlineData("a@")]
    public void Find_WithALetterMadeToBeSlow_IsDoneAtOnce(string repeated)
    {
        var asked = string.Concat(Enumerable.Repeat(repeated, 90_000 / repeated.Length));
        var watch = Stopwatch.StartNew();

        LetterChecks.Find(With($"How many? {asked}"));

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Find_WithALetterThatIsFarTooLong_SaysNothingElse() =>
        Assert.Equal(
            FindingKind.LetterTooLong,
            Only(With(string.Concat(Enumerable.Repeat("MY MEDICAL RECORDS [name] ", 10_000))), stops: true));

    [Theory]
    [InlineData("As R (Vale) v Ashcombe [2019] UKUT 1 says, how many?")]
    [InlineData("Your page <https://ashcombe.example/grit> says \"grit [sic] ... is held\". How much?")]
    public void Find_WithBracketsThatAreNoGap_FindsNothing(string asked) => Assert.Empty(LetterChecks.Find(With(asked)));

    [Fact]
    public void Find_WithAnotherAuthorityGreeted_NamesIt() =>
        Assert.Equal(
            new Finding(FindingKind.OtherAuthority, Words: "Wickmere Council"),
            Assert.Single(LetterChecks.Find(Good with { Greeted = "Wickmere Council" })));

    [Theory]
    [InlineData("Dear Ashcombe Council,\n\nHow many gritters are there?")]
    [InlineData("Dear Ashcombe Council,\n\nHow many gritters are there?\n\nYours faithfully,")]
    public void Find_WithoutAName_Warns(string letter) =>
        Assert.Equal(FindingKind.NotSigned, Only(Good with { Letter = letter }));

    [Fact]
    public void Find_WithTheSignOffOfAStranger_WaitsForTheName() =>
        Assert.Empty(LetterChecks.Find(
            Good with { Letter = "Dear Ashcombe Council,\n\nHow many gritters are there?\n\nYours faithfully,", Name = null }));

    [Fact]
    public void Find_WithAnotherNameThanTheAccounts_NamesIt() =>
        Assert.Equal(
            new Finding(FindingKind.OtherName, Words: "Sam Brook"),
            Assert.Single(LetterChecks.Find(
                Good with { Letter = Good.Letter.Replace("Robin Vale", "Sam Brook", StringComparison.Ordinal) })));

    [Theory]
    [InlineData("Please send me all the information you hold about me.", "hold about me")]
    [InlineData("I want a copy of my medical records!", "my medical records")]
    [InlineData("Anfonwch gopi o fy nghofnodion meddygol.", "fy nghofnodion meddygol")]
    public void Find_WithAQuestionAboutOneself_NamesTheWords(string asked, string words)
    {
        var found = Assert.Single(LetterChecks.Find(With(asked)));

        Assert.Equal((FindingKind.OwnData, words), (found.Kind, found.Words));
    }

    [Theory]
    [InlineData("Write to robin@people.example. How many?", FindingKind.EmailAddress, "robin@people.example")]
    [InlineData("Ring me on 01632 960 123. How many?", FindingKind.PhoneNumber, "01632 960 123")]
    [InlineData("Ring me on +44 (0)1632 960123. How many?", FindingKind.PhoneNumber, "+44 (0)1632 960123")]
    [InlineData("Ring me on 07700900123: how many?", FindingKind.PhoneNumber, "07700900123")]
    [InlineData("I live at 1 Vale Road, AB1 2DE. How many?", FindingKind.Postcode, "AB1 2DE")]
    public void Find_WithWhatMustNotBePublic_NamesIt(string asked, FindingKind kind, string words)
    {
        var found = Assert.Single(LetterChecks.Find(With(asked)));

        Assert.Equal((kind, words, false), (found.Kind, found.Words, found.Stops));
    }

    [Theory]
    [InlineData("What was spent: £1,000,000 or £20000000000?")]
    [InlineData("Reference 2024/0012345678 says so. Which roads?")]
    [InlineData("Between 01/01/2020 and 31/12/2024, how many?")]
    public void Find_WithNumbersThatAreNoTelephoneNumbers_FindsNothing(string asked) => Assert.Empty(LetterChecks.Find(With(asked)));

    private static WrittenLetter With(string asked) => Good with { Letter = Good.Letter.Replace(Asked, asked, StringComparison.Ordinal) };

    private static FindingKind Only(WrittenLetter letter, bool stops = false)
    {
        var found = Assert.Single(LetterChecks.Find(letter));
        Assert.Equal(stops, found.Stops);
        return found.Kind;
    }
}
