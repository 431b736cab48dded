using System.Text;
using Hawl.Mail.Bodies;
using Hawl.Mail.Mime;

namespace Hawl.Tests.Mail.Containers;

public class CodedFilesTests
{
    [Fact]
    public void Read_UuencodedFile_IsAFileAndNoLongerText()
    {
        var body = Body("The list is below.\n\nbegin 644 list.txt\n#0V%T\n`\nend\n\nRegards");

        Assert.Equal("The list is below.\n\n\nRegards", body.Text);
        Assert.Equal("list.txt", body.Attachments.Single().FileName);
        Assert.Equal("Cat", Encoding.ASCII.GetString(body.Attachments.Single().Content.Span));
    }

    [Fact]
    public void Read_YEncodedFile_IsAFile()
    {
        byte[] coded = [.. "Here.\r\n=ybegin line=128 size=3 name=cat.txt\r\n"u8, .. "Cat"u8.ToArray().Select(b => (byte)(b + 42)),
            .. "\r\n=yend size=3\r\n"u8];

        var body = MessageBody.Read(MessageReader.Read((byte[])[.. "Content-Type: text/plain\r\n\r\n"u8, .. coded]));

        Assert.Equal("Here.", body.Text);
        Assert.Equal("Cat", Encoding.ASCII.GetString(body.Attachments.Single().Content.Span));
    }

    [Fact]
    public void Read_SentenceThatBeginsWithBegin_StaysText() =>
        Assert.Equal("begin 2020 well.\nend", Body("begin 2020 well.\nend").Text);

    [Fact]
    public void Read_ManyBeginningsWithoutEnd_AreReadInTime()
    {
        var text = string.Concat(Enumerable.Repeat("begin 644 a\n" + "#0V%T\n", 50_000)) + "\nend";

        Assert.Empty(Body(text).Attachments);
    }

    private static MessageBody Body(string text) =>
        MessageBody.Read(MessageReader.Read(Encoding.ASCII.GetBytes("Content-Type: text/plain\r\n\r\n" + text)));
}
