using Hawl.Core.Accounts;

namespace Hawl.Core.Notifications;

// What a person chose about our mail, and what became of it. No row: nothing was chosen and nothing came back.
public sealed class NoticeSettings
{
    public required long UserId { get; init; }

    // All replies in one mail a day; those to a batch always are.
    public bool GatherReplies { get; set; }

    // The address mail came back from, and when. It counts while it is the person's address.
    public string? BouncedAddress { get; private set; }

    public DateTime? BouncedAt { get; private set; }

    public bool IsBounced(User user) => BouncedAddress == user.Email;

    public void Bounced(string address, DateTime at) => (BouncedAddress, BouncedAt) = (address, at);

    public void WorksAgain() => (BouncedAddress, BouncedAt) = (null, null);
}
