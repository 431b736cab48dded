using System.Text;
using Hawl.Tests.Support;

namespace Hawl.BrowserTests;

// An authority answers a letter: its mail comes to the site over LMTP, as from the mail server before it.
public static class Replying
{
    public static async Task ReplyAsync(this DemoSite site, string title, string words)
    {
        var letter = await site.Outbox.LetterAboutAsync(title);
        var address = Outbox.ReplyAddressOf(letter);
        var mail = string.Join(
            "\r\n",
            $"From: Information Officer <{letter.To[0].Address}>",
            $"To: {address}",
            "Subject: Your request for information",
            $"Date: {TimeProvider.System.GetUtcNow():r}",
            $"Message-ID: <{Guid.NewGuid():N}@mx.authority.example>",
            $"In-Reply-To: <{letter.MessageId}>",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "",
            words,
            "");
        var answers = await LmtpClient.DeliverAsync(site.MailPort, Encoding.UTF8.GetBytes(mail), address);
        Assert.All(answers, a => Assert.StartsWith("250", a, StringComparison.Ordinal));
    }
}
