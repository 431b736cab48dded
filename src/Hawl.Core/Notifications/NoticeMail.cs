using Hawl.Mail.Addresses;

namespace Hawl.Core.Notifications;

// A notice and all that its mail is made of besides. Unsubscribe: where mail of this kind is ended; null where it cannot be.
public sealed record NoticeMail(Mailbox To, NoticeContent Content, string MessageId, DateTime At, Uri? Unsubscribe);
