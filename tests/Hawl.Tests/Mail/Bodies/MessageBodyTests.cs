using System.Text;
using Hawl.Mail.Bodies;
using Hawl.Mail.Mime;
using Hawl.Tests.Mail.TestData;
using Hawl.Tests.Support;

namespace Hawl.Tests.Mail.Bodies;

public class MessageBodyTests
{
    [Fact]
    public void Read_MixedMessage_ShowsHtmlAndListsTheRest()
    {
        var message = MessageReader.Read(TestFiles.Read("mixed.eml"));

        var body = MessageBody.Read(message);

        Assert.Equal("1.1.2", body.BodyPart);
        Assert.Contains("Dear Mair,\n\nPlease find our answer attached. The cost was £1,204 – see", body.Text, StringComparison.Ordinal);
        Assert.Equal(["crest.png", "Tŷ Mawr.csv", null], body.Attachments.Select(a => a.FileName));
        Assert.Equal("Figures for Mair Price", body.Attachments[2].AttachedMessage?.Subject);
        Assert.Equal(
            [LeafFate.Hidden, LeafFate.Shown, LeafFate.Inline, LeafFate.Attached, LeafFate.Nested], body.Ledger.Select(e => e.Fate));
        Assert.True(body.IsInline(body.Attachments[0]));
        Assert.False(body.IsInline(body.Attachments[1]));
        Assert.Contains("#C00000", body.Html, StringComparison.Ordinal);
        BodyAssert.IsWhole(body, message);
    }

    [Theory]
    [InlineData("<p>&nbsp;</p>", "plain")]
    [InlineData("<p>html</p>", "html")]
    public void Read_Alternatives_TakesHtmlUnlessItIsEmpty(string html, string expected)
    {
        var body = BodyAssert.Body(
            $"Content-Type: multipart/alternative; boundary=b\n\n--b\n\nplain\n--b\nContent-Type: text/html\n\n{html}\n--b--");

        Assert.Equal(expected, body.Text);
        Assert.Single(body.Ledger, e => e.Fate == LeafFate.Hidden && e.Why.Contains("another form", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_TextAroundAFile_IsAllShown()
    {
        var body = BodyAssert.Body("""
            Content-Type: multipart/mixed; boundary=b

            --b

            before
            --b
            Content-Type: application/pdf; name=a.pdf

            %PDF
            --b

            after
            --b
            Content-Type: text/plain; name=notes.txt

            file
            --b--
            """);

        Assert.Equal("before\n\nafter", body.Text);
        Assert.Equal(["a.pdf", "notes.txt"], body.Attachments.Select(a => a.FileName));
        Assert.Equal(["1", "3"], body.Blocks.Select(b => b.Part));
    }

    [Fact]
    public void Read_FileAlone_HasNoBody()
    {
        var body = BodyAssert.Body("Content-Type: application/pdf\n\n%PDF");

        Assert.Equal(("", ""), (body.Text, body.BodyPart));
        Assert.Single(body.Attachments);
    }

    [Fact]
    public void Read_MutatedMessages_AccountsForEveryLeafAndWord()
    {
        var random = new Random(99);
        var originals = TestFiles.Names.Select(TestFiles.Read).ToList();
        for (var i = 0; i < 300; i++)
        {
            var bytes = originals[i % originals.Count].ToArray();
            for (var n = random.Next(25); n > 0; n--)
            {
                bytes[random.Next(bytes.Length)] = (byte)"<>\n=-\";& a\0\u00FF"[random.Next(12)];
            }

            var message = MessageReader.Read(bytes.AsMemory(0, random.Next(bytes.Length / 2, bytes.Length)));

            BodyAssert.IsWhole(MessageBody.Read(message), message);
        }
    }

    [SharedFact]
    public void Read_SharedCorpora_AccountsForEveryLeafAndWord()
    {
        foreach (var file in Directory.EnumerateFiles(SharedFactAttribute.PathOf("corpora"), "*.eml", SearchOption.AllDirectories))
        {
            var message = MessageReader.Read(File.ReadAllBytes(file));

            BodyAssert.IsWhole(MessageBody.Read(message), message);
        }
    }

    [Fact]
    public void Read_TextTooLongForAPage_IsAFile()
    {
        var message = "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nWe hold this.\n--b\nContent-Type: text/plain\n\n";

        var body = BodyAssert.Body(message + new string('x', 5_000_000) + "\n--b--\n");

        Assert.Equal("We hold this.", body.Text);
        Assert.Equal(5_000_000, Assert.Single(body.Attachments).Content.Length);
        Assert.Contains(body.Defects, d => d.Contains("too long", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_HtmlWithMarksNeverClosed_StaysWithinMemory()
    {
        var html = string.Concat(Enumerable.Repeat("<b><i><u><font>x", 400)) + string.Concat(Enumerable.Repeat("<p>y", 1_200));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Contains("y", BodyAssert.Html(html).Text, StringComparison.Ordinal);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 100_000_000);
    }

    [Fact]
    public void Read_HtmlThatSaysMuchAboutItsCharset_StaysWithinMemory()
    {
        var html = $"<meta http-equiv=\"Content-Type\" content=\"text/html; {new string('c', 100_000)}charset=utf-8\"><p>We hold this.";
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal("We hold this.", BodyAssert.Html(html).Text);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 50_000_000);
    }

    [Fact]
    public void Read_UnsafeHtml_ShowsItsWords()
    {
        var html = "<p>a &amp; b</p>" + string.Concat(Enumerable.Repeat("<font><p>", 3_000));

        var body = BodyAssert.Html(html);

        Assert.Equal("a & b", body.Text);
        Assert.Contains(body.Defects, d => d.Contains("safely", StringComparison.Ordinal));
        Assert.Equal(Encoding.UTF8.GetByteCount(html), Encoding.UTF8.GetByteCount(body.Html ?? ""));
    }
}
