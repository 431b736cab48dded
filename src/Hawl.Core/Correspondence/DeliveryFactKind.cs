namespace Hawl.Core.Correspondence;

// What a mail server said of a letter.
public enum DeliveryFactKind
{
    // It took the letter from us.
    Accepted,

    // It is to be tried again: by us after a 4xx, or by the server that has it.
    Delayed,

    // It would not take it.
    Refused,

    // It handed it on to a server that reports no further.
    Relayed,

    // It is in the mailbox.
    Delivered,

    // It took the letter and could not deliver it.
    Failed,
}
