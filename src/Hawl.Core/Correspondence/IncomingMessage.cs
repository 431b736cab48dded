using Hawl.Core.Publication;
using Hawl.Core.Requests;

namespace Hawl.Core.Correspondence;

public sealed class IncomingMessage
{
    public long Id { get; private set; }

    public long RequestId { get; private set; }

    public required Request Request { get; init; }

    // Correspondence is ordered by this, never by what the message says of itself.
    public required DateTime ReceivedAt { get; init; }

    // The message's Date header, shown and never sorted by.
    public DateTime? DateHeader { get; init; }

    public string? FromName { get; init; }

    // Lower case, so that it can be looked up.
    public string? FromAddress { get; init; }

    // Who sent it for From, and where its writer asks for answers, where that is another address.
    public string? SenderAddress { get; init; }

    public string? ReplyToAddress { get; init; }

    // What our own mail server found when it checked where the mail came from.
    public string? Authentication { get; init; }

    // It found that the domain is not the sender's.
    public bool IsForged { get; init; }

    public bool FromAuthority { get; init; }

    // Why the sender is taken to belong to the authority, or not to.
    public required string FromAuthorityWhy { get; init; }

    // Where an answer to it may go; null where nobody would read it there, or it is not the authority's.
    public string? AnswerAddress { get; init; }

    public string? AnswerName { get; init; }

    // Why an answer may go there, or may not.
    public string? AnswerWhy { get; init; }

    public IncomingWay Way { get; init; }

    public required string Subject { get; init; }

    // The Message-ID, or where there is none what stands in for it; with ContentHash, what makes two mails one message.
    public required string Identity { get; init; }

    // SHA-256 over the decoded body and parts.
    public required string ContentHash { get; init; }

    // none, auto-reply, bounce, delay, delivery-report …
    public required string Automatic { get; init; }

    public required string AutomaticWhy { get; init; }

    // What was odd in the mail, one line each.
    public string? Defects { get; init; }

    public required string RawHash { get; init; }

    public Visibility Visibility { get; init; } = new();

    public List<Attachment> Attachments { get; init; } = [];

    public List<MessageText> Texts { get; init; } = [];
}
