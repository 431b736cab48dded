using System.Text.RegularExpressions;
using Hawl.Law.Words;

namespace Hawl.Tests.Law.Words;

public partial class PhrasebookTests
{
    [Theory]
    [InlineData("en", "Wednesday 1 July 2020")]
    [InlineData("cy", "dydd Mercher 1 Gorffennaf 2020")]
    [InlineData("xx", "Wednesday 1 July 2020")]
    public void Date_InALanguage_IsInItsWords(string language, string words) =>
        Assert.Equal(words, Phrasebook.In(language).Date(new DateOnly(2020, 7, 1)));

    [Fact]
    public void Date_OnEveryDayOfTheWeek_NamesTheDay()
    {
        // Monday 1 June 2020 and the six days after it.
        var days = Enumerable.Range(0, 7).Select(n => Phrasebook.In("cy").Date(new DateOnly(2020, 6, 1).AddDays(n)));

        Assert.Equal(["Llun", "Mawrth", "Mercher", "Iau", "Gwener", "Sadwrn", "Sul"], days.Select(day => day.Split(' ')[1]));
    }

    [Theory]
    [InlineData("en", "a", "a")]
    [InlineData("en", "a,b", "a and b")]
    [InlineData("en", "a,b,c", "a, b and c")]
    [InlineData("cy", "a,b,c", "a, b a c")]
    [InlineData("cy", "Cymru a Lloegr,yr Alban", "Cymru a Lloegr a’r Alban")]
    [InlineData("cy", "Lloegr,Iwerddon", "Lloegr ac Iwerddon")]
    public void Listed_WithThings_JoinsThem(string language, string things, string words) =>
        Assert.Equal(words, Phrasebook.In(language).Listed(things.Split(',')));

    [Fact]
    public void Say_WithATextThatLooksLikeAPlace_LeavesItAlone() =>
        Assert.Equal("{second} and b", Phrasebook.In("en").Say("and", ("first", "{second}"), ("second", "b")));

    [Fact]
    public void Say_WithAnUnknownKey_Throws() =>
        Assert.Throws<KeyNotFoundException>(() => Phrasebook.In("en").Say("no such phrase"));

    [Fact]
    public void EveryLanguage_HasTheSamePhrasesWithTheSamePlaces()
    {
        var english = Phrasebook.In("en");

        Assert.Equal(["cy", "en"], Phrasebook.All.Select(book => book.Language).Order());
        Assert.All(Phrasebook.All, book =>
        {
            Assert.Equal(english.Keys.Order(), book.Keys.Order());
            Assert.All(english.Keys, key => Assert.Equal((key, Places(english, key)), (key, Places(book, key))));
        });
    }

    [Fact]
    public void Wording_WithoutALanguage_FallsBackToEnglish()
    {
        var wording = new Wording(new Dictionary<string, string> { ["en"] = "right", ["cy"] = "hawl" });

        Assert.Equal(("hawl", "right", "right"), (wording.In("cy"), wording.In("fr"), wording.ToString()));
        Assert.Equal(wording, new Wording(new Dictionary<string, string> { ["cy"] = "hawl", ["en"] = "right" }));
        Assert.NotEqual(wording, new Wording("right"));
    }

    // Every place is filled with a mark of its own, so that what comes back shows which places the phrase has.
    private static string Places(Phrasebook book, string key)
    {
        string[] places = ["count", "date", "days", "first", "holiday", "last", "place", "second", "source", "what", "why", "year"];
        var said = book.Say(key, places.Select(place => (place, $"<{place}>")).ToArray());
        return string.Join(' ', Mark().Matches(said).Select(match => match.Value).Order());
    }

    [GeneratedRegex("<[a-z]+>")]
    private static partial Regex Mark();
}
