using System.Text;
using Hawl.Mail.Bodies;
using Hawl.Mail.Mime;
using Hawl.Tests.Mail.Bodies;

namespace Hawl.Tests.Mail.Containers;

public class TnefTests
{
    private static readonly Guid MessageInterface = new("00020307-0000-0000-C000-000000000046");

    [Fact]
    public void Read_File_GivesSubjectSenderTextAndFiles()
    {
        var message = MailFile.Read(Wrapped().Bytes, "winmail.dat");

        var body = MessageBody.Read(message);
        Assert.Equal("Bins in Tŷ Mawr", message.Subject);
        Assert.Equal("foi@ashcombe.example", message.From.Single().Address);
        Assert.Equal(new DateTimeOffset(2020, 6, 3, 9, 2, 11, TimeSpan.Zero), message.Date);
        Assert.Equal("We hold twelve bins.", body.Text);
        Assert.Equal(["bins.csv", "Llythyr ŵyr.pdf"], body.Attachments.Select(a => a.FileName));
        Assert.Equal("street,bins", Encoding.UTF8.GetString(body.Attachments[0].Content.Span));
        Assert.Equal("application/pdf", body.Attachments[1].ContentType);
    }

    [Fact]
    public void Read_InAMessage_ShowsItsFilesAndNotItsTextTwice()
    {
        var message = Mail("We hold twelve bins.", Wrapped().Bytes);

        var body = MessageBody.Read(message);

        Assert.Equal("We hold twelve bins.", body.Text);
        Assert.Equal(["bins.csv", "Llythyr ŵyr.pdf"], FileList.Of(message, body).Select(f => f.FileName));
        Assert.Contains(body.Ledger, e => e.Fate == LeafFate.Hidden && e.Why.Length > 0);
        BodyAssert.IsWhole(body, message);
    }

    [Fact]
    public void Read_InAMessageThatSaysLess_ShowsItsText() =>
        Assert.Contains("twelve", MessageBody.Read(Mail("See attached.", Wrapped().Bytes)).Text, StringComparison.Ordinal);

    [Fact]
    public void Read_EmbeddedMessage_IsAnAttachedMessageWithItsFiles()
    {
        byte[] inner = [.. MessageInterface.ToByteArray(), .. Wrapped().Bytes];
        var outer = new TnefWriter().Attribute(2, 0x00069002, new byte[14])
            .Properties(2, 0x00069005, (0x3701, 0x000D, inner), (0x3001, 0x001F, TnefWriter.Unicode("Earlier answer")));

        var message = MailFile.Read(outer.Bytes, "winmail.dat");

        var attached = Assert.Single(MessageBody.Read(message).Attachments).AttachedMessage;
        Assert.Equal("Bins in Tŷ Mawr", attached?.Subject);
        Assert.Equal(
            ["Bins in Tŷ Mawr.txt", "bins.csv", "Llythyr ŵyr.pdf"],
            FileList.Of(message, MessageBody.Read(message)).Select(f => f.FileName));
    }

    [Fact]
    public void Read_TextOfAnotherCodePage_IsRead()
    {
        var bytes = new TnefWriter().Attribute(1, 0x00069007, [.. BitConverter.GetBytes(1251), .. new byte[4]])
            .Attribute(1, 0x0002800C, [0xCC, 0xE8, 0xF0, 0]).File("x.txt", "y"u8.ToArray())
            .Properties(2, 0x00069005, (0x3707, 0x001E, [0xC4, 0xE0, (byte)'.', (byte)'t', (byte)'x', (byte)'t', 0])).Bytes;

        var body = MessageBody.Read(MailFile.Read(bytes, "winmail.dat"));

        Assert.Equal("Мир", body.Text);
        Assert.Equal("Да.txt", body.Attachments.Single().FileName);
    }

