namespace Hawl.Core.Correspondence;

// What one peer may do at the mail listener; peers on our own side are not counted.
public sealed record MailPeerLimits
{
    public int AtOnce { get; init; } = 20;

    // Within a minute.
    public int Connections { get; init; } = 60;

    public int Recipients { get; init; } = 600;

    // Of all peers together.
    public int AtOnceInAll { get; init; } = 200;
}
