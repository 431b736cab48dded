using Hawl.Core.Datasets;

namespace Hawl.Tests.Core.Datasets;

public sealed class SheetTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("bell\u0007 and all", "bell and all")]
    [InlineData("salt \ud83e\uddc2", "salt \ud83e\uddc2")]
    [InlineData("_x0041_ is no A", "_x005F_x0041_ is no A")]
    [InlineData("lines\nand\ttabs", "lines\nand\ttabs")]
    public void Of_HoldsWhatASheetCanHold(string text, string held) => Assert.Equal(held, SheetText.Of(text));

    [Fact]
    public void Of_WhatIsTooLong_IsCutBetweenLetters()
    {
        var held = SheetText.Of(new string('a', SheetText.Longest - 2) + "\ud83e\uddc2\ud83e\uddc2");

        Assert.Equal(SheetText.Longest - 1, held.Length);
        Assert.EndsWith("a…", held, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_HalfALetter_IsLeftOut() => Assert.Equal("salt ", SheetText.Of("salt " + '\ud83e'));

    [Theory]
    [InlineData(1, "A")]
    [InlineData(26, "Z")]
    [InlineData(27, "AA")]
    [InlineData(703, "AAA")]
    public void Column_IsNamedByLetters(int number, string name) => Assert.Equal(name, SheetText.Column(number));
}