    [Fact]
    public void Read_FileWithoutTheMarkOfItsBeginning_IsAFile()
    {
        var bytes = new TnefWriter().Attribute(2, 0x0006800F, "1,2"u8.ToArray())
            .Attribute(2, 0x00018010, Encoding.ASCII.GetBytes("a.csv\0")).Bytes;

        var file = MessageBody.Read(MailFile.Read(bytes, "winmail.dat")).Attachments.Single();

        Assert.Equal(("a.csv", "1,2"), (file.FileName, Encoding.ASCII.GetString(file.Content.Span)));
    }

    [Fact]
    public void Read_PropertyThatWasNeverSet_IsPassedOver()
    {
        // One property of the type "null" (MS-OXCDATA §2.11.1), then the body; the first has no value at all.
        byte[] unset = [2, 0, 0, 0, 1, 0, 0x26, 0];
        var text = new TnefWriter().Properties(1, 0x00069003, (0x1000, 0x001F, TnefWriter.Unicode("After"))).Bytes;
        byte[] list = [.. unset, .. text[19..^2]];

        var message = MailFile.Read(new TnefWriter().Attribute(1, 0x00069003, list).Bytes, "winmail.dat");

        Assert.Equal("After", MessageBody.Read(message).Text);
    }

    [Fact]
    public void Read_NamedPropertyBetweenOthers_IsPassedOver()
    {
        var bytes = new TnefWriter().Properties(
            1, 0x00069003, (0x8005, 0x001F, TnefWriter.Unicode("x")), (0x1000, 0x001F, TnefWriter.Unicode("After the name"))).Bytes;

        Assert.Equal("After the name", MessageBody.Read(MailFile.Read(bytes, "winmail.dat")).Text);
    }

    [Fact]
    public void Read_HeaderWithAPropertyOfItsOwn_IsAHeader()
    {
        var bytes = Wrapped().Header("Auto-Submitted", "auto-replied").Header("Content-Type", "text/html").Bytes;

        var message = MailFile.Read(bytes, "winmail.dat");

        Assert.Equal("auto-replied", message.Headers.Value("Auto-Submitted"));
        Assert.Null(message.Headers.Find("Content-Type"));
    }

    [Fact]
    public void Read_EveryTruncation_ThrowsNothing()
    {
        var bytes = Wrapped().Bytes;
        for (var length = 0; length < bytes.Length; length++)
        {
            var message = Mail("x", bytes[..length]);

            BodyAssert.IsWhole(MessageBody.Read(message), message);
        }
    }

    private static TnefWriter Wrapped() => new TnefWriter()
        .Attribute(1, 0x00069007, BitConverter.GetBytes(1252).Concat(new byte[4]).ToArray())
        .Attribute(1, 0x00038005, new ushort[] { 2020, 6, 3, 9, 2, 11, 3 }.SelectMany(BitConverter.GetBytes).ToArray())
        .Properties(
            1, 0x00069003,
            (0x0037, 0x001F, TnefWriter.Unicode("Bins in Tŷ Mawr")),
            (0x0042, 0x001F, TnefWriter.Unicode("Records Office")),
            (0x5D02, 0x001F, TnefWriter.Unicode("foi@ashcombe.example")),
            (0x1000, 0x001F, TnefWriter.Unicode("We hold twelve bins.")))
        .File("bins.csv", Encoding.UTF8.GetBytes("street,bins"))
        .File("LLYTHY~1.PDF", [37, 80, 68, 70])
        .Properties(2, 0x00069005, (0x3707, 0x001F, TnefWriter.Unicode("Llythyr ŵyr.pdf")));

    private static Message Mail(string text, byte[] winmail) => MessageReader.Read(Encoding.ASCII.GetBytes(
        "From: foi@ashcombe.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
        + $"Content-Type: text/plain\r\n\r\n{text}\r\n--b\r\nContent-Type: application/ms-tnef; name=winmail.dat\r\n"
        + $"Content-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(winmail)}\r\n--b--\r\n"));
}
