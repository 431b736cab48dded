namespace Hawl.Core.Moderation;

// What became of a mail in the holding pen.
public enum HeldMailState
{
    Waiting,
    Delivered,
    Spam,
    NotOurs,
}
