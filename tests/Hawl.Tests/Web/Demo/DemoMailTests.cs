using Hawl.Mail.Bodies;
using Hawl.Mail.Mime;
using Hawl.Web.Demo;

namespace Hawl.Tests.Web.Demo;

public sealed class DemoMailTests
{
    [Theory]
    [InlineData("utf-8", "quoted-printable")]
    [InlineData("utf-8", "base64")]
    [InlineData("utf-8", "8bit")]
    [InlineData("windows-1252", "8bit")]
    [InlineData("windows-1252", "quoted-printable")]
    public void Write_InAnyCoding_IsReadAsItWasWritten(string charset, string encoding)
    {
        const string Text = "“Costs”: £5 – or … more = less";
        var mail = DemoTemplate.Parse(
            $"From: Tŷ Glas <desk@glas.example>\nSubject: Naïve\nCharset: {charset}\nEncoding: {encoding}\n\n{Text}\n");

        var message = MessageReader.Read(DemoMail.Write(mail, [("To", "a@b.example")]));

        Assert.Empty(message.Defects);
        Assert.Equal("Tŷ Glas", Assert.Single(message.From).Name);
        Assert.Equal("Naïve", message.Subject);
        Assert.Equal(Text, MessageBody.Read(message).Text.Trim());
    }

    [Fact]
    public void Write_OfMarkupInBothForms_OffersTheTextToo()
    {
        const string Text = "<p>One &amp; two</p>\n<p>Three</p>";
        var mail = DemoTemplate.Parse($"From: A <a@b.example>\nForm: both\nAttach: camera-policy.txt\n\n{Text}\n");

        var message = MessageReader.Read(DemoMail.Write(mail, []));

        Assert.Equal(["text/plain", "text/html", "text/plain"], message.Leaves.Select(l => l.ContentType));
        Assert.Equal("One & two\nThree", DemoText.WithoutMarkup(mail.Text));
    }
}
