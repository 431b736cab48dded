using static Hawl.Tests.Web.Ui.Passages.Written;

namespace Hawl.Tests.Web.Ui.Passages;

public sealed class WrappedLinesTests
{
    [Fact]
    public void Write_LinesBrokenByAMailProgram_RunTogether() => Assert.Equal(
        "<p>Thank you for your request of last month. I am writing to let you have our answers below each of your questions.</p>",
        Markup(Open(Lines(
            "Thank you for your request of last month. I am writing to let\nyou have our answers below each of your questions."))));

    [Theory]
    [InlineData("Information Governance\nAshcombe Council\nTown Hall")]
    [InlineData("a. how much grit the council holds at each of its depots now;\nb. what it paid for it.")]
    [InlineData("We hold forty tonnes of grit, and that is all there is of it now.\nYours")]
    public void Write_LinesEndedByTheirWriter_StayLines(string text) =>
        Assert.Equal($"<p>{text.Replace("\n", "<br />")}</p>", Markup(Open(Lines(text))));
}
