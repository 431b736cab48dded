using System.Globalization;
using Hawl.Core.Publication;
using Hawl.Reading.Answers;
using Hawl.Tests.Support;
using Hawl.Web.Ui;

namespace Hawl.Tests.Web.Ui;

public sealed class CellWordsTests
{
    [Theory]
    [InlineData("en", AnswerType.Number, "1931", "1,931")]
    [InlineData("en", AnswerType.Number, "<5; 12500.75; 71%", "<5; 12,500.75; 71%")]
    [InlineData("en", AnswerType.Number, "1.123456", "1.123456")]
    [InlineData("cy", AnswerType.Date, "2020-06-03", "3 Mehefin 2020")]
    [InlineData("en", AnswerType.Date, "2020-06", "June 2020")]
    [InlineData("en", AnswerType.Date, "2020", "2020")]
    [InlineData("en", AnswerType.Text, "Overt only", "Overt only")]
    [InlineData("en", AnswerType.Nil, "0", "none")]
    [InlineData("en", AnswerType.Yes, null, "yes")]
    [InlineData("en", AnswerType.No, "since 2019", "no: since 2019")]
    [InlineData("cy", AnswerType.NotHeld, null, "nid yw ganddynt")]
    public async Task Whole_OfAValue_IsReadNotCompared(string language, AnswerType type, string? value, string expected) =>
        Assert.Equal(expected, await SaidAsync(language, Cell(type) with { Value = value }));

    [Fact]
    public async Task Whole_OfARefusal_NamesItsSectionsOnce() => Assert.Equal(
        "neither confirmed nor denied: s.24(2), s.31(3)",
        await SaidAsync("en", Cell(AnswerType.Ncnd) with { Grounds = "FOIA s.24(2); FOIA s.31(3); FOISA s.24(2)" }));

    [Fact]
    public async Task Whole_OfAnAnswerThatPointsToAnother_NamesTheQuestion() => Assert.Equal(
        "gweler cwestiwn 2a", await SaidAsync("cy", Cell(AnswerType.See) with { Value = "2a", RefersTo = "2a" }));

    private static TableCell Cell(AnswerType type) =>
        new("1", type) { ByPerson = false, Confidence = 0.9, NeedsPerson = false, Version = 1 };

    private static async Task<string> SaidAsync(string language, TableCell cell)
    {
        await using var world = await TestWorld.CreateAsync(empty: true);
        var texts = new Texts();
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        return new CellWords(texts, new DateWords(texts, world.Settings)).Whole(cell);
    }
}
