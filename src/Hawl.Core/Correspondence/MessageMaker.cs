using System.Security.Cryptography;
using Hawl.Core.Data;
using Hawl.Core.Requests;
using Hawl.Mail.Addresses;
using Hawl.Mail.Automatic;
using Hawl.Mail.Bodies;

namespace Hawl.Core.Correspondence;

// The row of a new message, its text read and folded, its files stored.
public sealed class MessageMaker(RequestsAtHand atHand, FileStore files, LetterComposer composer)
{
    // What the request has with the Message-ID of this mail.
    public Task<IReadOnlyList<RequestsAtHand.SeenMessage>> SeenAsync(Request request, ReadMail mail, CancellationToken cancellation) =>
        atHand.SeenAsync(request, mail.Identity, cancellation);

    public async Task<IncomingMessage> MakeAsync(
        Request request, ReadMail mail, MailOrigin origin, Automatic automatic, JudgedSender sender, bool sameId,
        CancellationToken cancellation)
    {
        var sent = await atHand.LettersAsync(request, cancellation);
        var answer = Answerable.Of(mail.Message, automatic, sender);
        string[] seenBefore = sameId ? ["another message has the same Message-ID and other content"] : [];
        var message = new IncomingMessage
        {
            Request = request,
            ReceivedAt = origin.ReceivedAt,
            DateHeader = mail.Message.Date?.UtcDateTime,
            FromName = sender.From?.Name,
            FromAddress = Address(sender.From),
            SenderAddress = Address(sender.Sender),
            ReplyToAddress = Address(sender.ReplyTo),
            Authentication = sender.Authentication is { } found ? Cut(found, 1000) : null,
            IsForged = sender.IsForged,
            FromAuthority = sender.BelongsToAuthority,
            FromAuthorityWhy = sender.Why,
            AnswerAddress = answer.To?.Address,
            AnswerName = answer.To?.Name,
            AnswerWhy = answer.Why,
            Subject = mail.Message.Subject,
            Identity = mail.Identity,
            ContentHash = mail.ContentHash,
            Automatic = Words.Of(automatic.Class),
            AutomaticWhy = automatic.Why,
            Defects = string.Join('\n', mail.Defects.Concat(seenBefore)) is { Length: > 0 } defects ? defects : null,
            RawHash = origin.RawHash,
            Texts = [mail.TextFor([.. sent.Select(composer.TextOf)], origin.ReceivedAt)],
        };
        foreach (var file in FileList.Of(mail.Message, mail.Body))
        {
            message.Attachments.Add(await AttachmentAsync(message, file));
        }

        return message;
    }

    private async Task<Attachment> AttachmentAsync(IncomingMessage message, ListedFile file)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(file.Content.Span));
        await files.KeepAsync(hash, file.Content);
        return new Attachment
        {
            Message = message,
            Number = message.Attachments.Count + 1,
            Part = Cut(file.Part, 100),
            FileName = file.FileName ?? "attachment",
            ContentType = Cut(file.ContentType, 255),
            Size = file.Content.Length,
            FileHash = hash,
            Inline = file.IsInline,
            Archive = StoredArchive.Write(file.Archive),
        };
    }

    private static string? Address(Mailbox? mailbox) => mailbox is null ? null : Cut(mailbox.Address.ToLowerInvariant(), 320);

    // What is longer is no real mail's.
    private static string Cut(string text, int longest) => text.Length > longest ? text[..longest] : text;
}
