using System.Text;
using Hawl.Mail.Mime;

namespace Hawl.Tests.Mail.Mime;

public class MessageReaderTests
{
    private const string Mixed = """
        From: Records <foi@ashcombe.example>
        Subject: =?iso-8859-1?Q?Re=3A_caf=E9?= =?utf-8?B?IGEgdA==?=
         =?utf-8?B?xbc=?=
        Date: Tue, 3 Mar 2026 16:05:09 +0000 (GMT)
        Message-ID: <reply.1@ashcombe.example>
        In-Reply-To: <one@requests.example>
        References: <zero@requests.example>
         <one@requests.example>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="outer"

        preamble
        --outer
        Content-Type: multipart/alternative; boundary=inner

        --inner
        Content-Type: text/plain; charset=iso-8859-1
        Content-Transfer-Encoding: quoted-printable

        caf=E9 =
        open
        --inner
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: base64

        PHA+Y2Fmw6kgb3BlbjwvcD4=
        --inner--
        --outer
        Content-Type: application/pdf; name*0*=utf-8''t%C5%B7; name*1=" one.pdf"
        Content-Disposition: attachment; filename="..\\..\\t=?utf-8?Q?=C5=B7?=.pdf"
        Content-Transfer-Encoding: base64
        Content-ID: <pdf@ashcombe.example>

        JVBERi0=
        --outer--
        epilogue
        """;

    private static Message Read(string text) => MessageReader.Read(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")));

    [Fact]
    public void Read_MixedMessage_GivesHeadersAndLeaves()
    {
        var message = Read(Mixed);

        Assert.Equal("Re: café a tŷ", message.Subject);
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 16, 5, 9, TimeSpan.Zero), message.Date);
        Assert.Equal("reply.1@ashcombe.example", message.MessageId);
        Assert.Equal(["zero@requests.example", "one@requests.example"], message.References);
        Assert.Equal(["1.1", "1.2", "2"], message.Leaves.Select(l => l.Number));
        Assert.Equal(["text/plain", "text/html", "application/pdf"], message.Leaves.Select(l => l.ContentType));
        Assert.Equal("café open", message.Leaves[0].Text());
        Assert.Equal("<p>café open</p>", message.Leaves[1].Text());
        Assert.Equal("tŷ.pdf", message.Leaves[2].FileName);
        Assert.Equal("tŷ one.pdf", message.Leaves[2].Parameters["name"]);
        Assert.Equal(("attachment", "pdf@ashcombe.example"), (message.Leaves[2].Disposition, message.Leaves[2].ContentId));
        Assert.Equal("%PDF-"u8.ToArray(), message.Leaves[2].Content.ToArray());
        Assert.Empty(message.Defects);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public void Read_AnyLineEnd_GivesTheSameParts(string end)
    {
        var message = MessageReader.Read(Encoding.UTF8.GetBytes(("From ann Tue Mar  3 16:05:09 2026\n" + Mixed).ReplaceLineEndings(end)));

        Assert.Equal(["1.1", "1.2", "2"], message.Leaves.Select(l => l.Number));
        Assert.Equal("Re: café a tŷ", message.Subject);
        Assert.Equal("café open", message.Leaves[0].Text());
    }

