using System.Text;
using Hawl.Mail.Addresses;
using Hawl.Mail.Bodies;
using Hawl.Mail.Mime;
using Hawl.Mail.Writing;

namespace Hawl.Tests.Mail.Writing;

public sealed class AlternativeLetterTests
{
    private static readonly Letter Both = new()
    {
        From = new Mailbox("Hawl", "foi+notices@requests.example"),
        To = new Mailbox("Mair Price", "mair@home.example"),
        Subject = "A reply",
        Date = new DateTimeOffset(2026, 3, 4, 9, 30, 5, TimeSpan.Zero),
        MessageId = "one@requests.example",
        Text = "A reply came.\n",
        Html = "<p>A reply came.</p>\n",
    };

    // RFC 2046 §5.1.4: the plainest form first.
    [Fact]
    public void Write_LetterWithHtml_IsBothWaysPlainestFirst()
    {
        var expected = """
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary="=_alternative"

            --=_alternative
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 7bit

            A reply came.
            --=_alternative
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: 7bit

            <p>A reply came.</p>
            --=_alternative--

            """.ReplaceLineEndings("\r\n");

        Assert.EndsWith(expected, Encoding.ASCII.GetString(LetterWriter.Write(Both)), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_LetterInWelshWithHtml_ReadsBackTheSame()
    {
        var letter = Both with
        {
            Text = "Tŷ — gŵyl.\n" + new string('ŷ', 200),
            Html = "<p>Tŷ — gŵyl.</p>\n<p>" + new string('ŵ', 200) + "</p>",
        };

        var message = MessageReader.Read(LetterWriter.Write(letter));

        Assert.Equal(["text/plain", "text/html"], message.Leaves.Select(l => l.ContentType));
        Assert.Equal(letter.Text, message.Leaves[0].Text().ReplaceLineEndings("\n"));
        Assert.Equal(letter.Html, message.Leaves[1].Text().ReplaceLineEndings("\n"));
        Assert.Empty(message.Defects);
        Assert.Empty(MessageBody.Read(message).Attachments);
    }

    // RFC 2046 §5.1.1: the boundary stands in no part.
    [Fact]
    public void Write_TextThatHoldsTheBoundary_IsNotCutByIt()
    {
        var letter = Both with
        {
            Text = "--=_alternative\n--=_alternative--\nand --=_alternative-1_ on",
            Html = "<p>--=_alternative-2_</p>",
        };

        var message = MessageReader.Read(LetterWriter.Write(letter));

        Assert.Equal(letter.Text, message.Leaves[0].Text().ReplaceLineEndings("\n"));
        Assert.Equal(letter.Html, message.Leaves[1].Text().ReplaceLineEndings("\n"));
        Assert.Equal(2, message.Leaves.Count);
    }

    // RFC 8058 §3.1: exactly one HTTPS address and the one parameter; neither folded into nor encoded.
    [Fact]
    public void Write_LetterThatCanBeEnded_SaysWhereInOneLine()
    {
        var where = new Uri("https://hawl.example/notices/stop/" + new string('a', 120));
        var text = Encoding.ASCII.GetString(LetterWriter.Write(Both with { Unsubscribe = where }));

        Assert.Contains($"\r\nList-Unsubscribe: <{where}>\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_LetterThatCannotBeEnded_SaysNothingOfIt() => Assert.DoesNotContain(
        "List-Unsubscribe", Encoding.ASCII.GetString(LetterWriter.Write(Both)), StringComparison.Ordinal);

    // RFC 5322 §3.6.2.
    [Fact]
    public void Write_LetterWithAnotherAddressForAnswers_NamesIt()
    {
        var message = MessageReader.Read(LetterWriter.Write(Both with { ReplyTo = new Mailbox("Hawl", "team@hawl.example") }));

        Assert.Equal("team@hawl.example", Assert.Single(message.ReplyTo).Address);
    }

    [Theory]
    [InlineData("Reply-To")]
    [InlineData("list-unsubscribe")]
    public void Write_HeaderThatTheLetterSetsItself_Throws(string name) =>
        Assert.Throws<ArgumentException>(() => LetterWriter.Write(Both with { Headers = [new(name, "value")] }));
}
