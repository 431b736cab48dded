using Hawl.Core.Requests;
using Hawl.Mail.Addresses;
using Hawl.Mail.Writing;

namespace Hawl.Core.Correspondence;

// The letter as it leaves: the requester's words, our footer, the request's own address as the sender.
public sealed class LetterComposer(HawlSettings settings, Links links)
{
    public string ReplyAddressOf(Request request) =>
        ReplyAddress.Format(settings.MailPrefix, request.Id, request.ReplyHash, settings.MailDomain);

    public LetterEnvelope EnvelopeOf(OutgoingMessage message) =>
        new(ReplyAddressOf(message.Request), message.ToAddress, message.MessageId);

    // With the request, its authority and translations, and what it answers with its texts.
    public byte[] Compose(OutgoingMessage message)
    {
        var replyAddress = ReplyAddressOf(message.Request);
        return LetterWriter.Write(new Letter
        {
            From = new Mailbox(message.FromName, replyAddress),
            To = new Mailbox(message.ToName, message.ToAddress),
            Subject = message.Subject,
            Date = new DateTimeOffset(message.CreatedAt),
            MessageId = message.MessageId,
            InReplyTo = message.InReplyTo,
            References = message.References?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
            Text = TextOf(message),
        });
    }

    // What the authority was sent, footer and all: what its quotation of us is compared with.
    public string TextOf(OutgoingMessage message) => message.Body + "\n\n" + Footer(message) + (message.Answers is { } answered
        ? QuotedOriginal.Of(answered, FollowUpWords.In(message.Language).Original)
        : "");

    // The footer before there is a request: whoever asks says what stands where its addresses will.
    public string Footer(string language, string authority, (string Reply, string Authority, string Request) places) =>
        Fill(LetterWords.In(language).Footer, language, authority, places);

    private string Footer(OutgoingMessage message)
    {
        var (request, language) = (message.Request, message.Language);
        var lines = message.Kind is LetterKind.InitialRequest ? LetterWords.In(language).Footer : FollowUpWords.In(language).Footer;
        var name = AskedAddress.Of(request.Authority, language, settings.DefaultLanguage).Name;
        return Fill(lines, language, name, (ReplyAddressOf(request), message.ToAddress, links.Request(request.Slug)));
    }

    private string Fill(
        IReadOnlyList<string> lines, string language, string authority, (string Reply, string Authority, string Request) places) =>
        LetterWords.Fill(
            string.Join('\n', lines),
            ("replyAddress", places.Reply),
            ("authorityAddress", places.Authority),
            ("authority", authority),
            ("contactUrl", links.Help("contact", language)),
            ("officersUrl", links.Help("officers", language)),
            ("privacyUrl", links.Help("privacy", language)),
            ("requestUrl", places.Request),
            ("site", settings.SiteName));
}
