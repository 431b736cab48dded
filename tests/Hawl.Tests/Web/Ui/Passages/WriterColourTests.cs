using Hawl.Web.Ui.Passages;
using static Hawl.Tests.Web.Ui.Passages.Written;

namespace Hawl.Tests.Web.Ui.Passages;

public sealed class WriterColourTests
{
    [Theory]
    [InlineData("#ff0000", "red")]
    [InlineData("#c00000", "red")]
    [InlineData("#ff00a0", "purple")]
    [InlineData("#ed7d31", "orange")]
    [InlineData("#ffff00", "yellow")]
    [InlineData("#00b050", "green")]
    [InlineData("#1f497d", "blue")]
    [InlineData("#00ffff", "blue")]
    [InlineData("#7030a0", "purple")]
    [InlineData("#808080", "grey")]
    [InlineData("#222222", null)]
    [InlineData("#ffffff", null)]
    [InlineData("red", null)]
    [InlineData("#12345", null)]
    [InlineData(null, null)]
    public void Name_OfAColour_IsTheWordForIt(string? colour, string? name) => Assert.Equal(name, WriterColour.Name(colour));

    [Fact]
    public void Write_WordsInRed_KeepTheColourAndSayIt() => Assert.Equal(
        "<p>See <span class=\"marked-by-writer in-red\"><span class=\"visually-hidden\">(in red)</span> 40 tonnes.</span></p>",
        Markup(Open(Block("paragraph", Run("See "), Run("40 tonnes.", colour: "#ff0000")))));

    [Fact]
    public void Write_MarkedWords_KeepTheMarkAndSayIt() => Assert.Equal(
        "<p>See <mark class=\"marked-by-writer on-yellow\"><span class=\"visually-hidden\">(marked in yellow)</span> 40 tonnes.</mark></p>",
        Markup(Open(Block("paragraph", Run("See "), Run("40 tonnes.", highlight: "#ffff00")))));

    [Fact]
    public void Write_RunsOfOneColour_SayItOnce()
    {
        var markup = Markup(Open(Block("paragraph", Run("See "), Run("40 ", "#ff0000"), Run("tonnes", "#fe0000") with { Bold = true })));

        Assert.Contains("40 <strong>tonnes</strong></span>", markup);
        Assert.Equal(2, markup.Split("visually-hidden").Length);
    }

    [Fact]
    public void Write_MessageAllInOneColour_SaysNothingOfIt() => Assert.Equal(
        "<p>We hold 40 tonnes.</p>", Markup(Open(Block("paragraph", Run("We hold 40 tonnes.", colour: "#1f497d")))));
}
