using System.Globalization;
using Hawl.Core;
using Hawl.Web.Ui;

namespace Hawl.Tests.Web.Languages;

public sealed class LanguagesTests
{
    private static readonly Texts Texts = new();

    [Fact]
    public void All_IsTheListOfResourceFiles() =>
        Assert.Equal(
            TextsFile.All.Select(f => f.Language.Length == 0 ? "en" : f.Language).Order(StringComparer.Ordinal),
            Hawl.Web.Ui.Languages.All.Select(l => l.Code).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("en", "Wednesday 1 July 2020", "1 July 2020")]
    [InlineData("cy", "dydd Mercher 1 Gorffennaf 2020", "1 Gorffennaf 2020")]
    public void Dates_AreWrittenInWords(string language, string withWeekday, string full) => In(language, () =>
    {
        var dates = new DateWords(Texts, Settings("Europe/London"));

        Assert.Equal(withWeekday, dates.WithWeekday(new DateOnly(2020, 7, 1)));
        Assert.Equal(full, dates.Full(new DateOnly(2020, 7, 1)));
    });

    [Fact]
    public void Instants_AreShownInTheSitesZone()
    {
        var dates = new DateWords(Texts, Settings("Europe/London"));
        var lateInJune = new DateTime(2020, 6, 30, 23, 30, 0, DateTimeKind.Utc);

        Assert.Equal(new DateOnly(2020, 7, 1), dates.On(lateInJune));
        Assert.Equal("00:30", dates.Time(lateInJune));
    }

    [Theory]
    [InlineData("en", 1, "There is one thing to put right")]
    [InlineData("en", 1200, "There are 1,200 things to put right")]
    [InlineData("cy", 2, "Mae dau beth i’w cywiro")]
    [InlineData("cy", 3, "Mae tri pheth i’w cywiro")]
    [InlineData("cy", 4, "Mae 4 peth i’w cywiro")]
    public void Count_ChoosesTheFormOfTheLanguage(string language, int number, string sentence) =>
        In(language, () => Assert.Equal(sentence, Texts.Count("Form.Errors", number)));

    private static HawlSettings Settings(string zone) => new()
    {
        DataFolder = "data",
        PublicUrl = new Uri("https://hawl.example/"),
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById(zone),
    };

    private static void In(string language, Action test)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        var chosen = Hawl.Web.Ui.Languages.Find(language)?.Culture ?? CultureInfo.InvariantCulture;
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (chosen, chosen);
        try
        {
            test();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
