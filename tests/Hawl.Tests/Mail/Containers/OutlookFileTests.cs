using System.Text;
using Hawl.Mail.Bodies;
using Hawl.Mail.Mime;

namespace Hawl.Tests.Mail.Containers;

public class OutlookFileTests
{
    private static readonly byte[] Big = [.. Enumerable.Range(0, 9_000).Select(n => (byte)(n * 7))];

    [Fact]
    public void Read_File_GivesWhatTheMessageSays()
    {
        var message = MailFile.Read(Saved(), "answer.msg");

        var body = MessageBody.Read(message);
        Assert.Equal("Re: Bins", message.Subject);
        Assert.Equal("Records Office", message.From.Single().Name);
        Assert.Equal("foi@ashcombe.example", message.From.Single().Address);
        Assert.Equal(["ann@requests.example"], message.To.Select(m => m.Address));
        Assert.Equal(["desk@ashcombe.example"], message.Cc.Select(m => m.Address));
        Assert.Equal(new DateTimeOffset(2020, 6, 3, 9, 2, 11, TimeSpan.Zero), message.Date);
        Assert.Equal("one@ashcombe.example", message.MessageId);
        Assert.Equal("We hold twelve bins.", body.Text);
        Assert.Equal("big.bin", body.Attachments[0].FileName);
        Assert.Equal(Big, body.Attachments[0].Content.ToArray());
    }

    [Fact]
    public void Read_EmbeddedMessage_IsOpened()
    {
        var message = MailFile.Read(Saved(), "answer.msg");

        var attached = MessageBody.Read(message).Attachments[1];

        Assert.Equal("An earlier letter", attached.AttachedMessage?.Subject);
        Assert.Equal("Said before.", MessageBody.Read(attached.AttachedMessage ?? message).Text);
    }

