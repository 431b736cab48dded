using System.Text;
using Hawl.Mail.Bodies;
using Hawl.Mail.Mime;

namespace Hawl.Tests.Mail.Bodies;

internal static class BodyAssert
{
    public static MessageBody Html(string html) => Body($"Content-Type: text/html; charset=utf-8\n\n{html}");

    public static MessageBody Plain(string text, string parameters = "") =>
        Body($"Content-Type: text/plain; charset=utf-8{parameters}\n\n{text}");

    public static MessageBody Body(string message) => MessageBody.Read(MessageReader.Read(Encoding.UTF8.GetBytes(message)));

    /// Blocks and cells stand where they say, in order, and together hold every word of the text; every leaf is accounted for once.
    public static void IsWhole(MessageBody body, Message message)
    {
        var at = 0;
        var between = new StringBuilder();
        foreach (var block in body.Blocks)
        {
            Assert.True(block.Start >= at && block.Text == body.Text.Substring(block.Start, block.Length));
            Assert.All(block.Cells, c => Assert.Equal(c.Text, body.Text.Substring(c.Start, c.Length)));
            between.Append(body.Text, at, block.Start - at);
            at = block.Start + block.Length;
        }

        Assert.Equal(body.Text.Length, at);
        Assert.True(string.IsNullOrWhiteSpace(between.ToString()));
        Assert.Equal(message.Leaves, body.Ledger.Select(e => e.Part));
        Assert.All(body.Ledger, e => Assert.True(e.Fate is LeafFate.Shown or LeafFate.Attached || e.Why.Length > 0));
        Assert.All(body.Ledger.Where(e => e.Fate == LeafFate.Alarm), e => Assert.Contains(e.Part, body.Attachments));
    }
}