    [Fact]
    public void Read_AttachedMessage_OpensIt()
    {
        var message = Read("""
            Content-Type: multipart/mixed; boundary=b

            --b

            See below.
            --b
            Content-Type: message/rfc822

            Subject: inner
            Content-Type: multipart/mixed; boundary=c

            --c

            deep
            --c
            Content-Type: image/png; name=x.png

            --c--
            --b
            Content-Type: message/rfc822

            Subject: second

            alone
            --b--
            """);

        Assert.Equal(["1", "2.1", "2.2", "3.1"], message.Leaves.Select(l => l.Number));
        Assert.Equal("inner", message.Root.Children[1].AttachedMessage?.Subject);
        Assert.Equal("alone", message.Leaves[3].Text());
        Assert.StartsWith("Subject: second", Encoding.UTF8.GetString(message.Root.Children[2].Content.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Content-Type: multipart/mixed\n\n--x\nContent-Type: text/plain\n\none\n--x--", "one", "boundary")]
    [InlineData("Content-Type: multipart/mixed; boundary=wrong\n\n--x\ncontent-type: text/plain\n\none\n--x--", "one", "boundary")]
    [InlineData("Content-Type: multipart/mixed; boundary=x\n\n--x\n\none", "one", "no end")]
    [InlineData("Content-Type: multipart/mixed; boundary=x\n\nonly text", "only text", "without parts")]
    [InlineData("Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nb25*l\n", "one", "base64")]
    [InlineData("Content-Transfer-Encoding: base64\n\nb25l\n\n_ A notice _\n", "one\r\n_ A notice _\n", "below the end of the base64")]
    [InlineData("Content-Transfer-Encoding: base64\n\nb25lcw==\nA notice", "ones\r\nA notice", "below the end of the base64")]
    [InlineData("Content-Transfer-Encoding: quoted-printable\n\n100=% = one=\n", "100=% = one", "equals")]
    [InlineData("Content-Transfer-Encoding: rot13\n\none", "one", "encoding")]
    [InlineData("Content-Type: text/plain; charset=klingon\n\ncaf\u00E9", "café", "klingon")]
    [InlineData("Content-Type: html\n\n<p>", "<p>", "media type")]
    [InlineData("Subject: x\nhello there, all\nyou\n", "hello there, all\nyou\n", "empty line")]
    [InlineData("Subject: a\nb c\nTo: x@x.example\nCc: y@x.example\n\none", "one", "no header")]
    public void Read_BrokenMessage_GivesWhatIsThereAndSaysWhatIsOdd(string text, string leaf, string defect)
    {
        var message = MessageReader.Read(Encoding.UTF8.GetBytes(text));

        Assert.Equal(leaf, message.Leaves[0].Text());
        Assert.Contains(message.Defects, d => d.Contains(defect, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("windows-1252", new byte[] { 0x93, 0xE9, 0x94 }, "“é”")]
    [InlineData("iso-8859-1", new byte[] { 0x93, 0xE9, 0x94 }, "“é”")]
    [InlineData("iso-8859-1", new byte[] { 0xC5, 0xB7 }, "ŷ")]
    [InlineData("windows-1252", new byte[] { 0xC2, 0xA3 }, "£")]
    [InlineData("us-ascii", new byte[] { 0xC5, 0xB7 }, "ŷ")]
    [InlineData("us-ascii", new byte[] { 0xE9 }, "é")]
    [InlineData("utf-8", new byte[] { 0xE9, 0x20 }, "é ")]
    [InlineData("utf-8", new byte[] { 0xC5, 0xB7, 0xC5, 0xB5, 0xFF }, "ŷŵ\uFFFD")]
    [InlineData("iso-8859-14", new byte[] { 0xFE, 0xF0 }, "ŷŵ")]
    [InlineData("utf-16", new byte[] { 0xFF, 0xFE, 0x77, 0x01 }, "ŷ")]
    [InlineData("utf-7", new byte[] { 0x2B, 0x41, 0x58, 0x63, 0x2D, 0x2B, 0x2D }, "ŷ+")]
    [InlineData("shift_jis", new byte[] { 0x93, 0xFA }, "日")]
    [InlineData("iso-2022-jp", new byte[] { 0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42 }, "日")]
    public void Text_InManyCharacterSets_IsRead(string charset, byte[] bytes, string expected)
    {
        byte[] header = Encoding.ASCII.GetBytes($"Content-Type: text/plain; charset=\"{charset}\"\n\n");

        Assert.Equal(expected, MessageReader.Read((byte[])[.. header, .. bytes]).Leaves[0].Text());
    }

    [Theory]
    [InlineData("Wed, 3 Jun 2020 14:21:05 +0100", "2020-06-03T14:21:05+01:00")]
    [InlineData("3 Jun 20 14:21 GMT", "2020-06-03T14:21:00+00:00")]
    [InlineData("Wed Jun  3 14:21:05 2020", "2020-06-03T14:21:05+00:00")]
    [InlineData("Wednesday, 03-June-2020 14:21:05 EST", null)]
    [InlineData("Wed, 03 Jun 2020 14:21:05 -0500 (Eastern (Summer) Time)", "2020-06-03T14:21:05-05:00")]
    [InlineData("Wed, 03 Jun 2020 14:21:05 GMT+01:00", "2020-06-03T14:21:05+01:00")]
    [InlineData("2020-06-03T14:21:05Z", "2020-06-03T14:21:05+00:00")]
    [InlineData("Wed, 31 Jun 2020 14:21:05 +0100", null)]
    [InlineData("Wed, 03 Jun 2020 99:21:05 +0100", null)]
    [InlineData("soon", null)]
    public void Date_AsProgramsWriteIt_IsRead(string date, string? expected)
    {
        var at = Read($"Date: {date}\n\nx").Date;

        Assert.Equal(expected is null ? null : DateTimeOffset.Parse(expected, null), at);
        Assert.Equal(expected is null ? null : DateTimeOffset.Parse(expected, null).Offset, at?.Offset);
    }

    [Theory]
    [InlineData("filename=\"a/b\\\\c.pdf\"", "c.pdf")]
    [InlineData("filename=\"..\"", null)]
    [InlineData("filename*=utf-8'cy'%E2%80%AEfdp.exe", "fdp.exe")]
    [InlineData("filename*0=\"long \"; filename*1=\"name\"; filename*2=.doc", "long name.doc")]
    [InlineData("filename==?utf-8?Q?t=C5=B7.doc?=", "tŷ.doc")]
    [InlineData("filename=plain name.doc", "plain name.doc")]
    public void FileName_OfPart_IsDecodedAndSafe(string parameter, string? expected)
    {
        Assert.Equal(expected, Read($"Content-Disposition: attachment; {parameter}\n\nx").Leaves[0].FileName);
    }

    [Fact]
    public void Date_GivenTwice_IsTheFirstThatCanBeRead()
    {
        Assert.Equal(2026, Read("Date: soon\nDate: 3 Mar 2026 10:00 +0000\n\nx").Date?.Year);
    }

    [Fact]
    public void Read_NothingAtAll_GivesAnEmptyMessage()
    {
        var message = MessageReader.Read(ReadOnlyMemory<byte>.Empty);

        Assert.Equal(("", "1", ""), (message.Subject, message.Leaves[0].Number, message.Leaves[0].Text()));
        Assert.Null(message.Date);
    }
}
