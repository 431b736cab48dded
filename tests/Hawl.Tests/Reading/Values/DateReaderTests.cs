using Hawl.Reading.Values;

namespace Hawl.Tests.Reading.Values;

public class DateReaderTests
{
    [Theory]
    [InlineData("31 October 2025, with an option to extend for a year", "2025-10-31")]
    [InlineData("It was adopted on 1st of September 2020.", "2020-09-01")]
    [InlineData("Mae'n dod i rym ar 1 Medi 2024.", "2024-09-01")]
    [InlineData("Erbyn 12 o Fai 2024", "2024-05-12")]
    [InlineData("September 4, 2023", "2023-09-04")]
    [InlineData("On 04/09/2023 at noon", "2023-09-04")]
    [InlineData("on 4.9.23", "2023-09-04")]
    [InlineData("2023-09-04", "2023-09-04")]
    [InlineData("March 2030", "2030-03")]
    [InlineData("Sept. 2021", "2021-09")]
    [InlineData("from 1 May 2020 to 31 May 2021", "2020-05-01 2021-05-31")]
    public void Find_Date_IsAsExactAsWritten(string text, string dates) =>
        Assert.Equal(dates, string.Join(' ', DateReader.Find(text).Select(d => d.Value)));

    [Theory]
    [InlineData("31 June 2020")]
    [InlineData("FOI-22/19")]
    [InlineData("section 10.1.2")]
    [InlineData("in 2020/21")]
    [InlineData("You may 2020 times")]
    public void Find_WhatIsNoDate_IsNotFound(string text) =>
        Assert.DoesNotContain(DateReader.Find(text), d => d.Day is not null);

    [Theory]
    [InlineData("the first of them by 22 March.", "2023-03-22")]
    [InlineData("by 3 January", "2024-01-03")]
    [InlineData("by 20 February 2023", "2023-02-20")]
    public void FindAfter_DayWithoutYear_IsTheNextOne(string text, string date) =>
        Assert.Equal(date, Assert.Single(DateReader.FindAfter(text, new DateOnly(2023, 3, 13))).Value);

    [Fact]
    public void Years_InsideDates_AreLeftOut() =>
        Assert.Equal(["2019", "2024"], DateReader.Years("Adopted in 2019, changed on 1 May 2020, gone by 2024.").Select(y => y.Value));

    [Fact]
    public void Find_Offsets_PointAtTheWords()
    {
        const string Text = "It ends on 31 October 2025 or in March 2030.";

        Assert.Equal(["31 October 2025", "March 2030"], DateReader.Find(Text).Select(d => Text.Substring(d.Start, d.Length)));
    }
}
