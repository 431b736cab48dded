using Hawl.Core;
using Hawl.Core.Notifications;
using Hawl.Mail.Addresses;
using Hawl.Mail.Mime;

namespace Hawl.Tests.Core.Notifications;

public sealed class NoticeComposerTests
{
    private static readonly HawlSettings Settings = new()
    {
        DataFolder = ".",
        PublicUrl = new Uri("https://hawl.example/"),
        MailDomain = "requests.example",
    };

    private static readonly NoticeContent Content = new(
        "en",
        "A reply from Cyngor Tŷ Gwyn: grit & <gritters>",
        [
            new NoticeBlock.Paragraph("Dear Mair,"),
            new NoticeBlock.Paragraph("Ashcombe Council wrote to you, and this sentence is so long that it has to be wrapped <somewhere>."),
            new NoticeBlock.Quotation("We hold 40 tonnes.\nAsk & you are told."),
            new NoticeBlock.Items([new NoticeItem("Grit", "https://hawl.example/request/grit"), new NoticeItem("Salt")]),
            new NoticeBlock.Link("Read it", "https://hawl.example/request/grit?a=1&b=2"),
        ],
        "Hawl wrote to you because you asked.");

    [Fact]
    public void Compose_EveryBlock_IsPlainToReadAsText()
    {
        var expected = """
            Dear Mair,

            Ashcombe Council wrote to you, and this sentence is so long that it has
            to be wrapped <somewhere>.

            > We hold 40 tonnes.
            > Ask & you are told.

            - Grit
              https://hawl.example/request/grit
            - Salt

            Read it:
            https://hawl.example/request/grit?a=1&b=2

            --␠
            Hawl wrote to you because you asked.

            Stop mail of this kind:
            https://hawl.example/notices/stop/token

            Choose what we write to you about:
            https://hawl.example/profile/notices

            """.ReplaceLineEndings("\n").Replace('␠', ' ');

        Assert.Equal(expected, Read(Content).Text());
    }

    [Fact]
    public void Compose_EveryBlock_IsHtmlThatLoadsNothing()
    {
        var html = Read(Content).Html();

        Assert.Contains("""<html lang="en">""", html, StringComparison.Ordinal);
        Assert.Contains("wrapped &lt;somewhere&gt;.", html, StringComparison.Ordinal);
        Assert.Contains("We hold 40 tonnes.<br>\nAsk &amp; you are told.", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://hawl.example/request/grit?a=1&amp;b=2\"", html, StringComparison.Ordinal);
        Assert.Contains("grit &amp; &lt;gritters&gt;</title>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("url(", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("{", html[html.IndexOf("</style>", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_WelshSubjectAndName_ReadBackTheSame()
    {
        var mail = Read(Content with { Language = "cy", Subject = "Ateb gan Gyngor Tŷ Gŵydd: " + new string('ŵ', 80) }, "Siân Ŵyn");

        Assert.Equal(("Ateb gan Gyngor Tŷ Gŵydd: " + new string('ŵ', 80), "Siân Ŵyn"), (mail.Subject, mail.To[0].Name));
        Assert.Contains("Atal negeseuon o'r math hwn", mail.Text(), StringComparison.Ordinal);
        Assert.Contains("""<html lang="cy">""", mail.Html(), StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_NameAndSubjectWithLineEnds_AddNoHeader()
    {
        const string Evil = "x\r\nBcc: all@ashcombe.example\r\n\r\nbody";

        var mail = Read(Content with { Subject = Evil }, Evil);

        Assert.Null(mail.Headers.Find("Bcc"));
        Assert.Equal(2, mail.Leaves.Count);
    }

    [Fact]
    public void Write_WordsOfAPersonThatLookLikePlaces_AreNotFilled()
    {
        var values = new NoticeValues(("name", "{url} {site} {blocks}"), ("url", "https://hawl.example/x"), ("site", "Hawl"));

        var content = NoticeWords.In("en").Write("confirm-address", "en", values);

        Assert.Equal(new NoticeBlock.Paragraph("Dear {url} {site} {blocks},"), content.Blocks[0]);
        Assert.Contains("Dear {url} {site} {blocks},", Read(content).Html(), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_EveryLanguage_HasTheSameNoticesAndPlaces()
    {
        var english = NoticeWords.In("en");

        Assert.Equal(["cy", "en"], NoticeWords.Languages.Order());
        foreach (var (name, text) in NoticeWords.In("cy").Notices)
        {
            Assert.Equal(Shape(english.Notices[name]), Shape(text));
        }

        Assert.Equal(english.Notices.Keys.Order(), NoticeWords.In("cy").Notices.Keys.Order());
    }

    private static string Shape(NoticeWords.Text text) => string.Join('|', text.Blocks.Select(b => (b.Text, b.Link, b.List, b.Quote) switch
    {
        ({ } words, _, _, _) => "text " + Places(words),
        (_, { } words, _, _) => $"link {Places(words)} to {b.To}",
        (_, _, { } list, _) => "list " + list,
        _ => "quote " + b.Quote,
    }).Append(Places(text.Subject)).Append(Places(text.Why ?? "")));

    private static string Places(string words) => string.Join(
        ',', System.Text.RegularExpressions.Regex.Matches(words, @"\{\w+\}").Select(m => m.Value).Distinct().Order());

    private static Message Read(NoticeContent content, string name = "Mair Price")
    {
        var composer = new NoticeComposer(Settings, new Links(Settings));
        var mail = new NoticeMail(
            new Mailbox(name, "mair@home.example"), content, "one@requests.example", new DateTime(2026, 3, 4, 9, 30, 0, DateTimeKind.Utc),
            new Uri("https://hawl.example/notices/stop/token"));
        return MessageReader.Read(composer.Compose(mail));
    }
}
