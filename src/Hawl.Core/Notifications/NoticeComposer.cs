using Hawl.Mail.Addresses;
using Hawl.Mail.Writing;

namespace Hawl.Core.Notifications;

// Mail to people as it leaves: the same words as text and as HTML, from the site's own address, marked as made by a program.
public sealed class NoticeComposer(HawlSettings settings, Links links)
{
    // Programs that answer mail are asked not to (RFC 3834 §5); reports that it could not be delivered are wanted.
    private static readonly IReadOnlyList<KeyValuePair<string, string>> Automatic =
    [
        new("Auto-Submitted", "auto-generated"),
        new("X-Auto-Response-Suppress", "DR, RN, NRN, OOF, AutoReply"),
    ];

    public string From => settings.NoticesAddress;

    // By the name of the notice in Words/. A language without words gets those of the site.
    public NoticeContent Write(string name, string language, NoticeValues values)
    {
        var known = Known(language);
        return NoticeWords.In(known).Write(name, known, values with { Texts = [.. values.Texts, ("site", settings.SiteName)] });
    }

    public NoticeWords Words(string language) => NoticeWords.In(Known(language));

    private string Known(string language) => NoticeWords.Languages.Contains(language) ? language : settings.DefaultLanguage;

    public byte[] Compose(NoticeMail mail)
    {
        var frame = NoticeWords.In(mail.Content.Language).Around;
        var choices = mail.Unsubscribe is { } unsubscribe
            ? new NoticeItem[] { new(frame.Unsubscribe, unsubscribe.AbsoluteUri), new(frame.Choose, links.Notices(mail.Content.Language)) }
            : [];
        return LetterWriter.Write(new Letter
        {
            From = new Mailbox(settings.SiteName, settings.NoticesAddress),
            To = mail.To,
            ReplyTo = settings.Contact is { } contact ? new Mailbox(settings.SiteName, contact) : null,
            Subject = mail.Content.Subject,
            Date = new DateTimeOffset(mail.At),
            MessageId = mail.MessageId,
            Text = NoticeText.Of(mail.Content, choices),
            Html = NoticeHtml.Of(mail.Content, choices, settings.SiteName),
            Unsubscribe = mail.Unsubscribe,
            Headers = Automatic,
        });
    }
}
