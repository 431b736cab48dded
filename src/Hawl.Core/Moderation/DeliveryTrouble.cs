namespace Hawl.Core.Moderation;

// What a mail server's words mean for whoever is to mend it.
public enum DeliveryTrouble
{
    NoSuchAddress,
    NoSuchServer,
    MailboxFull,
    TooLarge,
    Refused,
    NotReached,
    Unclear,
}
