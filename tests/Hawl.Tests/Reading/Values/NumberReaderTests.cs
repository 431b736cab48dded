using Hawl.Reading.Values;

namespace Hawl.Tests.Reading.Values;

public class NumberReaderTests
{
    [Theory]
    [InlineData("an air source heat pump; pump cath", "5")]
    [InlineData("1,931", "1931")]
    [InlineData("22 complaints, 3 upheld", "22 3")]
    [InlineData("£2,107,455, including on-costs", "2107455")]
    [InlineData("In 2022/23 they earned us £1.14 million before VAT", "1140000")]
    [InlineData("£203k", "203000")]
    [InlineData("£8.4 million over seven years", "8400000 7")]
    [InlineData("38.6", "38.6")]
    [InlineData("3 of 112", "3 112")]
    [InlineData("71%", "71%")]
    [InlineData("71 per cent", "71%")]
    [InlineData("Fewer than 5. The exact number", "<5")]
    [InlineData("<5", "<5")]
    [InlineData("less than five", "<5")]
    [InlineData("Llai na 5", "<5")]
    [InlineData("Two, both to the Lantern.", "2")]
    [InlineData("Twenty-six documents", "26")]
    [InlineData("one hundred and twelve wards", "112")]
    [InlineData("two thousand three hundred", "2300")]
    [InlineData("dau gais", "2")]
    [InlineData("Gwariwyd £2,846,000 yn 2021/22.", "2846000")]
    [InlineData("£0.50", "0.5")]
    [InlineData("12 000 letters", "12000")]
    public void Find_Number_IsDigits(string text, string numbers) =>
        Assert.Equal(numbers, string.Join(' ', NumberReader.Find(text).Select(n => n.Value)));

    [Theory]
    [InlineData("31 October 2025")]
    [InlineData("FOI-8002")]
    [InlineData("CBD/1622")]
    [InlineData("Q3")]
    [InlineData("12a")]
    [InlineData("No one knows")]
    public void Find_WhatIsNoNumber_IsNotFound(string text) => Assert.DoesNotContain(NumberReader.Find(text), n => n.Value != "1");

    [Theory]
    [InlineData("£38.50", "GBP")]
    [InlineData("GBP 450", "GBP")]
    [InlineData("€30", "EUR")]
    [InlineData("71%", "%")]
    [InlineData("14", null)]
    public void Find_Unit_IsSaid(string text, string? unit) => Assert.Equal(unit, Assert.Single(NumberReader.Find(text)).Unit);

    [Fact]
    public void Find_Offsets_PointAtTheWords()
    {
        const string Text = "We paid £1.5 million, fewer than 5 times.";

        Assert.Equal(["£1.5 million", "fewer than 5"], NumberReader.Find(Text).Select(n => Text.Substring(n.Start, n.Length)));
    }

    [Fact]
    public void Find_InHostileText_TakesTimeInProportion()
    {
        var digits = new string('1', 200_000);
        var words = string.Concat(Enumerable.Repeat("one and ", 25_000));

        Assert.Empty(NumberReader.Find(digits + "x"));
        Assert.NotEmpty(NumberReader.Find(words));
        Assert.Equal(100_000, NumberReader.Find(string.Concat(Enumerable.Repeat("1; ", 100_000))).Count);
    }
}
