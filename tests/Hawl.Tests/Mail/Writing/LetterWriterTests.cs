using System.Text;
using Hawl.Mail.Addresses;
using Hawl.Mail.Mime;
using Hawl.Mail.Writing;

namespace Hawl.Tests.Mail.Writing;

public class LetterWriterTests
{
    private static readonly Letter Plain = new()
    {
        From = new Mailbox("Mair Price", "foi+request-1-2fd4e1c6@requests.example"),
        To = new Mailbox("Ashcombe Council", "foi@ashcombe.example"),
        Subject = "Freedom of Information request - Road repairs",
        Date = new DateTimeOffset(2026, 3, 4, 9, 30, 5, TimeSpan.FromHours(1)),
        MessageId = "one@requests.example",
        Text = "Dear Ashcombe Council,\n\nHow many roads did you repair?\n\nMair Price\n",
    };

    [Fact]
    public void Write_PlainLetter_IsPlainToRead()
    {
        var expected = """
            From: Mair Price
             <foi+request-1-2fd4e1c6@requests.example>
            To: Ashcombe Council
             <foi@ashcombe.example>
            Subject: Freedom of Information request - Road repairs
            Date: Wed, 04 Mar 2026 09:30:05 +0100
            Message-ID: <one@requests.example>
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 7bit

            Dear Ashcombe Council,

            How many roads did you repair?

            Mair Price

            """.ReplaceLineEndings("\r\n");

        Assert.Equal(expected, Encoding.ASCII.GetString(LetterWriter.Write(Plain)));
    }

    [Fact]
    public void Write_LetterInWelsh_ReadsBackTheSame()
    {
        var letter = Plain with
        {
            From = new Mailbox("Siân Ŵyn-Llŷr o Dŷ'r Gŵyddau ym Mhentref Llanfihangel-y-traethau ger y môr, Cymru", Plain.From.Address),
            To = new Mailbox("Cyngor \"Tŷ\" <Dŵr>", "foi@ashcombe.example"),
            Subject = "Cais Rhyddid Gwybodaeth - " + string.Concat(Enumerable.Repeat("ffyrdd ŵ a ŷ, ", 20)).Trim(),
            InReplyTo = "two@ashcombe.example",
            References = ["zero@requests.example", "two@ashcombe.example"],
            Text = "Annwyl Gyngor,\r\n\r\n.Tŷ a gŵr = dau\u00A0air 😀 " + new string('ŷ', 300) + " \r\nFrom here on\r\n",
        };

        var bytes = LetterWriter.Write(letter);
        var message = MessageReader.Read(bytes);

        Assert.Equal(letter.From, Assert.Single(message.From));
        Assert.Equal(letter.To, Assert.Single(message.To));
        Assert.Equal(letter.Subject, message.Subject);
        Assert.Equal(letter.Date, message.Date);
        Assert.Equal((letter.MessageId, "two@ashcombe.example"), (message.MessageId, Assert.Single(message.InReplyTo)));
        Assert.Equal(letter.References, message.References);
        Assert.Equal(letter.Text, message.Leaves[0].Text());
        Assert.Empty(message.Defects);
        AssertWellFormed(bytes);
    }

    [Fact]
    public void Write_LetterWithLineEndsInItsHeaders_AddsNoHeader()
    {
        var evil = "x\r\nBcc: all@ashcombe.example\r\n\r\nbody\u0000";
        var letter = Plain with
        {
            From = new Mailbox(evil, "a@x.example\r\nBcc: b@x.example"),
            To = new Mailbox("ŷ" + evil, "c@x.example>\r\nBcc: d@x.example"),
            Subject = evil,
            MessageId = "m@x\r\nBcc: e@x.example",
            InReplyTo = evil,
            References = [evil],
            Headers = [new("X-Note", evil)],
        };

        var message = MessageReader.Read(LetterWriter.Write(letter));

        Assert.Null(message.Headers.Find("Bcc"));
        Assert.Equal(Plain.Text.ReplaceLineEndings("\r\n"), message.Leaves[0].Text());
    }

    [Theory]
    [InlineData("Subject")]
    [InlineData("content-type")]
    [InlineData("X: y")]
    [InlineData("X\r\nBcc")]
    [InlineData("")]
    public void Write_HeaderThatMayNotBeAdded_Throws(string name)
    {
        var letter = Plain with { Headers = [new(name, "value")] };

        Assert.Throws<ArgumentException>(() => LetterWriter.Write(letter));
    }

    [Fact]
    public void Write_RandomLetters_ReadBackTheSame()
    {
        var random = new Random(20260304);
        for (var i = 0; i < 200; i++)
        {
            var subject = Text(random, 120, false);
            var body = Text(random, 600, true);
            var name = Text(random, 60, false);
            var bytes = LetterWriter.Write(Plain with { Subject = subject, Text = body, From = new Mailbox(name, "a@x.example") });
            var message = MessageReader.Read(bytes);

            Assert.Equal(subject.Trim(), message.Subject);
            Assert.Equal(name.Trim().Length == 0 ? null : name.Trim(), message.From[0].Name);
            Assert.Equal(body.TrimEnd('\n'), message.Leaves[0].Text().ReplaceLineEndings("\n").TrimEnd('\n'));
            AssertWellFormed(bytes);
        }
    }

    [Fact]
    public void New_SameGuid_GivesTheSameIdentifier()
    {
        var id = Guid.Parse("0199c0de-0000-7000-8000-000000000001");

        Assert.Equal("0199c0de000070008000000000000001@requests.example", MessageIds.New(id, "requests.example>\r\n"));
    }

    private static void AssertWellFormed(byte[] bytes)
    {
        var text = Encoding.ASCII.GetString(bytes);
        Assert.DoesNotContain(bytes, b => b > 126 || (b < 32 && b is not 13 and not 10 and not 9));
        Assert.Equal(text, text.ReplaceLineEndings("\r\n"));
        Assert.All(text.Split("\r\n"), line => Assert.True(line.Length <= 78, line));
    }

    private static string Text(Random random, int most, bool lines)
    {
        const string Letters = "abcdefghij klmnop =?_.,;:<>\"\\()@ŵŷâ—’£\u00A0";
        var text = string.Concat(Enumerable.Range(0, random.Next(most)).Select(_ => Letters[random.Next(Letters.Length)]));
        return lines ? text.Replace('j', '\n') : text;
    }
}
