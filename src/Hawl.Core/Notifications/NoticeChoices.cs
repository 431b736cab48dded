namespace Hawl.Core.Notifications;

// What a person is written to about. Bounced: their address, where mail to it came back, and when.
public sealed record NoticeChoices(IReadOnlySet<NoticeKind> Wanted, bool GatherReplies, string? Bounced = null, DateTime? BouncedAt = null)
{
    // What can be chosen.
    public static readonly IReadOnlyList<NoticeKind> Kinds = [.. Enum.GetValues<NoticeKind>().Where(k => k is not NoticeKind.Account)];
}
