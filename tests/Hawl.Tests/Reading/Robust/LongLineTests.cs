using System.Text;
using Hawl.Mail.Mime;
using Hawl.Reading.Replies;
using Hawl.Tests.Reading.Replies;

namespace Hawl.Tests.Reading.Robust;

// A line that no writer writes takes nothing from what the others say.
public class LongLineTests
{
    private const int Letters = 1_000_000;

    [Theory]
    [InlineData("7")]
    [InlineData("10 May 2023 ")]
    [InlineData("-")]
    public void Read_WithALongLineAboveTheDay_CountsFromTheDay(string words)
    {
        var reading = Read($"{Line(words)}\n\n31 May 2023\n\nI am sorry that your request has not been answered yet. "
            + "We will answer it within two weeks of today.");

        Assert.Equal(new DateOnly(2023, 6, 14), reading.NewDueDate);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/R")]
    [InlineData("-REV")]
    [InlineData("/R/")]
    public void Read_WithANumberOfAMillionDigits_KnowsTheReference(string end)
    {
        var reading = Read($"Our reference: SHB/23/118\n\nThank you for your request.\n\n{Line("7")}{end}\n\nIt is being looked at.");

        Assert.Equal("SHB/23/118", reading.Reference);
    }

    [Fact]
    public void Read_WithAReviewOfANumberOfAMillionDigits_TakesNoWordForIt()
    {
        var reading = Read($"Thank you for your request.\n\nOur reference: {Line("7")}/R\n\nIt is being looked at.");

        Assert.DoesNotContain(reading.Reference ?? "", letter => char.IsLetter(letter));
    }

    private static string Line(string words) => string.Concat(Enumerable.Repeat(words, Letters / words.Length));

    private static ReplyReading Read(string text) => ReplyReader.Read(
        SentLetter.Of("How many boats does the board own?", LabelledReply.All[0].Letter().Regime, new DateOnly(2023, 5, 2)),
        MailFile.Read(Encoding.UTF8.GetBytes(text), "reply.txt"));
}