    [Fact]
    public void Read_AsAttachment_IsAnAttachedMessage()
    {
        var mail = "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nSee the file.\r\n--b\r\n"
            + "Content-Type: application/octet-stream; name=answer.msg\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + $"{Convert.ToBase64String(Saved())}\r\n--b--\r\n";

        var message = MessageReader.Read(Encoding.ASCII.GetBytes(mail));

        var files = FileList.Of(message, MessageBody.Read(message));
        Assert.Equal(["Re: Bins.txt", "big.bin", "An earlier letter.txt"], files.Select(f => f.FileName));
        Assert.All(files, f => Assert.StartsWith("2", f.NestedIn, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_HeadersAsReceived_AreKept()
    {
        var file = new CompoundFileWriter();
        file.Text(0, 0x007D, "From: Ann <ann@ashcombe.example>\r\nAuto-Submitted: auto-replied\r\nContent-Type: text/html\r\n\r\n")
            .Text(0, 0x1000, "I am away.");

        var message = MailFile.Read(file.Write(), "away.msg");

        Assert.Equal("ann@ashcombe.example", message.From.Single().Address);
        Assert.Equal("auto-replied", message.Headers.Value("Auto-Submitted"));
        Assert.Equal("I am away.", MessageBody.Read(message).Text);
    }

    [Fact]
    public void Read_HeaderWithAPropertyOfItsOwn_IsAHeader()
    {
        var file = new CompoundFileWriter();
        var names = file.Text(0, 0x1000, "I am away.").Text(0, 0x8000, "auto-replied").Storage("__nameid_version1.0");
        var name = Encoding.Unicode.GetBytes("Auto-Submitted");
        file.Binary(names, 0x0002, new Guid("00020386-0000-0000-C000-000000000046").ToByteArray())
            .Binary(names, 0x0003, [0, 0, 0, 0, 7, 0, 0, 0])
            .Binary(names, 0x0004, [.. BitConverter.GetBytes(name.Length), .. name]);

        Assert.Equal("auto-replied", MailFile.Read(file.Write(), "away.msg").Headers.Value("Auto-Submitted"));
    }

    [Fact]
    public void Read_ObjectOfAnotherProgram_IsAFile()
    {
        var file = new CompoundFileWriter();
        var attachment = file.Text(0, 0x1000, "See the drawing.").Storage("__attach_version1.0_#00000000");
        var inside = file.Text(attachment, 0x3001, "Drawing").Storage("__substg1.0_3701000D", attachment);
        file.Stream(inside, "\u0001Ole", [1]).Stream(inside, "CONTENTS", Big);

        var body = MessageBody.Read(MailFile.Read(file.Write(), "answer.msg"));

        Assert.Equal(Big, Assert.Single(body.Attachments).Content.ToArray());
    }

    [Fact]
    public void Read_TextOfAnotherCodePage_IsReadInsideToo()
    {
        var file = new CompoundFileWriter();
        file.Stream(0, "__properties_version1.0", CompoundFileWriter.Fixed(32, (0x3FFD, 0x0003, BitConverter.GetBytes(1250))))
            .Stream(0, "__substg1.0_0037001E", [0xA3, 0xF3, 0x64, 0x9F]).Text(0, 0x1000, "x");
        var attachment = file.Storage("__attach_version1.0_#00000000");
        var inside = file.Storage("__substg1.0_3701000D", attachment);
        file.Stream(inside, "__substg1.0_0037001E", [0xA3, 0xF3, 0x64, 0x9F]).Text(inside, 0x1000, "y");

        var message = MailFile.Read(file.Write(), "answer.msg");

        Assert.Equal("Łódź", message.Subject);
        Assert.Equal("Łódź", MessageBody.Read(message).Attachments.Single().AttachedMessage?.Subject);
    }

    [Fact]
    public void Read_HtmlWithAPictureInIt_ShowsThePictureInItsPlace()
    {
        var file = new CompoundFileWriter();
        file.Text(0, 0x1000, "Seal").Binary(0, 0x1013, "<p>Seal <img src=\"cid:seal@ashcombe\"></p>"u8.ToArray());
        var picture = file.Storage("__attach_version1.0_#00000000");
        file.Text(picture, 0x3707, "seal.png").Text(picture, 0x3712, "seal@ashcombe").Text(picture, 0x370E, "image/png")
            .Binary(picture, 0x3701, [0x89, 0x50, 0x4E, 0x47]);
        var message = MailFile.Read(file.Write(), "answer.msg");

        var body = MessageBody.Read(message);

        Assert.True(body.IsInline(body.Attachments.Single()));
        Assert.Equal("image/png", body.Attachments.Single().ContentType);
    }

    [Fact]
    public void Read_AnswerInRedThatIsOnlyRtf_KeepsItsColour()
    {
        byte[] rtf = [.. @"{\rtf1\ansi{\colortbl;\red255\green0\blue0;}How many?\par {\cf1 Twelve}\par}"u8];
        byte[] bytes = [.. BitConverter.GetBytes(rtf.Length + 12), .. BitConverter.GetBytes(rtf.Length), .. "MELA"u8, 0, 0, 0, 0, .. rtf];
        var file = new CompoundFileWriter().Text(0, 0x0037, "Bins").Binary(0, 0x1009, bytes);

        var body = MessageBody.Read(MailFile.Read(file.Write(), "answer.msg"));

        Assert.Equal("#ff0000", body.Blocks.Single(b => b.Text == "Twelve").Runs.Single().Style.Colour);
    }

    [Fact]
    public void Read_EveryDamage_ThrowsNothing()
    {
        var bytes = Saved();
        for (var at = 0; at < bytes.Length; at += 61)
        {
            var damaged = bytes.ToArray();
            damaged[at] ^= 0xFF;

            Assert.NotNull(MessageBody.Read(MailFile.Read(damaged, "answer.msg")));
            Assert.NotNull(MessageBody.Read(MailFile.Read(bytes.AsMemory(0, at), "answer.msg")));
        }
    }

    private static byte[] Saved()
    {
        var file = new CompoundFileWriter();
        var sent = BitConverter.GetBytes(new DateTime(2020, 6, 3, 9, 2, 11, DateTimeKind.Utc).ToFileTimeUtc());
        file.Stream(0, "__properties_version1.0", CompoundFileWriter.Fixed(32, (0x0039, 0x0040, sent)))
            .Text(0, 0x0037, "\u0001\u0005Re: Bins").Text(0, 0x0042, "Records Office").Text(0, 0x0065, "foi@ashcombe.example")
            .Text(0, 0x1035, "<one@ashcombe.example>").Text(0, 0x1000, "We hold twelve bins.\r\n");
        Recipient(file, 0, "Ann Price", "ann@requests.example", 1);
        Recipient(file, 1, "Desk", "desk@ashcombe.example", 2);
        var first = file.Storage("__attach_version1.0_#00000000");
        file.Text(first, 0x3707, "big.bin").Binary(first, 0x3701, Big);
        var second = file.Storage("__attach_version1.0_#00000001");
        file.Text(second, 0x3001, "An earlier letter.msg");
        var inside = file.Storage("__substg1.0_3701000D", second);
        file.Text(inside, 0x0037, "An earlier letter").Text(inside, 0x1000, "Said before.");
        return file.Write();
    }

    private static void Recipient(CompoundFileWriter file, int n, string name, string address, int kind)
    {
        var storage = file.Storage($"__recip_version1.0_#0000000{n}");
        file.Stream(storage, "__properties_version1.0", CompoundFileWriter.Fixed(8, (0x0C15, 0x0003, BitConverter.GetBytes(kind))))
            .Text(storage, 0x3001, name).Text(storage, 0x39FE, address);
    }
}
